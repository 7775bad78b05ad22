"""What the index is given of a briefing."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from briefing.document import SEPARATOR

if TYPE_CHECKING:
    from briefing.document import TextSpan
    from briefing.library.counted import Counted
    from briefing.library.entry import Byline
    from briefing.library.folder import FoundFile


class RecordNote(NamedTuple):
    """A note or mark on a briefing, as text to search in."""

    id: str
    """Full id of the note."""

    body: str
    """What was written; empty for a mark."""

    quote: str = ""
    """The words it was made on."""

    tags: tuple[str, ...] = ()
    """Its tags."""

    paragraph: int = 0
    """¶ number of the paragraph it stands on; 0 in a heading and for an orphan."""

    span: TextSpan | None = None
    """Where it stands in the briefing's text; None for an orphan."""


class RecordActor(NamedTuple):
    """Somebody or something that acts in a briefing, whoever found it."""

    name: str
    """The one spelling it is listed under."""

    aliases: tuple[str, ...] = ()
    """Other names it is looked for by."""

    mentions: tuple[TextSpan, ...] = ()
    """Where the text names it, in text order."""

    is_key: bool = True
    """Whether a search is offered to be narrowed to it; it is found by its names in any case."""


class RecordStatement(NamedTuple):
    """What a briefing tells that somebody said."""

    speakers: tuple[str, ...]
    """The names of who said it: the one it is listed under, then others."""

    span: TextSpan
    """The sentence that tells it."""


class RecordFound(NamedTuple):
    """What was found in a briefing's text by rule, beside what its author wrote of it."""

    actors: tuple[RecordActor, ...] = ()
    """Who else acts in it, the most salient first."""

    said: tuple[RecordStatement, ...] = ()
    """What it tells that its actors said, in text order."""

    text_hash: str | None = None
    """Of which text, as in `Record`: what was found in another one is not taken; None for whatever text there is."""


class Record(NamedTuple):
    """All the index needs to list a briefing and to find it."""

    id: str
    """The id it is known by; no two records share one."""

    file: FoundFile
    """Its file, as the scan found it."""

    file_hash: bytes
    """Digest of the file's bytes, by which an untouched text is known although its time changed."""

    title: str
    """What it is called."""

    text: str
    """Its canonical text."""

    paragraphs: tuple[TextSpan, ...]
    """The numbered paragraphs ¶1, ¶2, … in text order; headings are what lies between them."""

    text_hash: str
    """Digest of the canonical text."""

    authors: tuple[Byline, ...] = ()
    """Who wrote it, in the order given."""

    date: str | None = None
    """When it appeared: 2025-09-18, 2025-09 or 2025; anything else counts as no date."""

    publisher: str | None = None
    """Name of who published it."""

    tags: tuple[str, ...] = ()
    """What it is filed under."""

    summary: str | None = None
    """Its summary in the front matter."""

    actors: tuple[RecordActor, ...] = ()
    """Who acts in it, by what its author wrote."""

    notes: tuple[RecordNote, ...] = ()
    """The notes and marks on it."""

    found: RecordFound | None = None
    """What was found in its text; None where nothing was looked for."""

    counted: Counted | None = None
    """What `counted` says of its title and text; None to have that looked for when it is indexed."""

    def number_at(self, offset: int) -> int | None:
        """The ¶ an offset of its text lies in; None in a heading."""
        number = bisect_right(self.paragraphs, offset, key=lambda span: span.start)
        return number if number and offset < self.paragraphs[number - 1].end + len(SEPARATOR) else None
