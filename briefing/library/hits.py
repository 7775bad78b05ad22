"""Where in a briefing the terms of a query stand: its paragraphs, its notes and its title."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Final

from briefing.document import TextSpan, fold
from briefing.library.answer import Hit, Where
from briefing.library.snippet import snippet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.library.terms import Match, Terms

MOST_HITS: Final = 5
"""Hits of a briefing that are shown of each kind: paragraphs, notes."""

_FIRST_SLICE: Final = 3_000
_GROWTH: Final = 8
_LARGEST_SLICE: Final = 65_536
PATIENCE: Final = 65_536
"""Characters after which a text that has enough hits is given up, where nobody is typing: a long one takes 20 ms."""

_SEPARATOR: Final = "\n\n"

_Block = tuple[int, int, int]
"""A paragraph or heading: its start, its end, its ¶ number."""

NoteRow = tuple[str, int, int, int, str, str, str]
"""A note: its id, ¶ number, start and end in the text, body, quote, and tags by line."""


class Passage:
    """A paragraph, note or title that has terms. A plain class, as a named tuple takes longer to be made."""

    __slots__ = ("is_quote", "matches", "note", "paragraph", "place", "start", "tags", "terms", "text", "where")

    def __init__(
        self,
        where: Where,
        text: str,
        matches: Sequence[Match],
        *,
        start: int = 0,
        paragraph: int = 0,
    ) -> None:
        self.where: Final = where
        """What it is."""
        self.text: Final = text
        """Its text."""
        self.matches: Final = matches
        """The terms in it, in the offsets of its hit, in order."""
        self.start: Final = start
        """Where its text starts, in the offsets of its hit."""
        self.paragraph: Final = paragraph
        """¶ number; 0 for a title or an orphan's note."""
        self.terms = frozenset([number for number, _, _ in matches])
        """Numbers of the terms it has; of a note also those in what is not its text."""
        self.note: str | None = None
        """Full id of the note; None unless it is one."""
        self.place: TextSpan | None = None
        """Where in the briefing's text the note stands; None for an orphan."""
        self.tags: tuple[str, ...] = ()
        """The note's tags."""
        self.is_quote = False
        """Whether its text is the note's quote."""


def passages_in(
    terms: Terms, text: str, bounds: Sequence[int], mentions: Sequence[Match] = (), *, patience: int = PATIENCE
) -> tuple[list[Passage], bool]:
    """The paragraphs and headings of a text that have terms or `mentions` of actors asked for, in text order.

    `bounds` are start and end of each numbered paragraph in turn. After `patience` characters the text is given up once
    as many have all terms as are shown: none that follows could be better. Says whether it was.
    """
    passages: list[Passage] = []
    complete = 0
    for start, end in _Blocks(text, bounds).slices():
        for passage in _passages_between(terms, text, bounds, mentions, (start, end)):
            complete += len(passage.terms) == terms.in_text
            passages.append(passage)
        if complete >= MOST_HITS and patience <= end < len(text):
            return passages, True
    return passages, False


def _passages_between(
    terms: Terms, text: str, bounds: Sequence[int], mentions: Sequence[Match], within: tuple[int, int]
) -> Iterator[Passage]:
    """Those of one slice of the text."""
    start, end = within
    blocks = _Blocks(text, bounds)
    found: dict[_Block, list[Match]] = {}
    for match in _together(_matches(terms, text[start:end], Where.TEXT, start), mentions, start, end):
        found.setdefault(blocks.at(match[1]), []).append(match)
    for (first, last, paragraph), matches in found.items():
        yield Passage(Where.TEXT, text[first:last], matches, start=first, paragraph=paragraph)


def _together(found: Iterator[Match], mentions: Sequence[Match], start: int, end: int) -> Iterable[Match]:
    """What was found in a slice of a text, and the mentions in it, in text order."""
    inside = [match for match in mentions if start <= match[1] < end]
    return sorted((*found, *inside), key=lambda match: match[1]) if inside else found


def _matches(terms: Terms, text: str, where: Where, offset: int = 0) -> Iterator[Match]:
    """Every term in a text that starts at `offset`."""
    folded = fold(text)
    for number, start, end in terms.find(folded.text, where):
        if folded.at:
            span = folded.span(start, end)
            yield number, span.start + offset, span.end + offset
        else:
            yield number, start + offset, end + offset


class _Blocks:
    """The paragraphs of a text, and the headings between them."""

    def __init__(self, text: str, bounds: Sequence[int]) -> None:
        self._text: Final = text
        self._starts: Final = bounds[0::2]
        self._ends: Final = bounds[1::2]

    def slices(self) -> Iterator[tuple[int, int]]:
        """The text in slices that end with paragraphs, ever larger: often the first is enough, and each costs."""
        start, size = 0, _FIRST_SLICE
        while (index := bisect_left(self._ends, start + size)) < len(self._ends):
            yield start, self._ends[index]
            start, size = self._ends[index], min(_GROWTH * size, _LARGEST_SLICE)
        yield start, len(self._text)

    def at(self, offset: int) -> _Block:
        """The block at an offset; a heading has the number of the paragraph below it."""
        index = bisect_right(self._ends, offset)
        if index < len(self._starts) and self._starts[index] <= offset:
            return self._starts[index], self._ends[index], index + 1
        start = self._text.rfind(_SEPARATOR, 0, offset + 1)
        end = self._text.find(_SEPARATOR, offset)
        first = start + len(_SEPARATOR) if start >= 0 else 0
        return first, end if end >= 0 else len(self._text), min(index + 1, len(self._starts))


