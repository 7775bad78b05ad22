"""The notes and what can be done with them. Every change is on the disk when the call returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.annotations import attaching, correction_rows, history, placing, steps
from briefing.annotations.color import Color
from briefing.annotations.correction import told
from briefing.annotations.database import Database, stamp
from briefing.annotations.describe import describe, text_hash
from briefing.annotations.identity import uuid7
from briefing.annotations.lookup import find_note, find_state
from briefing.annotations.model import Annotation, Note, Placement, PlacementReport
from briefing.annotations.registry import Registry
from briefing.annotations.rows import (
    Standing,
    TextVersion,
    insert_annotation,
    keep_version,
    read_notes,
    set_placed,
    update_annotation,
)
from briefing.annotations.status import Status
from briefing.annotations.steps import Op
from briefing.annotations.stored import StoredNotes
from briefing.document.cleaning import clean, one_line, shortened
from briefing.document.problems import BriefingError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime
    from pathlib import Path
    from random import Random

    from briefing.annotations.correction_rows import Changed
    from briefing.annotations.history import Change
    from briefing.annotations.merging import Taken
    from briefing.annotations.placing import NumberAt
    from briefing.annotations.records import NoteRecord
    from briefing.document.span import TextSpan

_DOING: Final = {
    Op.ADD: "adding",
    Op.EDIT: "changing",
    Op.REMOVE: "deleting",
    Op.ATTACH: "placing",
    Op.IMPORT: "importing",
}
_NOTHING: Final = "There is nothing to undo"
_LOST: Final = f"{_NOTHING}: older changes were lost with the old notes.db"


class Undone(NamedTuple):
    """What was undone, or done again."""

    told: str
    """In a few words, for people."""

    briefings: tuple[str, ...]
    """Ids of the briefings whose notes it changed."""

    put: tuple[str, ...]
    """Ids of the notes that stand elsewhere by it, once they are placed."""


def _no_number(_: int) -> None:
    """Of a text without paragraphs."""


class NoteStore(StoredNotes):
    """All notes of a reader, in one notes.db.

    Any thread may call any method: the threads of a process share one connection and take turns, and processes wait for
    one another up to five seconds. A text is hashed, packed and re-anchored outside of that turn. What cannot be done
    raises BriefingError, and then nothing was changed.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime], rng: Random) -> None:
        super().__init__(database)
        self._clock: Final = clock
        self._rng: Final = rng
        self.registry: Final = Registry(database)
        """The briefings the notes are on."""

    @classmethod
    def open(cls, folder: Path, *, clock: Callable[[], datetime], rng: Random) -> NoteStore:
        """The notes in a folder's notes.db; none, and no file, where nothing was ever written.

        `clock` gives the local time with its offset. Raises BriefingError as `Database.open` does.
        """
        return cls(Database.open(folder, clock, lambda: rng), clock, rng)

    # Writing

    def add(
        self,
        briefing: str,
        text: str,
        span: TextSpan,
        *,
        body: str = "",
        color: Color = Color.YELLOW,
        tags: Iterable[str] = (),
        author: str | None = None,
        number_at: NumberAt = _no_number,
        sections: tuple[str, ...] = (),
    ) -> Note:
        """A new note on a passage of a briefing's canonical text; without a body it is a mark.

        `number_at` says in which ¶ of the text an offset lies.
        """
        if not span.of(text).strip():
            raise BriefingError("A note needs words to stand on: select some, or go to a paragraph")
        origin = describe(text, span, paragraph=number_at(span.start), sections=sections)
        version = TextVersion(briefing, origin.version, text)
        now = self._now()
        new = uuid7(self._clock(), self._rng)
        annotation = Annotation(new, briefing, _body(body), color, _tags(tags), author, created=now, modified=now)
        while True:
            self.place(briefing, text, number_at)
            with self._database.writing() as connection:
                # Between the two another program may have brought the notes to another text.
                if placing.is_placed(connection, version):
                    connection.execute(_KNOW_BRIEFING, (briefing, origin.version, now))
                    row = keep_version(connection, version, now)
                    insert_annotation(connection, annotation, origin, row)
                    set_placed(connection, briefing, row)
                    history.record(connection, Op.ADD, None, annotation)
                    return _note(connection, annotation.id)

    def edit(
        self,
        note: str,
        *,
        body: str | None = None,
        color: Color | None = None,
        tags: Iterable[str] | None = None,
        expected_rev: int | None = None,
    ) -> Note:
        """Changes what is not None of a note, and brings it back if it was deleted meanwhile.

        It is named as for `note`. If its body was changed since `expected_rev`, both are kept, one below the other.
        """
        with self._database.writing() as connection:
            before = find_state(connection, note)
            if body is not None:
                body = _body(body)
                if expected_rev is not None and _wrote_another(connection, before, expected_rev, body):
                    body = f"{before.body}\n\n{body}"
            after = before._replace(
                body=before.body if body is None else body,
                color=color or before.color,
                tags=before.tags if tags is None else _tags(tags),
                deleted_at=None,
            )
            self._change(connection, Op.EDIT, before, after)
            return _note(connection, before.id)

    def attach(self, note: str, text: str, span: TextSpan, *, number_at: NumberAt = _no_number) -> Note:
        """Puts a note, named as for `note`, where a person says it stands in its briefing's canonical text as it is.

        From then on that is its last sure place; what it was made on stays. `number_at` as for `add`.
        """
        if not span.of(text).strip():
            raise BriefingError("A note needs words to stand on: select some, or go to a paragraph")
        briefing = self.note(note).briefing
        version = TextVersion(briefing, text_hash(text), text)
        standing = Standing(Placement(span, Status.ANCHORED, 1.0), span.of(text), number_at(span.start))
        while True:
            self.place(briefing, text, number_at)
            with self._database.writing() as connection:
                if placing.is_placed(connection, version):
                    now = self._now()
                    row = keep_version(connection, version, now)
                    return _note(connection, attaching.attach(connection, note, row, standing, now))

    def remove(self, note: str) -> Note:
        """Deletes a note, named as for `note`, and returns what it was; that can be undone for ever."""
        with self._database.writing() as connection:
            found = find_note(connection, note)
            self._change(connection, Op.REMOVE, found.annotation, found.annotation._replace(deleted_at=self._now()))
            return found

    def take_in(self, records: Sequence[NoteRecord]) -> list[Taken]:
        """Takes notes in from elsewhere, as `merging` says, and says what that changed; it is undone at one go.

        Their places are sure once the briefing's text is placed the next time.
        """
        from briefing.annotations import merging  # noqa: PLC0415, seldom needed

        with self._database.writing() as connection:
            taken = merging.take_in(connection, records, self._now())
            step = None
            for before, after, is_theirs in taken:
                step = history.record(connection, Op.IMPORT if is_theirs else Op.EDIT, before, after, step=step)
            return taken

    def undo(self) -> Undone:
        """Takes back the last change to any note or correction that was not taken back yet, and says which."""
        with self._database.writing() as connection:
            return _stepped(connection, Op.UNDO, self._now())

    def redo(self) -> Undone:
        """Does again what was taken back last, unless anything was changed since, and says what."""
        with self._database.writing() as connection:
            return _stepped(connection, Op.REDO, self._now())

    def ahead(self, way: Op) -> tuple[str, ...]:
        """Ids of the briefings whose notes or dates the next UNDO or REDO changes.

        None where there is nothing to do, or it is about an actor, who is in many.
        """
        with self._database.reading() as connection:
            step = steps.ahead(connection, way) if connection else None
            if connection is None or step is None:
                return ()
            if step.is_of_corrections:
                corrected = (one.after.briefing for one in correction_rows.entries(connection, step.number))
                return tuple(dict.fromkeys(filter(None, corrected)))
            changes = history.changes(connection, step.number)
            return tuple(dict.fromkeys(briefing for _, briefing in _found(changes, connection)))

    def place(self, briefing: str, text: str, number_at: NumberAt = _no_number) -> PlacementReport:
        """Brings a briefing's notes to its canonical text as it is now; does nothing where they are.

        `number_at` says in which ¶ of the text an offset lies.
        """
        version = TextVersion(briefing, text_hash(text), text)
        is_new = False
        while True:
            with self._database.reading() as connection:
                if connection is None:
                    return PlacementReport()
                if placing.is_placed(connection, version):
                    return placing.report(connection, briefing, is_new=is_new)
                planned = placing.plan(connection, version)
            standings = placing.compute(planned, text, number_at)
            with self._database.writing() as connection:
                placing.write(connection, version, standings, self._now())
            # Looked at once more: a note may have been made meanwhile that the plan did not know of.
            is_new = True

    def _change(self, connection: sqlite3.Connection, op: Op, before: Annotation, after: Annotation) -> None:
        """Writes a change of one note down, if it is one."""
        if after == before:
            return
        after = after._replace(rev=before.rev + 1, modified=self._now())
        update_annotation(connection, after)
        history.record(connection, op, before, after)

    def _now(self) -> str:
        return stamp(self._clock)


