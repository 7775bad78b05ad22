"""A briefing's notes as Markdown by a template: quotation, note, tags, the way back. Same notes, same text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations.cited import link_back
from briefing.annotations.color import Color
from briefing.annotations.note_template import BUILT_IN, filled, read_template

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.annotations.cited import Cited, CitedNote
    from briefing.annotations.note_template import NoteTemplate

_DAY: Final = len("2025-09-18")
_ANCHOR: Final = 12
"""The last digits of an id, which are random: no two notes of a reader have the same."""


def built_in() -> NoteTemplate:
    """The template where the reader has none."""
    return read_template(BUILT_IN, "the built-in template")


def notes_markdown(cited: Cited, notes: Iterable[CitedNote], template: NoteTemplate) -> str:
    """Notes of one briefing, in the order given, below what is cited of it.

    Quotations are what a note was made on; where these words were corrected since, or stand elsewhere, it is said.
    """
    of_briefing = _of_briefing(cited)
    parts = [
        filled(template.head, of_briefing),
        *(filled(template.note, of_briefing | _of_note(note)) for note in notes),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _of_briefing(cited: Cited) -> dict[str, str]:
    values = {
        "briefing": cited.briefing,
        "title": cited.title,
        "authors": " and ".join(cited.authors),
        "publisher": cited.publisher,
        "date": cited.date,
        "address": cited.address,
        "accessed": cited.accessed,
        "citation": cited.citation,
    }
    return {name: " ".join((value or "").split()) for name, value in values.items()}


def _of_note(cited: CitedNote) -> dict[str, str]:
    note = cited.note
    return {
        "note": note.id,
        "anchor": note.id[-_ANCHOR:],
        "quote": note.quote,
        "text": cited.text_now,
        "body": note.body.strip("\n"),
        "tags": " ".join(f"#{tag.replace(' ', '-')}" for tag in note.tags),
        # Every note is yellow until somebody chooses another colour.
        "color": note.color.value if note.color is not Color.YELLOW else "",
        "author": note.annotation.author or "",
        "place": cited.place,
        "standing": cited.standing,
        "status": note.status.value,
        "paragraph": f"¶{note.paragraph}" if note.paragraph is not None else "",
        "section": " › ".join(cited.sections),
        "noted": note.created[:_DAY],
        "changed": note.modified[:_DAY],
        "back": link_back(note),
    }
