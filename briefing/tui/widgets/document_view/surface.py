"""The widget's ground: keeps a window of lines on the text, and paints it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from textual.geometry import Size
from textual.widget import Widget

from briefing.document import DocumentText, Place
from briefing.layout import LEAST, Captions, LineKind, Measure
from briefing.tui.cells import graphemes
from briefing.tui.widgets.document_view import messages
from briefing.tui.widgets.document_view.geometry import Geometry, Row
from briefing.tui.widgets.document_view.layers import Layers
from briefing.tui.widgets.document_view.looks import Looks
from briefing.tui.widgets.document_view.painter import GUTTER, Frame, Painter
from briefing.tui.widgets.scroll_bar import SignedScrollView

if TYPE_CHECKING:
    from textual.geometry import Region
    from textual.strip import Strip

    from briefing.tui.widgets.document_view.layers import Spot

MEASURE: Final = 76
"""Cells of a line of text, wherever there is room for it."""

_BESIDE: Final = GUTTER + 1
"""Cells of the column that are not text: the gutter and the scroll bar."""

_THIRD: Final = 3


class ScreenPlace(NamedTuple):
    """What is on the screen, whatever the width: to come back to."""

    top: Place | None
    """The first place of text in view; None at the very beginning."""

    above: int
    """Lines in view above that place's."""

    paragraph: Spot | None
    """The current paragraph."""


