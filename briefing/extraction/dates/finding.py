"""Reads a text from its start, and gives each date the value it has where it stands."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from briefing.document import TextSpan
from briefing.extraction.dates import days, periods, relative
from briefing.extraction.dates.found import FoundDate
from briefing.extraction.dates.memory import Memory
from briefing.extraction.dates.scanning import cues
from briefing.extraction.dates.scene import Scene

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from briefing.extraction.dates.scanning import Cue
    from briefing.extraction.dates.values import Reading

_READINGS: Final = MappingProxyType({
    "iso": days.iso, "numeric": days.iso, "slashed": days.slashed,
    "across": days.across, "days": days.days, "day": days.day,
    "month": periods.month, "season": periods.season, "quarter": periods.quarter,
    "decade": periods.decade, "century": periods.century, "years": periods.years,
    "year": periods.year, "months": periods.months, "holiday": days.holiday,
    "weekday": relative.weekday, "today": relative.today, "clock": relative.clock, "beside": relative.beside,
    "part": relative.part, "unit": relative.unit,
    "offset": relative.offset, "bygone": relative.bygone, "length": relative.length,
})  # fmt: skip
"""What decides the meaning of each form."""

_FEWEST_YEARS: Final = 5
_MOSTLY: Final = 0.6
_FEWEST_OF_NOW: Final = 2
_OF_NOW: Final = 0.2
"""How many dates lean on the day of publication, to one with a year, in what is news and no history."""
_LONG: Final = 40
"""Years that only a long text names: that it reaches the day of publication does not make it news."""


def find(text: str, published: dt.date | None) -> tuple[FoundDate, ...]:
    """The dates that a text names, in text order; none of them overlap.

    `published` is the day it appeared, which dates without a year are nearest to; without one they take the year of the
    date before them, and those that lean on today are left out. Never fails; what cannot be resolved is left out.
    """
    found = cues(text)
    memory = Memory(text, published, is_history=_is_history(found, published))
    return tuple(_read(text, found, memory))


def _read(text: str, found: Sequence[Cue], memory: Memory) -> list[FoundDate]:
    dates = []
    for cue in found:
        reading = _READINGS[cue.kind](Scene(text, cue, memory))
        span = TextSpan(cue.start, cue.end)
        if reading is not None and not (_stands_alone(text, span) and _is_day(reading, memory.published)):
            dates.append(
                FoundDate(
                    span,
                    reading.value,
                    reading.precision,
                    reading.confidence,
                    reading.approximate or "about" in cue.parts,
                    span.of(text),
                )
            )
    return dates


def _stands_alone(text: str, span: TextSpan) -> bool:
    """Whether a line has nothing else: above a text it says when that appeared, not when anything happened."""
    end = text.find("\n", span.end)
    line = text[text.rfind("\n", 0, span.start) + 1 : None if end < 0 else end]
    return line.strip() == span.of(text)


def _is_day(reading: Reading, day: dt.date | None) -> bool:
    return day is not None and reading.value == day.isoformat()


def _is_of_now(cue: Cue) -> bool:
    """Whether a cue leans on the day of publication, as Friday, yesterday and last week do."""
    relation = cue.parts.get("rel", "").lower()
    if cue.kind == "weekday":
        return not relation
    return cue.kind == "today" or (cue.kind == "unit" and relation in {"this", "last", "next"})


def _is_history(found: Sequence[Cue], published: dt.date | None) -> bool:
    """Whether most years that are written lie well before the publication, so that the text tells of the past.

    News has years of what came before, too; but it says Friday, last week and this year.
    """
    if published is None:
        return False
    years = [int(cue.parts["year"]) for cue in found if "year" in cue.parts and cue.kind in {"day", "month", "year"}]
    if sum(map(_is_of_now, found)) >= max(_FEWEST_OF_NOW, _OF_NOW * len(years)):
        return False
    old = sum(year < published.year - 1 for year in years)
    reaches_today = any(year >= published.year for year in years)
    return old >= _FEWEST_YEARS and old > _MOSTLY * len(years) and (len(years) >= _LONG or not reaches_today)
