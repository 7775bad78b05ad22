"""The library as a list: every briefing with what was read of it and noted on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.workspace.standing import answer_of

if TYPE_CHECKING:
    from briefing.library.entry import Byline, Entry
    from briefing.state import Reading
    from briefing.workspace.workspace import Workspace

UNREAD: Final = "unread"
STARTED: Final = "started"
READ: Final = "read"


class LibraryEntry(NamedTuple):
    """A briefing in the list."""

    id: str
    """Its id."""

    title: str
    """What it is called."""

    authors: tuple[Byline, ...]
    """Who wrote it."""

    publisher: str | None
    """Who published it."""

    date: str | None
    """When it appeared."""

    tags: tuple[str, ...]
    """What it is filed under."""

    summary: str | None
    """Its summary in the front matter."""

    words: int
    """How many words its text has."""

    path: str
    """Its file."""

    is_bundled: bool
    """Whether it belongs to the starter collection."""

    notes: int
    """How many notes and marks are on it."""

    to_place: int
    """How many of them lost their place."""

    read: str
    """unread, started or read."""

    fraction: float
    """How much of it was seen, 0 to 1."""

    changed_at: str | None
    """When its text was seen to differ from what had been read, ISO 8601; None where it does not."""

    opened_at: str | None
    """When it was last opened, ISO 8601; None if never."""


def entries(workspace: Workspace) -> list[LibraryEntry]:
    """Every briefing of the library, newest first, from the catalogue as it stands.

    Where notes that were kept are not there, none are counted.
    """
    readings = workspace.state.readings()
    counts = {} if workspace.alarm() else workspace.notes.counts()
    bundled = f"{workspace.folders.bundled}/"
    listed = []
    for entry in answer_of(workspace, lambda index: index.entries()):
        notes, to_place = counts.get(entry.id, (0, 0))
        listed.append(
            _listed(entry, readings.get(entry.id), notes, to_place, is_bundled=entry.path.startswith(bundled))
        )
    return listed


def _listed(entry: Entry, reading: Reading | None, notes: int, to_place: int, *, is_bundled: bool) -> LibraryEntry:
    return LibraryEntry(
        id=entry.id,
        title=entry.title,
        authors=entry.authors,
        publisher=entry.publisher,
        date=entry.date,
        tags=entry.tags,
        summary=entry.summary,
        words=entry.words,
        path=entry.path,
        is_bundled=is_bundled,
        notes=notes,
        to_place=to_place,
        read=how_far(reading),
        fraction=reading.fraction if reading else 0.0,
        changed_at=_changed(entry, reading),
        opened_at=reading.opened if reading else None,
    )


def how_far(reading: Reading | None) -> str:
    """unread, started or read."""
    if reading is None:
        return UNREAD
    if reading.finished:
        return READ
    return STARTED if reading.opened else UNREAD


def _changed(entry: Entry, reading: Reading | None) -> str | None:
    """When the text was seen to differ from the one that was read; the file's own time where nobody looked yet."""
    if reading is None or reading.text_hash in {None, entry.text_hash}:
        return None
    import datetime as dt  # noqa: PLC0415, few lists have a changed briefing

    return dt.datetime.fromtimestamp(entry.mtime_ns / 1e9).astimezone().isoformat(timespec="seconds")
