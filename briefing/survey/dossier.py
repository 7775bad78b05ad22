"""All that many briefings tell of one actor: what it said, with whom it is named, which sources are cited for it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.survey.across import ActorAcross, Cast
    from briefing.survey.findings import FoundSource, FoundStatement
    from briefing.survey.store import Details


class Companion(NamedTuple):
    """An actor that is named in the same paragraphs."""

    actor: ActorAcross
    """Who."""

    passages: int
    """In how many paragraphs both are named."""

    briefings: int
    """Of how many briefings."""


class SaidThere(NamedTuple):
    """A statement in its briefing."""

    briefing: str
    """Id of the briefing."""

    date: str | None
    """When it was said; where that is not given, when the briefing appeared."""

    statement: FoundStatement
    """What was said."""


class CitedThere(NamedTuple):
    """A source in its briefing."""

    briefing: str
    """Id of the briefing."""

    source: FoundSource
    """The source."""


class Dossier(NamedTuple):
    """All that is told of an actor."""

    actor: ActorAcross
    """Who."""

    statements: tuple[SaidThere, ...]
    """In time order; undated ones last."""

    companions: tuple[Companion, ...]
    """Those it is named with most often first."""

    sources: tuple[CitedThere, ...]
    """The sources cited in sentences that name it, in the order of the briefings."""


def dossier(
    actor: ActorAcross, cast: Cast, details: Iterable[tuple[str, Details]], dates: Mapping[str, str | None]
) -> Dossier:
    """The dossier of an actor: `details` are those of its briefings, `dates` says when each appeared."""
    statements: list[SaidThere] = []
    sources: list[CitedThere] = []
    passages: Counter[int] = Counter()
    briefings: Counter[int] = Counter()
    by_id: dict[int, ActorAcross] = {}
    called = {one.briefing: frozenset(one.names) for one in actor.appearances}
    for briefing, known in details:
        here = cast.in_briefing(briefing)
        names = called.get(briefing, frozenset())
        statements += [
            SaidThere(briefing, one.date or dates.get(briefing), one)
            for one in known.statements
            if one.speaker in names
        ]
        sources += [CitedThere(briefing, one) for one in known.sources if not names.isdisjoint(one.actors)]
        for other, shared in _shared(actor, here, known.paragraphs):
            by_id[id(other)] = other
            passages[id(other)] += shared
            briefings[id(other)] += 1
    companions = [Companion(by_id[one], count, briefings[one]) for one, count in passages.items()]
    return Dossier(
        actor,
        tuple(sorted(statements, key=lambda one: (one.date is None, one.date or ""))),
        tuple(sorted(companions, key=lambda one: (-one.passages, -one.briefings, one.actor.actor.name))),
        tuple(sources),
    )


def _shared(
    actor: ActorAcross, here: Sequence[ActorAcross], paragraphs: Sequence[tuple[int, ...]]
) -> list[tuple[ActorAcross, int]]:
    """Who else is named in an actor's paragraphs, and in how many of them."""
    places: dict[int, set[int]] = {}
    for one, named in zip(here, paragraphs, strict=False):
        places.setdefault(id(one), set()).update(named)
    own = places.get(id(actor), set())
    others = {id(one): one for one in here if one is not actor}
    return [(one, len(own & places[key])) for key, one in others.items() if own & places[key]]
