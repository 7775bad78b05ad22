"""Lets who acts and who said what be searched for, in the briefings in whose text that was looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document.actor import Origin
from briefing.document.problems import BriefingError
from briefing.document.span import TextSpan
from briefing.library.record import RecordActor, RecordFound, RecordStatement
from briefing.workspace.attributing import attributed_in
from briefing.workspace.key_ones import KEY_ACTORS, key_ones
from briefing.workspace.standing import open_index

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.document import Actor, Briefing
    from briefing.survey.findings import Findings, FoundStatement
    from briefing.survey.store import Survey
    from briefing.workspace.workspace import Workspace


def index_named(workspace: Workspace, name: str, named: Briefing) -> None:
    """Lets the actors and statements of a briefing be found that has its actors and dates with their mentions."""
    known = _names(named.actors)
    said = tuple(RecordStatement(known[one.actor], one.span) for one in attributed_in(named))
    index_all(workspace, {name: RecordFound(_beside_the_author(named.actors), said, named.body.digest)})


def index_all(workspace: Workspace, found: Mapping[str, RecordFound]) -> None:
    """Lets what was found in briefings be searched for; what the index cannot do now is done when next looked for."""
    from briefing.library.index import FILE_NAME  # noqa: PLC0415, reading one file needs no index

    if not (workspace.folders.cache / FILE_NAME).exists():
        return
    try:
        with open_index(workspace) as index:
            index.update_found(found)
    except BriefingError as error:
        workspace.narrate(str(error))


def found_in(findings: Findings, text_hash: str) -> RecordFound:
    """What a search can find of what was found in a briefing's text."""
    return _found([one.actor for one in findings.actors], findings.bounds, findings.statements, text_hash)


def found_across(survey: Survey, briefings: Mapping[str, str]) -> Iterator[tuple[str, RecordFound]]:
    """The same of many briefings that were looked at, given with the hashes of their texts."""
    names = list(briefings)
    actors = {name: [one.actor for one in found] for name, found in survey.actors(names)}
    for name, details in survey.details(names):
        yield name, _found(actors.get(name, ()), details.bounds, details.statements, briefings[name])


def _found(
    actors: Sequence[Actor],
    bounds: Sequence[Sequence[int]],
    statements: Iterable[FoundStatement],
    text_hash: str,
) -> RecordFound:
    known = _names(actors)
    named = [actor._replace(mentions=_spans(places)) for actor, places in zip(actors, bounds, strict=False)]
    said = (
        RecordStatement(known.get(one.speaker, (one.speaker,)), TextSpan(one.spot.start, one.spot.end))
        for one in statements
    )
    return RecordFound(_beside_the_author(named), tuple(said), text_hash)


def _beside_the_author(actors: Sequence[Actor]) -> tuple[RecordActor, ...]:
    """The actors that the index does not have from the briefing's own record."""
    return tuple(
        RecordActor(actor.name, actor.aliases, actor.mentions, is_key)
        for actor, is_key in zip(actors, key_ones(actors, KEY_ACTORS), strict=True)
        if actor.origin is not Origin.AUTHOR
    )


def _spans(bounds: Sequence[int]) -> tuple[TextSpan, ...]:
    return tuple(map(TextSpan, bounds[0::2], bounds[1::2]))


def _names(actors: Iterable[Actor]) -> Mapping[str, tuple[str, ...]]:
    return {actor.name: (actor.name, *actor.aliases) for actor in actors}
