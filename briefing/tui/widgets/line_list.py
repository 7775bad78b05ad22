"""A list of any length that is painted line by line: of twenty thousand rows only those in view cost anything."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from briefing.tui.widgets.painting import strip_of
from briefing.tui.widgets.scroll_bar import PlainScrollBarRender

if TYPE_CHECKING:
    from textual import events
    from textual.geometry import Region

CURSOR: Final = "›"
_KEPT_STRIPS: Final = 2000


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

    def is_head(self, row: int) -> bool:  # noqa: ARG002, for subclasses
        """Whether it is a heading, which the cursor skips."""
        return False


class LineList(ScrollView, can_focus=True):
    """Rows with a cursor. It knows nothing of what they are, and binds no key: whoever shows it does.

    The first cell of every line is its own, for the sign at the cursor.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    LineList {
        height: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
    }
    """

    class Highlighted(Message):
        """The cursor came to another row."""

        def __init__(self, line_list: LineList, row: int) -> None:
            super().__init__()
            self.line_list: Final = line_list
            """The list."""
            self.row: Final = row
            """The row the cursor is on now."""

        @property
        def control(self) -> LineList:
            """The list, for `on` with a selector."""
            return self.line_list

        def can_replace(self, message: Message) -> bool:
            """Whether an older message need not be handled any more: only where the cursor is now matters."""
            return isinstance(message, LineList.Highlighted) and message.line_list is self.line_list

    class Chosen(Message):
        """A row was clicked that had the cursor already, or clicked twice."""

        def __init__(self, line_list: LineList, row: int) -> None:
            super().__init__()
            self.line_list: Final = line_list
            """The list."""
            self.row: Final = row
            """The row."""

        @property
        def control(self) -> LineList:
            """The list, for `on` with a selector."""
            return self.line_list

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002, Textual's word
        super().__init__(id=id, classes=classes)
        self._rows = Rows()
        self._tops = [0]
        self._cursor: int | None = None
        self._extra = 0
        self._strips: dict[tuple[int, int, bool], Strip] = {}
        self._painted_width = 0
        self._must_reveal = False

    # What is shown

    @property
    def rows(self) -> Rows:
        """What is shown."""
        return self._rows

    @property
    def cursor(self) -> int | None:
        """The row under the cursor; None where there is none to be on."""
        return self._cursor

    @property
    def line_count(self) -> int:
        """How many lines it takes to show all rows."""
        return self._tops[-1] + self._extra

    @property
    def rows_in_view(self) -> range:
        """The rows in view, those in part included."""
        top = self.scroll_offset.y
        if not self.line_count:
            return range(0)
        last = min(self.line_count, top + max(1, self.size.height)) - 1
        return range(self._at(min(top, last))[0], self._at(last)[0] + 1)

    def show(self, rows: Rows, *, cursor: int | None = None, keep_scroll: bool = False) -> None:
        """Shows other rows, with the cursor on the given one or the first that can have it.

        With `keep_scroll` the view stays where it is, for rows that arrive late.
        """
        self._rows = rows
        self._tops = [0, *accumulate(rows.height(row) for row in range(len(rows)))]
        self._strips.clear()
        self._put(self._nearest(cursor or 0, 1))
        if not keep_scroll:
            self._must_reveal = True
        self._measure()
        self.refresh()

    def repaint(self, row: int | None = None) -> None:
        """Paints a row anew, or all of them."""
        if row is None:
            self._strips.clear()
        else:
            self._forget(row)
        self.refresh()

    # The cursor

    def move_to(self, row: int, *, reveal: bool = True, tell: bool = True) -> None:
        """Puts the cursor on a row, or the nearest that can have it, and tells of it."""
        old, new = self._cursor, self._nearest(row, 1)
        if new is None:
            return
        if new != old:
            self._put(new)
            self._measure()
            self.refresh()
            if tell:
                self.post_message(self.Highlighted(self, new))
        if reveal:
            self.reveal(new)

    def reveal(self, row: int) -> None:
        """Scrolls to a row, only if it is not in view; to its heading too where it is the first below one."""
        if not self.size.height:
            self._must_reveal = True
            return
        top = self._wanted_top(row)
        if top != self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, force=True)

    def action_cursor_down(self) -> None:
        """The next row."""
        self._step(1)

    def action_cursor_up(self) -> None:
        """The row before."""
        self._step(-1)

    def action_cursor_top(self) -> None:
        """The first row."""
        self.move_to(0)

    def action_cursor_bottom(self) -> None:
        """The last row."""
        self.move_to(len(self._rows) - 1)

    def action_page(self, pages: int) -> None:
        """Pages down, or up where negative; the cursor goes along."""
        if self._cursor is None:
            return
        line = self._top(self._cursor) + pages * max(1, self.size.height - 1)
        row = self._at(max(0, min(line, self.line_count - 1)))[0]
        found = self._nearest(row, 1 if pages > 0 else -1)
        self.move_to(self._cursor if found is None else found)

    def _step(self, by: int) -> None:
        if self._cursor is None:
            return
        row = self._cursor + by
        while 0 <= row < len(self._rows) and self._rows.is_head(row):
            row += by
        self.move_to(row if 0 <= row < len(self._rows) else self._cursor)

    def _nearest(self, row: int, way: int) -> int | None:
        """The row itself, or the next one in a direction, or the next in the other, that is no heading."""
        count = len(self._rows)
        row = max(0, min(row, count - 1))
        ahead = range(row, count) if way > 0 else range(row, -1, -1)
        back = range(row - 1, -1, -1) if way > 0 else range(row + 1, count)
        return next((one for span in (ahead, back) for one in span if not self._rows.is_head(one)), None)

    def _put(self, row: int | None) -> None:
        for changed in (self._cursor, row):
            if changed is not None:
                self._forget(changed)
        self._cursor = row
        self._extra = 0 if row is None else self._rows.more_lines(row)

    def _forget(self, row: int) -> None:
        for key in [key for key in self._strips if key[0] == row]:
            del self._strips[key]

    # Between rows and lines

    def _top(self, row: int) -> int:
        below_cursor = self._cursor is not None and row > self._cursor
        return self._tops[row] + (self._extra if below_cursor else 0)

    def _at(self, y: int) -> tuple[int, int]:
        """The row a line belongs to, and which of its lines it is."""
        if self._cursor is not None and y >= self._tops[self._cursor]:
            if y < self._tops[self._cursor + 1] + self._extra:
                return self._cursor, y - self._tops[self._cursor]
            y -= self._extra
        row = bisect_right(self._tops, y) - 1
        return row, y - self._tops[row]

    def _wanted_top(self, row: int) -> int:
        """The line to have on top so that a row is in view, with as little scrolling as may be."""
        first = self._top(row - 1 if row and self._rows.is_head(row - 1) else row)
        last = self._top(row + 1) - 1
        top, height = self.scroll_offset.y, self.size.height
        return min(max(top, last - height + 1), first)

    def _measure(self) -> None:
        size = Size(max(0, self.size.width), self.line_count)
        if size != self.virtual_size:
            self.virtual_size = size

    # Painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a region. What waits for a size is done here: the event that tells of it comes too late."""
        if self._must_reveal and self._cursor is not None and self.size.height:
            self._must_reveal = False
            self._scroll_at_once(self._wanted_top(self._cursor))
        return super().render_lines(crop)

    def _scroll_at_once(self, top: int) -> None:
        if top != self.scroll_offset.y:
            self.set_reactive(Widget.scroll_y, float(top))
            self.set_reactive(Widget.scroll_target_y, float(top))
            self.vertical_scrollbar.position = top
            self._styles_cache.clear()

    def render_line(self, y: int) -> Strip:
        """One line of the widget."""
        width = self.size.width
        if width != self._painted_width or len(self._strips) > _KEPT_STRIPS:
            self._strips.clear()
            self._painted_width = width
        line = y + self.scroll_offset.y
        if line >= self.line_count:
            return Strip.blank(width, self.visual_style.rich_style)
        key = (*self._at(line), self.has_focus)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._paint(key[0], key[1], width)
        return strip

    def _paint(self, row: int, line: int, width: int) -> Strip:
        at_cursor = row == self._cursor
        base = self.visual_style
        sign = (CURSOR if at_cursor and line == 0 else " ", "bold" if self.has_focus else "")
        content = Content.assemble(sign, self._rows.paint(row, line, width - 1, at_cursor=at_cursor))
        painted = content.truncate(width, ellipsis=True, pad=True)
        if at_cursor:
            painted = painted.stylize_before("on $cursor-row")
        return strip_of(painted, width, base)

    def notify_style_update(self) -> None:
        """Colours changed: all is painted anew."""
        super().notify_style_update()
        self._strips.clear()

    # Events

    def on_mount(self) -> None:
        """Takes the scroll bar that shows without colour."""
        self.vertical_scrollbar.renderer = PlainScrollBarRender  # type: ignore[misc]  # Textual's way for one bar

    def on_resize(self) -> None:
        """Keeps the cursor in view."""
        self._measure()
        if self._cursor is not None:
            self.reveal(self._cursor)

    def on_focus(self) -> None:
        """The cursor shows more clearly."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor shows less clearly."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor there; on the cursor's row, or a second one, it chooses."""
        line = event.y + self.scroll_offset.y
        if not 0 <= line < self.line_count:
            return
        row = self._at(line)[0]
        if self._rows.is_head(row):
            return
        is_choice = row == self._cursor
        self.move_to(row)
        if is_choice:
            self.post_message(self.Chosen(self, row))
