"""A briefing that one came to from the search: its hits are lit, and lead on to those of the next briefing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.tui.screens.reader.screen import ReaderScreen
from briefing.workspace.opening import open_briefing
from briefing.workspace.searching import spans_now

if TYPE_CHECKING:
    from briefing.document import TextSpan
    from briefing.tui.screens.reader.tour import Stop, Tour
    from briefing.tui.screens.room import Room
    from briefing.workspace.opening import Opened
    from briefing.workspace.workspace import Workspace

_NAME: Final = "hits"


class Reached(NamedTuple):
    """A briefing that was opened at its hits."""

    opened: Opened
    """The briefing."""

    spans: tuple[TextSpan, ...]
    """Where its hits stand in it now."""

    at: TextSpan | None
    """Where the one that was asked for does; None where its words are gone, or none was asked for."""


def _reach(workspace: Workspace, stop: Stop, at: TextSpan | None, noted: TextSpan | None = None) -> Reached:
    opened = open_briefing(workspace, stop.briefing)
    hits = [span for span in stop.spans if span != noted]
    indexed = at if noted is None else None
    places = spans_now(workspace, opened, [*hits, indexed] if indexed is not None else hits)
    there = places.pop() if indexed is not None else at
    return Reached(opened, tuple(span for span in (*places, noted) if span is not None), there)


def open_found(room: Room, tour: Tour, at: TextSpan | None, *, noted: TextSpan | None = None) -> None:
    """Opens the briefing a tour is at above the screen that is shown, at a place, with its hits lit.

    `noted` is the hit on which a note stands in the file as it is now; all others are as they were indexed.
    """

    def show(reached: Reached) -> None:
        tour.stand(reached.spans)
        room.program.go_to(FoundScreen(reached.opened, tour, reached.at))

    room.in_background(partial(_reach, room.workspace, tour.stop, at, noted), show, group="opening")


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
            load = partial(_reach, self.workspace, stop, stop.spans[0 if by > 0 else -1])
            self.in_background(load, partial(self._go_on_to, by), group="opening")

    def _go_on_to(self, by: int, reached: Reached) -> None:
        if self.is_current:
            self._tour.go(by)
            self._tour.stand(reached.spans)
            self.program.go_on_to(FoundScreen(reached.opened, self._tour, reached.at))
