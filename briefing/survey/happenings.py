"""The dates of many briefings as one story: what several of them tell of a day stands there once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document.actor import Origin
from briefing.document.folding import fold
from briefing.document.key_date import Precision
from briefing.survey.when import When, when

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.survey.findings import FoundEvent

_LEAST_LETTERS: Final = 5
"""Of a word that says what happened: shorter ones stand in any sentence."""


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
    for one in sorted(told, key=lambda one: one.event.origin is Origin.RULE):
        groups.setdefault(_key(one.event, groups), []).append(one)
    return list(groups.values())


def _key(event: FoundEvent, groups: dict[str, list[Told]]) -> str:
    """The label it is told under: an author's that shares a word with it, else its own."""
    label = fold(event.label).text
    if event.origin is Origin.RULE and label not in groups:
        words = _words(label)
        for other, told in groups.items():
            if told[0].event.origin is not Origin.RULE and words & _words(other):
                return other
    return label


def _words(label: str) -> frozenset[str]:
    """The words of a folded label that say what happened, by how they begin: drone and drones are one."""
    return frozenset(word[:_LEAST_LETTERS] for word in label.split() if len(word) >= _LEAST_LETTERS)