_KNOW_BRIEFING: Final = "INSERT OR IGNORE INTO briefing(id, text_hash, created) VALUES (?, ?, ?)"


def _body(body: str) -> str:
    """A body that is safe to show; one of white space alone is none."""
    safe = clean(body)
    return safe if safe.strip() else ""


def _tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags that are safe to show, none empty, none twice."""
    return tuple(dict.fromkeys(filter(None, (one_line(tag).removeprefix("#") for tag in tags))))


def _wrote_another(connection: sqlite3.Connection, now: Annotation, since: int, body: str) -> bool:
    """Whether a note's body was changed to something else since one of its states."""
    return now.rev != since and now.body not in {"", body, history.body_at(connection, now.id, since)}


def _note(connection: sqlite3.Connection, note: str) -> Note:
    return next(read_notes(connection, "AND a.id = ?", note))


def _stepped(connection: sqlite3.Connection, way: Op, now: str) -> Undone:
    """Takes the step back, or does it again, that is next; raises BriefingError where none is."""
    step = steps.ahead(connection, way)
    if step is None:
        nothing = _LOST if steps.is_cut(connection) else _NOTHING
        raise BriefingError(nothing if way is Op.UNDO else "There is nothing to do again")
    doing = "Undone" if way is Op.UNDO else "Done again"
    if step.is_of_corrections:
        corrected = correction_rows.apply(connection, way, step.number, now)
        return Undone(f"{doing}: {_correction_told(corrected)}", (), ())
    return _told(doing, history.apply(connection, way, step.number, now), connection)


def _correction_told(changes: Sequence[Changed]) -> str:
    op, before, after = changes[0]
    others = f" and {len(changes) - 1} more" if len(changes) > 1 else ""
    return f"{'taking back that ' if op is Op.REMOVE else ''}{told(after, before if op is Op.EDIT else None)}{others}"


def _told(doing: str, changes: Sequence[Change], connection: sqlite3.Connection) -> Undone:
    """What was undone or done again, in a few words."""
    found = _found(changes, connection)
    others = f" and {len(found) - 1} more" if len(found) > 1 else ""
    what = f"{doing}: {_DOING[changes[0].op]} the note on “{shortened(found[0][0])}”{others}"
    put = tuple(change.annotation for change in changes if change.op is Op.ATTACH)
    return Undone(what, tuple(dict.fromkeys(briefing for _, briefing in found)), put)


def _found(changes: Sequence[Change], connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """The words that the notes were made on, each with its briefing's id."""
    query = "SELECT exact, briefing FROM origin o JOIN annotation a ON a.id = o.annotation WHERE a.id = ?"
    return [connection.execute(query, (change.annotation,)).fetchone() for change in changes]
