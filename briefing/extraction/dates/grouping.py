"""From the dates a text names to its key dates: one entry a value, with what happened and how much it matters."""

from __future__ import annotations

import re
from math import log2
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from briefing.document import KeyDate, Origin, Precision
from briefing.extraction.dates.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.extraction.dates.found import FoundDate

_SHARPNESS: Final = MappingProxyType({
    Precision.DAY: 1.0, Precision.NIGHT: 1.0, Precision.RANGE: 0.9, Precision.MONTH: 0.7, Precision.QUARTER: 0.5,
    Precision.SEASON: 0.5, Precision.YEAR: 0.3, Precision.DECADE: 0.1, Precision.DURATION: 0.0,
})  # fmt: skip
"""What a date gains by its precision: a day is an event, a year mostly background."""

_OPENING: Final = 0.15
"""The share of a text that is its opening; what stands there matters more."""
_MOST: Final = 4.0
"""The weight that is a salience of 1."""


def key_dates(text: str, found: Iterable[FoundDate]) -> tuple[KeyDate, ...]:
    """The key dates of a text, in time order, lengths of time last; each with all its mentions and a label."""
    groups: dict[tuple[str, Precision], list[FoundDate]] = {}
    for date in filter(_is_told, found):
        groups.setdefault((date.value, date.precision), []).append(date)
    return tuple(sorted((_key_date(text, group) for group in groups.values()), key=in_time))


def _is_told(date: FoundDate) -> bool:
    """Whether a date is worth a line: a length of time is where it is counted in months or years, and more than one."""
    return date.precision is not Precision.DURATION or bool(re.fullmatch(r"P(?!1[MY])\d+[MY]", date.value))


def in_time(date: KeyDate) -> tuple[bool, bool, str]:
    """Sorts dates by when they begin: years before our era first, lengths of time last."""
    is_old = date.value.startswith("-")
    value = f"{10_000 + int(date.value[:5]):05d}" if is_old else date.value
    return (date.precision is Precision.DURATION, not is_old, value)


def _key_date(text: str, group: Sequence[FoundDate]) -> KeyDate:
    first = group[0]
    return KeyDate(
        value=first.value,
        precision=first.precision,
        label=label(text, first.span),
        approximate=all(date.approximate for date in group),
        origin=Origin.RULE,
        mentions=tuple(date.span for date in group),
        salience=_salience(text, group),
    )


def _salience(text: str, group: Sequence[FoundDate]) -> float:
    opens = group[0].span.start < _OPENING * max(1, len(text))
    sure = max(date.confidence for date in group)
    weight = log2(1 + len(group)) + sure * _SHARPNESS[group[0].precision] + (0.6 if opens else 0.0)
    return round(min(1.0, weight / _MOST), 3)
