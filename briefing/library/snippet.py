"""A line of words around a hit."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from briefing.document import TextSpan
from briefing.library.answer import Snippet

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH: Final = 160
"""Most characters of a snippet."""

_BEFORE: Final = 40
_CUT: Final = "…"
_BETWEEN: Final = " … "
_BETWEEN_CELLS: Final = " · "
"""What stands for the tab between the cells of a table's row."""


def snippet(text: str, terms: Sequence[TextSpan], numbers: Sequence[int]) -> Snippet:
    """The part of a text where most different terms stand close together, with what is seen of each marked.

    Where some others stand only farther off, it is two parts. `terms` are spans of `text`, in order, without overlaps,
    each with the number of what is asked for in `numbers`; without any it is the beginning.
    """
    line = text.replace("\n", " ")
    if "\t" in line:
        terms = [TextSpan(_after_tabs(line, span.start), _after_tabs(line, span.end)) for span in terms]
        line = line.replace("\t", _BETWEEN_CELLS)
    shown, marks = "", list[TextSpan]()
    for piece in _pieces(line, terms, numbers):
        shown += _BETWEEN if shown else _CUT * (piece.start > 0)
        seen = (part.shifted(len(shown) - piece.start) for span in terms if (part := span.within(piece)))
        marks += (mark for mark in seen if len(mark))
        shown += piece.of(line)
        is_cut = piece.end < len(line)
    return Snippet(shown + _CUT * is_cut, tuple(marks))


def _after_tabs(line: str, offset: int) -> int:
    """Where an offset is once the tabs before it are written out."""
    return offset + line.count("\t", 0, offset) * (len(_BETWEEN_CELLS) - 1)


def _pieces(line: str, terms: Sequence[TextSpan], numbers: Sequence[int]) -> list[TextSpan]:
    """Which parts of a line are shown, in order and apart: one, or two where these have more different terms."""
    if len(line) <= WIDTH:
        return [TextSpan(0, len(line))]
    room = WIDTH - 2 * len(_CUT)
    one = _window(line, _densest(terms, numbers, room - _BEFORE), room, _BEFORE)
    shown = _numbers_in(one, terms, numbers)
    if shown.issuperset(numbers):
        return [one]
    half, before = (room - len(_BETWEEN)) // 2, _BEFORE // 2
    first = _window(line, _densest(terms, numbers, half - before), half, before)
    there = _numbers_in(first, terms, numbers)
    others = [place for place, number in enumerate(numbers) if number not in there]
    rest = _densest([terms[place] for place in others], [numbers[place] for place in others], half - before)
    second = _window(line, rest, half, before)
    if len(there | _numbers_in(second, terms, numbers)) <= len(shown):
        return [one]
    if first.overlaps(second):
        return [TextSpan(min(first.start, second.start), max(first.end, second.end))]
    return sorted((first, second))


def _numbers_in(piece: TextSpan, terms: Sequence[TextSpan], numbers: Sequence[int]) -> set[int]:
    """The numbers of the terms that a part shows whole."""
    return {number for span, number in zip(terms, numbers, strict=True) if piece.covers(span)}


def _window(line: str, first: TextSpan, room: int, before: int) -> TextSpan:
    """The part of a line around a term: cut at words, some way before it."""
    start = max(0, min(first.start - before, len(line) - room))
    if start:
        start = line.find(" ", start - 1, first.start) + 1 or start
    end = min(len(line), start + room)
    if end < len(line):
        end = max(line.rfind(" ", start, end + 1), min(first.end, end))
    return TextSpan(start, end)


def _densest(terms: Sequence[TextSpan], numbers: Sequence[int], width: int) -> TextSpan:
    """The first term of the most different ones that stand within `width` of each other; of as many, of most."""
    if not terms:
        return TextSpan(0, 0)
    ends = [span.end for span in terms]
    together = [numbers[index : bisect_right(ends, span.start + width)] for index, span in enumerate(terms)]
    counts = [(len(set(window)), len(window)) for window in together]
    return terms[counts.index(max(counts))]
