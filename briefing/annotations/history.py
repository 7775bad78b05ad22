"""The history of notes: every change with the state before and after. Undoing is a change like any other.

What can be undone is read from the history itself, so it survives a restart and is the same in every terminal. Where a
lost file was rebuilt the history ends with what the backup knew: nothing before that is undone.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.annotations import correction_rows
from briefing.annotations.color import Color
from briefing.annotations.model import Annotation
from briefing.annotations.rows import read_annotation, update_annotation
from briefing.annotations.steps import Op, new_step
from briefing.annotations.stood import Stood, put_back

if TYPE_CHECKING:
    import sqlite3

_PLACE: Final = "place"
"""Name under which the place of a note that a person put somewhere is kept beside what was written in it."""


class Change(NamedTuple):
    """One entry of the history."""

    op: Op
    """What was done, by the reader first of all, also where it was undone or done again since."""

    annotation: str
    """Id of the note it was done to."""


class _Entry(NamedTuple):
    op: Op
    annotation: str
    before: Annotation | None
    after: Annotation
    stood: Stood | None
    stands: Stood | None


def record(
    connection: sqlite3.Connection,
    op: Op,
    before: Annotation | None,
    after: Annotation,
    *,
    step: int | None = None,
    of_step: int | None = None,
    stood: Stood | None = None,
    stands: Stood | None = None,
) -> int:
    """Writes a change down; changes of one `step` are undone together. Returns the step, a new one unless given.

    `stood` and `stands` say where the note was before it was put elsewhere, and where it is since.
    """
    if step is None:
        step = new_step(connection)
    states = _packed(before, stood) if before else None, _packed(after, stands)
    connection.execute(
        "INSERT INTO history(step, at, op, of_step, annotation, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (step, after.modified, op.value, of_step, after.id, *states),
    )
    return step


def body_at(connection: sqlite3.Connection, note: str, rev: int) -> str | None:
    """What a note said in one of its states; None where it never had that state."""
    states = connection.execute("SELECT after FROM history WHERE annotation = ? ORDER BY seq DESC", (note,))
    unpacked = (_unpacked(after) for (after,) in states)
    return next((state.body for state in unpacked if state.rev == rev), None)


def was_said(connection: sqlite3.Connection, state: Annotation) -> bool:
    """Whether a note ever had the body and the tags of a state."""
    states = connection.execute("SELECT after FROM history WHERE annotation = ?", (state.id,))
    return any((said.body, said.tags) == (state.body, state.tags) for said in (_unpacked(after) for (after,) in states))


def is_as_imported(connection: sqlite3.Connection, note: str) -> bool:
    """Whether nobody changed here what a note says since it last came in from elsewhere."""
    query = "SELECT op FROM history WHERE annotation = ? AND op NOT IN (?, ?) ORDER BY seq DESC LIMIT 1"
    (op,) = connection.execute(query, (note, Op.ATTACH, Op.REBUILD)).fetchone() or (None,)
    return op == Op.IMPORT.value


def was_import_undone(connection: sqlite3.Connection, note: str) -> bool:
    """Whether a note is gone because its coming in from elsewhere was undone, and not because it was deleted."""
    last = "SELECT op, of_step FROM history WHERE annotation = ? AND op <> ? ORDER BY seq DESC LIMIT 1"
    op, of_step = connection.execute(last, (note, Op.REBUILD)).fetchone() or (None, None)
    if op != Op.UNDO.value:
        return False
    undone = "SELECT op, before FROM history WHERE annotation = ? AND step = ?"
    return bool(connection.execute(undone, (note, of_step)).fetchone() == (Op.IMPORT.value, None))


def cut(connection: sqlite3.Connection, now: str) -> None:
    """Says that what came last is not in the history: what is older cannot be undone or done again from now on."""
    (last,) = connection.execute("SELECT max(id) FROM annotation").fetchone()
    state = read_annotation(connection, last) if last else None
    if state is None:
        correction_rows.cut(connection, now)
    else:
        record(connection, Op.REBUILD, state, state._replace(modified=now))


def changes(connection: sqlite3.Connection, step: int) -> list[Change]:
    """What a step did, to which notes."""
    return [Change(entry.op, entry.annotation) for entry in _entries(connection, step)]


def last_written(connection: sqlite3.Connection) -> Annotation | None:
    """The note that was made or changed last, as that left it, be it undone or deleted since; None where none was."""
    query = "SELECT after FROM history WHERE op IN (?, ?) ORDER BY seq DESC LIMIT 1"
    row = connection.execute(query, (Op.ADD, Op.EDIT)).fetchone()
    return _unpacked(row[0]) if row else None


def apply(connection: sqlite3.Connection, op: Op, of_step: int, now: str) -> list[Change]:
    """Brings the notes of a step to the state before it (UNDO) or after it (REDO), as a step of its own."""
    entries = _entries(connection, of_step)
    step: int | None = None
    for entry in reversed(entries) if op is Op.UNDO else entries:
        current = read_annotation(connection, entry.annotation) or entry.after
        wanted = entry.after if op is Op.REDO else entry.before or current._replace(deleted_at=now)
        changed = current._replace(
            body=wanted.body,
            color=wanted.color,
            tags=wanted.tags,
            deleted_at=wanted.deleted_at,
            modified=now,
            rev=current.rev + 1,
        )
        update_annotation(connection, changed)
        place = entry.stood if op is Op.UNDO else entry.stands
        if place is not None:
            put_back(connection, entry.annotation, place)
        step = record(connection, op, current, changed, step=step, of_step=of_step)
    return [Change(entry.op, entry.annotation) for entry in entries]


def _entries(connection: sqlite3.Connection, step: int) -> list[_Entry]:
    rows = connection.execute("SELECT op, annotation, before, after FROM history WHERE step = ? ORDER BY seq", (step,))
    return [
        _Entry(
            Op(op),
            annotation,
            _unpacked(before) if before else None,
            _unpacked(after),
            _place(before) if before else None,
            _place(after),
        )
        for op, annotation, before, after in rows
    ]


def _packed(annotation: Annotation, place: Stood | None) -> str:
    fields = annotation._asdict() | ({_PLACE: place._asdict()} if place else {})
    return json.dumps(fields, ensure_ascii=False)


def _unpacked(packed: str) -> Annotation:
    fields = json.loads(packed)
    fields.pop(_PLACE, None)
    return Annotation(**{**fields, "color": Color(fields["color"]), "tags": tuple(fields["tags"])})


def _place(packed: str) -> Stood | None:
    place = json.loads(packed).get(_PLACE)
    return Stood(**place) if place else None
