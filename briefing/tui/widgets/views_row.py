"""A row of views to choose from, with a rule below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from briefing.tui.widgets.painting import strip_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.strip import Strip

_LEAST_MIDDLE: Final = 30
"""Cells in which what is said in the middle is worth to be cut."""
ORDER_SIGN: Final = "▾"
"""Ends words that say an order and change it when they are clicked."""
_BETWEEN: Final = " · "


class View(NamedTuple):
    """One of the views."""

    name: str
    """What it is called."""

    number: int | None = None
    """How many there are in it; None where that is said elsewhere."""

    @property
    def label(self) -> str:
        """The name with the count."""
        return self.name if self.number is None else f"{self.name} {self.number:,}"


class ViewsRow(Widget):
    """The views, the current one bold and underlined; words at the right; a rule."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    ViewsRow {
        height: 2;
        color: $muted;
    }
    """

    class Picked(Message):
        """A view was clicked."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index: Final = index
            """Which one, from 0."""

    class OrderClicked(Message):
        """The words at the right were clicked, which say in what order the list is."""

    def __init__(self) -> None:
        super().__init__()
        self._views: Sequence[View] = ()
        self._current = 0
        self._middle = self._right = ""
        self._done = 0.0

    def show(self, views: Sequence[View], current: int, *, middle: str = "", right: str = "") -> None:
        """Shows other views; `middle` and `right` are said beside them where there is room."""
        self._views, self._current, self._middle, self._right = views, current, middle, right
        self.refresh()

    def show_progress(self, done: float) -> None:
        """Shows in the rule how much of something is done, 0 to 1; with 0 it is a rule."""
        self._done = done
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The views, or the rule."""
        width = self.size.width
        return strip_of(self._line(width) if y == 0 else self._rule(width), width, self.visual_style)

    def _rule(self, width: int) -> Content:
        done = round(self._done * width)
        return Content.assemble(("━" * done, "$accent"), ("─" * (width - done), "$rule"))

    def _line(self, width: int) -> Content:
        line = Content(" ")
        for index, view in enumerate(self._views):
            style = "bold underline $foreground" if index == self._current else ""
            line += Content.assemble(_BETWEEN if index else "", (view.label, style))
        right = Content(f"{self._right} ")
        middle = Content(self._middle)
        room = width - line.cell_length - right.cell_length
        if room < middle.cell_length + 2:
            middle = middle.truncate(room - 2, ellipsis=True) if room > _LEAST_MIDDLE else Content("")
        if room < 1:
            return line
        before = (room - middle.cell_length) // 2
        return line + middle.pad_left(before).pad_right(room - before - middle.cell_length) + right

    def on_click(self, event: events.Click) -> None:
        """Tells which view was hit, or that the order was."""
        if event.y == 0 and self._right.endswith(ORDER_SIGN) and event.x >= self.size.width - len(self._right) - 1:
            self.post_message(self.OrderClicked())
        start = 1
        for index, view in enumerate(self._views):
            end = start + Content(view.label).cell_length
            if start <= event.x < end and event.y == 0:
                self.post_message(self.Picked(index))
            start = end + len(_BETWEEN)
