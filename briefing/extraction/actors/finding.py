"""From a text to its actors."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from briefing.document import Actor, ActorKind, Origin, TextSpan
from briefing.extraction.actors.acronyms import acronyms
from briefing.extraction.actors.clustering import clusters
from briefing.extraction.actors.judging import judge
from briefing.extraction.actors.lexicon import lexicon
from briefing.extraction.actors.long_forms import with_long_forms
from briefing.extraction.actors.recognisers import joined
from briefing.extraction.actors.roles import role
from briefing.extraction.actors.salience import salience
from briefing.extraction.actors.sighting import sightings
from briefing.extraction.actors.words import PLACE_PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing.extraction.actors.clustering import Cluster
    from briefing.extraction.actors.recognisers import Recogniser

MOST_READ: Final = 1_000_000
"""Code points that are read: who acts in a book is known after its first three hundred pages."""
MOST_FOUND: Final = 500
"""Actors that are kept, the most salient: nobody reads a longer list."""


def find(text: str, recognisers: Iterable[Recogniser] = ()) -> tuple[Actor, ...]:
    """The actors of a text, the most salient first, each with all its mentions.

    People, organisations, countries, places and events, by rule and by the `recognisers` of others. Never fails;
    what nothing in the text tells of is left out.
    """
    read = text[:MOST_READ]
    known = lexicon()
    seen = sightings(read, frozenset(known.peoples))
    bodies = {one.end: one.start for one in seen.all if one.kind is ActorKind.ORGANISATION}
    explained = acronyms(read, bodies)
    seen = with_long_forms(read, seen, explained.values())
    peoples = Counter(known.peoples[name] for _, name in seen.peoples)
    judged = joined(read, judge(seen, explained), recognisers)
    found = [_actor(cluster, peoples, len(read)) for cluster in clusters(judged, explained)]
    return tuple(sorted(found, key=lambda actor: -actor.salience)[:MOST_FOUND])


def _actor(cluster: Cluster, peoples: Mapping[str, int], length: int) -> Actor:
    return Actor(
        name=cluster.name,
        kind=cluster.kind,
        role=role(cluster.sightings) if cluster.kind is ActorKind.PERSON else None,
        aliases=cluster.aliases,
        stands_for=cluster.stands_for if _acts(cluster) else None,
        origin=Origin.RULE,
        salience=salience(cluster, peoples.get(cluster.name, 0), length),
        mentions=tuple(TextSpan(one.start, one.end) for one in cluster.sightings),
    )


def _acts(cluster: Cluster) -> bool:
    """Whether a city is named otherwise than as a place: Warsaw explained, not in Warsaw."""
    return cluster.kind is not ActorKind.PLACE or any(
        one.lead not in PLACE_PREPOSITIONS or one.before.lower().endswith("according to ") for one in cluster.sightings
    )
