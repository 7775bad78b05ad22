"""An axis of time that gives room to what there is much of: years where little happened, days where much did."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.survey.when import LAST_DAY, Day, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.survey.when import When

_LEAST: Final = 2
"""Dates in a stretch that is worth to be parted."""
_SPARSE: Final = 2
"""How many times fewer dates than the axis has on average a part may have: with still fewer nothing is parted."""
_ROOM: Final = 3
"""How much more room there is than the axis begins with: the rest goes to where most happened."""
_MONTHS: Final = 12
_YEARS: Final = {Unit.CENTURY: 100, Unit.DECADE: 10, Unit.YEAR: 1}


class Stretch(NamedTuple):
    """A stretch of the axis."""

    unit: Unit
    """How long it is."""

    first: Day
    """Its first day."""

    last: Day
    """Its last day."""

    dates: int
    """How many dates begin in it, of those that are known as exactly as it is long."""

    def holds(self, when: When) -> bool:
        """Whether a date shares a day with it."""
        return self.first <= when.last and when.first <= self.last


def axis(dates: Sequence[When], cells: int) -> list[Stretch]:
    """The stretches from the first date to the last, in time order, at most so many.

    It begins with few of them, none finer than a year; then those with most dates are parted, as long as there is room.
    A date that is vaguer than the stretch it falls in is not counted: a year says nothing of its months.
    """
    if not dates or cells < 1:
        return []
    return _Axis(dates).stretches(cells)


class _Axis:
    """Dates, ready to be counted: of each unit the days on which any begin, and how many had begun before each."""

    def __init__(self, dates: Sequence[When]) -> None:
        # There are far fewer days than dates.
        counts = Counter((date.first, date.unit) for date in dates)
        self._days: Final[list[list[Day]]] = []
        self._before: Final[list[list[int]]] = []
        for unit in Unit:
            begun: Counter[Day] = Counter()
            for (day, known), number in counts.items():
                if known >= unit:
                    begun[day] += number
            days = sorted(begun)
            self._days.append(days)
            self._before.append([0, *accumulate(begun[day] for day in days)])
        self._first: Final = self._days[0][0]
        self._last: Final = self._days[0][-1]
        self._number: Final = len(dates)

    def stretches(self, cells: int) -> list[Stretch]:
        """At most so many; where there is no room for the centuries, the last of them."""
        for unit in (Unit.YEAR, Unit.DECADE, Unit.CENTURY):
            made = list(self._parts(unit, self._first, self._last))
            if len(made) * _ROOM <= cells:
                break
        while (index := self._fullest(made, cells)) is not None:
            made[index : index + 1] = self._finer(made[index])
        return made[-cells:]

    def _fullest(self, stretches: Sequence[Stretch], cells: int) -> int | None:
        """Which one to part: the one with most dates that its parts tell apart; None where no more fit."""
        weights = [
            (self._count(Unit(one.unit + 1), one.first, one.last), -index)
            for index, one in enumerate(stretches)
            if one.unit < Unit.DAY
        ]
        for weight, index in sorted(weights, reverse=True):
            if weight < _LEAST:
                return None
            parts = len(self._finer(stretches[-index]))
            is_dense = weight * cells * _SPARSE >= parts * self._number
            if is_dense and len(stretches) - 1 + parts <= cells:
                return -index
        return None

    def _finer(self, one: Stretch) -> list[Stretch]:
        """The parts of a stretch that lie between the first date and the last."""
        return list(self._parts(Unit(one.unit + 1), max(one.first, self._first), min(one.last, self._last)))

    def _parts(self, unit: Unit, first: Day, last: Day) -> Iterator[Stretch]:
        """Whole stretches of a unit, from the one that holds the first day to the one that holds the last."""
        begins = _beginning(unit, first)
        while begins <= last:
            ends, after = _ending(unit, begins)
            yield Stretch(unit, begins, ends, self._count(unit, begins, ends))
            begins = after

    def _count(self, unit: Unit, first: Day, last: Day) -> int:
        days, before = self._days[unit], self._before[unit]
        return before[bisect_right(days, last)] - before[bisect_left(days, first)]


def _beginning(unit: Unit, day: Day) -> Day:
    """The first day of the stretch that holds a day."""
    if unit is Unit.DAY:
        return day
    if unit is Unit.MONTH:
        return Day(day.year, day.month, 1)
    years = _YEARS[unit]
    return Day(day.year // years * years, 1, 1)


def _ending(unit: Unit, first: Day) -> tuple[Day, Day]:
    """The last day of the stretch that begins on a day, and the first one of the next."""
    year, month, day = first
    if unit is Unit.DAY:
        is_last = day >= _length(year, month)
        return first, _next_month(year, month) if is_last else Day(year, month, day + 1)
    if unit is Unit.MONTH:
        return Day(year, month, LAST_DAY), _next_month(year, month)
    years = _YEARS[unit]
    return Day(year + years - 1, _MONTHS, LAST_DAY), Day(year + years, 1, 1)


def _next_month(year: int, month: int) -> Day:
    return Day(year + 1, 1, 1) if month == _MONTHS else Day(year, month + 1, 1)


def _length(year: int, month: int) -> int:
    """Days of a month; before our era those of a year without a leap day."""
    return monthrange(max(year, 1), month)[1]
