"""What dates mean that name a day of the calendar, or several."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.extraction.dates import values
from briefing.extraction.dates.values import FROM_CONTEXT, WRITTEN
from briefing.extraction.dates.words import HOLIDAYS, month_number, number_in

if TYPE_CHECKING:
    from briefing.extraction.dates.scene import Scene
    from briefing.extraction.dates.values import Reading

_REPEATED: Final = r"(?i)\b(?:(?:each|every)\s(?:year|month)|annually|yearly)\b"
"""What comes again has no year of its own, nor what is said of it in the same sentence."""


def iso(scene: Scene) -> Reading | None:
    """2025-09-10."""
    parts = scene.cue.parts
    return _day(scene, int(parts["year"]), int(parts["month"]), int(parts["day"]), WRITTEN)


def slashed(scene: Scene) -> Reading | None:
    """9/10/2025, American unless the first number can be no month."""
    first, second = int(scene.cue.parts["first"]), int(scene.cue.parts["second"])
    month, day = (first, second) if first <= 12 else (second, first)  # noqa: PLR2004, months
    return _day(scene, int(scene.cue.parts["year"]), month, day, 0.7)


def day(scene: Scene) -> Reading | None:
    """10 September 2025, September 10th, the night of 10 September."""
    parts = scene.cue.parts
    if "year" not in parts and re.search(_REPEATED, f"{scene.before(80)} {scene.after(80)}"):
        return None
    month, number = month_number(parts["month"]), number_in(parts["day"])
    year, confidence = _year(scene, month, number)
    return _day(scene, year, month, number, confidence) if year else None


def days(scene: Scene) -> Reading | None:
    """12–16 September, from 12 to 16 September; two days in a row of one night are that night."""
    parts = scene.cue.parts
    month, first, last = month_number(parts["month"]), number_in(parts["day"]), number_in(parts["day2"])
    year, confidence = _year(scene, month, first)
    start = values.date_or_none(year, month, first) if year else None
    end = values.date_or_none(year, month, last) if year else None
    if year is None or start is None or end is None or end < start:
        return None
    scene.memory.remember(scene.cue.end, year, month, start)
    if "night" in parts and last - first == 1:
        return values.day(start, confidence, night=True)
    return values.span(start.isoformat(), end.isoformat(), confidence)


def across(scene: Scene) -> Reading | None:
    """28 May – 3 June 2025."""
    parts = scene.cue.parts
    month, last_month = month_number(parts["month"]), month_number(parts["month2"])
    written = parts.get("year2") or parts.get("year")
    year = int(written) if written else scene.year_of(last_month, number_in(parts["day2"]))
    if year is None:
        return None
    first_year = int(parts["year"]) if "year" in parts else year - (month > last_month)
    start = values.date_or_none(first_year, month, number_in(parts["day"]))
    end = values.date_or_none(year, last_month, number_in(parts["day2"]))
    if start is None or end is None:
        return None
    scene.memory.remember(scene.cue.end, year, last_month, end)
    return values.span(start.isoformat(), end.isoformat(), WRITTEN if written else FROM_CONTEXT)


def holiday(scene: Scene) -> Reading | None:
    """Christmas 2024."""
    parts = scene.cue.parts
    month, number = HOLIDAYS[re.sub(r"\s+", " ", parts["name"]).replace("’", "'").lower()]
    year, confidence = _year(scene, month, number)
    return _day(scene, year, month, number, confidence) if year else None


def _day(scene: Scene, year: int, month: int, number: int, confidence: float) -> Reading | None:
    date = values.date_or_none(year, month, number)
    if date is None:
        return None
    scene.memory.remember(scene.cue.end, year, month, date)
    is_night = "night" in scene.cue.parts
    return values.day(date, confidence, night=is_night)


def _year(scene: Scene, month: int, day: int) -> tuple[int | None, float]:
    """The year of a day, and how sure that is."""
    parts = scene.cue.parts
    if "year" in parts:
        return int(parts["year"]), WRITTEN
    if "same" in parts and scene.memory.year is not None:
        return scene.memory.year, FROM_CONTEXT
    return scene.year_of(month, day), FROM_CONTEXT
