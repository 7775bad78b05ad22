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
_BETWEEN_CELLS: Final = " · "
"""What stands for the tab between the cells of a table's row."""


def snippet(text: str, terms: Sequence[TextSpan], numbers: Sequence[int]) -> Snippet:
    """The part of a text where most different terms stand close together, with what is seen of each marked.

    `terms` are spans of `text`, in order, without overlaps, each with the number of what is asked for in `numbers`;
    without any it is the beginning.
    """
    line = text.replace("\n", " ")
    if "\t" in line:
        terms = [TextSpan(_after_tabs(line, span.start), _after_tabs(line, span.end)) for span in terms]
        line = line.replace("\t", _BETWEEN_CELLS)
    start, end = _window(line, terms, numbers)
    before = _CUT if start else ""
    after = _CUT if end < len(line) else ""
    seen = TextSpan(start, end)
    marks = [part.shifted(len(before) - start) for span in terms if (part := span.within(seen))]
    return Snippet(before + line[start:end] + after, tuple(mark for mark in marks if len(mark)))


def _after_tabs(line: str, offset: int) -> int:
    """Where an offset is once the tabs before it are written out."""
    return offset + line.count("\t", 0, offset) * (len(_BETWEEN_CELLS) - 1)


def _window(line: str, terms: Sequence[TextSpan], numbers: Sequence[int]) -> tuple[int, int]:
    """Where to cut: at words, some way before the first of the terms that stand closest."""
    if len(line) <= WIDTH:
        return 0, len(line)
    room = WIDTH - 2 * len(_CUT)
    first = _densest(terms, numbers, room - _BEFORE)
    start = max(0, min(first.start - _BEFORE, len(line) - room))
    if start:
        start = line.find(" ", start - 1, first.start) + 1 or start
    end = min(len(line), start + room)
    if end < len(line):
        end = max(line.rfind(" ", start, end + 1), min(first.end, end))
    return start, end


def _densest(terms: Sequence[TextSpan], numbers: Sequence[int], width: int) -> TextSpan:
    """The first term of the most different ones that stand within `width` of each other; of as many, of most."""
    if not terms:
        return TextSpan(0, 0)
    ends = [span.end for span in terms]
    together = [numbers[index : bisect_right(ends, span.start + width)] for index, span in enumerate(terms)]
    counts = [(len(set(window)), len(window)) for window in together]
    return terms[counts.index(max(counts))]
