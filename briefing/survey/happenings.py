"""The dates of many briefings as one story: what several of them tell of a day stands there once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document.actor import Origin
from briefing.document.folding import fold
from briefing.document.key_date import Precision
from briefing.survey.when import When, when

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.survey.findings import FoundEvent

_LETTERS: Final = 4
"""By so many a word is known: leaks and leaked are one. Shorter ones say little of what happened."""
_COMMON: Final = (
    "after also been before between came during first from have here into last more most next only other over said some"
    " such than that their them then there they this under until were what when where which while will with would year"
    " january february march april june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday"
)
_ANYWHERE: Final = frozenset(_COMMON.split())
"""Words that say nothing of it, however long."""


class Told(NamedTuple):
    """A date in the briefing that tells of it."""

    briefing: str
    """Id of the briefing."""

    event: FoundEvent
    """The date, as it has it."""


class Happening(NamedTuple):
    """Something that happened, with every briefing that tells of it."""

    when: When
    """When it did."""

    told: tuple[Told, ...]
    """Who tells of it, at least one; first the one whose words stand for all: an author's where there are any."""

    @property
    def key(self) -> tuple[str, str]:
        """What it is known by when more is known: date and label."""
        return self.event.value, self.event.label

    @property
    def event(self) -> FoundEvent:
        """The date whose label stands for all."""
        return self.told[0].event


def happenings(found: Iterable[tuple[str, Sequence[FoundEvent]]]) -> list[Happening]:
    """What the dates of some briefings tell, in time order; lengths of time are no dates.

    Dates of one value are one happening where their labels are the same, and where an author's label has a word of what
    was found by rule in another briefing.
    """
    by_value: dict[str, list[Told]] = {}
    for briefing, events in found:
        for event in events:
            by_value.setdefault(event.value, []).append(Told(briefing, event))
    dated = ((when(value), told) for value, told in by_value.items())
    made = [Happening(days, tuple(one)) for days, told in dated if days for one in _together(told)]
    return sorted(made, key=lambda one: (one.when.order, one.event.precision is Precision.NIGHT))


def _together(told: Sequence[Told]) -> list[list[Told]]:
    """Those of one value, parted by what happened; an author's first."""
    if len(told) == 1:
        return [[told[0]]]
    groups: dict[str, list[Told]] = {}
    of_authors: list[tuple[frozenset[str], str]] = []
    for one in sorted(told, key=lambda one: one.event.origin is Origin.RULE):
        label = fold(one.event.label).text
        if label not in groups and one.event.origin is not Origin.RULE:
            of_authors.append((_words(label), label))
        elif label not in groups and of_authors:
            words = _words(label)
            label = next((other for theirs, other in of_authors if words & theirs), label)
        groups.setdefault(label, []).append(one)
    return list(groups.values())


def _words(label: str) -> frozenset[str]:
    """The words of a folded label that say what happened, by how they begin."""
    return frozenset(
        word[:_LETTERS] for word in re.findall(r"\w+", label) if len(word) >= _LETTERS and word not in _ANYWHERE
    )
