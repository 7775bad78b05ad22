"""Values of dates, and sums with them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import Final, NamedTuple

from briefing.document import Precision

WRITTEN: Final = 1.0
"""How sure a date is that is written out."""
FROM_CONTEXT: Final = 0.85
"""How sure one is whose year is told by the text around it."""


class Reading(NamedTuple):
    """What an expression of time means."""

    value: str
    """In the forms of a `KeyDate`."""

    precision: Precision
    """How exactly it is known."""

    confidence: float = 1.0
    """How sure that is, 0 to 1."""

    approximate: bool = False
    """Whether it is only about right."""


def day(date: dt.date, confidence: float = 1.0, *, night: bool = False) -> Reading:
    """A day, or the night that begins on it."""
    return Reading(date.isoformat(), Precision.NIGHT if night else Precision.DAY, confidence)


def month(year: int, number: int, confidence: float = 1.0, *, approximate: bool = False) -> Reading:
    """A month."""
    return Reading(f"{year:04d}-{number:02d}", Precision.MONTH, confidence, approximate)


def year(number: int, confidence: float = 1.0, *, approximate: bool = False) -> Reading:
    """A year."""
    return Reading(f"{number:04d}", Precision.YEAR, confidence, approximate)


def before_our_era(number: int) -> Reading:
    """A year BC, as ISO 8601 counts them: 1 BC is year 0."""
    return Reading("0000" if number == 1 else f"-{number - 1:04d}", Precision.YEAR)


def years_before_our_era(first: int, last: int) -> Reading:
    """A range of years BC."""
    value = f"{before_our_era(first).value}/{before_our_era(last).value}"
    return Reading(value, Precision.RANGE, approximate=True)


def decade(tens: int, confidence: float = 1.0) -> Reading:
    """A decade; 199 is that of 1990."""
    return Reading(f"{tens:03d}X", Precision.DECADE, confidence, approximate=True)


def century(number: int, confidence: float = 1.0) -> Reading:
    """A century as the range of its years; 19 is that of 1800."""
    first = (number - 1) * 100
    return Reading(f"{first:04d}/{first + 99:04d}", Precision.RANGE, confidence, approximate=True)


def span(first: str, last: str, confidence: float = 1.0, *, approximate: bool = False) -> Reading | None:
    """A range; None where it would run backwards."""
    if last < first:
        return None
    return Reading(f"{first}/{last}", Precision.RANGE, confidence, approximate)


def week(within: dt.date, confidence: float = 1.0, *, weekend: bool = False) -> Reading:
    """The week of a day, Monday to Sunday, or its weekend."""
    monday = within - dt.timedelta(within.weekday())
    first = (days_on(monday, 5) or within) if weekend else monday
    last = days_on(monday, 6) or dt.date.max
    return Reading(f"{first}/{last}", Precision.RANGE, confidence)


def length(number: float, unit: str) -> Reading:
    """A length of time, ISO 8601; `unit` as in `UNITS`, with its own multiple before it."""
    timed, multiple, symbol = re.fullmatch(r"(T?)(\d*)(\w)", unit).groups()  # type: ignore[union-attr]
    amount = f"{number * int(multiple or 1):g}"
    return Reading(f"P{timed}{amount}{symbol}", Precision.DURATION, 0.6, approximate=True)


def date_or_none(year: int, month: int, day: int) -> dt.date | None:
    """A day of the calendar; None where there is none such."""
    if not (1 <= month <= 12 and 1 <= year <= dt.MAXYEAR and 1 <= day <= calendar.monthrange(year, month)[1]):  # noqa: PLR2004
        return None
    return dt.date(year, month, day)


def months_on(year: int, month: int, by: int) -> tuple[int, int]:
    """A month, so many months on."""
    total = year * 12 + month - 1 + by
    return total // 12, total % 12 + 1


def days_on(date: dt.date, by: int) -> dt.date | None:
    """A day, so many days on; None past the ends of the calendar."""
    try:
        return date + dt.timedelta(by)
    except OverflowError:
        return None
