"""Finds the names and dates that an author listed, wherever the text has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document.span import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
    # A pattern of all spellings takes ten times as long to make as they take to be looked for in an article.
    places = [(start, -len(spelling), owners[spelling]) for spelling in owners for start in _starts(text, spelling)]
    end = 0
    for start, negative_length, owner in sorted(places):
        if start >= end:
            end = start - negative_length
            found[owner].append(TextSpan(start, end))
    return [tuple(spans) for spans in found]


def _starts(text: str, spelling: str) -> Iterator[int]:
    """Where a spelling stands as whole words."""
    start = text.find(spelling) if spelling else -1
    while start >= 0:
        end = start + len(spelling)
        if not (_is_of_word(text[start - 1 : start]) or _is_of_word(text[end : end + 1])):
            yield start
        start = text.find(spelling, start + 1)


def _is_of_word(character: str) -> bool:
    """Whether it is a character that a word can have; an empty string is none."""
    return character.isalnum() or character == "_"


def with_mentions(briefing: Briefing) -> Briefing:
    """The briefing with the mentions of its curated actors and dates, read from its whole text."""
    text = briefing.body.text
    actors = find_mentions(text, [(actor.name, *actor.aliases) for actor in briefing.actors])
    dates = find_mentions(text, [date.surfaces for date in briefing.dates])
    return briefing._replace(
        actors=tuple(actor._replace(mentions=spans) for actor, spans in zip(briefing.actors, actors, strict=True)),
        dates=tuple(date._replace(mentions=spans) for date, spans in zip(briefing.dates, dates, strict=True)),
    )
