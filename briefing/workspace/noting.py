"""Notes from outside the reader: on a quotation or a paragraph that is named, listed by what is asked for."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing.annotations import Color
from briefing.document import BriefingError
from briefing.files.stamp import stamp_of
from briefing.workspace.annotating import attach_note, notes_of, place_notes, write_note
from briefing.workspace.opening import open_briefing, open_file
from briefing.workspace.quoting import Place, span_of
from briefing.workspace.standing import answer_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.annotations import Note
    from briefing.library.entry import Entry
    from briefing.workspace.opening import Opened
    from briefing.workspace.workspace import Workspace


class Wanted(NamedTuple):
    """A note to be made."""

    briefing: str | None
    """Which briefing, as one names it."""

    quote: str | None = None
    """The words it is on; None where a paragraph is named."""

    nth: int | None = None
    """Which of several places with these words, from 1."""

    paragraph: int | None = None
    """¶ number of the paragraph it is on; with a quote, where to look for it."""

    body: str = ""
    """What is noted."""

    tags: tuple[str, ...] = ()
    """What it is filed under."""

    color: Color = Color.YELLOW
    """How it is painted."""


class Filter(NamedTuple):
    """Which notes are asked for; None asks for any."""

    briefing: str | None = None
    """Of one briefing, as one names it."""

    tag: str | None = None
    """With a tag."""

    status: str | None = None
    """In a state."""

    after: str | None = None
    """Made on or after a day, ISO 8601."""

    color: str | None = None
    """Painted so."""

    text: str | None = None
    """With all of these words in what is noted, or in what it is on; case is of no account."""


def add_note(workspace: Workspace, wanted: Wanted) -> Note:
    """Makes a note; it is durable on return, and not yet in the index. Raises BriefingError for a place unknown."""
    if not wanted.briefing:
        raise BriefingError("which briefing? Name it by its id, a part of its title, or its path")
    if not all(tag.strip().removeprefix("#") for tag in wanted.tags):
        raise BriefingError("a tag is empty: give it a name, or leave it out")
    opened = open_briefing(workspace, wanted.briefing)
    span = span_of(opened.briefing.body, Place(wanted.quote, wanted.nth, wanted.paragraph))
    return write_note(workspace, opened, span, body=wanted.body, color=wanted.color, tags=wanted.tags)


def attach_to(workspace: Workspace, reference: str, briefing: str | None, place: Place) -> Note:
    """Puts a note at a place that is named, in its briefing as it is now.

    What it was made on stays, and it is undone like any change. The briefing need be named only where it is not found
    by itself. Raises BriefingError for a place unknown.
    """
    note = workspace.notes.note(reference)
    if briefing:
        opened = open_briefing(workspace, briefing)
    elif (path := file_of(workspace, note.briefing)) is not None:
        opened = open_file(workspace, path)
    else:
        raise BriefingError(
            f"{note.briefing} is not here, and the note stands nowhere without it; its quotation is kept"
        )
    return attach_note(workspace, opened, note.id, span_of(opened.briefing.body, place))


def listed_notes(workspace: Workspace, wanted: Filter) -> list[Note]:
    """The notes that are asked for, as they stand in the files as they are now.

    One briefing comes after the other, each in text order.
    """
    after = _day(wanted.after) if wanted.after else ""
    notes = _placed(workspace, open_briefing(workspace, wanted.briefing)) if wanted.briefing else _of_all(workspace)
    return [note for note in notes if _fits(note, wanted, after)]


def _fits(note: Note, wanted: Filter, after: str) -> bool:
    return (
        (wanted.tag is None or wanted.tag in note.tags)
        and (wanted.status is None or note.status == wanted.status)
        and (wanted.color is None or note.color == wanted.color)
        and (wanted.text is None or _has(note, wanted.text.casefold().split()))
        and note.created[: len(after)] >= after
    )


def _has(note: Note, words: Iterable[str]) -> bool:
    said = f"{note.body}\n{note.quote}\n{note.text or ''}".casefold()
    return all(word in said for word in words)


def _of_all(workspace: Workspace) -> list[Note]:
    return [note for briefing in sorted(workspace.notes.counts()) for note in brought(workspace, briefing)]


def brought(workspace: Workspace, briefing: str) -> Sequence[Note]:
    """A briefing's notes in its file as it is now; where that is gone or cannot be read, where they last stood."""
    entry = _entry_of(workspace, briefing)
    if entry and (stamp := stamp_of(Path(entry.path))) and stamp.mtime_ns == entry.mtime_ns:
        # The text of a file that is what it was when it was indexed is known, and need not be read.
        placed = workspace.notes.notes_in(briefing, entry.text_hash)
        if placed is not None:
            return placed
    if (path := file_of(workspace, briefing)) is not None:
        try:
            return _placed(workspace, open_file(workspace, path))
        except BriefingError as error:
            workspace.narrate(str(error))
    return workspace.notes.notes_of(briefing)


def _placed(workspace: Workspace, opened: Opened) -> tuple[Note, ...]:
    place_notes(workspace, opened)
    return notes_of(workspace, opened)


def _day(written: str) -> str:
    try:
        return dt.date.fromisoformat(written).isoformat()
    except ValueError:
        raise BriefingError(f"{written} is no day: write it as 2025-09-18") from None


def file_of(workspace: Workspace, briefing_id: str) -> Path | None:
    """The file of the briefing with an id, and of no other: in the library, or where it was noted on; None if gone."""
    entry = _entry_of(workspace, briefing_id)
    known = [*([entry.path] if entry else []), *workspace.registry.files_of(briefing_id)]
    return next((path for path in map(Path, known) if path.is_file()), None)


def _entry_of(workspace: Workspace, briefing_id: str) -> Entry | None:
    return answer_of(workspace, lambda index: index.entry(briefing_id))
