"""Which of all that happened the timeline shows, and how near one looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len

from briefing.tui.widgets.sidebar.rows import written
from briefing.workspace.tracing import Chronicle, ChronicleFilter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.survey.happenings import Happening
    from briefing.survey.when import Day
    from briefing.workspace.tracing import Scope, Traced


class Window(NamedTuple):
    """A span of time."""

    first: Day
    """The first day on which something may begin."""

    last: Day
    """The last one."""


class TimelineListing:
    """What happened, narrowed by words, by an actor, and to a span of time."""

    def __init__(self, scope: Scope) -> None:
        self.scope: Final = scope
        """Which dates it is of."""
        self.chronicle = Chronicle()
        """All of them."""
        self.filter = ""
        """What is asked for, as it was typed."""
        self.actor = ""
        """Who has to be named there; empty for anybody."""
        self.shown: Sequence[Traced] = ()
        """What is shown, as of the last `arrange`."""
        self.open_ones: Final[set[tuple[str, str]]] = set()
        """Keys of what is shown with every briefing that tells of it."""
        self.date_cells = 0
        """Cells of the widest date, as it is written."""
        self._windows: Final[list[Window]] = []

    def replace(self, chronicle: Chronicle) -> None:
        """Takes what is known now, and arranges it."""
        self.chronicle = chronicle
        self.date_cells = max((cell_len(written(date)) for date in chronicle.dates), default=0)
        self.arrange()

    def arrange(self) -> None:
        """Chooses anew."""
        typed = f'{self.filter} actor:"{self.actor}"' if self.actor else self.filter
        kept = ChronicleFilter(typed).of(self.chronicle.traced)
        if self._windows:
            first, last = self._windows[-1]
            kept = [one for one in kept if first <= one.happening.when.first <= last]
        self.shown = kept

    # How near one looks

    @property
    def is_near(self) -> bool:
        """Whether it shows a part of the time."""
        return bool(self._windows)

    def look_closer(self, at: int) -> bool:
        """Shows the half of what is shown that is about its row `at`; False where that is no less."""
        count = len(self.shown)
        kept = max(1, count // 2)
        start = max(0, min(at - kept // 2, count - kept))
        window = Window(*(self.shown[index].happening.when.first for index in (start, start + kept - 1)))
        inside = sum(window.first <= one.happening.when.first <= window.last for one in self.shown)
        if inside == count:
            return False
        self._windows.append(window)
        self.arrange()
        return True

    def look_wider(self) -> bool:
        """Shows the span of time before; False where that was all."""
        if not self._windows:
            return False
        self._windows.pop()
        self.arrange()
        return True

    def look_at_all(self) -> None:
        """Shows all the time there is."""
        self._windows.clear()
        self.arrange()

    def toggle(self, happening: Happening) -> None:
        """Shows every briefing that tells of something, or not any more."""
        self.open_ones.symmetric_difference_update({happening.key})
