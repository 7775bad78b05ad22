"""The actors of many briefings, each once: who occurs where, how often, first and last."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document.actor import Actor, ActorKind, Origin
from briefing.document.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.survey.findings import FoundActor, Spot


class Appearance(NamedTuple):
    """An actor in a briefing."""

    briefing: str
    """Id of the briefing."""

    date: str | None
    """When it appeared."""

    names: tuple[str, ...]
    """What it lists the actor as: one name, or several that are one across the briefings."""

    mentions: int
    """How often it does."""

    spot: Spot | None
    """Where it does first; None where its author lists the actor and the text never names it."""


class ActorAcross(NamedTuple):
    """An actor, with the briefings that name it."""

    actor: Actor
    """As the first briefing that an author listed it in has it, else the first, a person's by a whole name; its aliases
    are those of all."""

    roles: tuple[str, ...]
    """What it is called to be, the most frequent first; each once, blind to case."""

    appearances: tuple[Appearance, ...]
    """In the order of the briefings that were given."""

    mentions: int
    """How often they name it, together."""

    first: str | None
    """The date of the earliest of them; None where none has one."""

    last: str | None
    """The date of the latest."""

    @property
    def briefings(self) -> tuple[str, ...]:
        """Ids of the briefings."""
        return tuple(one.briefing for one in self.appearances)

    @property
    def names(self) -> frozenset[str]:
        """Every name it goes by, folded."""
        return frozenset(fold(name).text for name in (self.actor.name, *self.actor.aliases))


class Cast:
    """The actors of many briefings, put together by name and kind."""

    def __init__(
        self, found: Iterable[tuple[str, Sequence[FoundActor]]], dates: Mapping[str, str | None] | None = None
    ) -> None:
        """`found` has the actors of each briefing by its id, `dates` when each appeared."""
        groups = _Groups(dates or {})
        for briefing, actors in found:
            groups.add(briefing, actors)
        groups.join_last_names()
        self.actors: Final = groups.actors()
        """One of each, in the order in which they were first named."""
        self._in: Final = groups.in_briefing

    def in_briefing(self, briefing: str) -> list[ActorAcross]:
        """The actors of a briefing, in its own order."""
        return [self.actors[index] for index in self._in.get(briefing, ())]

    def by_weight(self) -> list[ActorAcross]:
        """Those that most briefings name first; of those the ones that are named more often."""
        return sorted(self.actors, key=lambda one: (-len(one.appearances), -one.mentions, one.actor.name))


class _Groups:
    """Actors of several briefings, as they are put together."""

    def __init__(self, dates: Mapping[str, str | None]) -> None:
        self._dates: Final = dates
        self._groups: Final[list[list[tuple[Appearance, Actor]]]] = []
        self._of: Final[dict[tuple[str, ActorKind], int]] = {}
        self._seen: Final[dict[tuple[str, ActorKind, tuple[str, ...]], int]] = {}
        self._short: Final[dict[tuple[str, ActorKind], set[int]]] = {}
        self._spelled_out: Final[set[int]] = set()
        self._people: Final[dict[int, set[str]]] = {}
        self.in_briefing: Final[dict[str, tuple[int, ...]]] = {}

    def add(self, briefing: str, actors: Sequence[FoundActor]) -> None:
        """Adds the actors of a briefing to those of the same name."""
        date = self._dates.get(briefing)
        indexes = []
        for actor, mentions, spot in actors:
            index = self._index(actor)
            self._groups[index].append((Appearance(briefing, date, (actor.name,), mentions, spot), actor))
            indexes.append(index)
        self.in_briefing[briefing] = tuple(indexes)

    def join_last_names(self) -> None:
        """Puts a person who is only named by the last name to the one who alone has it."""
        families: dict[str, set[int]] = {}
        alone: dict[int, str] = {}
        for index, names in self._people.items():
            if len(names) == 1 and " " not in (name := next(iter(names))):
                alone[index] = name
                continue
            for name in filter(None, names):
                families.setdefault(name.split()[-1], set()).add(index)
        joined = {
            index: next(iter(families[name])) for index, name in alone.items() if len(families.get(name, ())) == 1
        }
        if joined:
            self._join(joined)

    def _join(self, joined: Mapping[int, int]) -> None:
        """Puts groups to others, by their numbers."""
        order = {id_: number for number, id_ in enumerate(self.in_briefing)}
        for index, other in joined.items():
            both = [*self._groups[other], *self._groups[index]]
            self._groups[other] = sorted(both, key=lambda one: order[one[0].briefing])
        kept = [index for index in range(len(self._groups)) if index not in joined]
        number = {index: new for new, index in enumerate(kept)}
        number |= {index: number[other] for index, other in joined.items()}
        self._groups[:] = [self._groups[index] for index in kept]
        for briefing, indexes in self.in_briefing.items():
            self.in_briefing[briefing] = tuple(number[index] for index in indexes)

    def actors(self) -> list[ActorAcross]:
        """One of each, in the order they were added."""
        return [_together(group) for group in self._groups]

    def _index(self, actor: Actor) -> int:
        spelling = actor.name, actor.kind, actor.aliases
        index = self._seen.get(spelling)
        if index is None:
            index = self._seen[spelling] = self._index_by_names(actor)
        return index

    def _index_by_names(self, actor: Actor) -> int:
        keys, letters = list(_keys(actor)), list(_acronyms(actor))
        index = next((self._of[key] for key in keys if key in self._of), None)
        if index is None:
            index = self._by_acronym(actor, letters)
        if index is None:
            index = len(self._groups)
            self._groups.append([])
        for key in keys:
            self._of.setdefault(key, index)
        for key in letters:
            self._short.setdefault(key, set()).add(index)
        if letters:
            self._spelled_out.add(index)
        if actor.kind is ActorKind.PERSON:
            self._people.setdefault(index, set()).update(fold(name).text for name in (actor.name, *actor.aliases))
        return index

    def _by_acronym(self, actor: Actor, letters: Sequence[tuple[str, ActorKind]]) -> int | None:
        """The body that has an actor's name for its acronym, if one alone has; or the one known by that alone."""
        bodies = self._short.get((fold(actor.name).text, actor.kind), set())
        if len(bodies) == 1:
            return next(iter(bodies))
        known = (self._of[key] for key in letters if key in self._of)
        return next((index for index in known if index not in self._spelled_out), None)


