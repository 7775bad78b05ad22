"""From a row of the sidebar's actors or dates to what is corrected of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.survey.across import Cast
from briefing.survey.findings import FoundActor
from briefing.tui.screens.correcting_actor import CorrectActorScreen, hide_actor
from briefing.tui.screens.correcting_date import CorrectDateScreen, DateThere, hide_date, list_again
from briefing.tui.widgets.sidebar.lists import ACTORS
from briefing.tui.widgets.sidebar.rows import date_key, hidden_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.document import Briefing
    from briefing.tui.screens.room import Room
    from briefing.tui.widgets.sidebar.messages import CorrectionAsked
    from briefing.workspace.corrected_dates import Dated
    from briefing.workspace.opening import Opened


def correct(room: Room, opened: Opened, named: Briefing, asked: CorrectionAsked) -> None:
    """To the fields of the actor or date that was asked for."""
    if asked.pane == ACTORS:
        actor = next((one for one in named.actors if one.name == asked.row), None)
        if actor is not None:
            found = [FoundActor(one._replace(mentions=()), len(one.mentions), None) for one in named.actors]
            room.program.go_to(CorrectActorScreen(actor, Cast([(opened.id, found)]).actors))
    elif (there := _date(opened, named, asked)) is not None:
        room.program.go_to(CorrectDateScreen(there))


def hide(room: Room, opened: Opened, named: Briefing, hidden: Sequence[Dated], asked: CorrectionAsked) -> None:
    """Lists the actor or date no longer; or again, where it is hidden."""
    again = next((one for one in hidden if hidden_key(one.date) == asked.row), None)
    if again is not None:
        list_again(room, again)
    elif asked.pane == ACTORS:
        hide_actor(room, asked.row)
    elif (there := _date(opened, named, asked)) is not None:
        hide_date(room, there)


def _date(opened: Opened, named: Briefing, asked: CorrectionAsked) -> DateThere | None:
    date = next((one for one in named.dates if date_key(one) == asked.row), None)
    return None if date is None else DateThere(date, opened.id, opened)
