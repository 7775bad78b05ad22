"""A briefing's notes as they leave the store and come back: whole, in an order of their own, the deleted ones named."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.annotations.describe import passage_of
from briefing.annotations.rows import note_of, note_rows

if TYPE_CHECKING:
    import sqlite3

    from briefing.annotations.model import Annotation, Note, Selector
    from briefing.annotations.status import Status


class NoteRecord(NamedTuple):
    """A note with all that is needed to keep it elsewhere."""

    annotation: Annotation
    """What was written."""

    origin: Selector
    """What it was made on; `version` is empty where that text is not known."""

    standing: Selector | None
    """Where it stands in the text as last seen; None for an orphan."""

    status: Status
    """How surely."""

    score: float
    """How much of the passage and its surroundings is as it was, 0 to 1."""

    confirmed: bool = False
    """Whether a person put it there."""


class Tombstone(NamedTuple):
    """What is told of a note that was deleted: not its words."""

    id: str
    """Id of the note."""

    rev: int
    """Its state since it was deleted."""

    deleted_at: str
    """When that was: local time, ISO 8601 with offset."""


class Collection(NamedTuple):
    """All notes of a briefing."""

    briefing: str
    """Id of the briefing."""

    text_hash: str | None
    """Digest of its canonical text as last recorded: by it the briefing is known again. None where it is unknown."""

    records: tuple[NoteRecord, ...]
    """The notes in the order of their ids, which is the order they were made in."""

    deleted: tuple[Tombstone, ...]
    """Those that were deleted, in the same order."""

    @property
    def revision(self) -> int:
        """Grows with every change to any of the notes."""
        return sum(self.revs.values())

    @property
    def revs(self) -> dict[str, int]:
        """The state of each note, the deleted ones too."""
        return {record.annotation.id: record.annotation.rev for record in self.records} | {
            tombstone.id: tombstone.rev for tombstone in self.deleted
        }


class Fetched(NamedTuple):
    """A briefing's notes as rows, to be made records of once the store is free again."""

    briefing: str
    """Id of the briefing."""

    text_hash: str | None
    """Digest of its text as last recorded."""

    placed: tuple[str, bytes] | None
    """Digest and packed text of the version the notes stand in; None where they were never placed."""

    notes: list[tuple[Any, ...]]
    """The notes."""

    confirmed: frozenset[str]
    """Those of them that a person put where they stand."""

    deleted: tuple[Tombstone, ...]
    """The deleted ones."""

    def collection(self) -> Collection:
        """The notes as records."""
        placed, packed = self.placed or ("", b"")
        text = zlib.decompress(packed).decode() if packed else ""
        records = (_record(note_of(row), placed, text) for row in self.notes)
        confirmed = self.confirmed
        return Collection(
            self.briefing,
            self.text_hash,
            tuple(record._replace(confirmed=record.annotation.id in confirmed) for record in records),
            self.deleted,
        )


def fetch(connection: sqlite3.Connection, briefing: str, *, most: int = -1) -> Fetched:
    """Reads a briefing's notes, or the first of them, if it has more than `most`: `fetch_more` reads the others."""
    recorded = (
        "SELECT b.text_hash, v.sha256, v.text FROM briefing b LEFT JOIN version v ON v.id = b.placed WHERE b.id = ?"
    )
    text_hash, placed, packed = connection.execute(recorded, (briefing,)).fetchone() or (None, None, None)
    confirmed = connection.execute(
        "SELECT p.annotation FROM anchoring p JOIN briefing b ON b.placed = p.version WHERE b.id = ? AND p.confirmed",
        (briefing,),
    )
    deleted = connection.execute(
        "SELECT id, rev, deleted_at FROM annotation WHERE briefing = ? AND deleted_at IS NOT NULL ORDER BY id",
        (briefing,),
    )
    return Fetched(
        briefing,
        text_hash,
        (placed, packed) if placed and packed else None,
        note_rows(connection, briefing, most=most),
        frozenset(note for (note,) in confirmed),
        tuple(Tombstone(*row) for row in deleted),
    )


def fetch_more(connection: sqlite3.Connection, fetched: Fetched, most: int) -> bool:
    """Reads on in a briefing's notes; False where all were read."""
    page = note_rows(connection, fetched.briefing, after=fetched.notes[-1][0] if fetched.notes else "", most=most)
    fetched.notes.extend(page)
    return bool(page)


def _record(note: Note, placed: str, text: str) -> NoteRecord:
    """A note as a record; `text` is that of the version it was placed in."""
    annotation, origin, placement, _, paragraph = note
    standing = None
    if placement.span is not None:
        is_origin = (placed, placement.span) == (origin.version, origin.span)
        standing = origin if is_origin else passage_of(text, placed, placement.span, paragraph)
    return NoteRecord(annotation, origin, standing, placement.status, placement.score)
