"""Notes as data, in the words of the W3C's Web Annotation model: a body on a target that a selector describes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.annotations.color import Color

if TYPE_CHECKING:
    from briefing.annotations.status import Status
    from briefing.document.span import TextSpan


class Selector(NamedTuple):
    """What a note was made on: a text quote and a text position on one version of the text. It never changes."""

    version: str
    """Digest of the text it was made on, as `text_hash` gives it."""

    span: TextSpan
    """Where the passage stood in that text."""

    exact: str
    """The words of the passage."""

    prefix: str
    """The text before it, up to 200 code points."""

    suffix: str
    """The text after it, up to 200 code points."""

    paragraph: int | None = None
    """¶ number of the paragraph it starts in; None in a heading."""

    sections: tuple[str, ...] = ()
    """Titles of the sections it stood in, the outermost first."""


class Placement(NamedTuple):
    """Where a note stands in a text."""

    span: TextSpan | None
    """The place, or the likeliest where uncertain; None for an orphan and only then."""

    status: Status
    """How surely."""

    score: float
    """How much of the passage is as it was, 0 to 1."""


class Annotation(NamedTuple):
    """What the reader wrote. A new state has a higher `rev`; nothing is ever taken out of the store."""

    id: str
    """UUID of version 7, in lower case."""

    briefing: str
    """Id of the briefing it is on."""

    body: str = ""
    """The note in Markdown; empty for a mark."""

    color: Color = Color.YELLOW
    """How it is painted."""

    tags: tuple[str, ...] = ()
    """What it is filed under, in the reader's order, none twice."""

    author: str | None = None
    """Who wrote it; None for the reader."""

    created: str = ""
    """When it was made: local time, ISO 8601 with offset."""

    modified: str = ""
    """When it last changed, in the same form."""

    rev: int = 1
    """Counts its states from 1; 0 in a record of somebody who does not count them."""

    deleted_at: str | None = None
    """When it was deleted; None while it is not."""

    foreign: str | None = None
    """What the program it came from says of it and we have no word for, its id there first of all: a JSON object in
    ASCII. None for a note that was made here."""


class Note(NamedTuple):
    """A note as it is shown: what was written, on which words, and where these stand now."""

    annotation: Annotation
    """What was written."""

    origin: Selector
    """What it was made on."""

    placement: Placement
    """Where it stands in the text as last seen."""

    text: str | None
    """The words it stands on now; None for an orphan."""

    paragraph: int | None
    """¶ number of the paragraph it stands in now; None in a heading and for an orphan."""

    @property
    def id(self) -> str:
        """Its id."""
        return self.annotation.id

    @property
    def briefing(self) -> str:
        """Id of its briefing."""
        return self.annotation.briefing

    @property
    def body(self) -> str:
        """The note in Markdown; empty for a mark."""
        return self.annotation.body

    @property
    def is_mark(self) -> bool:
        """Whether nothing was written on the passage."""
        return not self.annotation.body

    @property
    def color(self) -> Color:
        """How it is painted."""
        return self.annotation.color

    @property
    def tags(self) -> tuple[str, ...]:
        """What it is filed under."""
        return self.annotation.tags

    @property
    def created(self) -> str:
        """When it was made: local time, ISO 8601 with offset."""
        return self.annotation.created

    @property
    def modified(self) -> str:
        """When it last changed, in the same form."""
        return self.annotation.modified

    @property
    def rev(self) -> int:
        """Counts its states from 1."""
        return self.annotation.rev

    @property
    def status(self) -> Status:
        """How surely it stands where it stands."""
        return self.placement.status

    @property
    def quote(self) -> str:
        """The words it was made on; they never change."""
        return self.origin.exact

    @property
    def span(self) -> TextSpan | None:
        """Its place in the text as last seen; None for an orphan."""
        return self.placement.span

    @property
    def start(self) -> int | None:
        """Where its place starts; None for an orphan."""
        return self.placement.span.start if self.placement.span else None

    @property
    def end(self) -> int | None:
        """Where its place ends; None for an orphan."""
        return self.placement.span.end if self.placement.span else None


class NoteCount(NamedTuple):
    """How many notes a briefing has."""

    notes: int
    """All that are not deleted."""

    to_place: int
    """Those of them that are uncertain or orphans."""


class PlacementReport(NamedTuple):
    """What became of a briefing's notes in the text as it is now."""

    kept: int = 0
    """Notes between the neighbours they had."""

    moved: int = 0
    """Notes that were found elsewhere."""

    uncertain: int = 0
    """Notes with a likely place to be confirmed."""

    orphaned: int = 0
    """Notes whose words are gone."""

    is_new: bool = False
    """Whether this text had not been seen with these notes before, so that there is something to tell."""

    @property
    def parts(self) -> tuple[str, ...]:
        """What became of how many, for people: `12 notes kept`, `1 moved`; empty where there are no notes."""
        counts = ((self.kept, "kept"), (self.moved, "moved"), (self.uncertain, "uncertain"), (self.orphaned, "lost"))
        first, *others = [(count, word) for count, word in counts if count] or [(0, "")]
        if not first[0]:
            return ()
        noun = "note" if first[0] == 1 else "notes"
        return f"{first[0]:,} {noun} {first[1]}", *(f"{count:,} {word}" for count, word in others)
