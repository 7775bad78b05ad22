"""A briefing that one came to for something it tells, from what is known of the whole library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.tui.screens.reader.screen import ReaderScreen

if TYPE_CHECKING:
    from briefing.workspace.arriving import Arrival


class ArrivedScreen(ReaderScreen):
    """The reader at a passage: all places of a date or actor are lit, the one that led here is the current one."""

    def __init__(self, arrival: Arrival) -> None:
        super().__init__(arrival.opened, at=arrival.at)
        self._arrival: Final = arrival

    def on_mount(self) -> None:
        """Lights what one came for; says where the text does not have it."""
        arrival = self._arrival
        if arrival.at is None:
            self.say(f"“{arrival.name}” is not in the text itself")
        else:
            self._lighting.light(arrival.name, arrival.lit, current=arrival.lit.index(arrival.at))
