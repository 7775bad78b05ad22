"""Puts together the names of one actor: a surname with the full name, an acronym with its long form."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import ActorKind
from briefing.extraction.actors.lexicon import lexicon
from briefing.extraction.actors.tokens import surname

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.extraction.actors.acronyms import Acronym
    from briefing.extraction.actors.judging import Judged
    from briefing.extraction.actors.sighting import Sighting


_MOST_OF_A_NAME: Final = 50
"""People of one surname that are compared; a list of more is a register."""


class Cluster(NamedTuple):
    """All sightings of one actor."""

    name: str
    """The spelling it is listed under."""

    kind: ActorKind
    """What it mostly is."""

    sightings: tuple[Sighting, ...]
    """Where it is named, in text order."""

    stands_for: str | None
    """What its name means as a metonym."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Its other spellings, the most frequent first."""
        counts = Counter(one.name for one in self.sightings)
        return tuple(name for name, _ in counts.most_common() if name != self.name)


def clusters(judged: Sequence[Judged], explained: Mapping[str, Acronym]) -> list[Cluster]:
    """The actors that sightings name, in the order of their first one."""
    names = _Names(judged, explained)
    groups: dict[str, list[Judged]] = {}
    for one in judged:
        groups.setdefault(names.of(one), []).append(one)
    return [_cluster(name, group) for name, group in groups.items()]


def _cluster(name: str, group: Sequence[Judged]) -> Cluster:
    known = next((one.sighting.known for one in group if one.sighting.known), None)
    kinds = Counter(one.kind for one in group)
    return Cluster(
        name,
        known.kind if known else kinds.most_common(1)[0][0],
        tuple(one.sighting for one in group),
        known.stands_for if known else None,
    )


class _Names:
    """The one spelling each name of a text is listed under."""

    def __init__(self, judged: Iterable[Judged], explained: Mapping[str, Acronym]) -> None:
        people = Counter(
            one.sighting.name for one in judged if one.kind is ActorKind.PERSON and " " in one.sighting.name
        )
        families: dict[str, list[str]] = {}
        for name in people:
            families.setdefault(surname(name), []).append(name)
        self._full = {name: _fullest(name, families[surname(name)]) for name in people}
        self._surnames: dict[str, str] = {}
        for name, _ in people.most_common():
            self._surnames.setdefault(surname(name), self._full[name])
        self._given = _only_bearers(people, self._full)
        self._long = {acronym.long: _listed(acronym) for acronym in explained.values() if acronym.is_name}
        self._short = {short: self._long[acronym.long] for short, acronym in explained.items() if acronym.is_name}

    def of(self, one: Judged) -> str:
        """The name that a sighting is listed under."""
        name, known = one.sighting.name, one.sighting.known
        if known is not None:
            return known.name
        if one.kind is ActorKind.PERSON:
            family = None if " " in name else self._surnames.get(surname(name))
            return self._full.get(name) or family or self._given.get(name, name)
        return self._short.get(name) or self._long.get(name) or self._long.get(_without_people(name), name)


def _without_people(name: str) -> str:
    """A name without whose it is: the Lithuanian | Border Guard Service."""
    first, _, rest = name.partition(" ")
    return rest if first in lexicon().peoples else name


def _only_bearers(people: Iterable[str], full: Mapping[str, str]) -> dict[str, str]:
    """The full name of whoever alone has a first name: Mao is Mao Zedong."""
    bearers: dict[str, set[str]] = {}
    for name in people:
        bearers.setdefault(name.split()[0], set()).add(full[name])
    return {first: next(iter(names)) for first, names in bearers.items() if len(names) == 1}


def _fullest(name: str, family: Sequence[str]) -> str:
    """The longest name of a person that has all the words of a shorter one; `family` has the names with its last."""
    words = _spelled(name)
    return max((other for other in family[:_MOST_OF_A_NAME] if words <= _spelled(other)), key=len, default=name)


def _spelled(name: str) -> set[str]:
    return {surname(word) for word in name.split()}


def _listed(acronym: Acronym) -> str:
    """A known name, if the acronym or its long form is one, else the long form."""
    names = lexicon().names
    known = names.get(acronym.short) or names.get(acronym.long)
    return known.name if known else acronym.long
