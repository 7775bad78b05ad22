"""Where in a briefing the terms of a query stand: its paragraphs, its notes and its title."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import TextSpan, fold
from briefing.library.answer import Hit, Where
from briefing.library.snippet import snippet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.library.terms import Terms

MOST_HITS: Final = 5
"""Hits of a briefing that are shown of each kind: paragraphs, notes."""

_SLICE: Final = 65_536
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

    matches: tuple[tuple[int, TextSpan], ...]
    """Number and place in `text` of every term, in order."""

    is_counted: bool = True
    """Whether its offsets mean something to others: not so in the quote or tags of a note."""

    @property
    def terms(self) -> frozenset[int]:
        """Numbers of the terms it has."""
        return frozenset(number for number, _ in self.matches)


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
        found: dict[tuple[int, int, int], list[tuple[int, TextSpan]]] = {}
        for number, span in _matches(terms, text[start:end], start):
            found.setdefault(blocks.at(span.start), []).append((number, span))
        for (first, last, paragraph), matches in found.items():
            inside = TextSpan(first, last)
            kept = tuple((number, part.shifted(-first)) for number, span in matches if (part := span.within(inside)))
            passage = Passage(Where.TEXT, None, paragraph, text[first:last], first, kept)
            complete += len(passage.terms) == len(terms.all)
            yield passage
        if complete >= MOST_HITS:
            return


def _matches(terms: Terms, text: str, offset: int = 0) -> Iterator[tuple[int, TextSpan]]:
    """Number and place of every term in a text that starts at `offset`."""
    folded = fold(text)
    for match in terms.find(folded.text):
        yield match.term, folded.span(match.start, match.end).shifted(offset)


class _Blocks:
    """The paragraphs of a text, and the headings between them."""

    def __init__(self, text: str, bounds: Sequence[int]) -> None:
        self._text: Final = text
        self._starts: Final = bounds[0::2]
        self._ends: Final = bounds[1::2]

    def slices(self) -> Iterator[tuple[int, int]]:
        """The text in slices that end with paragraphs, so that a long one is read only as far as it takes."""
        start = 0
        while len(self._text) - start > _SLICE and (index := bisect_left(self._ends, start + _SLICE)) < len(self._ends):
            yield start, self._ends[index]
            start = self._ends[index]
        yield start, len(self._text)

    def at(self, offset: int) -> tuple[int, int, int]:
        """Start, end and ¶ number of the block at an offset; a heading has the number of the paragraph below it."""
        index = bisect_right(self._ends, offset)
        if index < len(self._starts) and self._starts[index] <= offset:
            return self._starts[index], self._ends[index], index + 1
        start = self._text.rfind(_SEPARATOR, 0, offset + 1)
        end = self._text.find(_SEPARATOR, offset)
        number = min(index + 1, len(self._starts))
        return (start + len(_SEPARATOR) if start >= 0 else 0), (end if end >= 0 else len(self._text)), number


def title_in(terms: Terms, title: str) -> Iterator[Passage]:
    """The title, where it has terms."""
    if matches := tuple(_matches(terms, title)):
        yield Passage(Where.TITLE, None, 0, title, 0, matches)


def notes_in(terms: Terms, notes: Sequence[NoteRow]) -> Iterator[Passage]:
    """The notes that have terms, by what was written or else by their quote and tags."""
    for note in notes:
        for text, is_counted in ((note.body, True), (note.more, False)):
            if matches := tuple(_matches(terms, text)):
                yield Passage(Where.NOTE, note.id, note.paragraph, text, 0, matches, is_counted)
                break


def hits_of(passages: Sequence[Passage], terms: Terms) -> tuple[Hit, ...]:
    """The best passages of one briefing as hits: most different terms first, then as they were given."""
    seen = {number for passage in passages for number in passage.terms}
    missing = tuple(term.typed for number, term in enumerate(terms.all) if number not in seen)
    best = sorted(passages, key=lambda passage: -len(passage.terms))
    kept = [passage for where in Where for passage in [p for p in best if p.where is where][:MOST_HITS]]
    return tuple(_hit(passage, missing) for passage in best if passage in kept)


def _hit(passage: Passage, missing: tuple[str, ...]) -> Hit:
    spans = _merged(span for _, span in passage.matches)
    shown = snippet(passage.text, spans)
    counted = tuple(span.shifted(passage.start) for span in spans) if passage.is_counted else ()
    first = counted[0] if counted else TextSpan(0, 0)
    return Hit(passage.where, passage.note, first.start, first.end, passage.paragraph, shown, counted, missing)


def _merged(spans: Iterator[TextSpan]) -> list[TextSpan]:
    """Spans in order, those that overlap as one."""
    merged: list[TextSpan] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = TextSpan(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
