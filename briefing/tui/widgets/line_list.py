"""A list of any length that is painted line by line: of twenty thousand rows only those in view cost anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from briefing.tui.widgets.painting import strip_of
from briefing.tui.widgets.row_lines import RowLines, Rows
from briefing.tui.widgets.scroll_bar import SignedScrollView

if TYPE_CHECKING:
    from textual import events
    from textual.geometry import Region

__all__ = ["LineList", "Rows"]

CURSOR: Final = "›"
_KEPT_STRIPS: Final = 2000


class LineList(SignedScrollView, can_focus=True):
    """Rows with a cursor. It knows nothing of what they are, and binds no key: whoever shows it does.

    The first cell of every line is its own, for the sign at the cursor.
    """

    ALLOW_SELECT = False
    HIDES_CURSOR: ClassVar[bool] = False
    """Whether the cursor is painted only while the keys are here: for a list beside the one that matters."""
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
        self._lines = RowLines(Rows())
        self._strips: dict[tuple[int, int, bool], Strip] = {}
        self._painted_width = 0
        self._must_reveal = False

    # What is shown

    @property
    def rows(self) -> Rows:
        """What is shown."""
        return self._lines.rows

    @property
    def cursor(self) -> int | None:
        """The row under the cursor; None where there is none to be on."""
        return self._lines.cursor

    @property
    def first(self) -> int | None:
        """The first row that can have the cursor; None where there is none."""
        return self._lines.nearest(0, 1)

    @property
    def line_count(self) -> int:
        """How many lines it takes to show all rows."""
        return self._lines.count

    def show(self, rows: Rows, *, cursor: int | None = None, keep_scroll: bool = False) -> None:
        """Shows other rows, with the cursor on the given one or the first that can have it.

        With `keep_scroll` the view stays where it is, for rows that arrive late.
        """
        self._lines = RowLines(rows, cursor or 0)
        self._strips.clear()
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
        old, new = self.cursor, self._lines.nearest(row, 1)
        if new is None:
            return
        if new != old:
            for changed in (old, new):
                if changed is not None:
                    self._forget(changed)
            self._lines.put(new)
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
        top = self._lines.top_to_show(row, self.scroll_offset.y, self.size.height)
        if top != self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, force=True)

    def action_cursor_down(self) -> None:
        """The next row."""
        self.step(1)

    def action_cursor_up(self) -> None:
        """The row before."""
        self.step(-1)

    def action_cursor_top(self) -> None:
        """The first row."""
        self.move_to(0)

    def action_cursor_bottom(self) -> None:
        """The last row."""
        self.move_to(len(self.rows) - 1)

    def action_page(self, pages: int) -> None:
        """Pages down, or up where negative; the cursor goes along."""
        if self.cursor is None:
            return
        line = self._lines.top(self.cursor) + pages * max(1, self.size.height - 1)
        row = self._lines.at(max(0, min(line, self._lines.count - 1)))[0]
        found = self._lines.nearest(row, 1 if pages > 0 else -1)
        self.move_to(self.cursor if found is None else found)

    def step(self, by: int) -> None:
        """To the next row (`by` 1) or the one before; stays at the ends."""
        row = self._lines.beside(by)
        if row is not None:
            self.move_to(row)

    def _forget(self, row: int) -> None:
        for key in [key for key in self._strips if key[0] == row]:
            del self._strips[key]

    def _measure(self) -> None:
        size = Size(max(0, self.size.width), self._lines.count)
        if size != self.virtual_size:
            self.virtual_size = size

    # Painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a region. What waits for a size is done here: the event that tells of it comes too late."""
        if self._must_reveal and self.cursor is not None and self.size.height:
            self._must_reveal = False
            self._scroll_at_once(self._lines.top_to_show(self.cursor, self.scroll_offset.y, self.size.height))
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
        if line >= self._lines.count:
            return Strip.blank(width, self.visual_style.rich_style)
        key = (*self._lines.at(line), self.has_focus)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._paint(key[0], key[1], width)
        return strip

    def _paint(self, row: int, line: int, width: int) -> Strip:
        at_cursor = row == self.cursor and (self.has_focus or not self.HIDES_CURSOR)
        base = self.visual_style
        sign = (CURSOR if at_cursor and line == 0 else " ", "bold" if self.has_focus else "")
        content = Content.assemble(sign, self.rows.paint(row, line, width - 1, at_cursor=at_cursor))
        painted = content.truncate(width, ellipsis=True, pad=True)
        if at_cursor:
            painted = painted.stylize_before("on $cursor-row")
        return strip_of(painted, width, base)

    def notify_style_update(self) -> None:
        """Colours changed: all is painted anew."""
        super().notify_style_update()
        self._strips.clear()

    # Events

    def on_resize(self) -> None:
        """Keeps the cursor in view."""
        self._measure()
        if self.cursor is not None:
            self.reveal(self.cursor)

    def on_focus(self) -> None:
        """The cursor shows more clearly."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor shows less clearly."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor there; on the cursor's row, or a second one, it chooses."""
        line = event.y + self.scroll_offset.y
        if not 0 <= line < self._lines.count:
            return
        row = self._lines.at(line)[0]
        if self.rows.is_head(row):
            return
        is_choice = row == self.cursor
        self.move_to(row)
        if is_choice:
            self.post_message(self.Chosen(self, row))
