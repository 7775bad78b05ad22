"""Which line of a list belongs to which row, where rows have several lines and the one at the cursor may have more."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from textual.content import Content


class Rows:
    """What a list shows. This one is empty; a subclass says how many rows there are and how each looks."""

    def __len__(self) -> int:
        return 0

    def paint(self, row: int, line: int, width: int, *, at_cursor: bool) -> Content:
        """One line of a row. The list pads and cuts it; `width` is what there is, in cells."""
        raise NotImplementedError

    def height(self, row: int) -> int:  # noqa: ARG002, for subclasses
        """How many lines a row has; asked once, when the rows are shown."""
        return 1

    def more_lines(self, row: int) -> int:  # noqa: ARG002, for subclasses
        """How many lines more it has while it is under the cursor."""
        return 0

    @property
    def has_foot(self) -> bool:
        """Whether the last line in view may say how many rows are further down: the cursor's row stays above it."""
        return False

    def is_head(self, row: int) -> bool:  # noqa: ARG002, for subclasses
        """Whether it is a heading, which the cursor skips."""
        return False


class RowLines:
    """Rows with a cursor, laid out in lines one below the other."""

    def __init__(self, rows: Rows, cursor: int = 0) -> None:
        self.rows: Final = rows
        """What is laid out."""
        self.cursor: int | None = None
        """The row under the cursor; None where none can be."""
        self._tops = [0, *accumulate(rows.height(row) for row in range(len(rows)))]
        self._more = 0
        self.put(self.nearest(cursor, 1))

    @property
    def count(self) -> int:
        """How many lines it takes to show all rows."""
        return self._tops[-1] + self._more

    def put(self, row: int | None) -> None:
        """Puts the cursor on a row that can have it."""
        self.cursor = row
        self._more = 0 if row is None else self.rows.more_lines(row)

    def top(self, row: int) -> int:
        """The first line of a row, or the line after the last one of all."""
        below_cursor = self.cursor is not None and row > self.cursor
        return self._tops[row] + (self._more if below_cursor else 0)

    def at(self, line: int) -> tuple[int, int]:
        """The row a line belongs to, and which of its lines it is."""
        if self.cursor is not None and line >= self._tops[self.cursor]:
            if line < self._tops[self.cursor + 1] + self._more:
                return self.cursor, line - self._tops[self.cursor]
            line -= self._more
        row = bisect_right(self._tops, line) - 1
        return row, line - self._tops[row]

    def nearest(self, row: int, way: int) -> int | None:
        """The row itself, or the next one in a direction, or the next in the other, that is no heading."""
        count = len(self.rows)
        row = max(0, min(row, count - 1))
        ahead = range(row, count) if way > 0 else range(row, -1, -1)
        back = range(row - 1, -1, -1) if way > 0 else range(row + 1, count)
        return next((one for span in (ahead, back) for one in span if not self.rows.is_head(one)), None)

    def beside(self, by: int) -> int | None:
        """The row one step from the cursor that is no heading; the cursor's own at the ends."""
        if self.cursor is None:
            return None
        row = self.cursor + by
        while 0 <= row < len(self.rows) and self.rows.is_head(row):
            row += by
        return row if 0 <= row < len(self.rows) else self.cursor

    def in_view(self, top: int, height: int) -> range:
        """The rows of `height` lines from `top` on, those in part included."""
        if not self.count:
            return range(0)
        last = min(self.count, top + max(1, height)) - 1
        return range(self.at(min(top, last))[0], self.at(last)[0] + 1)

    def top_to_show(self, row: int, top: int, height: int) -> int:
        """The line to have on top so that a row is in view, with as little scrolling from `top` as may be.

        The first row below a heading brings it along.
        """
        first = self.top(row - 1 if row and self.rows.is_head(row - 1) else row)
        last = self.top(row + 1) - 1
        if self.rows.has_foot and last < self.count - 1 and height > 1:
            height -= 1
        return min(max(top, last - height + 1), first)
