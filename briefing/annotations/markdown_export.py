"""A briefing's notes as Markdown: quotation, note, tags and the way back. The same notes give the same text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.annotations.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.annotations.model import Note

_STANDING = {
    Status.MOVED: "its words were moved",
    Status.UNCERTAIN: "its place is uncertain",
    Status.ORPHAN: "its words are not in the text now",
}


def notes_markdown(citation: str, notes: Iterable[Note]) -> str:
    """Notes of one briefing, in the order given, under its citation.

    Quotations are what a note was made on; a note that does not stand where it stood says so.
    """
    return "\n\n".join([f"# Notes on {_plain(citation)}", *map(_note_markdown, notes)]) + "\n"


def _note_markdown(note: Note) -> str:
    parts = [
        "\n".join(f"> {line}".rstrip() for line in note.quote.split("\n")),
        note.body.strip("\n"),
        _last_line(note),
    ]
    return "\n\n".join(filter(None, parts))


def _last_line(note: Note) -> str:
    """Tags, state and the command that leads back."""
    tags = [f"#{tag.replace(' ', '-')}" for tag in note.tags]
    standing = _STANDING.get(note.status)
    back = f"`briefing read {note.briefing} --at {note.id}`"
    return " · ".join([*([" ".join(tags)] if tags else []), *([standing] if standing else []), back])


def _plain(citation: str) -> str:
    """The citation on one line of Markdown."""
    return " ".join(citation.split())
