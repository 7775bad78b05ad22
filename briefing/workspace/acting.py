"""Actors and dates of one briefing or of the whole library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.survey.across import Cast
from briefing.survey.findings import FoundActor
from briefing.workspace.extracting import with_extracted
from briefing.workspace.opening import open_briefing
from briefing.workspace.standing import answer_of
from briefing.workspace.surveying import bring_up_to_date, open_survey

if TYPE_CHECKING:
    from briefing.document import KeyDate
    from briefing.survey.across import ActorAcross
    from briefing.workspace.workspace import Workspace

_SAY_FROM: Final = 50
"""Briefings to be read before it is said that this takes a while."""
_SAY_EVERY: Final = 1_000


class DateInBriefing(NamedTuple):
    """A date, with the briefing it is of."""

    date: KeyDate
    """The date, without its mentions."""

    mentions: int
    """How often the briefing names it."""

    briefing: str
    """Id of the briefing."""


def actors(workspace: Workspace, reference: str | None = None) -> list[ActorAcross]:
    """The actors of a briefing, key ones first; without one those of the library, by how many briefings name them.

    Raises BriefingError where a briefing cannot be found or read; one of the library that cannot be read is said and
    left out.
    """
    if reference is not None:
        opened = open_briefing(workspace, reference)
        named = with_extracted(workspace, opened.briefing).actors
        return Cast([(opened.id, [FoundActor(actor, len(actor.mentions), None) for actor in named])]).actors
    _look(workspace)
    with open_survey(workspace) as survey:
        return Cast(survey.actors(_briefings(workspace))).by_weight()


def dates(workspace: Workspace, reference: str | None = None) -> list[DateInBriefing]:
    """The dates of a briefing or of the library, in time order. Raises BriefingError as `actors` does."""
    from briefing.extraction.dates import in_time  # noqa: PLC0415, the list of actors needs no rules of dates

    return sorted(_dates(workspace, reference), key=lambda one: in_time(one.date))


def _dates(workspace: Workspace, reference: str | None) -> list[DateInBriefing]:
    if reference is not None:
        opened = open_briefing(workspace, reference)
        found = with_extracted(workspace, opened.briefing).dates
        return [DateInBriefing(date._replace(mentions=()), len(date.mentions), opened.id) for date in found]
    _look(workspace)
    with open_survey(workspace) as survey:
        by_briefing = survey.events(_briefings(workspace))
        return [DateInBriefing(event.date, event.mentions, name) for name, events in by_briefing for event in events]


def _briefings(workspace: Workspace) -> list[str]:
    return [entry.id for entry in answer_of(workspace, lambda index: index.entries())]


def _look(workspace: Workspace) -> None:
    """Looks at what is new in the library; says how far it is where that takes a while."""

    def tell(done: int, pending: int) -> None:
        if not done and pending >= _SAY_FROM:
            workspace.narrate(f"reading {pending:,} briefings for their actors and dates")
        elif done % _SAY_EVERY == 0 and done:
            workspace.narrate(f"{done:,} of {pending:,} read")

    for problem in bring_up_to_date(workspace, tell):
        workspace.narrate(f"left out: {problem}")
