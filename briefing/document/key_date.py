"""When things happened or will."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document.actor import Origin

if TYPE_CHECKING:
    from briefing.document.span import TextSpan


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    NIGHT = "night"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    RANGE = "range"
    DURATION = "duration"


# Patterns as text: `re` keeps what it compiled, and a start that reads no front matter compiles none.
_FORMS: Final = (
    (r"[0-9]{4}-[0-9][0-9]-[0-9][0-9]", Precision.DAY),
    (r"[0-9]{4}-[0-9][0-9]", Precision.MONTH),
    (r"[0-9]{4}-(SP|SU|FA|WI)", Precision.SEASON),
    (r"[0-9]{4}-Q[1-4]", Precision.QUARTER),
    (r"[0-9]{4}", Precision.YEAR),
    (r"[0-9]{3}X", Precision.DECADE),
    (r"P(?=[0-9]|T)([0-9]+[YMWD])*(T([0-9]+[HMS])+)?", Precision.DURATION),
)


def precision_of(value: str) -> Precision | None:
    """How exactly a value names a date; None where it is none.

    A value is 2025-09-10, 2025-05, 2025, a season 2025-SU, a quarter 2025-Q3, a decade 199X, a duration P5Y
    (ISO 8601), or two of the first five with a slash between them, in order.
    """
    if "/" in value:
        first, _, last = value.partition("/")
        ends = precision_of(first), precision_of(last)
        fits = all(end not in {None, Precision.RANGE, Precision.DURATION} for end in ends)
        return Precision.RANGE if fits and first <= last else None
    precision = next((precision for form, precision in _FORMS if re.fullmatch(form, value)), None)
    return precision if _exists(value, precision) else None


def _exists(value: str, precision: Precision | None) -> bool:
    """Whether a day or month is one of the calendar."""
    if precision not in {Precision.DAY, Precision.MONTH}:
        return True
    try:
        dt.date.fromisoformat(value if precision is Precision.DAY else f"{value}-01")
    except ValueError:
        return False
    return True


class KeyDate(NamedTuple):
    """A date that matters in a briefing, with every place that names it."""

    value: str
    """What it is, in the forms of `precision_of`; a night is its first day."""

    precision: Precision
    """How exactly it is known."""

    label: str
    """What happened, in a few words."""

    approximate: bool = False
    """Whether it is only about right."""

    origin: Origin = Origin.AUTHOR
    """Who says that it is a date here."""

    surfaces: tuple[str, ...] = ()
    """How the author wrote it in the text; empty for what was found by rule."""

    mentions: tuple[TextSpan, ...] = ()
    """Where it is named in the text, in text order."""

    salience: float = 0.0
    """How much it matters in the briefing, 0 to 1; 0 for what an author listed, in the order of the list."""
