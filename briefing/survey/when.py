"""The values of dates as days of a calendar, to be compared and counted."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final, NamedTuple

_SEASONS: Final = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""First and last month of each; winter ends in the next year."""
_VALUE: Final = re.compile(
    r"(?P<decade>\d{3})X|(?P<year>-?\d{4})(?:-(?:Q(?P<quarter>[1-4])|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?"
)
LAST_DAY: Final = 31
"""Of any month: it only has to be no less than its days."""
_MONTHS: Final = 12


class Unit(IntEnum):
    """A length of time; the finer the greater."""

    CENTURY = 0
    DECADE = 1
    YEAR = 2
    MONTH = 3
    DAY = 4


class Day(NamedTuple):
    """A day; that of a month without it is still one to compare with."""

    year: int
    """Before our era negative."""

    month: int
    """From 1."""

    day: int
    """From 1."""


class When(NamedTuple):
    """From one day to another; sorts by the first, and of those what is sharper last."""

    first: Day
    """The first day."""

    last: Day
    """The last one."""

    unit: Unit
    """How exactly the first one is known."""

    @property
    def order(self) -> tuple[Day, tuple[int, ...]]:
        """To be sorted by: what begins first, and before a day the month it begins."""
        return self.first, tuple(-part for part in self.last)

    def overlaps(self, other: When) -> bool:
        """Whether both share a day."""
        return self.first <= other.last and other.first <= self.last


def when(value: str) -> When | None:
    """The days that the value of a date means, in the forms of a `KeyDate`; None for a length of time."""
    first, _, last = value.partition("/")
    begins, ends = _of_one(first), _of_one(last or first)
    return begins._replace(last=max(begins.last, ends.last)) if begins and ends else None


def _of_one(value: str) -> When | None:
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    if match["decade"]:
        decade = int(match["decade"]) * 10
        return When(Day(decade, 1, 1), Day(decade + 9, _MONTHS, LAST_DAY), Unit.DECADE)
    year = int(match["year"])
    if match["day"]:
        day = Day(year, int(match["month"]), int(match["day"]))
        return When(day, day, Unit.DAY)
    first, last = _months(match)
    over = last > _MONTHS
    unit = Unit.MONTH if match["month"] else Unit.YEAR
    return When(Day(year, first, 1), Day(year + over, last - _MONTHS * over, LAST_DAY), unit)


def _months(match: re.Match[str]) -> tuple[int, int]:
    if match["month"]:
        return int(match["month"]), int(match["month"])
    if match["quarter"]:
        last = int(match["quarter"]) * 3
        return last - 2, last
    return _SEASONS[match["season"]] if match["season"] else (1, _MONTHS)
