"""The ways to the screens across the library."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.tui.app import BriefingApp
    from briefing.tui.screens.room import Room
    from briefing.workspace.tracing import Scope


def show_actors(app: BriefingApp) -> None:
    """Who acts in all briefings: back to them, as one left them, where one came from there."""
    from briefing.tui.screens.actors import ActorsScreen  # noqa: PLC0415, imported when it is first shown

    if not app.return_to(ActorsScreen):
        app.go_to(ActorsScreen())


def show_timeline_of(room: Room) -> None:
    """What happened when, in what a screen shows: a briefing, what a search found; else in all briefings."""
    from briefing.workspace.tracing import Scope, scope_of_search  # noqa: PLC0415, imported when it is first asked for

    query, own = room.query_text.strip(), room.briefing_id
    if query:
        find = partial(scope_of_search, room.workspace, query)
        room.in_background(find, partial(show_timeline, room.program), group="timeline")
    else:
        show_timeline(room.program, Scope(frozenset([own])) if own else Scope())


def show_timeline(app: BriefingApp, scope: Scope) -> None:
    """What happened when, in a scope."""
    from briefing.tui.screens.timeline import TimelineScreen  # noqa: PLC0415, imported when it is first shown

    app.go_to(TimelineScreen(scope))
