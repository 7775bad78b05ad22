"""Notes as they leave for readers of other programs: with what is cited of their briefing and of their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.annotations.status import Status

if TYPE_CHECKING:
    from briefing.annotations.model import Note

_STANDING = {
    Status.MOVED: "its words were moved",
    Status.UNCERTAIN: "its place is uncertain",
    Status.ORPHAN: "its words are not in the text now",
}


class Cited(NamedTuple):
    """What is cited of a briefing."""

    briefing: str
    """Its id."""

    title: str
    """What it is called; its id where its file is gone."""

    authors: tuple[str, ...] = ()
    """Who wrote it."""

    publisher: str | None = None
    """Who published it."""

    date: str | None = None
    """When it appeared: 2025-09-18, 2025-09 or 2025."""

    address: str | None = None
    """Its own address."""

    accessed: str | None = None
    """The day it was fetched from there; None where that is not known."""

    citation: str = ""
    """All that on one line, for people."""


class CitedNote(NamedTuple):
    """A note with what one cites of its place."""

    note: Note
    """The note."""

    sections: tuple[str, ...] = ()
    """Titles of the sections it stands in, the outermost first; where it last stood, if its words are gone."""

    @property
    def place(self) -> str:
        """Where it stands, for people: `Heading › Subheading, ¶6`; empty for an orphan."""
        return "" if self.note.span is None else _where(self.sections, self.note.paragraph)

    @property
    def text_now(self) -> str:
        """The words it surely stands on now, on one line; empty where they are those that it was made on."""
        note = self.note
        return " ".join((note.text or "").split()) if note.status.is_sure and note.text != note.quote else ""

    @property
    def standing(self) -> str:
        """What is to be said of a place that is not where it was made, and where that was; empty where it is."""
        told = _STANDING.get(self.note.status, "")
        origin = self.note.origin
        last = _where(origin.sections, origin.paragraph)
        return f"{told}; last at {last}" if told and last else told


def _where(sections: tuple[str, ...], paragraph: int | None) -> str:
    number = f"¶{paragraph}" if paragraph is not None else ""
    return ", ".join(filter(None, (" › ".join(sections), number)))


def link_back(note: Note) -> str:
    """The command that leads back to a note."""
    return f"briefing read {note.briefing} --at {note.id}"
