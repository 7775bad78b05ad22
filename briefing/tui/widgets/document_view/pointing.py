"""The mouse: wheel, clicks on paragraphs and sources, and dragging over a passage and beyond the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.document import SEPARATOR, Place, TextSpan
from briefing.layout import LineKind
from briefing.tui.widgets.document_view import messages
from briefing.tui.widgets.document_view.layers import Spot
from briefing.tui.widgets.document_view.selecting import SelectingSurface

if TYPE_CHECKING:
    from textual import events
    from textual.scrollbar import ScrollDown, ScrollTo, ScrollUp
    from textual.timer import Timer

    from briefing.layout import Line
    from briefing.tui.widgets.document_view.geometry import Row

_SCROLL_EVERY: Final = 0.05
"""Seconds between two steps while the mouse drags beyond the window."""

_FASTEST: Final = 4
"""The most lines of a step: as many as the mouse is rows beyond the window, up to this."""

_DOUBLE: Final = 2


class PointedSurface(SelectingSurface):
    """A window that answers the mouse."""

    _pressed: Place | None = None
    """Where the button went down; None while it is up."""

    _pointer: tuple[int, int] = (0, 0)
    """Column and row of the widget the mouse was last seen in while dragging."""

    _has_dragged: bool = False
    """Whether it moved since then: what follows is no click."""

    _drag_timer: Timer | None = None

    # Where the mouse points

    def _row_at_pointer(self, y: int) -> Row | None:
        return self._rows[min(max(0, y), len(self._rows) - 1)] if self._rows else None

    def _place_at(self, x: int, y: int) -> Place | None:
        """The place painted in a cell of the widget, or nearest to it."""
        row = self._row_at_pointer(y)
        if row is None or not self.text.chunk(row.chunk).blocks:
            return None
        return self._geometry.place_of(row, x - self._margin)

    def _link_at(self, x: int, y: int) -> int | None:
        """The number of the source painted in a cell, be it its words or its number."""
        row = self._row_at_pointer(y)
        if row is None or y >= len(self._rows):
            return None
        line, cell = self._geometry.line(row), x - self._margin
        if not 0 <= cell < self._geometry.measure.width(line.prefix + line.text):
            return None
        column = line.column_at(cell, self._geometry.measure)
        if line.kind is not LineKind.TEXT:
            return next((source.number for source in line.sources if source.start <= column < source.end), None)
        return self._cited_at(row, line, column)

    def _cited_at(self, row: Row, line: Line, column: int) -> int | None:
        """The number of the source in a column of a line of text."""
        first = self._geometry.first_number(row.chunk, line.block)
        if first is None:
            return None
        offset, is_number = line.offset(column), line.is_decoration(column)
        for number, link in enumerate(self._geometry.block_of(row).links, start=first):
            if link.end == offset if is_number else link.start <= offset < link.end:
                return number
        return None

    # Dragging

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A passage may start here."""
        self._has_dragged = False
        if event.button == 1 and self._fit():
            if not self.is_selecting:
                self.clear_selection()
            self._pressed = self._place_at(event.x, event.y)
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """The passage ends here for now; the window follows beyond its edges."""
        if self._pressed is None:
            return
        self._pointer = (event.x, event.y)
        self._drag()
        is_beyond = not 0 <= event.y < self.size.height
        if not is_beyond:
            self._stop_drag_timer()
        elif self._drag_timer is None:
            self._drag_timer = self.set_interval(_SCROLL_EVERY, self._drag)

    def _drag(self) -> None:
        from briefing.tui.widgets.document_view.motions import right  # noqa: PLC0415, the first paint does without

        x, y = self._pointer
        beyond = y - min(max(0, y), self.size.height - 1)
        self.scroll_lines(max(-_FASTEST, min(_FASTEST, beyond)))
        here = self._place_at(x, y)
        if self._pressed is None or here is None or (here == self._pressed and not self._has_dragged):
            return
        self._has_dragged = True
        last = max(self._pressed, here)
        text = self.text.chunk(last.chunk).text
        past = last if text.startswith(SEPARATOR, last.offset) else Place(last.chunk, right(text, last.offset))
        self._select(min(self._pressed, here), past)

    def on_mouse_up(self) -> None:
        """The passage ends here."""
        if self._pressed is None:
            return
        self._pressed = None
        self._stop_drag_timer()
        self.release_mouse()
        if self._has_dragged:
            self._tell_passage()

    def _tell_passage(self) -> None:
        """Tells what was selected; where it starts one reads."""
        if (span := self.selection) is not None:
            self.set_paragraph(span.start)
            self.post_message(messages.PassageSelected(self, span))

    def _stop_drag_timer(self) -> None:
        if self._drag_timer is not None:
            self._drag_timer.stop()
            self._drag_timer = None

    # Clicks

    def on_click(self, event: events.Click) -> None:
        """A source, a paragraph; twice a word, three times a paragraph to select."""
        row, place = self._row_at_pointer(event.y), self._place_at(event.x, event.y)
        if self._has_dragged or event.button != 1 or row is None or place is None:
            return
        line = self._geometry.line(row)
        is_text = line.kind is LineKind.TEXT and event.y < len(self._rows)
        spot = Spot(row.chunk, line.block)
        if is_text and event.chain > 1:
            self._select_around(spot, place, event.chain)
        elif is_text and self.is_selecting:
            self._move_caret(place)
        elif (number := self._link_at(event.x, event.y)) is not None:
            self.post_message(messages.LinkClicked(self, number))
        elif is_text:
            self._enter(self._spot_at(self._start_of(spot)))
            if self.text.reckoning(place.chunk) is not None:
                self.post_message(messages.TextClicked(self, self.text.offset(place)))

    def _select_around(self, spot: Spot, place: Place, clicks: int) -> None:
        """Selects the word at a place, or with three clicks its block."""
        from briefing.document import word_at  # noqa: PLC0415, the first paint does without

        chunk = self.text.chunk(spot.chunk)
        start = chunk.starts[spot.block]
        words = TextSpan(start, start + len(chunk.blocks[spot.block].text))
        if clicks == _DOUBLE:
            words = word_at(chunk.text, place.offset)
        self._select(Place(spot.chunk, words.start), Place(spot.chunk, words.end))
        self._tell_passage()

    # Wheel and scroll bar

    def _on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._wheel(event, 1)

    def _on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._wheel(event, -1)

    def _wheel(self, event: events.MouseEvent, by: int) -> None:
        event.prevent_default()
        event.stop()
        self.scroll_lines(by * max(1, round(self.app.scroll_sensitivity_y)))

    def _on_scroll_to(self, message: ScrollTo) -> None:
        message.prevent_default()
        message.stop()
        if message.y is not None and self._fit():
            self._move_to(self._geometry.at(round(message.y)))

    def _on_scroll_up(self, message: ScrollUp) -> None:
        message.prevent_default()
        message.stop()
        self.action_page(-1)

    def _on_scroll_down(self, message: ScrollDown) -> None:
        message.prevent_default()
        message.stop()
        self.action_page(1)
