"""The words of the calendar, and what they count for."""

from __future__ import annotations

import calendar
import re
from types import MappingProxyType
from typing import Final

_MONTHS: Final = (
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)
MONTHS: Final = MappingProxyType(
    {name: number for number, name in enumerate(_MONTHS, start=1)}
    | {name[:3]: number for number, name in enumerate(_MONTHS, start=1)}
    | {"sept": 9}
)
"""Number of a month by its name or short form, without the full stop."""

WEEKDAYS: Final = MappingProxyType({name.lower(): number for number, name in enumerate(calendar.day_name)})
"""Number of a day of the week from Monday, 0."""

SEASONS: Final = MappingProxyType({"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"})
"""Mark of a season in a value; a winter belongs to the year it began in."""

_SMALL: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
NUMBERS: Final = MappingProxyType(
    {name: number for number, name in enumerate(_SMALL.split())}
    | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
    | {"a": 1, "an": 1, "couple": 2, "dozen": 12, "hundred": 100}
)
"""Numbers that are written out."""

_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
)
ORDINALS: Final = MappingProxyType({name: number for number, name in enumerate(_ORDINALS.split(), start=1)})
"""Ordinal numbers that are written out."""

UNITS: Final = MappingProxyType({
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "fortnight": "2W",
    "weekend": "W", "month": "M", "quarter": "3M", "year": "Y", "decade": "10Y", "century": "100Y",
})  # fmt: skip
"""What a unit of time is in a duration of ISO 8601; a number before it multiplies."""

DECADES: Final = MappingProxyType({
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
})  # fmt: skip
"""The tens of a decade that is named without its century, which is the last one."""

HOLIDAYS: Final = MappingProxyType({
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "new year's day": (1, 1),
    "new year's eve": (12, 31), "d-day": (6, 6),
})  # fmt: skip
"""Month and day of holidays that stay where they are, and of days that go by a name."""


def month_number(name: str) -> int:
    """The number of a month, by its name or as a number."""
    return MONTHS[name.lower().rstrip(".")] if name.isalpha() or name.endswith(".") else int(name)


def number_in(written: str) -> int:
    """The number that is written with an ending, as 10th; 0 where there is none."""
    return int(re.sub(r"\D", "", written) or 0)
