"""An axis of time with a histogram on it: when how much happened, and where on it one is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.widget import Widget

from briefing.survey.axis import axis
from briefing.survey.when import Unit
from briefing.tui.widgets.painting import strip_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.strip import Strip

    from briefing.survey.axis import Stretch
    from briefing.survey.when import When

_BARS: Final = "▁▂▃▄▅▆▇█"
_PLAIN_BARS: Final = ".:-=+*%#"
_NONE, _TICK = "─", "┴"
_PLAIN_NONE, _PLAIN_TICK = "-", "+"
_WIDEST: Final = 6
"""Cells of a stretch, at most."""
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class TimeAxis(Widget):
    """Two rows: what the stretches are called, and how much happened in each."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    TimeAxis {
        height: 2;
        color: $muted;
    }
    """

    def __init__(self, *, plain: bool = False) -> None:
        super().__init__()
        self._bars: Final = _PLAIN_BARS if plain else _BARS
        self._none: Final = _PLAIN_NONE if plain else _NONE
        self._tick: Final = _PLAIN_TICK if plain else _TICK
        self._dates: Sequence[When] = ()
        self._current: When | None = None
        self._stretches: list[Stretch] = []
        self._made_for = -1

    def show(self, dates: Sequence[When]) -> None:
        """Shows other dates, in time order."""
        self._dates, self._made_for = dates, -1
        self.refresh()

    def point_at(self, current: When | None) -> None:
        """Marks where one is."""
        if current != self._current:
            self._current = current
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The labels, or the bars."""
        width = self.size.width
        if self._made_for != width:
            self._stretches, self._made_for = axis(self._dates, width - 2), width
        starts = starts_of(len(self._stretches), width - 2)
        line = Content(" " + "".join(labels(self._stretches, starts))) if y == 0 else self._histogram(starts)
        return strip_of(line, width, self.visual_style)

    def _histogram(self, starts: Sequence[int]) -> Content:
        most = max((one.dates for one in self._stretches), default=0)
        line = Content(" ")
        for one, (start, end) in zip(self._stretches, pairwise(starts), strict=True):
            line += Content.styled(self._bar(one, most) * (end - start), self._style(one))
        return line

    def _bar(self, one: Stretch, most: int) -> str:
        if not one.dates:
            begins_year = (one.first.month, one.first.day) == (1, 1)
            return self._tick if begins_year and one.unit >= Unit.YEAR else self._none
        return self._bars[-(-one.dates * len(self._bars) // most) - 1]

    def _style(self, one: Stretch) -> str:
        if self._current is not None and one.holds(self._current):
            return "bold $accent" if one.dates else "bold $accent reverse"
        return "$foreground" if one.dates else ""


def starts_of(stretches: int, width: int) -> list[int]:
    """Where each of so many stretches starts in so many cells, and where the last one ends."""
    whole = min(width, _WIDEST * stretches)
    return [index * whole // max(1, stretches) for index in range(stretches + 1)]


def labels(stretches: Sequence[Stretch], starts: Sequence[int]) -> list[str]:
    """A row that says what the stretches are that start there.

    As many are named as there is room for: what is told in finer parts before others. The first is named in full.
    """
    row = [" "] * starts[-1]
    for index, one in sorted(enumerate(stretches), key=lambda one: _rank(*one)):
        name, at = _name(one, is_first=not index), starts[index]
        if at + len(name) <= len(row) and not "".join(row[max(0, at - 1) : at + len(name) + 1]).strip():
            row[at : at + len(name)] = name
    return row


def _rank(index: int, one: Stretch) -> tuple[int, int]:
    """What is named before others: the first; a year told by months, a month told by days; then other years, months."""
    year, month, day = one.first
    if not index:
        return 0, index
    if (month, day) == (1, 1):
        return (1 if one.unit > Unit.YEAR else 3 + (year % 10 != 0)), index
    if day == 1:
        return (2 if one.unit is Unit.DAY else 5), index
    return 6 + (day % 5 != 0), index


def _name(one: Stretch, *, is_first: bool) -> str:
    year, month, day = one.first
    if one.unit is Unit.DECADE:
        return f"{year}s"
    if one.unit <= Unit.YEAR or (month, day) == (1, 1):
        return str(year)
    if is_first:
        return f"{year}-{month:02}" + (f"-{day:02}" if one.unit is Unit.DAY else "")
    return _MONTHS[month - 1] if day == 1 else str(day)
