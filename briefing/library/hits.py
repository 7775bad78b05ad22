"""Where in a briefing the terms of a query stand: its paragraphs, its notes and its title."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import TextSpan, fold
from briefing.library.answer import Hit, Where
from briefing.library.snippet import snippet
from briefing.library.terms import Match

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.library.terms import Terms

MOST_HITS: Final = 5
"""Hits of a briefing that are shown of each kind: paragraphs, notes."""

_FIRST_SLICE: Final = 1_500
_LARGEST_SLICE: Final = 65_536
_SEPARATOR: Final = "\n\n"


class Passage(NamedTuple):
    """A paragraph, note or title that has terms."""

    where: Where
    """What it is."""

    note: str | None
    """Full id of the note; None unless it is one."""

    paragraph: int
    """¶ number; 0 for a title or an orphan's note."""

    text: str
    """Its text."""

    start: int
    """Where its text starts, in the offsets its hit is given in."""

    matches: Sequence[Match]
    """The terms in it, in the offsets of its hit, in order."""

    terms: frozenset[int]
    """Numbers of the terms it has."""

    is_counted: bool = True
    """Whether its offsets mean something to others: not so in the quote or tags of a note."""


class NoteRow(NamedTuple):
    """A note as the index holds it."""

    id: str
    """Its full id."""

    paragraph: int
    """¶ number; 0 for an orphan."""

    body: str
    """What was written."""

    more: str
    """Its quote and tags."""


def passages_in(terms: Terms, text: str, bounds: Sequence[int]) -> Iterator[Passage]:
    """The paragraphs and headings of a text that have terms, in text order.

    `bounds` are start and end of each numbered paragraph in turn. Ends early once as many have all terms as are shown:
    none that follows could be better.
    """
    complete = 0
    blocks = _Blocks(text, bounds)
    for start, end in blocks.slices():
        found: dict[_Block, list[Match]] = {}
        for match in _matches(terms, text[start:end], start):
            found.setdefault(blocks.at(match.start), []).append(match)
        for block, matches in found.items():
            numbers = frozenset(match.term for match in matches)
            complete += len(numbers) == len(terms.all)
            yield Passage(
                Where.TEXT, None, block.paragraph, text[block.start : block.end], block.start, matches, numbers
            )
        if complete >= MOST_HITS:
            return


def _matches(terms: Terms, text: str, offset: int = 0) -> Iterator[Match]:
    """Every term in a text that starts at `offset`."""
    folded = fold(text)
    for match in terms.find(folded.text):
        if folded.at:
            span = folded.span(match.start, match.end)
            yield Match(match.term, span.start + offset, span.end + offset)
        else:
            yield Match(match.term, match.start + offset, match.end + offset)


class _Block(NamedTuple):
    """A paragraph or heading."""

    start: int
    end: int
    paragraph: int


class _Blocks:
    """The paragraphs of a text, and the headings between them."""

    def __init__(self, text: str, bounds: Sequence[int]) -> None:
        self._text: Final = text
        self._starts: Final = bounds[0::2]
        self._ends: Final = bounds[1::2]

    def slices(self) -> Iterator[tuple[int, int]]:
        """The text in slices that end with paragraphs, ever larger: often the first is enough."""
        start, size = 0, _FIRST_SLICE
        while (index := bisect_left(self._ends, start + size)) < len(self._ends):
            yield start, self._ends[index]
            start, size = self._ends[index], min(2 * size, _LARGEST_SLICE)
        yield start, len(self._text)

    def at(self, offset: int) -> _Block:
        """The block at an offset; a heading has the number of the paragraph below it."""
        index = bisect_right(self._ends, offset)
        if index < len(self._starts) and self._starts[index] <= offset:
            return _Block(self._starts[index], self._ends[index], index + 1)
        start = self._text.rfind(_SEPARATOR, 0, offset + 1)
        end = self._text.find(_SEPARATOR, offset)
        first = start + len(_SEPARATOR) if start >= 0 else 0
        return _Block(first, end if end >= 0 else len(self._text), min(index + 1, len(self._starts)))


def title_in(terms: Terms, title: str) -> Iterator[Passage]:
    """The title, where it has terms."""
    if matches := tuple(_matches(terms, title)):
        yield Passage(Where.TITLE, None, 0, title, 0, matches, frozenset(match.term for match in matches))


def notes_in(terms: Terms, notes: Sequence[NoteRow]) -> Iterator[Passage]:
    """The notes that have terms, by what was written or else by their quote and tags."""
    for note in notes:
        for text, is_counted in ((note.body, True), (note.more, False)):
            if matches := tuple(_matches(terms, text)):
                numbers = frozenset(match.term for match in matches)
                yield Passage(Where.NOTE, note.id, note.paragraph, text, 0, matches, numbers, is_counted)
                break


def hits_of(passages: Sequence[Passage], terms: Terms) -> tuple[Hit, ...]:
    """The best passages of one briefing as hits: most different terms first, then as they were given."""
    seen = frozenset[int]().union(*(passage.terms for passage in passages))
    missing = tuple(term.typed for number, term in enumerate(terms.all) if number not in seen)
    room = dict.fromkeys(Where, MOST_HITS)
    hits = []
    for passage in sorted(passages, key=lambda passage: -len(passage.terms)):
        if room[passage.where]:
            room[passage.where] -= 1
            hits.append(_hit(passage, missing))
    return tuple(hits)


def _hit(passage: Passage, missing: tuple[str, ...]) -> Hit:
    inside = _merged(passage)
    shown = snippet(passage.text, inside)
    counted = tuple(span.shifted(passage.start) for span in inside) if passage.is_counted else ()
    first = counted[0] if counted else TextSpan(0, 0)
    return Hit(passage.where, passage.note, first.start, first.end, passage.paragraph, shown, counted, missing)


def _merged(passage: Passage) -> list[TextSpan]:
    """Places of its terms in the text of a passage, those that overlap as one; a phrase may go on beyond its end."""
    merged: list[TextSpan] = []
    for _, start, end in passage.matches:
        span = TextSpan(start - passage.start, min(end - passage.start, len(passage.text)))
        if merged and span.start < merged[-1].end:
            merged[-1] = TextSpan(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
