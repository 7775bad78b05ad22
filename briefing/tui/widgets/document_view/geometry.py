"""Where the lines of a text are: only what comes near the window is laid out, the height of the rest is a guess.

A line is named by its chunk and its number in it, so that nothing moves when a guess turns out wrong. Knows no screen.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import SEPARATOR, Place
from briefing.layout import LineKind, decorations_of, lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.document import Block, Chunk, DocumentText
    from briefing.layout import Caption, Captions, Decoration, Line, Measure

_FILL: Final = 0.72
"""How much of a line is filled, in characters of source by cells of measure: within a few hundredths on prose."""

_KEPT: Final = 96
"""How many chunks stay laid out: some hundred screens."""


class Row(NamedTuple):
    """A line of the text."""

    chunk: int
    """Number of its chunk."""

    line: int
    """Its number among the chunk's lines."""


class LaidOut:
    """The lines of one chunk."""

    __slots__ = ("first_lines", "is_numbered", "lines")

    def __init__(self, lines: list[Line], blocks: int, *, is_numbered: bool) -> None:
        self.lines: Final = lines
        self.is_numbered: Final = is_numbered
        """Whether its sources carry their numbers."""
        self.first_lines: Final = [len(lines)] * blocks
        """For each block, the number of its first line of text."""
        for number in range(len(lines) - 1, -1, -1):
            if lines[number].kind is LineKind.TEXT:
                self.first_lines[lines[number].block] = number


