"""Lets who said what be searched for, in the briefings where that was looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document.problems import BriefingError
from briefing.document.span import TextSpan
from briefing.library.record import RecordStatement
from briefing.workspace.attributing import attributed_in
from briefing.workspace.standing import open_index

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.document import Actor, Briefing
    from briefing.survey.findings import Findings
    from briefing.survey.store import Survey
    from briefing.workspace.workspace import Workspace

    Said = tuple[RecordStatement, ...]


def index_said(workspace: Workspace, name: str, named: Briefing) -> None:
    """Lets the statements of a briefing be found that has its actors and dates with their mentions."""
    known = _names(named.actors)
    said = tuple(RecordStatement(known[one.actor], one.span) for one in attributed_in(named))
    index_all(workspace, [(name, said)])


def index_all(workspace: Workspace, said: Iterable[tuple[str, Said]]) -> None:
    """Lets the statements of briefings be found; what the index cannot do now is done when it is next looked for."""
    from briefing.library.index import FILE_NAME  # noqa: PLC0415, reading one file needs no index

    if not (workspace.folders.cache / FILE_NAME).exists():
        return
    try:
        with open_index(workspace) as index:
            for name, statements in said:
                index.update_said(name, statements)
    except BriefingError as error:
        workspace.narrate(str(error))


def said_in(findings: Findings) -> Said:
    """The statements among what was found in a briefing."""
    known = _names(one.actor for one in findings.actors)
    return tuple(
        RecordStatement(known.get(one.speaker, (one.speaker,)), TextSpan(one.spot.start, one.spot.end))
        for one in findings.statements
    )


def said_across(survey: Survey, briefings: Sequence[str]) -> Iterator[tuple[str, Said]]:
    """The statements of all briefings that were looked at."""
    actors = {name: _names(one.actor for one in found) for name, found in survey.actors(briefings)}
    for name, details in survey.details(briefings):
        known = actors.get(name, {})
        yield (
            name,
            tuple(
                RecordStatement(known.get(one.speaker, (one.speaker,)), TextSpan(one.spot.start, one.spot.end))
                for one in details.statements
            ),
        )


def _names(actors: Iterable[Actor]) -> Mapping[str, tuple[str, ...]]:
    return {actor.name: (actor.name, *actor.aliases) for actor in actors}
