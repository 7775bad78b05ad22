"""Finds the names and dates that an author listed, wherever the text has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.document.span import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.document.briefing import Briefing


def find_mentions(text: str, surfaces: Sequence[Iterable[str]]) -> list[tuple[TextSpan, ...]]:
    """Where each owner is named: `surfaces` has the spellings of one owner after the other.

    Matches are whole words, the longest spelling first, and belong to one owner alone: where two share a spelling,
    to the first. The result has the owners' order, their spans in text order.
    """
    owners: dict[str, int] = {}
    for owner, spellings in enumerate(surfaces):
        for spelling in spellings:
            owners.setdefault(spelling, owner)
    found: list[list[TextSpan]] = [[] for _ in surfaces]
    spellings = sorted(filter(None, owners), key=len, reverse=True)
    if spellings:
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, spellings))})(?!\w)")
        for match in pattern.finditer(text):
            found[owners[match[0]]].append(TextSpan(*match.span()))
    return [tuple(spans) for spans in found]


def with_mentions(briefing: Briefing) -> Briefing:
    """The briefing with the mentions of its curated actors and dates, read from its whole text."""
    text = briefing.body.text
    actors = find_mentions(text, [(actor.name, *actor.aliases) for actor in briefing.actors])
    dates = find_mentions(text, [date.surfaces for date in briefing.dates])
    return briefing._replace(
        actors=tuple(actor._replace(mentions=spans) for actor, spans in zip(briefing.actors, actors, strict=True)),
        dates=tuple(date._replace(mentions=spans) for date, spans in zip(briefing.dates, dates, strict=True)),
    )
