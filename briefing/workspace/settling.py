"""The notes whose place a person has to say: where each last stood, and where it may stand now."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.annotations.changes import compare, paragraphs
from briefing.annotations.word_edits import word_edits
from briefing.document import TextSpan, word_at
from briefing.workspace.annotating import bring_notes, notes_of

if TYPE_CHECKING:
    from briefing.annotations import Note
    from briefing.annotations.changes import Comparison
    from briefing.annotations.last_places import LastPlace
    from briefing.annotations.word_edits import Edit
    from briefing.workspace.opening import Opened
    from briefing.workspace.workspace import Workspace


class Wording(NamedTuple):
    """The paragraph of a note, with the note's passage in it."""

    words: str
    """The paragraph."""

    passage: TextSpan
    """Where in it the passage stands."""


class Unsettled(NamedTuple):
    """A note that is uncertain, or an orphan."""

    note: Note
    """The note."""

    lit: TextSpan
    """What shows in the text where it is: the likeliest place, or the first word where an orphan last stood."""

    before: Wording
    """What it stood on when it last surely did; of an imported note as much as is known."""

    was_at: int | None
    """In which ¶ that was."""

    was_on: str
    """When that text was first seen, ISO 8601 with offset."""

    now: Wording | None
    """What it may stand on now; of an orphan what its paragraph became, the passage in it empty; None where nothing
    is left of that."""

    edits: tuple[Edit, ...]
    """What became of the paragraph's words; nothing is said where none are left."""


def unsettled(workspace: Workspace, opened: Opened) -> list[Unsettled]:
    """The notes of an open briefing that have to be placed, in the order of its text. Slow where texts are long."""
    bring_notes(workspace, opened)
    notes = [note for note in notes_of(workspace, opened) if not note.status.is_sure]
    places = workspace.notes.last_places(opened.id, [note.id for note in notes]) if notes else {}
    text = opened.briefing.body.text
    compared: dict[str, Comparison] = {}
    found = []
    for note in notes:
        place = places[note.id]
        if note.span is None and place.text not in compared:
            compared[place.text] = compare(place.text, text)
        lit = note.span or _beginning(text, compared[place.text].carried(place.span.start))
        now = _wording(text, note.span) if note.span else _left(text, compared[place.text].became(place.span.start))
        found.append(_unsettled(note, place, lit, now))
    return sorted(found, key=lambda one: (one.lit, one.note.id))


def _unsettled(note: Note, place: LastPlace, lit: TextSpan, now: Wording | None) -> Unsettled:
    before = _wording(place.text, place.span)
    edits = word_edits(before.words, now.words) if now else ()
    return Unsettled(note, lit, before, place.paragraph, place.at, now, edits)


def _wording(text: str, span: TextSpan) -> Wording:
    """The paragraphs a passage touches."""
    touched = [part for part in paragraphs(text) if part.overlaps(span)] or [span]
    whole = TextSpan(min(touched[0].start, span.start), max(touched[-1].end, span.end))
    return Wording(whole.of(text), span.shifted(-whole.start))


def _left(text: str, paragraph: TextSpan | None) -> Wording | None:
    """What is left of a paragraph, its passage nowhere in it."""
    return Wording(paragraph.of(text), TextSpan(0, 0)) if paragraph else None


def _beginning(text: str, offset: int) -> TextSpan:
    """The first word of the paragraph at an offset."""
    start = next((part.start for part in reversed(paragraphs(text)) if part.start <= offset), 0)
    return word_at(text, start) if text else TextSpan(0, 0)
