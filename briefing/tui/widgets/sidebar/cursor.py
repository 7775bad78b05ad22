"""One list with its cursor, its filter and the part of it that is in view; without any screen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import Needle
from briefing.tui.widgets.sidebar.below import lines_below
from briefing.tui.widgets.sidebar.rows import HIDDEN, Row, places_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.document import TextSpan
    from briefing.tui.widgets.sidebar.rows import RowList

FOLD: Final = "fold"
"""Key of the row that unfolds what is not shown from the start, and folds it again."""
_UNFOLDS: Final = "+"
_FOLDS: Final = "-"


class LineKind(Enum):
    """What one line of a list shows."""

    GROUP = auto()
    """A heading above the rows of one group."""

    ROW = auto()
    """A row."""

    SECOND = auto()
    """What was cut of the row above, which has the cursor, or what else there is to say of it."""

    MORE = auto()
    """How many rows are further down."""

    EMPTY = auto()
    """That there is nothing."""


class ListLine(NamedTuple):
    """One line of a list."""

    kind: LineKind
    """What it shows."""

    text: str = ""
    """Of a heading or a remark, its words."""

    row: int | None = None
    """Of a row, its number among those shown; of how many are further down, that of the first of them."""


class ListCursor:
    """A list as one moves about in it. The row under the cursor stays under it when the list is built anew."""

    def __init__(self, rows: RowList) -> None:
        self._list = rows
        self._filter = ""
        self._is_open = False
        self._shown: tuple[Row, ...] = ()
        self._index = 0
        self._top = 0
        self._width: int | None = None
        self._refilter()

    # What is listed

    @property
    def listed(self) -> RowList:
        """What is listed, unfiltered."""
        return self._list

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows that pass the filter."""
        return self._shown

    @property
    def filter(self) -> str:
        """What a row must hold to be shown; empty for no filter."""
        return self._filter

    def replace(self, rows: RowList) -> None:
        """Lists other rows; the cursor keeps its row, or its place where that is gone."""
        self._list = rows
        self._refilter()

    def narrow(self, text: str) -> None:
        """Shows only the rows that hold `text`."""
        self._filter = text
        self._refilter()

    def _refilter(self) -> None:
        current = self.row
        needle = Needle.of(self._filter)
        self._shown = tuple(row for row in self._list.rows if _holds(row, needle)) if needle else self._unfiltered()
        self._known_places = None if needle else self._list.places
        self._heads = _heads(self._shown)
        self.move_to(self._index)
        if current is not None:
            self.point_at(current.key)

    def _unfiltered(self) -> tuple[Row, ...]:
        """The rows, with the one that folds those that are no key ones."""
        rows = self._list.rows
        hidden = sum(row.mark == HIDDEN for row in rows)
        rest = sum(not row.is_key for row in rows) - hidden
        if not rest + hidden:
            return rows
        if self._is_open:
            return (*rows, Row(FOLD, "", "key ones only", mark=_FOLDS))
        folded = ", ".join(filter(None, (f"{rest} more" * bool(rest), f"{hidden} hidden" * bool(hidden))))
        return (*(row for row in rows if row.is_key), Row(FOLD, "", folded, mark=_UNFOLDS))

    def toggle_fold(self) -> None:
        """Shows the rest, with the cursor on the first row of it, or folds it away again."""
        self._is_open = not self._is_open
        first = next((row.key for row in self._list.rows if not row.is_key), "")
        self._refilter()
        self.point_at(first if self._is_open else FOLD)

    # The cursor

    @property
    def index(self) -> int:
        """Number of the row under the cursor, among those shown."""
        return self._index

    @property
    def row(self) -> Row | None:
        """The row under the cursor; None in an empty list."""
        return self._shown[self._index] if self._index < len(self._shown) else None

    def move(self, by: int) -> None:
        """Moves the cursor, as far as there are rows."""
        self.move_to(self._index + by)

    def move_to(self, index: int) -> None:
        """Puts the cursor on a row, or the nearest there is."""
        self._index = max(0, min(index, len(self._shown) - 1))

    def point_at(self, key: str) -> None:
        """Puts the cursor on the row of a key, if it is shown."""
        self._index = next((index for index, row in enumerate(self._shown) if row.key == key), self._index)

    # What is in view

    def fit(self, width: int | None) -> None:
        """Says how wide the list is, for what is below the row under the cursor; None for its second line alone."""
        self._width = width

    @property
    def line_count(self) -> int:
        """How many lines it takes to show all of it."""
        return self._count + len(self._below)

    @property
    def _count(self) -> int:
        """How many lines there are besides what is below the row under the cursor."""
        return max(1, len(self._shown) + len(self._heads))

    def view(self, height: int, *, follow_cursor: bool = True) -> list[ListLine]:
        """The lines in view, at most `height`; scrolled to hold the cursor if asked to."""
        if follow_cursor:
            self._scroll_to(self._index, height)
        self._top = max(0, min(self._top, self.line_count - height))
        seen = [self._line(y) for y in range(self._top, min(self._top + height, self.line_count))]
        if self._top + height >= self.line_count or height < 2:  # noqa: PLR2004, one line has no room for a remark
            return seen
        seen = seen[:-2] if seen[-2].kind is LineKind.GROUP else seen[:-1]
        below = max((line.row for line in seen if line.row is not None), default=-1) + 1
        return [*seen, ListLine(LineKind.MORE, f"+ {self._further_down(below)} more", below)]

    def _further_down(self, below: int) -> int:
        """How many rows there are from one on, with those that are folded away."""
        if self._shown[-1].key != FOLD:
            return len(self._shown) - below
        folded = 0 if self._is_open else sum(not row.is_key for row in self._list.rows)
        return len(self._shown) - 1 - below + folded

    def page_from(self, index: int, height: int) -> None:
        """Puts the cursor as far below a row as there are rows in view: with it in view, a page more is shown."""
        seen = sum(line.kind is LineKind.ROW for line in self.view(height, follow_cursor=False))
        self.move_to(index + max(0, seen - 1))

    def scroll(self, by: int) -> None:
        """Scrolls by lines without moving the cursor; `view` keeps it within bounds."""
        self._top = max(0, self._top + by)

    def follow(self, span: TextSpan, height: int) -> None:
        """Scrolls to the first row that has a place in `span`, unless one that has is in view."""
        if self._known_places is None:
            self._known_places = places_of(self._shown)
        places = self._known_places
        first, last = bisect_left(places, (span.start, 0)), bisect_left(places, (span.end, 0))
        within = {index for _, index in places[first:last]}
        seen = self.view(height, follow_cursor=False)
        if within and not within & {line.row for line in seen if line.kind is LineKind.ROW}:
            self._scroll_to(min(within), height)

    def _scroll_to(self, index: int, height: int) -> None:
        """Scrolls as little as it takes to have a row in view, with its second line and its heading where they fit."""
        if not self._shown:
            return
        at = self._line_of(index)
        room = height - 1 if at < self.line_count - 1 and height > 1 else height
        last = at + min(len(self._below), room - 1) if index == self._index else at
        is_headed = at > 0 and self._line(at - 1).kind is LineKind.GROUP
        first = at - 1 if is_headed and last - at + 1 < room else at
        self._top = min(max(self._top, last - room + 1), first)

    @property
    def _below(self) -> tuple[str, ...]:
        """What stands below the row under the cursor."""
        if self.row is None:
            return ()
        if self._width is None:
            return (self.row.second,) if self.row.second else ()
        return lines_below(self.row, self._width)

    def _line_of(self, index: int) -> int:
        """The line a row stands on."""
        return self._own_line(index) + (len(self._below) if index > self._index else 0)

    def _own_line(self, index: int) -> int:
        """The same, besides what is below the row under the cursor."""
        return index + bisect_right(self._heads, index)

    def _line(self, y: int) -> ListLine:
        """A line; below the row under the cursor there are more than the list has."""
        below = self._below
        first = self._own_line(self._index) + 1 if below else self._count
        if first <= y < first + len(below):
            return ListLine(LineKind.SECOND, below[y - first])
        return self._own(y if y < first else y - len(below))

    def _own(self, y: int) -> ListLine:
        """A line of the rows with their headings; of so many as there may be, only those in view are asked for."""
        if not self._shown:
            return ListLine(LineKind.EMPTY, f"Nothing with “{self._filter}”" if self._filter else self._list.empty)
        above = bisect_left(range(len(self._heads)), y, key=lambda number: self._heads[number] + number)
        if above < len(self._heads) and self._heads[above] + above == y:
            return ListLine(LineKind.GROUP, self._shown[self._heads[above]].group)
        return ListLine(LineKind.ROW, row=y - above)


def _heads(rows: Sequence[Row]) -> list[int]:
    """The numbers of the rows that a heading stands above: the first of each group that has a name."""
    groups = [row.group for row in rows]
    if not any(groups):
        return []
    return [number for number, (before, group) in enumerate(pairwise(["", *groups])) if group and group != before]


def _holds(row: Row, needle: Needle) -> bool:
    said = f"{row.lead}\n{row.words}\n{row.second}\n{row.group}\n{row.tail}"
    return next(needle.spans_in(said), None) is not None
