"""A line, and the way between offsets of its text and cells of the screen."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from briefing.layout.decoration import Insert
from briefing.layout.measure import is_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.layout.captions import CaptionKind, CaptionSource
    from briefing.layout.decoration import Painted
    from briefing.layout.measure import Measure


class LineKind(Enum):
    """What a line holds."""

    TEXT = "text"
    """Words of a block."""

    BLANK = "blank"
    """Nothing: the room between two blocks."""

    RULE = "rule"
    """A rule above a block."""

    CAPTION = "caption"
    """Words that are not in the text: the title, a label."""


class Line(NamedTuple):
    """One line, as it is painted. Places in what is painted are columns, in code points."""

    kind: LineKind
    """What it holds."""

    block: int
    """Index of its block; of what stands between blocks, that of the block below it, or past the last."""

    start: int = 0
    """Offset in the block's text of its first character."""

    end: int = 0
    """Offset just past its last; what the break swallowed follows."""

    text: str = ""
    """What is painted after the prefix, decorations included."""

    prefix: str = ""
    """What is painted before it: a list mark, the bar of a quote."""

    inserts: tuple[Insert, ...] = ()
    """What of `text` is no text of the block."""

    caption: CaptionKind | None = None
    """Of a caption, what it is."""

    sources: tuple[CaptionSource, ...] = ()
    """Of a caption, what in `text` cites a source."""

    # Between offsets and columns

    def column(self, offset: int) -> int:
        """Where the character at an offset of the block is painted, behind what decorates that place."""
        before = sum(insert.length for insert in self.inserts if insert.offset <= offset)
        return self._within(offset - self.start + before)

    def end_column(self, offset: int) -> int:
        """Where a stretch that ends at an offset ends on the line, before what decorates that place."""
        before = sum(insert.length for insert in self.inserts if insert.offset < offset)
        return self._within(offset - self.start + before)

    def offset(self, column: int) -> int:
        """The offset in the block of what is painted in a column; of a decoration, the place it stands at."""
        return min(self.end, self.start + column - _inserted(self.inserts, column))

    def is_decoration(self, column: int) -> bool:
        """Whether what is painted in a column is no text of the block."""
        return any(insert.column <= column < insert.column + insert.length for insert in self.inserts)

    def _within(self, column: int) -> int:
        return max(0, min(column, len(self.text)))

    # Between columns and cells

    def cell(self, offset: int, measure: Measure) -> int:
        """The cell, counted from the left of the measure, in which the character at an offset is shown."""
        column = self.column(offset)
        if is_plain(self.text):
            return measure.width(self.prefix) + column
        shown = sum(size for _, past, size in measure.graphemes(self.text) if past <= column)
        return measure.width(self.prefix) + shown

    def column_at(self, cell: int, measure: Measure) -> int:
        """What is painted in a cell; the line's ends for what lies beyond them."""
        cell -= measure.width(self.prefix)
        if is_plain(self.text):
            return self._within(cell)
        for start, _, size in measure.graphemes(self.text):
            if cell < size:
                return start
            cell -= size
        return len(self.text)

    def offset_at(self, cell: int, measure: Measure) -> int:
        """The offset in the block of what is painted in a cell, counted from the left of the measure."""
        return self.offset(self.column_at(cell, measure))


def line_of(block: int, painted: Painted, start: int, end: int, prefix: str) -> Line:
    """The line that shows `painted.text[start:end]` of a block."""
    text, inserts = painted
    if not inserts:
        return Line(LineKind.TEXT, block, start, end, text[start:end], prefix)
    first, last = start - _inserted(inserts, start), end - _inserted(inserts, end)
    return Line(LineKind.TEXT, block, first, last, text[start:end], prefix, tuple(_cut(inserts, start, end)))


def _cut(inserts: Iterable[Insert], start: int, end: int) -> Iterator[Insert]:
    """What of some inserts lies between two columns, counted from the first."""
    for insert in inserts:
        column, past = max(insert.column, start), min(insert.column + insert.length, end)
        if column < past:
            yield Insert(column - start, past - column, insert.offset)


def _inserted(inserts: Iterable[Insert], column: int) -> int:
    """How much of what is painted before a column is no text."""
    return sum(min(insert.length, column - insert.column) for insert in inserts if insert.column < column)