def _keys(actor: Actor) -> Iterator[tuple[str, ActorKind]]:
    """The names that tell an actor: a surname alone may be another's, and so may an acronym."""
    yield fold(actor.name).text, actor.kind
    for alias in actor.aliases:
        if not _is_acronym(actor, alias) and (actor.kind is not ActorKind.PERSON or " " in alias):
            yield fold(alias).text, actor.kind


def _acronyms(actor: Actor) -> Iterator[tuple[str, ActorKind]]:
    return ((fold(alias).text, actor.kind) for alias in actor.aliases if _is_acronym(actor, alias))


def _is_acronym(actor: Actor, alias: str) -> bool:
    """Whether it is the short form of a body that is spelled out: two ministries of defence are both MoD."""
    is_short = " " not in alias and sum(map(str.isupper, alias)) > 1
    return actor.kind is ActorKind.ORGANISATION and " " in actor.name and is_short


def _together(group: Sequence[tuple[Appearance, Actor]]) -> ActorAcross:
    actors = [actor for _, actor in group]
    whole_name = next((actor for actor in actors if " " in actor.name), actors[0])
    first = whole_name if actors[0].kind is ActorKind.PERSON else actors[0]
    chief = next((actor for actor in actors if actor.origin is Origin.AUTHOR), first)
    others = dict.fromkeys(name for actor in actors for name in (actor.name, *actor.aliases) if name != chief.name)
    roles = _roles(actor.role for actor in actors)
    whole = chief._replace(
        role=chief.role or next(iter(roles), None),
        aliases=tuple(others),
        stands_for=chief.stands_for or next((actor.stands_for for actor in actors if actor.stands_for), None),
        origin=Origin.READER if any(actor.origin is Origin.READER for actor in actors) else chief.origin,
        salience=max(actor.salience for actor in actors),
    )
    by_briefing = _by_briefing([appearance for appearance, _ in group])
    dates = [one.date for one in by_briefing if one.date]
    return ActorAcross(
        whole,
        roles,
        by_briefing,
        sum(one.mentions for one in by_briefing),
        min(dates, default=None),
        max(dates, default=None),
    )


def _roles(given: Iterable[str | None]) -> tuple[str, ...]:
    counts = Counter(filter(None, given))
    spelled: dict[str, str] = {}
    for role, _ in sorted(counts.items(), key=itemgetter(1), reverse=True):
        spelled.setdefault(role.casefold(), role)
    return tuple(spelled.values())


def _by_briefing(appearances: Sequence[Appearance]) -> tuple[Appearance, ...]:
    """One for each briefing, also where it lists an actor by two names."""
    whole: dict[str, Appearance] = {}
    for one in appearances:
        before = whole.get(one.briefing)
        whole[one.briefing] = one if before is None else _joined(before, one)
    return tuple(whole.values())


def _joined(one: Appearance, other: Appearance) -> Appearance:
    spots = [spot for spot in (one.spot, other.spot) if spot]
    names = (*one.names, *other.names)
    return one._replace(names=names, mentions=one.mentions + other.mentions, spot=min(spots, default=None))
