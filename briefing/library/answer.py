"""What a search answers."""

from enum import StrEnum
from typing import Final, NamedTuple

from briefing.document.span import TextSpan
from briefing.library.entry import Entry


class SearchCancelledError(Exception):
    """The search was given up before it had an answer, because `cancel` said so."""


SCREENFUL: Final = 12
"""Briefings of an answer while one types: each costs a third of a millisecond, and more fill no screen."""


class Mode(StrEnum):
    """How thoroughly matches are ranked."""

    TYPING = "typing"
    """Among the newest 600 matches, or by date where the words are very common: at once, at any size."""

    FULL = "full"
    """Among all matches."""

    NEWEST = "newest"
    """Not by their words: the newest first."""


class Where(StrEnum):
    """What a hit stands in."""

    TEXT = "text"
    NOTE = "note"
    TITLE = "title"


class Snippet(NamedTuple):
    """Some words around a hit."""

    text: str
    """One line of at most 160 characters; `…` where it was cut."""

    marks: tuple[TextSpan, ...]
    """The terms in it, as spans of `text`, in order, without overlaps."""


class Hit(NamedTuple):
    """A paragraph, a note or a title that has words of the query."""

    where: Where
    """What it is."""

    note: str | None
    """Full id of the note; None unless it is one."""

    start: int
    """Offset of the first term, in the canonical text; of a hit in a title or note, in that title or body.

    With `end` it is empty at 0 where a note has the words only in its quote or tags.
    """

    end: int
    """Offset just past that first term."""

    paragraph: int
    """¶ number; a heading has that of the paragraph below it, a note that of its own; 0 for a title or an orphan."""

    snippet: Snippet
    """Some words around it; of a note its own, and the quote where nothing else of it has the words."""

    terms: tuple[TextSpan, ...]
    """Every term in the paragraph, title or note, in the offsets of `start`, in order, without overlaps."""

    missing: tuple[str, ...]
    """Words of the query that stand nowhere in the briefing, as typed or corrected; the same for all its hits."""

    place: TextSpan | None = None
    """Where it is in the canonical text: the first term, or what a note stands on; None for a title or an orphan."""

    tags: tuple[str, ...] = ()
    """What a note is filed under."""

    is_quote: bool = False
    """Whether the snippet is not what was noted but the words it was noted on."""

    words: tuple[str, ...] = ()
    """Words and phrases of the query that it has, as typed or corrected."""


Described = tuple[str, str]
"""What is said of a briefing: author, publisher or tag, and its value."""


class Result(NamedTuple):
    """A briefing that matches."""

    entry: Entry
    """The briefing."""

    score: float
    """How well it matches: higher is better. Only to be compared within one answer."""

    hits: tuple[Hit, ...]
    """At least one: those with the most different words of the query first, of as many the rarer; the title last."""

    others: int = 0
    """Passages and notes with words of the query that are not among the hits."""

    is_cut: bool = False
    """Whether a long text was not looked through to its end, so that there may be more of them."""

    other_notes: int = 0
    """How many of these others are notes."""

    described: tuple[Described, ...] = ()
    """What is said of the briefing that has what was asked for, where no passage, note or title has."""


class Correction(NamedTuple):
    """A word that the library does not have, and what was looked for as well."""

    typed: str
    """The word."""

    instead: tuple[str, ...]
    """The nearest words that the library has, folded, best first. A word in quotation marks is taken as it is."""


class Answer(NamedTuple):
    """What a search found."""

    total: int
    """How many briefings match, with at least one of the words that count."""

    results: tuple[Result, ...]
    """The best of them, best first: those with all words before those with some."""

    corrections: tuple[Correction, ...] = ()
    """Words that were not found and what they were taken for."""

    is_provisional: bool = False
    """Whether it was made at once, as one typed: fully ranked the best may be others, and have more hits."""
