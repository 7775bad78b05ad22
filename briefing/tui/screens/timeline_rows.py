"""How what happened looks in a list: a row for each, and below one that several briefings tell of a row for each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len
from textual.content import Content

from briefing.document import Origin
from briefing.tui.widgets.line_list import Rows
from briefing.tui.widgets.sidebar.rows import mark_of, written
from briefing.tui.widgets.wording import counted, shown

if TYPE_CHECKING:
    from briefing.survey.happenings import Happening, Told
    from briefing.tui.screens.timeline_listing import TimelineListing

_WIDEST_DATE: Final = 18
_NARROW_SOURCE: Final = 20
_WIDE_SOURCE: Final = 28
_WIDE_FROM: Final = 90


class TimelineRow(NamedTuple):
    """A row of the list."""

    happening: Happening
    """What happened."""

    told: Told | None
    """The one briefing it is told in here; None where it stands for several."""


class TimelineRows(Rows):
    """What happened, in time order; what is open has a row below it for each briefing that tells of it."""

    def __init__(self, listing: TimelineListing) -> None:
        self._traced: Final = listing.shown
        self._entries: Final = listing.chronicle.entries
        self._date_cells: Final = min(_WIDEST_DATE, listing.date_cells)
        open_ones = listing.open_ones
        self._open: Final = [at for at, one in enumerate(self._traced) if open_ones and one.happening.key in open_ones]
        below = (len(self._traced[at].happening.told) for at in self._open)
        self._tops: Final = [at + before for at, before in zip(self._open, accumulate(below, initial=0), strict=False)]
        """The row of each that is open."""
        self._count: Final = len(self._traced) + sum(len(self._traced[at].happening.told) for at in self._open)

    def __len__(self) -> int:
        return self._count

    def row_at(self, row: int) -> TimelineRow:
        """What is shown in a row."""
        number = bisect_right(self._tops, row) - 1
        if number < 0:
            return _row(self._traced[row].happening)
        at, below = self._open[number], row - self._tops[number]
        happening = self._traced[at].happening
        if not below:
            return TimelineRow(happening, None)
        if below <= len(happening.told):
            return TimelineRow(happening, happening.told[below - 1])
        return _row(self._traced[at + below - len(happening.told)].happening)

    def row_of(self, wanted: TimelineRow) -> int | None:
        """Where a row stands; one that is gone where what it is of does; None where that is gone too."""
        order, key = wanted.happening.when.order, wanted.happening.key
        start = bisect_left(self._traced, order, key=lambda one: one.happening.when.order)
        end = bisect_right(self._traced, order, lo=start, key=lambda one: one.happening.when.order)
        at = next((at for at in range(start, end) if self._traced[at].happening.key == key), None)
        if at is None:
            return None
        number = bisect_left(self._open, at)
        row = at + sum(len(self._traced[one].happening.told) for one in self._open[:number])
        told = self._traced[at].happening.told
        is_open = self._open[number : number + 1] == [at]
        return row + 1 + told.index(wanted.told) if is_open and wanted.told in told else row

    def paint(self, row: int, line: int, width: int, *, at_cursor: bool) -> Content:  # noqa: ARG002, one line each
        """The date, what happened, and where that is told."""
        one = self.row_at(row)
        is_below = one.told is not None and len(one.happening.told) > 1
        event = one.told.event if one.told else one.happening.event
        cells = min(width // 3, _WIDE_SOURCE if width >= _WIDE_FROM else _NARROW_SOURCE)
        source = self._source(one, cells, is_open=one.told is None and row in self._tops)
        date = "" if is_below else written(event.date)
        first = Content.assemble(
            (f"{mark_of(event.origin)} ", "$muted"),
            (f"{date:<{self._date_cells}}  ", "" if at_cursor else "$muted"),
        )
        room = max(1, width - first.cell_length - source.cell_length - 3)
        tone = "bold" if at_cursor else "italic $muted" if event.origin is Origin.RULE else ""
        label = Content.styled((" └ " if is_below else "") + shown(event.label), tone)
        return first + label.truncate(room, ellipsis=True, pad=True) + Content("  ") + source

    def _source(self, row: TimelineRow, cells: int, *, is_open: bool) -> Content:
        if row.told is None:
            text = counted(len(row.happening.told), "briefing") + (" ▾" if is_open else " ›")
            return Content.styled(f"{text:<{cells}}", "$foreground")
        spot = row.told.event.spot
        place = f" ¶{spot.paragraph}" if spot is not None and spot.paragraph else ""
        title = Content(shown(self._entries[row.told.briefing].title))
        cut = title.truncate(cells - cell_len(place), ellipsis=True)
        return (
            Content.assemble(cut, place).pad_right(max(0, cells - cut.cell_length - cell_len(place))).stylize("$muted")
        )


def _row(happening: Happening) -> TimelineRow:
    """The row of something that is not open."""
    return TimelineRow(happening, happening.told[0] if len(happening.told) == 1 else None)
