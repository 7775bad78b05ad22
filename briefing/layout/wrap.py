"""Where lines break."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.layout.measure import is_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.layout.measure import Measure

_IDEOGRAPHS: Final = range(0x2E80, 0x1F000)
"""Wide characters in here are written without spaces: a line may break after each."""

_WIDE: Final = 2


def wrap(text: str, measure: Measure) -> list[tuple[int, int]]:
    """The lines of a text as (start, end), broken at spaces, between ideographs, and within words that are too long.

    A line feed always breaks. What a break swallows is one space or line feed: it lies between the end of a line and
    the start of the next.
    """
    return _by_lines(text, measure, _wrap_plain, _wrap_wide)


def chop(text: str, measure: Measure) -> list[tuple[int, int]]:
    """The lines of a text as (start, end), broken at line feeds and where it is full, spaces kept: for code."""
    return _by_lines(text, measure, _chop_plain, _chop_wide)


def _by_lines(
    text: str,
    measure: Measure,
    plain: Callable[[str, int], list[tuple[int, int]]],
    wide: Callable[[str, Measure], list[tuple[int, int]]],
) -> list[tuple[int, int]]:
    if "\n" not in text:
        return plain(text, measure.cells) if is_plain(text) else wide(text, measure)
    lines: list[tuple[int, int]] = []
    base = 0
    for piece in text.split("\n"):
        broken = plain(piece, measure.cells) if is_plain(piece) else wide(piece, measure)
        lines += [(start + base, end + base) for start, end in broken]
        base += len(piece) + 1
    return lines


def _wrap_plain(text: str, cells: int) -> list[tuple[int, int]]:
    """The fast way, for a text of which every character is one cell wide."""
    lines = []
    start, length, last_space = 0, len(text), text.rfind
    while length - start > cells:
        space = last_space(" ", start, start + cells + 1)
        if space <= start:
            lines.append((start, start + cells))
            start += cells
        else:
            lines.append((start, space))
            start = space + 1
    lines.append((start, length))
    return lines


def _chop_plain(text: str, cells: int) -> list[tuple[int, int]]:
    return [(start, min(start + cells, len(text))) for start in range(0, len(text) or 1, cells)]


def _chop_wide(text: str, measure: Measure) -> list[tuple[int, int]]:
    lines = []
    start = used = 0
    for first, _, size in measure.graphemes(text):
        if used + size > measure.cells and first > start:
            lines.append((start, first))
            start, used = first, 0
        used += size
    lines.append((start, len(text)))
    return lines


def _wrap_wide(text: str, measure: Measure) -> list[tuple[int, int]]:
    return list(_wide_lines(text, measure))


def _wide_lines(text: str, measure: Measure) -> Iterator[tuple[int, int]]:
    """The slow way: by what the terminal shows as one character."""
    start = used = 0
    # The latest place to break at: where the line would end, where the next would start, cells used up to there.
    stop = resume = used_before = 0
    for first, past, size in measure.graphemes(text):
        is_space = past - first == 1 and text[first] == " "
        while used + size > measure.cells and first > start:
            if is_space:
                stop, resume, used_before = first, past, used
            elif stop <= start:
                stop, resume, used_before = first, first, used
            yield start, stop
            start, used = resume, used - used_before
            stop = 0
            if is_space:
                break
        else:
            used += size
            if is_space:
                stop, resume, used_before = first, past, used
            elif size == _WIDE and ord(text[first]) in _IDEOGRAPHS:
                stop, resume, used_before = past, past, used
    yield start, len(text)
