"""What dates mean that name a month, a season, a year of the calendar, or longer ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.document import Precision
from briefing.extraction.dates import values
from briefing.extraction.dates.values import FROM_CONTEXT, WRITTEN
from briefing.extraction.dates.words import DECADES, ORDINALS, SEASONS, month_number, number_in

if TYPE_CHECKING:
    from briefing.extraction.dates.scene import Scene
    from briefing.extraction.dates.values import Reading

_LATEST_AHEAD: Final = 40
"""Years after publication up to which four digits are a year."""
_AMBIGUOUS_MONTHS: Final = frozenset({"May", "March"})
_BEFORE_A_MONTH: Final = (
    r"\b(?:in|since|as|by|until|till|of|from|late|early|mid|last|next|this|and|between|before|after|during|for|through"
    r"|a|early in|late in|to)\s$"
)
_NO_YEAR_BEFORE: Final = (
    r"(?:\bNo\.?|[Nn]umber|Resolution|Article|Boeing|Route|[Rr]oom|page|about|than|nearly|over|least|some|Section"
    r"|Flight|[$€£]|\bto|approximately|around)\s$"
)
_YEAR_AFTER_ALL: Final = (
    r"\b(?:in|since|by|from|until|before|after|during|early|late|back|prior|up|due|according|dates?|of)\s(?:\S+\s)?"
    r"(?:to|than|about|around|approximately)\s$|\b\d{4}\b[^.]{0,25}\bto\s$"
)
_COUNTED_AFTER: Final = (
    r"^\s(?:people|percent|troops|soldiers|men|women|workers|employees|dollars|euros|km|miles|feet|met(?:er|re)s|jobs"
    r"|pages|tons|tonnes|barrels|MW|points|shares|cases|victims|deaths|members|votes|casualties|prisoners|guns|tanks"
    r"|aircraft|ships|Jews|civilians|killed|wounded)\b"
)
_NAME_BEFORE: Final = r"(?<![.!?:]\s)\b(?:[A-Z][a-z]+)\s(?:Document|Treaty|Agenda|Vision|Strategy|Defender|Act)\s$"
_ASIDE: Final = r"(?:\b(?:than|since|until|like|unlike)\s|\()$"
"""Before a year that is looked back at: what follows does not belong to it."""


def month(scene: Scene) -> Reading | None:
    """September 2025, mid-May, last August, August of that year."""
    parts = scene.cue.parts
    if "bc" in parts:
        return values.before_our_era(int(parts["bc"]))
    if not _is_month(scene):
        return None
    number = month_number(parts["month"])
    year = _said_year(scene, number)
    confidence = WRITTEN if "year" in parts else FROM_CONTEXT
    if year is None:
        year, confidence = scene.year_of(number), 0.75
    if year is None:
        return None
    if not re.search(_ASIDE, scene.before()) or "year" not in parts:
        scene.memory.remember(scene.cue.end, year, number)
    return values.month(year, number, confidence, approximate="part" in parts)


def months(scene: Scene) -> Reading | None:
    """May–August 2025, August 2024 to March 2025."""
    parts = scene.cue.parts
    year, first, last = int(parts["year"]), month_number(parts["month"]), month_number(parts["month2"])
    first_year = int(parts["first"]) if "first" in parts else year - (first > last)
    start, end = f"{first_year:04d}-{first:02d}", f"{year:04d}-{last:02d}"
    if start > end:
        return None
    scene.memory.remember(scene.cue.end, year, last)
    return values.span(start, end)


def season(scene: Scene) -> Reading | None:
    """The summer of 2025, this spring, winter 2024."""
    parts = scene.cue.parts
    mark = SEASONS[parts["season"].lower()]
    if "bc" in parts:
        return values.before_our_era(int(parts["bc"]))
    if not _is_season(scene):
        return None
    year = int(parts["year"]) if "year" in parts else _year_of_season(scene)
    if year is None:
        return None
    if "year" in parts:
        scene.memory.remember(scene.cue.end, year)
    confidence = WRITTEN if "year" in parts else 0.6
    return values.Reading(f"{year:04d}-{mark}", Precision.SEASON, confidence, approximate="part" in parts)


def quarter(scene: Scene) -> Reading | None:
    """The third quarter of 2025, the first half of last year, the second quarter."""
    parts = scene.cue.parts
    number = {"latter": 2}.get(parts["nth"].lower()) or ORDINALS.get(parts["nth"].lower()) or int(parts["nth"][0])
    year = int(parts.get("year") or parts.get("year2") or 0) or _year_of_quarter(scene, number)
    if not year:
        return None
    if parts.get("kind", "quarter").lower() == "half":
        first, last = (1, 6) if number == 1 else (7, 12)
        return values.span(f"{year:04d}-{first:02d}", f"{year:04d}-{last:02d}")
    return values.Reading(f"{year:04d}-Q{number}", Precision.QUARTER)


def _year_of_quarter(scene: Scene, number: int) -> int | None:
    """The year that is said of a quarter, or the one that puts its middle nearest."""
    if "rel" in scene.cue.parts:
        return _year_beside(scene, scene.cue.parts["rel"])
    return None if scene.memory.is_history else scene.year_of(3 * number - 1)


def year(scene: Scene) -> Reading | None:
    """2025; early 2024; 480 BC."""
    parts = scene.cue.parts
    if "bc" in parts:
        return values.before_our_era(int(parts["bc"]))
    number = int(parts["year"])
    if not _is_year(scene, number):
        return None
    if not re.search(_ASIDE, scene.before()):
        scene.memory.remember(scene.cue.end, number)
    return values.year(number, 0.9, approximate="part" in parts)


def years(scene: Scene) -> Reading | None:
    """1939–45, 2014 to 2022."""
    first, last = scene.cue.parts["year"], scene.cue.parts["year2"]
    return values.span(first, last if len(last) == len(first) else first[:2] + last)


def decade(scene: Scene) -> Reading | None:
    """The 1990s, the nineties, the 470s BC."""
    parts = scene.cue.parts
    if "bc" in parts:
        return values.years_before_our_era(int(parts["year"]) + 9, int(parts["year"]))
    if "year" in parts:
        return values.decade(int(parts["year"]) // 10)
    tens = int(parts["tens"]) if "tens" in parts else DECADES[parts["word"].lower()]
    return values.decade(190 + tens, 0.6)


def century(scene: Scene) -> Reading | None:
    """The 19th century, the 4th century BC."""
    nth = scene.cue.parts["nth"].lower()
    number = ORDINALS.get(nth) or number_in(nth)
    if "bc" in scene.cue.parts:
        return values.years_before_our_era(number * 100, number * 100 - 99)
    return values.century(number)


def _said_year(scene: Scene, month: int) -> int | None:
    """The year that stands with a month, or that "last" and "next" give it."""
    parts, published = scene.cue.parts, scene.memory.published
    if "year" in parts:
        return int(parts["year"])
    if "same" in parts:
        return scene.memory.year
    relation = parts.get("rel", "").lower()
    if published is None or scene.memory.is_history or relation not in {"last", "next"}:
        return None
    if relation == "next":
        return published.year + (month <= published.month)
    return published.year - (month >= published.month)


def _is_month(scene: Scene) -> bool:
    """Whether May and March are months here, and no name or verb."""
    parts = scene.cue.parts
    if parts.keys() & {"year", "rel", "part", "same"}:
        return True
    before = scene.before()
    if re.search(_BEFORE_A_MONTH, before, re.IGNORECASE):
        return True
    is_in_a_name = re.search(r"\b[A-Z][a-z]+\s$", before) and re.match(r"\s[A-Z][a-z]+\s[A-Z]", scene.after())
    return parts["month"] not in _AMBIGUOUS_MONTHS and not is_in_a_name


def _is_season(scene: Scene) -> bool:
    parts = scene.cue.parts
    is_bare = not parts.keys() & {"year", "rel", "part", "same"}
    if parts["season"].lower() == "fall" and "year" not in parts:
        return parts.get("rel", "").lower() in {"this", "last", "next", "the"} and not re.match(
            r"\sof\b", scene.after()
        )
    if is_bare and scene.memory.is_history:
        return scene.memory.year is not None
    if parts["season"][0].isupper() and is_bare:
        return False
    return not is_bare or bool(re.search(r"\b(?:in|during|since|until|by|of|that|for)\s$", scene.before()))


def _year_of_season(scene: Scene) -> int | None:
    relation = scene.cue.parts.get("rel", "").lower()
    memory = scene.memory
    if (
        "same" in scene.cue.parts
        or relation in {"that", "the following", "the previous", "the next"}
        or memory.is_history
    ):
        shift = {"the following": 1, "the next": 1, "next": 1, "the previous": -1}.get(relation, 0)
        return memory.year + shift if memory.year is not None else None
    return _year_beside(scene, relation)


def _year_beside(scene: Scene, relation: str) -> int | None:
    """This, last or next year."""
    published = scene.memory.published
    return published.year + {"last": -1, "next": 1}.get(relation.lower(), 0) if published else None


def _is_year(scene: Scene, number: int) -> bool:
    """Whether four digits are a year, and no count and no part of a name."""
    before = scene.before()
    published = scene.memory.published
    if number > (published.year if published else 2050) + _LATEST_AHEAD:
        return False
    if re.match(_COUNTED_AFTER, scene.after()) or re.search(_NAME_BEFORE, before):
        return False
    return not re.search(_NO_YEAR_BEFORE, before) or bool(re.search(_YEAR_AFTER_ALL, before))
