"""Actors and dates of one briefing or of the whole library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import ActorKind, Origin
from briefing.document.folding import fold
from briefing.document.problems import BriefingError
from briefing.workspace.extracting import with_extracted
from briefing.workspace.opening import open_briefing
from briefing.workspace.parsing import parse_file
from briefing.workspace.standing import answer_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.document import Actor, Briefing, KeyDate
    from briefing.workspace.workspace import Workspace

_SAY_FROM: Final = 200
"""Briefings to be read before it is said that this takes a while."""


class ActorInLibrary(NamedTuple):
    """An actor, with the briefings that name it."""

    actor: Actor
    """As the first briefing that an author listed it in has it, else the first; its aliases are those of all."""

    briefings: tuple[str, ...]
    """Ids of the briefings, in the order of the catalogue."""

    mentions: int
    """How often they name it, together."""


class DateInBriefing(NamedTuple):
    """A date, with the briefing it is of."""

    date: KeyDate
    """The date."""

    briefing: str
    """Id of the briefing."""


def actors(workspace: Workspace, reference: str | None = None) -> list[ActorInLibrary]:
    """The actors of a briefing, key ones first; without one those of the library, by how many briefings name them.

    Raises BriefingError where a briefing cannot be found or read; one of the library that cannot be read is said and
    left out.
    """
    groups = _Groups()
    for name, briefing in _briefings(workspace, reference):
        for actor in briefing.actors:
            groups.add(name, actor)
    found = groups.actors()
    if reference is not None:
        return found
    return sorted(found, key=lambda one: (-len(one.briefings), -one.mentions, one.actor.name))


def dates(workspace: Workspace, reference: str | None = None) -> list[DateInBriefing]:
    """The dates of a briefing or of the library, in time order. Raises BriefingError as `actors` does."""
    from briefing.extraction.dates import in_time  # noqa: PLC0415, the list of actors needs no rules of dates

    found = [
        DateInBriefing(date, name) for name, briefing in _briefings(workspace, reference) for date in briefing.dates
    ]
    return sorted(found, key=lambda one: in_time(one.date))


def _briefings(workspace: Workspace, reference: str | None) -> Iterator[tuple[str, Briefing]]:
    if reference is not None:
        opened = open_briefing(workspace, reference)
        yield opened.id, with_extracted(workspace, opened.briefing)
        return
    entries = answer_of(workspace, lambda index: index.entries())
    if len(entries) >= _SAY_FROM:
        workspace.narrate(f"reading {len(entries)} briefings for their actors and dates")
    for entry in entries:
        try:
            yield entry.id, with_extracted(workspace, parse_file(workspace, Path(entry.path)))
        except BriefingError as error:
            workspace.narrate(f"left out: {error}")


class _Groups:
    """Actors of several briefings, put together by name and kind."""

    def __init__(self) -> None:
        self._groups: list[list[tuple[str, Actor]]] = []
        self._of: dict[tuple[str, ActorKind], int] = {}

    def add(self, briefing: str, actor: Actor) -> None:
        """Adds an actor of a briefing to those of the same name."""
        keys = list(_keys(actor))
        index = next((self._of[key] for key in keys if key in self._of), None)
        if index is None:
            index = len(self._groups)
            self._groups.append([])
        for key in keys:
            self._of.setdefault(key, index)
        self._groups[index].append((briefing, actor))

    def actors(self) -> list[ActorInLibrary]:
        """One of each, in the order they were added."""
        return [_together(group) for group in self._groups]


def _keys(actor: Actor) -> Iterator[tuple[str, ActorKind]]:
    """The names that tell an actor: a surname alone may be another's."""
    yield fold(actor.name).text, actor.kind
    for alias in actor.aliases:
        if actor.kind is not ActorKind.PERSON or " " in alias:
            yield fold(alias).text, actor.kind


def _together(group: Iterable[tuple[str, Actor]]) -> ActorInLibrary:
    named = list(group)
    chief = next((actor for _, actor in named if actor.origin is Origin.AUTHOR), named[0][1])
    others = dict.fromkeys(name for _, actor in named for name in (actor.name, *actor.aliases) if name != chief.name)
    whole = chief._replace(
        role=chief.role or next((actor.role for _, actor in named if actor.role), None),
        aliases=tuple(others),
        stands_for=chief.stands_for or next((actor.stands_for for _, actor in named if actor.stands_for), None),
        salience=max(actor.salience for _, actor in named),
    )
    count = sum(len(actor.mentions) for _, actor in named)
    return ActorInLibrary(whole, tuple(dict.fromkeys(name for name, _ in named)), count)