class TextSurface(SignedScrollView, can_focus=True, inherit_bindings=False):
    """A window on a text. Lays out and paints what is in it, and nothing else."""

    ALLOW_SELECT: ClassVar[bool] = False

    def __init__(self, *, plain: bool, id: str | None, classes: str | None) -> None:  # noqa: A002, Textual's name
        super().__init__(id=id, classes=classes)
        self._plain = plain
        self._geometry = Geometry(DocumentText.of(()), Measure(MEASURE, graphemes), Captions())
        self._layers = Layers(self._geometry.text)
        self._looks: Looks | None = None
        self._painter: Painter | None = None
        self._top = Row(0, 0)
        self._rows: list[Row] = []
        self._fitted: Size | None = None
        self._arrival: tuple[Place, bool] | None = None
        self._held: ScreenPlace | None = None

    @property
    def text(self) -> DocumentText:
        """What is shown."""
        return self._geometry.text

    @property
    def fraction(self) -> float:
        """How far down the text the window is: 0.0 at the top, 1.0 at the end."""
        room = self._geometry.height - len(self._rows)
        return min(1.0, self._geometry.number(self._top) / room) if room > 0 else 1.0

    # The window

    def _fit(self) -> bool:
        """Sets the lines to the size there is; whether there is any."""
        size = self.size
        if size == self._fitted or not size:
            return self._fitted is not None
        held = self._held or self._screen_place()
        was_fitted, self._fitted = self._fitted is not None, size
        self._painter = None
        measure = Measure(max(LEAST, min(MEASURE, size.width - _BESIDE)), graphemes)
        if measure != self._geometry.measure:
            self._geometry = self._geometry.set_to(measure)
        self._settle(self._row_at(held) if was_fitted else self._top)
        if was_fitted:
            self._keep_paragraph_in_view()
        self._held = held
        if self._arrival is not None:
            place, third_down = self._arrival
            self._arrival = None
            self._bring_into_view(place, third_down=third_down)
        self._window_moved()
        return True

    def _keep_paragraph_in_view(self) -> None:
        """In a smaller window the current paragraph may lie further down: it stays the current one."""
        spot = self._layers.paragraph
        if spot is None or any((row.chunk, self._geometry.line(row).block) == spot for row in self._rows):
            return
        start = self._geometry.row_of(Place(spot.chunk, self.text.chunk(spot.chunk).starts[spot.block]))
        self._settle(self._geometry.moved(start, -(self.size.height // _THIRD)))

    def _screen_place(self) -> ScreenPlace:
        """Where the window is."""
        if self._top != (0, 0):
            for above, row in enumerate(self._rows):
                if self._geometry.line(row).kind is LineKind.TEXT:
                    return ScreenPlace(self._geometry.place_of(row), above, self._layers.paragraph)
        return ScreenPlace(None, 0, self._layers.paragraph)

    def _row_at(self, place: ScreenPlace) -> Row:
        """The first row of a window that shows the same."""
        if place.top is None:
            return Row(0, 0)
        return self._geometry.moved(self._geometry.row_of(place.top), -place.above)

    def _settle(self, top: Row) -> None:
        """Puts the window at a row, or as near as the text's end allows."""
        height = self.size.height
        self._top = self._geometry.settled(top, height)
        self._rows = self._geometry.rows(self._top, height)
        self._held = None
        self._tell_scroll_bar()

    def _tell_scroll_bar(self) -> None:
        """Keeps what Textual knows of scrolling true, without asking it to scroll."""
        total, number = self._geometry.height, float(self._geometry.number(self._top))
        if total != self.virtual_size.height:
            self.set_reactive(Widget.virtual_size, Size(self.size.width, total))
            self.vertical_scrollbar.window_virtual_size = total
        self.set_reactive(Widget.scroll_y, number)
        self.set_reactive(Widget.scroll_target_y, number)
        self.vertical_scrollbar.position = number

    def _move_to(self, top: Row) -> bool:
        """Moves the window; whether it moved."""
        before = self._top
        self._settle(top)
        if self._top == before:
            return False
        self.refresh(self.size.region)
        self._window_moved()
        return True

    def _bring_into_view(self, place: Place, *, third_down: bool) -> None:
        """Puts a place a third down the window; unless asked for, only where it is not in view."""
        if not self._fit():
            self._arrival = place, third_down
            return
        row = self._geometry.row_of(place)
        if third_down or row not in self._rows:
            self._move_to(self._geometry.moved(row, -(self.size.height // _THIRD)))

    def _window_moved(self) -> None:
        """Tells that other lines are in view."""
        self.post_message(messages.Scrolled(self, self.fraction))

    # Painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of the widget. The same line is always the same strip: see `Painter`."""
        self._fit()
        strips = [self.render_line(y) for y in crop.line_range]
        if crop.x or crop.right < self.size.width:
            strips = [strip.crop(crop.x, crop.right) for strip in strips]
        background = self.background_colors[1]
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        return strips

    def render_line(self, y: int) -> Strip:
        """One row of the widget, before line filters."""
        painter = self._painter or self._new_painter()
        return painter.strip(self._rows[y]) if y < len(self._rows) else painter.blank

    def _new_painter(self) -> Painter:
        self._looks = self._looks or Looks(self)
        frame = Frame(self.size.width, self._margin - GUTTER)
        self._painter = Painter(self._geometry, self._layers, self._looks, frame, plain=self._plain)
        return self._painter

    def _repaint(self, *spots: Spot | None) -> None:
        """Paints blocks anew; everything where none is named."""
        if self._painter is not None:
            for spot in spots:
                if spot is not None:
                    self._painter.forget(*spot)
            if not spots:
                self._painter.forget()
        self.refresh(self.size.region)

    @property
    def _margin(self) -> int:
        """Cells left of the text."""
        return max(0, self.size.width - MEASURE - _BESIDE) // 2 + GUTTER

    def notify_style_update(self) -> None:
        """Takes new colours over; what was painted is kept where they are the old ones."""
        super().notify_style_update()
        if self._looks is not None and not self._looks.is_current:
            self._looks = self._painter = None

    # Textual's own scrolling

    def validate_scroll_y(self, value: float) -> float:
        """Leaves it to the window to keep within the text."""
        return max(0.0, value)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Follows what scrolled without asking the view."""
        if round(old_value) != round(new_value) and self._fit():
            self._move_to(self._geometry.at(round(new_value)))
