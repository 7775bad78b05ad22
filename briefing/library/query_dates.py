"""Dates as they are typed into a query, at any precision, as the days they stand for."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

_DECEMBER: Final = 12
_MONTHS_OF_A_QUARTER: Final = 3
_FIRST_MONTH_OF: Final = ("SP", 3), ("SU", 6), ("FA", 9), ("WI", 12)
_MONTH: Final = r"(?P<month>[0-9]{1,2})(?:[-/.](?P<day>[0-9]{1,2}))?"
_FORM: Final = rf"(?P<year>[0-9]{{4}})(?:[-/.](?:Q(?P<quarter>[1-4])|(?P<season>SP|SU|FA|WI)|{_MONTH}))?"
_DAY_FIRST: Final = r"(?P<day>[0-9]{1,2})(?P<mark>[./])(?P<month>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})"
_NAMES: Final = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()  # noqa: SIM905, a table
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NAMED: Final = r"(?P<name>[A-Z]{3,9})\.?"
_WRITTEN: Final = (
    rf"(?:(?P<day>[0-9]{{1,2}})(?:ST|ND|RD|TH)?\s+)?{_NAMED},?\s+(?P<year>[0-9]{{4}})",
    rf"{_NAMED}\s+(?P<day>[0-9]{{1,2}})(?:ST|ND|RD|TH)?,?\s+(?P<year>[0-9]{{4}})",
)
_DECADE: Final = r"([0-9]{3})X"

Days = tuple[str, str]
"""The first day of a time and the day after its last, as 2025-09-18."""


def days_of(typed: str) -> Days | None:
    """The days of a date: 2025, 2025-09, 2025-09-18, 2025-Q3, 2025-SU (a season), 199X; None where it is none.

    Parts may also be parted by a dot or slash, and a day may come first where that can mean one day alone: 18.09.2025,
    18/09/2025, not 03/04/2025. Winter begins in December of its year. Months may be written out: 18 September 2025.
    """
    typed = _with_number(typed.upper())
    try:
        if decade := re.fullmatch(_DECADE, typed):
            year = int(decade[1]) * 10
            return _days(dt.date(max(year, 1), 1, 1), 10 * _DECEMBER)
        if found := re.fullmatch(_FORM, typed):
            return _span(found)
        if (found := re.fullmatch(_DAY_FIRST, typed)) and not _may_be_american(found):
            return _day(found)
    except (ValueError, OverflowError):
        return None
    return None


def written_out(day_or_month: str) -> tuple[str, ...]:
    """How texts write a day or month that is typed as 2025-09-18 or 2025-09: 18 September 2025, September 18 2025."""
    year, month, *day = day_or_month.split("-")
    named = f"{_MONTHS[int(month) - 1]} {year}"
    if not day:
        return (named,)
    number = int(day[0])
    return f"{number} {named}", f"{_MONTHS[int(month) - 1]} {number} {year}"


def _with_number(typed: str) -> str:
    """A date with the number of its month: 18 SEPTEMBER 2025 is 2025-9-18."""
    found = next(filter(None, (re.fullmatch(form, typed) for form in _WRITTEN)), None)
    if found is None or found["name"][:3] not in _NAMES:
        return typed
    number = _NAMES.index(found["name"][:3]) + 1
    is_month = _MONTHS[number - 1].upper().startswith(found["name"]) or found["name"] == "SEPT"
    day = f"-{found['day']}" if found["day"] else ""
    return f"{found['year']}-{number}{day}" if is_month else typed


def _span(found: re.Match[str]) -> Days:
    year = int(found["year"])
    if found["day"]:
        return _day(found)
    if found["month"]:
        return _days(dt.date(year, int(found["month"]), 1), 1)
    if found["quarter"]:
        return _days(dt.date(year, (int(found["quarter"]) - 1) * _MONTHS_OF_A_QUARTER + 1, 1), _MONTHS_OF_A_QUARTER)
    if found["season"]:
        return _days(dt.date(year, dict(_FIRST_MONTH_OF)[found["season"]], 1), _MONTHS_OF_A_QUARTER)
    return _days(dt.date(year, 1, 1), _DECEMBER)


def _may_be_american(found: re.Match[str]) -> bool:
    return found["mark"] == "/" and int(found["day"]) <= _DECEMBER


def _day(found: re.Match[str]) -> Days:
    first = dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
    return first.isoformat(), (first + dt.timedelta(1)).isoformat()


def _days(first: dt.date, months: int) -> Days:
    years, month = divmod(first.month - 1 + months, _DECEMBER)
    return first.isoformat(), dt.date(first.year + years, month + 1, 1).isoformat()
