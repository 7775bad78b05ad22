"""Corrections as rows of notes.db, with their history. Every function works inside a transaction of the caller's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from briefing.annotations.correction import About, Correction
from briefing.annotations.steps import Op, new_step

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_FIELDS: Final = Correction._fields
_HIDDEN: Final = _FIELDS.index("hidden")
_SELECT: Final = f"SELECT {', '.join(_FIELDS)} FROM correction"  # noqa: S608, names of ours
_REPLACE: Final = f"INSERT OR REPLACE INTO correction({', '.join(_FIELDS)}) VALUES ({', '.join('?' * len(_FIELDS))})"  # noqa: S608, the same


class Changed(NamedTuple):
    """One entry of the history."""

    op: Op
    """What was done."""

    before: Correction | None
    """What was said before; None where nothing was."""

    after: Correction
    """What is said since."""


def read_corrections(connection: sqlite3.Connection) -> list[Correction]:
    """Those that hold, the one that was made or changed last at the end."""
    rows = connection.execute(f"{_SELECT} WHERE deleted_at IS NULL ORDER BY step, id")
    return [_correction(row) for row in rows]


def read_every_correction(connection: sqlite3.Connection) -> list[Correction]:
    """All there ever were, in the order of their ids, which is the order they were made in."""
    return [_correction(row) for row in connection.execute(f"{_SELECT} ORDER BY id")]


def read_correction(connection: sqlite3.Connection, name: str) -> Correction | None:
    """The one of an id, also if it was taken back; None where there is none."""
    row = connection.execute(f"{_SELECT} WHERE id = ?", (name,)).fetchone()
    return _correction(row) if row else None


def write_correction(connection: sqlite3.Connection, correction: Correction) -> None:
    """A new one, or a new state of one that is there."""
    if correction.briefing is not None:
        known = "INSERT OR IGNORE INTO briefing(id, created) VALUES (?, ?)"
        connection.execute(known, (correction.briefing, correction.created))
    connection.execute(_REPLACE, correction._replace(words=_lines(correction)))


def _lines(correction: Correction) -> Any:  # noqa: ANN401, a column has no tuples
    return "\n".join(correction.words)


def _correction(row: Sequence[Any]) -> Correction:
    read = Correction(*row)
    hidden = None if row[_HIDDEN] is None else bool(row[_HIDDEN])
    return read._replace(about=About(read.about), words=tuple(filter(None, row[3].split("\n"))), hidden=hidden)


# History


def record(
    connection: sqlite3.Connection, changed: Changed, *, step: int | None = None, of_step: int | None = None
) -> int:
    """Writes a change down; changes of one `step` are undone together. Returns the step, a new one unless given."""
    op, before, after = changed
    step = step or new_step(connection)
    connection.execute(
        "INSERT INTO correction_history(step, at, op, of_step, correction, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (step, after.modified, op.value, of_step, after.id, before and _packed(before), _packed(after)),
    )
    return step


def entries(connection: sqlite3.Connection, step: int) -> list[Changed]:
    """The changes of a step, in their order."""
    asked = "SELECT op, before, after FROM correction_history WHERE step = ? ORDER BY seq"
    rows = connection.execute(asked, (step,))
    return [Changed(Op(op), _unpacked(before) if before else None, _unpacked(after)) for op, before, after in rows]


def apply(connection: sqlite3.Connection, way: Op, of_step: int, now: str) -> list[Changed]:
    """Brings what a step changed to the state before it (UNDO) or after it (REDO), as a step of its own."""
    changes = entries(connection, of_step)
    step: int | None = None
    for _, before, after in reversed(changes) if way is Op.UNDO else changes:
        current = read_correction(connection, after.id) or after
        wanted = after if way is Op.REDO else before or current._replace(deleted_at=now)
        changed = wanted._replace(modified=now, rev=current.rev + 1)
        write_correction(connection, changed)
        step = record(connection, Changed(way, current, changed), step=step, of_step=of_step)
    return changes


def cut(connection: sqlite3.Connection, now: str) -> None:
    """Says that what came last is not in the history, where no note can say so."""
    every = read_every_correction(connection)
    if every:
        record(connection, Changed(Op.REBUILD, every[-1], every[-1]._replace(modified=now)))


def _packed(correction: Correction) -> str:
    return json.dumps(correction._asdict(), ensure_ascii=False)


def _unpacked(packed: str) -> Correction:
    fields = json.loads(packed)
    return Correction(**{**fields, "about": About(fields["about"]), "words": tuple(fields["words"])})
