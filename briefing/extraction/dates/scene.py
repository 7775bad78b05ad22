"""A cue where it stands: the words around it, and the year it belongs to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from briefing.extraction.dates.memory import Memory
    from briefing.extraction.dates.scanning import Cue

_FUTURE: Final = (
    r"\b(?:will|shall|due|scheduled|expected|upcoming|forthcoming|plans?_to|is_to|are_to)\b|['’]ll\b".replace("_", " ")
)
_PAST: Final = (
    r"\b(?:was|were|had|said|told|killed|died|came|went|took|began|met|held|left|fell|spoke|gave|saw|made|sent|shot|won"
    r"|lost|struck|[a-z]{3,}ed)\b"
)
_END: Final = r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bGen)(?<!\bSen)(?<!\bvs)(?<!\bv)\.(?=\s)|\n"
"""Where a sentence ends."""
_WOULD: Final = r"\bwould\b[^,]*$"
"""Of what was to come when it was said."""
_PAST_JUST_BEFORE: Final = r"\b(?:said|announced|told|was|were|had|killed)\b[^,.]{0,25}$"

_AHEAD_BY: Final = 0.8
"""How far off the future counts where the words speak of it, and so on: a year is taken by the least distance."""
_BEHIND_THOUGH_FUTURE: Final = 2.5
_AHEAD_THOUGH_PAST: Final = 4
_AHEAD: Final = 1.2
_NEW_YEAR_STEP: Final = 7
"""In a history, a month that is so many earlier than the last one belongs to the next year."""


class Scene(NamedTuple):
    """A cue, the text around it, and what was said before."""

    text: str
    """The whole text."""

    cue: Cue
    """What looks like a date."""

    memory: Memory
    """What the text has said about time before."""

    def before(self, most: int = 45) -> str:
        """The words before it in its sentence."""
        start = max(0, self.cue.start - most)
        words = self.text[start : self.cue.start]
        return words[max((match.end() for match in re.finditer(_END, words)), default=0) :]

    def after(self, most: int = 40) -> str:
        """The words after it in its sentence."""
        words = self.text[self.cue.end : self.cue.end + most]
        ends = [end for end in (words.find(". "), words.find("\n")) if end >= 0]
        return words[: min(ends)] if ends else words

    def speaks_of_future(self) -> bool:
        """Whether the words around speak of what will be."""
        around = f"{self.before(80)} {self.after()}"
        is_to_come = re.search(_FUTURE, around) or re.search(_WOULD, self.before(80))
        return bool(is_to_come) and not re.search(_PAST_JUST_BEFORE, self.before())

    def speaks_of_past(self) -> bool:
        """Whether the words around speak of what was."""
        return bool(re.search(_PAST, self.before(60)) or re.search(_PAST, self.after()))

    def year_of(self, month: int, day: int | None = None) -> int | None:
        """The year of a month or day that is written without one; None where nothing tells.

        It is that of the date before it, or the one that puts it nearest to the day of publication, where time runs
        slower in the direction the verb points to.
        """
        memory, published = self.memory, self.memory.published
        if memory.is_history and memory.year is not None:
            return memory.year + self._starts_a_year(month)
        if published is None:
            return memory.year if memory.lends_its_year(self.cue.start) else None
        lent = memory.year if memory.lends_its_year(self.cue.start) else None
        if lent is not None and lent < published.year and not self.speaks_of_future():
            return lent
        years = (published.year - 1, published.year, published.year + 1)
        return min(years, key=lambda year: self._distance(year, month, day))

    def _starts_a_year(self, month: int) -> bool:
        last = self.memory.month
        return last is not None and last - month >= _NEW_YEAR_STEP

    def _distance(self, year: int, month: int, day: int | None) -> float:
        published = self.memory.published
        if published is None:
            return 0
        months = (year - published.year) * 12 + month - published.month
        months_off = months + ((day - published.day) / 30 if day else 0)
        if months_off > 0:
            factor = _AHEAD_BY if self.speaks_of_future() else _AHEAD_THOUGH_PAST if self.speaks_of_past() else _AHEAD
        else:
            factor = _BEHIND_THOUGH_FUTURE if self.speaks_of_future() else 1
        return abs(months_off) * factor
