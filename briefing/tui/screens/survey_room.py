"""What the screens across the library have in common: they show what is known, while more is looked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from briefing.tui.screens.room import Room
from briefing.workspace.extracting import corrections_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events

    from briefing.annotations.correction import Correction
    from briefing.tui.surveyor import Progress
    from briefing.workspace.arriving import Arrival

T = TypeVar("T")

_WIDE: Final = 120
"""Columns from which something stands beside the list."""
_LOOKS_EVERY: Final = 0.25
"""Seconds between two looks at how far the looking is."""
_FEW: Final = 20
"""Briefings that were looked at meanwhile for which all is not shown anew, unless they were the last."""


class SurveyRoom(Room, Generic[T]):
    """A screen of what is known of all briefings. What is found meanwhile comes in now and then, and at the end."""

    LEADS_TO_PLACES = True

    def __init__(self) -> None:
        super().__init__()
        self._failure = ""
        self._loaded_at = -1
        self._corrections: tuple[Correction, ...] | None = None
        self._progress: Progress = self.program.surveyor.progress

    # For subclasses

    def load(self) -> T:
        """What is known now; called in a thread."""
        raise NotImplementedError

    def take(self, loaded: T) -> None:
        """Shows what is known now."""
        raise NotImplementedError

    def show_progress(self) -> None:
        """Says how far the looking is, or why there is nothing."""
        raise NotImplementedError

    # Loading

    def on_mount(self) -> None:
        """Looks from time to time whether more is known."""
        self._take_width(self.app.size.width)
        self.set_interval(_LOOKS_EVERY, self._look)

    def on_resize(self, event: events.Resize) -> None:
        """Something stands beside the list where there is room."""
        self._take_width(event.size.width)

    def _take_width(self, width: int) -> None:
        self.set_class(width >= _WIDE, "-wide")

    def notes_changed(self) -> None:
        """The screen is shown, maybe again: briefings may be new or changed, actors and dates corrected."""
        self.program.surveyor.start()
        if self._loaded_at < 0:
            self._load()
        self.in_background(partial(corrections_of, self.workspace), self._take_corrections, group="corrections")

    def _take_corrections(self, corrections: tuple[Correction, ...]) -> None:
        if self._corrections not in {None, corrections}:
            self._load()
        self._corrections = corrections

    def _look(self) -> None:
        surveyor = self.program.surveyor
        progress, new = surveyor.progress, surveyor.looked_at - self._loaded_at
        if progress != self._progress:
            self._progress = progress
            if progress.problem:
                self._fail(progress.problem)
            self.show_progress()
        if new > 0 and (progress.is_over or new > self._loaded_at + _FEW):
            self._load()

    def _load(self) -> None:
        self._loaded_at = self.program.surveyor.looked_at
        self.in_background(self.load, self._take, group="loading", failed=self._fail)

    def _take(self, loaded: T) -> None:
        self._failure = ""
        self.take(loaded)

    def _fail(self, message: str) -> None:
        self._failure = message
        self.show_progress()

    # Leaving for a passage

    def arrive(self, find: Callable[[], Arrival]) -> None:
        """Opens the passage that something leads to; from there Esc leads back."""
        self.in_background(find, self._arrive, group="opening")

    def _arrive(self, arrival: Arrival) -> None:
        from briefing.tui.screens.reader.arrived import ArrivedScreen  # noqa: PLC0415, imported when it is first shown

        if self.is_current:
            self.program.go_to(ArrivedScreen(arrival))
