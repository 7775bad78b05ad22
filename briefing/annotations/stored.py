"""What the notes can be asked, without a change to any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations import history
from briefing.annotations.last_places import last_places
from briefing.annotations.lookup import count_notes, count_tags, find_note
from briefing.annotations.rows import read_notes, read_notes_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.annotations.database import Database
    from briefing.annotations.last_places import LastPlace
    from briefing.annotations.model import Annotation, Note, NoteCount
    from briefing.annotations.records import Collection


class StoredNotes:
    """The notes in a notes.db, to be read. Knows of no change: that is the store's."""

    def __init__(self, database: Database) -> None:
        self._database: Final = database

    def close(self) -> None:
        """Closes the file."""
        self._database.close()

    def changed_elsewhere(self) -> bool:
        """Whether another process changed anything since this was last asked; cheap enough for every second."""
        return self._database.changed_elsewhere()

    def notes_of(self, briefing: str) -> tuple[Note, ...]:
        """A briefing's notes in the order of its text as last placed, orphans last."""
        return tuple(self._notes("AND a.briefing = ?", briefing))

    def notes_in(self, briefing: str, version: str) -> tuple[Note, ...] | None:
        """As `notes_of`, but where they stand in one version of the text, by its digest; None where `place` is due.

        Another terminal may show another version.
        """
        with self._database.reading() as connection:
            found = read_notes_in(connection, briefing, version) if connection else []
        return None if found is None else tuple(sorted(found, key=_in_text_order))

    def last_places(self, briefing: str, notes: Iterable[str]) -> dict[str, LastPlace]:
        """Where notes of a briefing, by their ids, last surely stood."""
        with self._database.reading() as connection:
            return last_places(connection, briefing, notes) if connection else {}

    def all_notes(self) -> tuple[Note, ...]:
        """The notes of all briefings, one briefing after the other, each in the order of its text."""
        return tuple(self._notes())

    def note(self, reference: str) -> Note:
        """The note of an id, or of an ending of one that no other id has, of six characters or more."""
        with self._database.reading() as connection:
            return find_note(connection, reference)

    def collection(self, briefing: str) -> Collection:
        """All there is of a briefing's notes, to be kept or read elsewhere."""
        from briefing.annotations.records import Collection, fetch  # noqa: PLC0415, only to hand notes on

        with self._database.reading() as connection:
            fetched = fetch(connection, briefing) if connection else None
        return fetched.collection() if fetched else Collection(briefing, None, (), ())

    def has_any(self, briefing: str) -> bool:
        """Whether a note was ever made on a briefing, be it deleted since: that can be undone."""
        query = "SELECT 1 FROM annotation WHERE briefing = ? LIMIT 1"
        with self._database.reading() as connection:
            return connection is not None and connection.execute(query, (briefing,)).fetchone() is not None

    def counts(self) -> dict[str, NoteCount]:
        """How many notes each briefing has, of those that have any."""
        with self._database.reading() as connection:
            return count_notes(connection) if connection else {}

    def tags_in_use(self) -> list[tuple[str, int]]:
        """Every tag and how many notes have it, the most frequent first."""
        with self._database.reading() as connection:
            return count_tags(connection) if connection else []

    def last_written(self) -> Annotation | None:
        """What was last made or changed here or in another process: its colour and tags are those in use."""
        with self._database.reading() as connection:
            return history.last_written(connection) if connection else None

    def _notes(self, where: str = "", *values: object) -> list[Note]:
        with self._database.reading() as connection:
            found = list(read_notes(connection, where, *values)) if connection else []
        return sorted(found, key=_in_text_order)


def _in_text_order(note: Note) -> tuple[str, bool, int, int, str]:
    return (note.briefing, note.span is None, note.start or 0, note.end or 0, note.id)
