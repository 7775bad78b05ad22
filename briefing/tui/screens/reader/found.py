"""A briefing that one came to from the search: its hits are lit, and lead on to those of the next briefing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from briefing.tui.screens.reader.screen import ReaderScreen
from briefing.workspace.opening import open_briefing

if TYPE_CHECKING:
    from briefing.document import TextSpan
    from briefing.tui.screens.reader.tour import Tour
    from briefing.tui.screens.room import Room
    from briefing.workspace.opening import Opened

_NAME: Final = "hits"


def open_found(room: Room, tour: Tour, at: TextSpan | None) -> None:
    """Opens the briefing a tour is at above the screen that is shown, at a place, with its hits lit."""
    load = partial(open_briefing, room.workspace, tour.stop.briefing)
    room.in_background(load, lambda opened: room.program.go_to(FoundScreen(opened, tour, at)), group="opening")


class FoundScreen(ReaderScreen):
    """The reader at a hit; `n` and `N` go through all hits, over the ends of the briefing too."""

    def __init__(self, opened: Opened, tour: Tour, at: TextSpan | None) -> None:
        super().__init__(opened, at=at)
        self._tour: Final = tour

    def on_mount(self) -> None:
        """Lights the hits."""
        spans = self._tour.stop.spans
        if spans:
            start = self._at.start if self._at else 0
            current = next((index for index, span in enumerate(spans) if span.start >= start), 0)
            self._lighting.light(_NAME, spans, what=self._tour, current=current, tour=self._tour)

    def _step(self, by: int) -> None:
        lit, tour = self._view.lit, self._tour
        is_touring = self._lighting.what is tour if tour.stop.spans else lit is None
        index = lit[0] if lit is not None else 0
        if is_touring and index is not None and tour.is_last(index, by):
            self._go_on(by)
        else:
            super()._step(by)

    def _go_on(self, by: int) -> None:
        """Opens the next briefing in place of this one, at its first hit; or the one before, at its last."""
        if (stop := self._tour.beyond(by)) is not None:
            at = stop.spans[0 if by > 0 else -1]
            load = partial(open_briefing, self.workspace, stop.briefing)
            self.in_background(load, partial(self._go_on_to, by, at), group="opening")

    def _go_on_to(self, by: int, at: TextSpan, opened: Opened) -> None:
        if self.is_current:
            self._tour.go(by)
            self.program.go_on_to(FoundScreen(opened, self._tour, at))