class Geometry:
    """The lines of one text, set to one measure."""

    def __init__(
        self, text: DocumentText, measure: Measure, captions: Captions, *, first_link: int = 0, plain: bool = False
    ) -> None:
        self.text: Final = text
        self.measure: Final = measure
        self._captions = captions
        self._first_link = first_link
        self._plain = plain
        self._laid: dict[int, LaidOut] = {}
        self._heights = [max(1, int(size / (measure.cells * _FILL))) for size in text.sizes]
        self._before: list[int] | None = None
        self._above = _by_block(text, captions)

    def set_to(self, measure: Measure) -> Geometry:
        """The same text, set to another measure."""
        return Geometry(self.text, measure, self._captions, first_link=self._first_link, plain=self._plain)

    # Lines

    def laid(self, chunk: int) -> LaidOut:
        """One chunk, laid out now unless it was before."""
        laid = self._laid.get(chunk)
        if laid is None:
            if len(self._laid) >= _KEPT:
                for old in [*self._laid][: _KEPT // 2]:
                    del self._laid[old]
            laid = self._laid[chunk] = self._lay_out(chunk)
            if self._heights[chunk] != len(laid.lines):
                self._heights[chunk] = len(laid.lines)
                self._before = None
        return laid

    def lines(self, chunk: int) -> Sequence[Line]:
        """The lines of one chunk."""
        return self.laid(chunk).lines

    def line(self, row: Row) -> Line:
        """One line."""
        return self.laid(row.chunk).lines[row.line]

    def renumber(self) -> None:
        """Lays out anew what was laid out before its sources could be numbered."""
        for chunk in [number for number, laid in self._laid.items() if not laid.is_numbered]:
            del self._laid[chunk]

    def first_number(self, chunk: int, block: int) -> int | None:
        """The number of a block's first source; None where what comes before the chunk is not counted yet."""
        known = self.text.reckoning(chunk)
        if known is None:
            return None
        earlier = sum(len(other.links) for other in self.text.chunk(chunk).blocks[:block])
        return self._first_link + known.links + earlier + 1

    def _lay_out(self, index: int) -> LaidOut:
        chunk = self.text.chunk(index)
        number = self.first_number(index, 0)
        lines = lay_out(
            chunk.blocks,
            self.measure,
            list(self._decorations(chunk, number)),
            above=self._above.get(index, {}),
            below=self._captions.after if index == self.text.chunk_count - 1 else (),
            opens=index == 0,
        )
        return LaidOut(lines, len(chunk.blocks), is_numbered=number is not None)

    def _decorations(self, chunk: Chunk, number: int | None) -> Iterator[list[Decoration]]:
        for block in chunk.blocks:
            yield decorations_of(block, number, plain=self._plain)
            if number is not None:
                number += len(block.links)

    def captions_over(self, chunk: int, block: int) -> Sequence[Caption]:
        """The captions that stand above a block."""
        return self._above.get(chunk, {}).get(block, ())

    # Rows

    @property
    def height(self) -> int:
        """How many lines there are; a guess until all is laid out."""
        return self._sums[-1]

    def number(self, row: Row) -> int:
        """How many lines come before a row; a guess until all of them are laid out."""
        return self._sums[row.chunk] + row.line

    def at(self, number: int) -> Row:
        """The row that has so many lines before it, as far as one can guess."""
        chunk = min(max(0, bisect_right(self._sums, number) - 1), self.text.chunk_count - 1)
        within, guess = number - self._sums[chunk], max(1, self._heights[chunk])
        lines = len(self.lines(chunk))
        return self.moved(Row(chunk, min(within * lines // guess, max(0, lines - 1))), 0)

    def moved(self, row: Row, by: int) -> Row:
        """The row so many lines further on, or the text's last; negative: before it, or the first."""
        chunk, line = row.chunk, row.line + by
        while line < 0 and chunk > 0:
            chunk -= 1
            line += len(self.lines(chunk))
        line = max(0, line)
        while line >= len(self.lines(chunk)):
            if chunk + 1 == self.text.chunk_count:
                return self._last(chunk)
            line -= len(self.lines(chunk))
            chunk += 1
        return Row(chunk, line)

    def settled(self, top: Row, height: int) -> Row:
        """The row nearest to `top` that leaves no room below the text in a window of `height` lines."""
        chunk = top.chunk
        below = len(self.lines(chunk)) - top.line
        while below < height and chunk + 1 < self.text.chunk_count:
            chunk += 1
            below += len(self.lines(chunk))
        return self.moved(top, min(0, below - height))

    def rows(self, top: Row, height: int) -> list[Row]:
        """The rows from `top` on, at most `height`."""
        rows: list[Row] = []
        chunk, line = top
        while len(rows) < height and chunk < self.text.chunk_count:
            last = min(len(self.lines(chunk)), line + height - len(rows))
            rows += [Row(chunk, number) for number in range(line, last)]
            chunk, line = chunk + 1, 0
        return rows

    def _last(self, chunk: int) -> Row:
        """The last row up to a chunk; the first of all where there is none."""
        while chunk > 0 and not self.lines(chunk):
            chunk -= 1
        return Row(chunk, max(0, len(self.lines(chunk)) - 1))

    @property
    def end(self) -> Row:
        """The text's last row."""
        return self._last(self.text.chunk_count - 1)

    @property
    def _sums(self) -> list[int]:
        """How many lines come before each chunk, and before the end."""
        if self._before is None:
            self._before = [0, *accumulate(self._heights)]
        return self._before

    # Places

    def block_of(self, row: Row) -> Block:
        """The block a line of text belongs to."""
        return self.text.chunk(row.chunk).blocks[self.line(row).block]

    def row_of(self, place: Place) -> Row:
        """The row in which the character at a place is painted."""
        chunk = self.text.chunk(place.chunk)
        if not chunk.blocks:
            return self.moved(Row(place.chunk, 0), 0)
        block = chunk.block_at(place.offset)
        within = place.offset - chunk.starts[block]
        laid = self.laid(place.chunk)
        number = laid.first_lines[block]
        for following in range(number + 1, len(laid.lines)):
            line = laid.lines[following]
            if line.block != block or line.start > within or line.kind is not LineKind.TEXT:
                break
            number = following
        return Row(place.chunk, number)

    def rows_of(self, chunk: int, block: int) -> range:
        """The numbers of the lines of text of a block, in its chunk."""
        laid = self.laid(chunk)
        first = laid.first_lines[block]
        past = first
        while past < len(laid.lines) and laid.lines[past].block == block and laid.lines[past].kind is LineKind.TEXT:
            past += 1
        return range(first, past)

    def place_of(self, row: Row, cell: int = 0) -> Place:
        """The place painted in a cell of a row, or nearest to it."""
        chunk, laid = self.text.chunk(row.chunk), self.laid(row.chunk)
        for line in laid.lines[row.line :]:
            if line.kind is LineKind.TEXT:
                offset = line.offset_at(cell, self.measure) if line is laid.lines[row.line] else line.start
                return Place(row.chunk, chunk.starts[line.block] + offset)
        return Place(row.chunk, max(0, chunk.length - len(SEPARATOR)))


def _by_block(text: DocumentText, captions: Captions) -> dict[int, dict[int, tuple[Caption, ...]]]:
    """The captions over blocks, by chunk and block."""
    above: dict[int, dict[int, tuple[Caption, ...]]] = {}
    for offset, over in captions.before.items():
        place = text.place(offset)
        chunk = text.chunk(place.chunk)
        block = chunk.block_at(place.offset) if chunk.blocks else 0
        own = above.setdefault(place.chunk, {})
        own[block] = (*own.get(block, ()), *over)
    return above
