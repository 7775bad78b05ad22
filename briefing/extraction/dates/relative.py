"""What dates mean that lean on another one: yesterday, the previous night, two years ago, Friday."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from briefing.extraction.dates import values
from briefing.extraction.dates.words import NUMBERS, UNITS, WEEKDAYS

if TYPE_CHECKING:
    from briefing.extraction.dates.scene import Scene
    from briefing.extraction.dates.values import Reading

_SURE: Final = 0.8
_UNSURE: Final = 0.6
_TODAY: Final = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}
_NIGHTS: Final = frozenset({"night", "evening"})
_STEPS: Final = {
    "last": -1, "past": -1, "the past": -1, "the last": -1, "the previous": -1,
    "next": 1, "the next": 1, "the coming": 1, "the following": 1, "the very next": 1,
}  # fmt: skip
"""How far each relation goes from the period it leans on."""
_LEANS_ON_TEXT: Final = frozenset({
    "s", "that", "that same", "that very", "the same", "the following", "the previous", "the", "the very next"
})  # fmt: skip
"""Relations that lean on what was last spoken of; the others lean on the day of publication."""
_SAID: Final = r"\b(?:said|announced|told|reported|met|agreed|held)\s(?:[a-z]+\s)?(?:on\s)?$"
_WHAT: Final = r"\s\w"
"""Behind "a week before": what that was a week before, which tells no day."""
_WEEK: Final = 7


def weekday(scene: Scene) -> Reading | None:
    """Friday, last Tuesday; one that comes again every week is left out."""
    relation = scene.cue.parts.get("rel", "").lower()
    wanted = WEEKDAYS[scene.cue.parts["weekday"].lower()]
    anchor = scene.memory.day if relation == "the following" else scene.memory.published
    if anchor is None or relation in {"every", "each"} or scene.memory.is_history:
        return None
    behind = (anchor.weekday() - wanted) % _WEEK
    ahead = (wanted - anchor.weekday()) % _WEEK
    if relation in {"next", "the following"}:
        by = ahead or _WEEK
    elif relation in {"last", "past", "this past"}:
        by = -(behind or _WEEK)
    else:
        by = ahead if _is_ahead(scene, relation, behind) else -behind
    return _on(scene, anchor, by, _SURE)


def _is_ahead(scene: Scene, relation: str, behind: int) -> bool:
    """Whether a day of the week is the next one rather than the last."""
    if relation == "this" and not scene.speaks_of_past():
        return True
    return behind > 0 and scene.speaks_of_future() and not re.search(_SAID, scene.before())


def today(scene: Scene) -> Reading | None:
    """Today, tonight, tomorrow, yesterday."""
    published = scene.memory.published
    if published is None or scene.memory.is_history:
        return None
    word = scene.cue.parts["day"].lower()
    date = values.days_on(published, _TODAY[word])
    is_night = word == "tonight" or scene.cue.parts.get("when") in _NIGHTS
    return values.day(date, _SURE, night=is_night) if date else None


def part(scene: Scene) -> Reading | None:
    """The previous night, last night, that morning: of the day just spoken of, else of publication."""
    relation, when = scene.cue.parts["rel"].lower(), scene.cue.parts["when"]
    spoken_of, published = scene.memory.near_day(scene.cue.start), scene.memory.published
    if relation in {"this", "last"}:
        anchor = None if scene.memory.is_history else published
    elif relation in {"the previous", "the following", "the next"}:
        anchor = spoken_of or (None if scene.memory.is_history else published)
    else:
        anchor = spoken_of
    by = {"last": -1, "the previous": -1, "the following": 1, "the next": 1}.get(relation, 0)
    date = values.days_on(anchor, by) if anchor else None
    return values.day(date, _SURE, night=when in _NIGHTS) if date else None


def unit(scene: Scene) -> Reading | None:
    """This year, the following month, that same day, last week, the end of the year."""
    parts = scene.cue.parts
    relation, name = parts["rel"].lower(), parts["unit"]
    relation = re.sub(r"\s+", " ", relation)
    if relation == "the" and (name not in {"year", "month"} or "part" not in parts):
        return None
    leans_on_text = relation in _LEANS_ON_TEXT or scene.memory.is_history
    step = _STEPS.get(relation, 0)
    if name == "day":
        return _day_beside(scene, step) if leans_on_text or relation == "the next" else None
    anchor = _anchor(scene, leans_on_text=leans_on_text)
    return _period(scene, anchor, name, step) if anchor else None


def _day_beside(scene: Scene, step: int) -> Reading | None:
    anchor = scene.memory.day if scene.memory.is_history else scene.memory.near_day(scene.cue.start)
    return _on(scene, anchor, step, _SURE) if anchor else None


def beside(scene: Scene) -> Reading | None:
    """The day before, the day after: of the day last spoken of."""
    return _day_beside(scene, -1 if scene.cue.parts["way"] == "before" else 1)


def clock(scene: Scene) -> Reading | None:
    """5:30 p.m.: of the day just spoken of."""
    date = scene.memory.near_day(scene.cue.start)
    return values.day(date, _UNSURE) if date else None


def _anchor(scene: Scene, *, leans_on_text: bool) -> dt.date | None:
    """The day that a period is counted from."""
    memory = scene.memory
    if leans_on_text and memory.year is not None and (memory.is_history or memory.is_near(scene.cue.start)):
        return memory.day or values.date_or_none(memory.year, memory.month or 1, 1)
    points_back = scene.cue.parts["rel"].lower().startswith("that")
    return None if memory.is_history or points_back else memory.published


def _period(scene: Scene, anchor: dt.date, name: str, step: int) -> Reading | None:
    relation = scene.cue.parts["rel"].lower()
    approximate = "part" in scene.cue.parts
    if relation in {"past", "the past"} or (relation == "the last" and name != "century"):
        return values.length(1, UNITS[name])
    if name == "year":
        if scene.memory.is_history and step:
            scene.memory.remember(scene.cue.end, anchor.year + step)
        return values.year(anchor.year + step, _SURE, approximate=approximate)
    if name == "month":
        return values.month(*values.months_on(anchor.year, anchor.month, step), _SURE, approximate=approximate)
    if name in {"week", "weekend"}:
        within = values.days_on(anchor, _WEEK * step)
        return values.week(within, _SURE, weekend=name == "weekend") if within else None
    return _long_period(anchor, name, step)


def _long_period(anchor: dt.date, name: str, step: int) -> Reading | None:
    if name == "decade":
        return values.decade(anchor.year // 10 + step, _UNSURE)
    if name == "century":
        return values.century(anchor.year // 100 + 1 + step, _UNSURE)
    quarter = (anchor.month - 1) // 3 + step
    first = quarter % 4 * 3 + 1
    year = anchor.year + quarter // 4
    return values.span(f"{year:04d}-{first:02d}", f"{year:04d}-{first + 2:02d}", _UNSURE)


def offset(scene: Scene) -> Reading | None:
    """Two years ago, ten days later: from publication, or from the day last spoken of."""
    parts = scene.cue.parts
    number = amount(parts["number"])
    if number is None or (parts["way"] in {"before", "after"} and re.match(_WHAT, scene.after())):
        return None
    from_text = parts["way"] not in {"ago", "from now"}
    sign = -1 if parts["way"] in {"ago", "earlier", "before"} else 1
    anchor = _offset_anchor(scene, from_text=from_text)
    return _counted(scene, anchor, singular(parts["unit"]), sign * int(number), from_text=from_text) if anchor else None


def _offset_anchor(scene: Scene, *, from_text: bool) -> dt.date | None:
    memory = scene.memory
    if not from_text:
        return None if memory.is_history else memory.published
    if memory.year is None:
        return None
    return memory.day or values.date_or_none(memory.year, memory.month or 1, 1)


def _counted(scene: Scene, anchor: dt.date, name: str, by: int, *, from_text: bool) -> Reading | None:
    if name in {"day", "night"}:
        return _on(scene, anchor, by, _SURE) if scene.memory.day or not from_text else _about_then(scene)
    if name in {"week", "fortnight"}:
        within = values.days_on(anchor, by * _WEEK * (2 if name == "fortnight" else 1))
        return values.week(within, _UNSURE) if within else None
    if name == "month":
        year, month = values.months_on(anchor.year, anchor.month, by)
        return values.month(year, month, _UNSURE, approximate=True) if 1 <= year <= dt.MAXYEAR else None
    if name == "year" and 1 <= anchor.year + by <= dt.MAXYEAR:
        return values.year(anchor.year + by, _SURE, approximate=True)
    if name == "decade" and anchor.year + 10 * by >= 1:
        return values.decade((anchor.year + 10 * by) // 10, _UNSURE)
    return None


def _about_then(scene: Scene) -> Reading | None:
    """Some days after a month or year that was spoken of: still that month or year, or about."""
    year, month = scene.memory.year, scene.memory.month
    if year is None:
        return None
    return values.month(year, month, 0.5, approximate=True) if month else values.year(year, 0.5, approximate=True)


def bygone(scene: Scene) -> Reading | None:
    """The last three years: a length of time."""
    return _length(scene)


def length(scene: Scene) -> Reading | None:
    """Nearly five years: a length of time; a single day, night or second is none."""
    parts = scene.cue.parts
    if parts["number"].lower() in {"a", "an", "one"} and singular(parts["unit"]) in {
        "second", "day", "night", "weekend", "quarter"
    }:  # fmt: skip
        return None
    return _length(scene)


def _length(scene: Scene) -> Reading | None:
    number = amount(scene.cue.parts["number"])
    return values.length(number, UNITS[singular(scene.cue.parts["unit"])]) if number else None


def _on(scene: Scene, anchor: dt.date, by: int, confidence: float) -> Reading | None:
    date = values.days_on(anchor, by)
    if date is None:
        return None
    scene.memory.remember(scene.cue.end, date.year, date.month, date)
    return values.day(date, confidence, night=scene.cue.parts.get("when") == "night")


def amount(written: str) -> float | None:
    """A number in digits or words; None for "several"."""
    plain = written.lower().removesuffix(" of").replace(",", "")
    if plain[:1].isdigit():
        return float(plain)
    words = plain.replace("-", " ").split()
    if len(words) > 1 and words[0] in {"a", "one"}:
        words = words[1:]
    return sum(NUMBERS.get(word, 0) for word in words) or None


def singular(units: str) -> str:
    """The name of a unit: centuries is century."""
    name = units.lower()
    return "century" if name.startswith("centur") else name.removesuffix("s")
