"""Findings as text to keep, and back. Records are tuples, which JSON writes as they are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from briefing.document.actor import Actor, ActorKind, Origin
from briefing.document.key_date import Precision
from briefing.survey.findings import FoundActor, FoundEvent, FoundSource, FoundStatement, Spot

if TYPE_CHECKING:
    from collections.abc import Sequence

FORM: Final = 2
"""Number of the forms of the records; it counts up with every change to them."""

# By value: an enumeration that is called looks twice as long.
_KINDS: Final = {kind.value: kind for kind in ActorKind}
_ORIGINS: Final = {origin.value: origin for origin in Origin}
_PRECISIONS: Final = {precision.value: precision for precision in Precision}


def packed(records: Sequence[object]) -> str:
    """Records as one text."""
    return json.dumps(records, ensure_ascii=False, separators=(",", ":"))


def actors_of(text: str) -> list[FoundActor]:
    """The actors in a text."""
    return [FoundActor(_actor(*actor), mentions, _spot(spot)) for actor, mentions, spot in json.loads(text)]


def _actor(name: str, kind: str, role: str | None, aliases: Sequence[str], *rest: Any) -> Actor:  # noqa: ANN401, JSON
    stands_for, origin, salience, _ = rest
    return Actor(name, _KINDS[kind], role, tuple(aliases), stands_for, _ORIGINS[origin], salience)


def events_of(text: str) -> list[FoundEvent]:
    """The dates in a text."""
    return [
        FoundEvent(
            value, _PRECISIONS[precision], label, _ORIGINS[origin], approximate, mentions, _spot(spot), tuple(actors)
        )
        for value, precision, label, origin, approximate, mentions, spot, actors in json.loads(text)
    ]


def numbers_of(text: str) -> list[tuple[int, ...]]:
    """The numbers of each actor in a text: of its paragraphs, or the bounds of its mentions."""
    return list(map(tuple, json.loads(text)))


def statements_of(text: str) -> list[FoundStatement]:
    """The statements in a text."""
    return [
        FoundStatement(speaker, verb, words, date, Spot(*spot)) for speaker, verb, words, date, spot in json.loads(text)
    ]


def sources_of(text: str) -> list[FoundSource]:
    """The sources in a text."""
    return [
        FoundSource(number, words, address, Spot(*spot), tuple(actors))
        for number, words, address, spot, actors in json.loads(text)
    ]


def _spot(spot: Sequence[int] | None) -> Spot | None:
    return Spot(*spot) if spot else None
