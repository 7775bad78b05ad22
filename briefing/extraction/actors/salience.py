"""How much a text is about an actor."""

from __future__ import annotations

import re
from math import log2, sqrt
from typing import TYPE_CHECKING, Final

from briefing.document import ActorKind
from briefing.extraction.actors.words import SAYING

if TYPE_CHECKING:
    from briefing.extraction.actors.clustering import Cluster
    from briefing.extraction.actors.sighting import Sighting

_SAYS: Final = rf"\W{{0,3}}(?:reportedly |also )?{SAYING}\b"
_OPENING: Final = ((0.15, 0.8), (0.4, 0.3))
"""What an actor gains by being named in the first part of a text."""
_PERSON: Final = 0.7
_SPOKEN: Final = 1.0
_SPREAD: Final = 0.12
_PARTS: Final = 8
_BYLINE: Final = -3.0
_CREDIT: Final = r"(?i)\b(?:reporting|writing|editing|translation|photo\w*) by\b[^.;]*$"
_LONGEST_BYLINE: Final = 90
_MOST: Final = 10.0
"""The weight that is a salience of 1."""


def salience(cluster: Cluster, peoples: int, length: int) -> float:
    """Salience from 0 to 1.

    It grows with the logarithm of mentions and half of that of a country's people, with an early first mention, with
    what the actor says, with the parts of the text that name it; a byline, a source line, does not count. The weights
    are those that put the actors of a hand-made key first.
    """
    seen = cluster.sightings
    first = seen[0].start / max(1, length)
    weight = log2(1 + len(seen)) + 0.5 * log2(1 + peoples)
    weight += next((gain for share, gain in _OPENING if first < share), 0.0)
    weight += _SPOKEN * sqrt(min(3, sum(_says(one) for one in seen)))
    weight += _PERSON * (cluster.kind is ActorKind.PERSON)
    weight += _SPREAD * len({int(one.start / max(1, length) * _PARTS) for one in seen})
    weight += _BYLINE * all(_is_byline(one) for one in seen)
    return round(min(1.0, max(0.0, weight / _MOST)), 3)


def _says(one: Sighting) -> bool:
    return bool(re.match(_SAYS, one.after))


def _is_byline(one: Sighting) -> bool:
    """Whether a name stands alone in a short line, or for who made the text: a byline, a signature, a credit."""
    if re.search(_CREDIT, one.before):
        return True
    around = one.before + one.after
    return not one.is_prose and "\t" not in around and len(around) < _LONGEST_BYLINE - len(one.name)
