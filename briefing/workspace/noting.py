"""Notes from outside the reader: on a quotation or a paragraph that is named, listed by what is asked for."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing.annotations.markdown_export import notes_markdown
from briefing.document import BriefingError, Needle, TextSpan, canonical, shortened
from briefing.workspace.annotating import notes_of, place_notes, write_note
from briefing.workspace.citing import citation
from briefing.workspace.opening import open_briefing, open_file, paragraph_span
from briefing.workspace.recording import notes_by_briefing
from briefing.workspace.standing import answer_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.annotations import Note
    from briefing.document import DocumentText
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


def add_note(workspace: Workspace, wanted: Wanted) -> Note:
    """Makes a note; it is durable on return, and not yet in the index. Raises BriefingError for a place unknown."""
    if not wanted.briefing:
        raise BriefingError("which briefing? Name it by its id, a part of its title, or its path")
    if not all(tag.strip().removeprefix("#") for tag in wanted.tags):
        raise BriefingError("a tag is empty: give it a name, or leave it out")
    opened = open_briefing(workspace, wanted.briefing)
    span = _span(opened.briefing.body, wanted)
    return write_note(workspace, opened, span, body=wanted.body, tags=wanted.tags)


def _span(text: DocumentText, wanted: Wanted) -> TextSpan:
    if wanted.paragraph is not None and wanted.quote is None:
        return paragraph_span(text, wanted.paragraph)
    if not (wanted.quote and wanted.quote.strip()):
        raise BriefingError("on what? Give a quotation or the number of a paragraph")
    found = _places(text, wanted)
    if not found:
        where = "the text" if wanted.paragraph is None else f"¶{wanted.paragraph}"
        raise BriefingError(f"“{shortened(wanted.quote)}” is not in {where}")
    if wanted.nth is not None:
        if wanted.nth > len(found):
            raise BriefingError(f"“{shortened(wanted.quote)}” occurs only {len(found)} times")
        return found[wanted.nth - 1]
    if (times := len(found)) > 1:
        raise BriefingError(f"“{shortened(wanted.quote)}” occurs {times} times; say which: --nth 1 to {times}")
    return found[0]


def _places(text: DocumentText, wanted: Wanted) -> list[TextSpan]:
    """Where the quotation stands: letter by letter if anywhere, else blind to typography and line ends."""
    quote = canonical(wanted.quote or "")
    within = TextSpan(0, len(text.text)) if wanted.paragraph is None else paragraph_span(text, wanted.paragraph)
    exact = [TextSpan(*match.span()) for match in re.finditer(re.escape(quote), text.text) if quote.strip()]
    needle = Needle.of(quote)
    loose = needle.spans_in(text.text) if needle else ()
    return [span for span in exact if within.covers(span)] or [span for span in loose if within.covers(span)]


def listed_notes(workspace: Workspace, wanted: Filter) -> list[Note]:
    """The notes that are asked for: one briefing after the other, each in text order."""
    after = _day(wanted.after) if wanted.after else ""
    notes = _of_one(workspace, wanted.briefing)[1] if wanted.briefing else workspace.notes.all_notes()
    return [note for note in notes if _fits(note, wanted, after)]


def _fits(note: Note, wanted: Filter, after: str) -> bool:
    return (
        (wanted.tag is None or wanted.tag in note.tags)
        and (wanted.status is None or note.status == wanted.status)
        and note.created[: len(after)] >= after
    )


def _of_one(workspace: Workspace, reference: str) -> tuple[Opened, tuple[Note, ...]]:
    """A briefing and its notes, placed in its text as it is now."""
    opened = open_briefing(workspace, reference)
    place_notes(workspace, opened)
    return opened, notes_of(workspace, opened)


def _day(written: str) -> str:
    try:
        return dt.date.fromisoformat(written).isoformat()
    except ValueError:
        raise BriefingError(f"{written} is no day: write it as 2025-09-18") from None


def notes_as_markdown(workspace: Workspace, wanted: Filter) -> str:
    """The notes that are asked for as Markdown, under the citation of their briefing."""
    return markdown_of(workspace, listed_notes(workspace, wanted))


def markdown_of(workspace: Workspace, notes: Iterable[Note]) -> str:
    """Notes as Markdown, those of each briefing under its citation."""
    by_briefing = notes_by_briefing(notes)
    return "\n".join(_markdown_of(workspace, name, on_it) for name, on_it in by_briefing.items())


def _markdown_of(workspace: Workspace, briefing_id: str, notes: Iterable[Note]) -> str:
    """Notes of one briefing as Markdown; under its id alone where its file is gone."""
    path = file_of(workspace, briefing_id)
    try:
        briefing = open_file(workspace, path).briefing if path else None
    except BriefingError:
        briefing = None
    return notes_markdown(citation(briefing) if briefing else briefing_id, notes)


def file_of(workspace: Workspace, briefing_id: str) -> Path | None:
    """The file of the briefing with an id, and of no other: in the library, or where it was noted on; None if gone."""
    entry = answer_of(workspace, lambda index: index.entry(briefing_id))
    known = [*([entry.path] if entry else []), *workspace.registry.files_of(briefing_id)]
    return next((path for path in map(Path, known) if path.is_file()), None)