def title_in(terms: Terms, title: str) -> Iterator[Passage]:
    """The title, where it has terms."""
    if matches := tuple(_matches(terms, title, Where.TITLE)):
        yield Passage(Where.TITLE, title, matches)


def note_in(terms: Terms, row: NoteRow) -> Iterator[Passage]:
    """A note, where it has terms in its body, tags or quote: as its own words, or as its quote where it has none.

    As its quote too where no other part of it has terms.
    """
    note, paragraph, start, end, body, quote, tags = row
    in_body, in_tags, in_quote = (tuple(_matches(terms, text, Where.NOTE)) for text in (body, tags, quote))
    fitting = terms.tagged(tags.split("\n")).union(terms.noted)
    if not (in_body or in_tags or in_quote or fitting):
        return
    is_quote = not body or not (in_body or in_tags or fitting)
    text, matches = (quote, in_quote) if is_quote else (body, in_body)
    passage = Passage(Where.NOTE, text, matches, paragraph=paragraph)
    passage.terms = fitting.union([number for number, _, _ in (*in_body, *in_tags, *in_quote)])
    passage.note, passage.is_quote = note, is_quote
    passage.place = TextSpan(start, end) if end else None
    passage.tags = tuple(tags.split("\n")) if tags else ()
    yield passage


def hits_of(
    passages: Sequence[Passage], terms: Terms, about: str, most: int = MOST_HITS
) -> tuple[tuple[Hit, ...], Mapping[Where, int]]:
    """The best passages of one briefing as hits, at most so many of each kind, and how many more there are in what.

    Those with most different terms come first, of as many the rarer, then as they were given. A note that has its terms
    in words that are shown as a hit of the text is not shown once more. `about` are words that are said of the briefing
    and not shown: what stands in them is not missing.
    """
    missing = _missing(passages, terms, about)
    having = Counter(term for passage in passages for term in passage.terms)
    ranked = sorted(passages, key=lambda passage: (-len(passage.terms), -sum(1 / having[one] for one in passage.terms)))
    texts = [passage for passage in ranked if passage.where is Where.TEXT][:most]
    room = dict.fromkeys(Where, most)
    hits: list[Hit] = []
    others = Counter[Where]()
    for passage in ranked:
        if _is_shown(passage, texts):
            continue
        if room[passage.where]:
            room[passage.where] -= 1
            hits.append(_hit(passage, terms, missing))
        else:
            others[passage.where] += 1
    return tuple(hits), others


def _missing(passages: Sequence[Passage], terms: Terms, about: str) -> tuple[str, ...]:
    """The words that a briefing may be without, and is."""
    seen = frozenset[int]().union(*(passage.terms for passage in passages))
    loose = [number for number, one in enumerate(terms.asked) if one.is_loose and number not in seen]
    if loose:
        seen = seen.union(number for number, _, _ in _matches(terms, about, Where.TITLE))
    return tuple(terms.asked[number].typed for number in loose if number not in seen)


def _is_shown(passage: Passage, texts: Sequence[Passage]) -> bool:
    """Whether a note has its terms in its quote alone, and that in one of the `texts`."""
    place = passage.place
    if place is None or not passage.is_quote or len(passage.terms) > len({number for number, _, _ in passage.matches}):
        return False
    return any(text.start <= place.start < text.start + len(text.text) for text in texts)


def _hit(passage: Passage, terms: Terms, missing: tuple[str, ...]) -> Hit:
    inside, numbers = _merged(passage)
    counted = () if passage.is_quote else tuple(span.shifted(passage.start) for span in inside)
    first = counted[0] if counted else TextSpan(0, 0)
    return Hit(
        passage.where,
        passage.note,
        first.start,
        first.end,
        passage.paragraph,
        snippet(passage.text, inside, numbers),
        counted,
        missing,
        first if passage.where is Where.TEXT else passage.place,
        passage.tags,
        passage.is_quote,
        tuple(typed for number in sorted(passage.terms) if (typed := terms.asked[number].typed)),
    )


def _merged(passage: Passage) -> tuple[list[TextSpan], list[int]]:
    """Places of its terms in the text of a passage, and their numbers; those that overlap are one.

    A phrase may go on beyond the passage's end.
    """
    merged: list[TextSpan] = []
    numbers: list[int] = []
    for number, start, end in passage.matches:
        span = TextSpan(start - passage.start, min(end - passage.start, len(passage.text)))
        if merged and span.start < merged[-1].end:
            merged[-1] = TextSpan(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
            numbers.append(number)
    return merged, numbers
