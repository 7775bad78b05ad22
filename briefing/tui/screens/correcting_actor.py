"""An actor corrected: what it is called, what it is, its role; in all briefings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from briefing.annotations.correction import About, Correction
from briefing.document import ActorKind, fold
from briefing.tui.name_suggester import NameSuggester
from briefing.tui.screens.correcting import Asked, CorrectScreen, Facts, WrongValueError
from briefing.tui.widgets.wording import ASK_TO_UNDO, counted, shown
from briefing.workspace.casting import library_cast
from briefing.workspace.corrected_actors import ActorCorrections
from briefing.workspace.correcting import correct_actor, one_called, unhide
from briefing.workspace.extracting import corrections_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.document import Actor
    from briefing.survey.across import ActorAcross
    from briefing.tui.screens.room import Room
    from briefing.workspace.correcting import Corrected
    from briefing.workspace.workspace import Workspace

_NAME, _KIND, _ROLE = range(3)
_MOST_BRIEFINGS: Final = 6
_KINDS: Final = tuple(kind.value for kind in ActorKind)


class CorrectActorScreen(CorrectScreen["list[ActorAcross]"]):
    """Name, kind and role of one actor."""

    def __init__(self, actor: Actor, here: Sequence[ActorAcross] = ()) -> None:
        """`here` are the actors of the briefing one comes from, as the library may not be known yet."""
        names = Asked("Name", actor.name)
        kinds = Asked("Kind", actor.kind.value, ", ".join(_KINDS), NameSuggester(_KINDS))
        super().__init__(f"Correct {actor.name}, in all briefings", (names, kinds, Asked("Role", actor.role or "")))
        self._actor: Final = actor
        self._here: Final = here
        self._everybody: Sequence[ActorAcross] = here

    def on_mount(self) -> None:
        """Who else there is becomes known meanwhile."""
        self.program.surveyor.start()

    def learn(self) -> tuple[Facts, list[ActorAcross]]:
        """What was corrected before, who else there is, and which briefings name it."""
        behind = ActorCorrections(corrections_of(self.workspace)).behind(self._actor.name)
        known = library_cast(self.workspace)
        here = [one for one in known.cast.actors if fold(one.actor.name).text == fold(self._actor.name).text]
        entries = [known.entries[name] for one in here for name in one.briefings]
        where = [f"{entry.date or 'undated':<10}  {shown(entry.title)}" for entry in entries[:_MOST_BRIEFINGS]]
        if len(entries) > _MOST_BRIEFINGS:
            where.append(f"and in {counted(len(entries) - _MOST_BRIEFINGS, 'other briefing')}")
        return Facts(behind, where), everybody(known.cast.actors, self._here)

    def learned(self, known: list[ActorAcross]) -> None:
        """Who else there is."""
        self._everybody = known

    def remark(self, field: int, value: str) -> str:
        """With whom it becomes one."""
        other = one_called(self._everybody, value) if field == _NAME and value else None
        if other is None or fold(other.name).text == fold(self._actor.name).text:
            return ""
        return f"becomes one with {other.name} ({other.kind})"

    def said(self, values: Sequence[str]) -> Correction | None:
        """What is changed of it."""
        name, kind, role = values
        if not name:
            raise WrongValueError(_NAME, "It needs a name; in the list D hides it")
        found = [one for one in _KINDS if kind and one.startswith(kind.casefold())]
        if len(found) != 1:
            raise WrongValueError(_KIND, f"It is one of {', '.join(_KINDS)}")
        said = Correction(
            About.ACTOR,
            self._actor.name,
            called=name if name != self._actor.name else None,
            kind=found[0] if found[0] != self._actor.kind else None,
            role=role if role != (self._actor.role or "") else None,
        )
        return said if said != Correction(About.ACTOR, self._actor.name) else None

    def correct(self, said: Correction) -> Corrected:
        """Saves it."""
        everyone = everybody(library_cast(self.workspace).cast.actors, self._here)
        return correct_actor(self.workspace, everyone, said)


def everybody(known: Sequence[ActorAcross], here: Sequence[ActorAcross]) -> list[ActorAcross]:
    """The actors of the library, and those of a briefing who are not known there."""
    names = {fold(one.actor.name).text for one in known}
    return [*known, *(one for one in here if fold(one.actor.name).text not in names)]


def hide_actor(room: Room, name: str) -> None:
    """Lists an actor no longer, and says so."""
    room.in_background(partial(_hidden, room.workspace, name), partial(_told, room), group="correcting")


def list_again(room: Room, name: str) -> None:
    """Lists an actor that is hidden, and says so."""
    room.in_background(partial(_listed_again, room.workspace, name), partial(_told, room), group="correcting")


def _listed_again(workspace: Workspace, name: str) -> str:
    unhide(workspace, name)
    return f"{name} is listed again"


def _hidden(workspace: Workspace, name: str) -> str:
    known = library_cast(workspace).cast.actors
    correct_actor(workspace, known, Correction(About.ACTOR, name, hidden=True))
    here = next((one for one in known if fold(one.actor.name).text == fold(name).text), None)
    where = f", in {counted(len(here.briefings), 'briefing')}" if here else ""
    return f"{name} is hidden{where}"


def _told(room: Room, done: str) -> None:
    room.notes_changed()
    room.say(f"{done} · {ASK_TO_UNDO}")
