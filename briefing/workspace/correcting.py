"""Correcting actors and dates: a name, a kind, a role across the library; a value, a label in one briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.annotations.correction import About, Correction, told
from briefing.document import BriefingError, fold
from briefing.document.key_date import precision_of
from briefing.workspace.corrected_actors import ActorCorrections
from briefing.workspace.extracting import corrections_of, dated, extracted, merged, published_of
from briefing.workspace.identity import record_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.document import Actor, Briefing
    from briefing.survey.across import ActorAcross
    from briefing.workspace.corrected_dates import Dated
    from briefing.workspace.opening import Opened
    from briefing.workspace.workspace import Workspace

_ENDING: Final = 12
"""As much of an id as tells it."""
NO_DATE: Final = "write it as 2025-09-10, 2025-09, 2025, 2025-Q3, 2025-SU, 199X or 2025-09-12/2025-09-16"
"""What to do where something that was typed is no date."""


class Corrected(NamedTuple):
    """What was corrected."""

    correction: Correction
    """What is said now."""

    told: str
    """The same for people, with where it holds: `Muraveiko is called Muraveika, in 3 briefings`."""


# Actors


def correct_actor(workspace: Workspace, everybody: Sequence[ActorAcross], said: Correction) -> Corrected:
    """Says something of an actor, across the library; `everybody` is there, as listed before.

    One who is called as somebody else is becomes one with them, and of their kind. Raises BriefingError for the name of
    somebody who is hidden.
    """
    if said.called is not None:
        # What is said of one is said of both then: whoever is not hidden would be gone.
        _check_not_hidden(workspace, said.found)
        _check_not_hidden(workspace, said.called)
    other = one_called(everybody, said.called) if said.called else None
    if other is not None and fold(other.name).text != fold(said.found).text:
        mine = one_called(everybody, said.found)
        kind = other.kind.value if mine is None or mine.kind is not other.kind else None
        said = said._replace(called=other.name, kind=said.kind or kind)
    made = workspace.corrections.correct(said)
    names = {fold(name).text for name in (said.found, said.called or "")}
    held = {name for one in everybody if fold(one.actor.name).text in names for name in one.briefings}
    where = f", in {len(held):,} {'briefing' if len(held) == 1 else 'briefings'}" if held else ""
    return Corrected(made, f"{told(said)}{where}")


def _check_not_hidden(workspace: Workspace, name: str) -> None:
    behind = ActorCorrections(workspace.corrections.all()).behind(name)
    if (hiding := next((one for one in behind if one.hidden), None)) is not None:
        raise BriefingError(f"{name} is hidden: `briefing correct remove {hiding.id[-_ENDING:]}` lists it again")


def unhide(workspace: Workspace, name: str) -> None:
    """Lists an actor that is hidden under a name."""
    hiding = [one for one in ActorCorrections(workspace.corrections.all()).behind(name) if one.hidden]
    saying_more = [one for one in hiding if any(one._replace(hidden=None).says)]
    for one in saying_more:
        workspace.corrections.correct(Correction(About.ACTOR, one.found, hidden=False))
    take_back(workspace, [one.id for one in hiding if one not in saying_more])


def one_called(everybody: Iterable[ActorAcross], name: str) -> Actor | None:
    """The actor that has a name; where nobody has, the only one that also goes by it."""
    key = fold(" ".join(name.split())).text
    others = []
    for one in everybody:
        if fold(one.actor.name).text == key:
            return one.actor
        if key in one.names:
            others.append(one.actor)
    return others[0] if len(others) == 1 else None


def actor_meant(workspace: Workspace, everybody: Iterable[ActorAcross], name: str) -> str:
    """The name under which an actor is listed that is named so; raises BriefingError where there is none.

    A name that was corrected before may be corrected again.
    """
    found = one_called(everybody, name)
    if found is not None:
        return found.name
    before = (one.found for one in workspace.corrections.all() if one.about is About.ACTOR)
    known = next((one for one in before if fold(one).text == fold(name).text), None)
    if known is None:
        raise BriefingError(f"no actor is called “{name}”, or several are: `briefing actors` names them")
    return known


# Dates


def dates_in(workspace: Workspace, briefing: Briefing) -> list[Dated]:
    """The dates of a briefing as they are listed, each with what is known of it."""
    corrections = corrections_of(workspace)
    return dated(merged(briefing, extracted(workspace, briefing)), corrections)


def date_meant(workspace: Workspace, briefing: Briefing, value: str) -> Dated:
    """The date of a briefing that has a value; raises BriefingError where there is none."""
    found = next((one for one in dates_in(workspace, briefing) if one.date.value == value), None)
    if found is None:
        raise BriefingError(f"{briefing.id} has no date {value}: `briefing dates {briefing.id}` lists them")
    return found


def correct_date(workspace: Workspace, opened: Opened, date: Dated, said: Correction) -> Corrected:
    """Says something of a date of a briefing. Raises BriefingError for a value that is none."""
    if said.value is not None and precision_of(said.value) is None:
        raise BriefingError(f"{said.value} is no date: {NO_DATE}")
    name = record_id(workspace, opened.as_written, opened.path)
    about = said._replace(about=About.DATE, found=date.date.value, briefing=name, words=tuple(sorted(date.words)))
    return Corrected(workspace.corrections.correct(about), told(about))


def list_date_again(workspace: Workspace, date: Dated) -> None:
    """Lists a date that is hidden."""
    (hiding,) = date.because
    if any(hiding._replace(hidden=None).says):
        workspace.corrections.correct(Correction(About.DATE, hiding.found, hiding.briefing, hiding.words, hidden=False))
    else:
        take_back(workspace, [hiding.id])


def value_of(typed: str, briefing: Briefing) -> str | None:
    """The value of a date as somebody types it: as it is written down, or in words; None where it is none."""
    typed = " ".join(typed.split())
    if precision_of(typed) is not None:
        return typed
    from briefing.extraction import dates  # noqa: PLC0415, a value needs no rules

    found = dates.find(typed, published_of(briefing.date))
    is_whole = len(found) == 1 and found[0].span.of(typed) == typed
    return found[0].value if is_whole else None


# All of them


def take_back(workspace: Workspace, references: Iterable[str]) -> list[Correction]:
    """Takes corrections back at one go, by their ids or unique endings of them; returns what they said."""
    return workspace.corrections.remove(references)
