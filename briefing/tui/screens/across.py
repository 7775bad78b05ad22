"""The ways to the screens across the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.tui.app import BriefingApp
    from briefing.workspace.tracing import Scope


def show_actors(app: BriefingApp) -> None:
    """Who acts in all briefings: back to them, as one left them, where one came from there."""
    from briefing.tui.screens.actors import ActorsScreen  # noqa: PLC0415, imported when it is first shown

    if not app.return_to(ActorsScreen):
        app.go_to(ActorsScreen())


def show_timeline(app: BriefingApp, scope: Scope) -> None:
    """What happened when, in a scope."""
    from briefing.tui.screens.timeline import TimelineScreen  # noqa: PLC0415, imported when it is first shown

    app.go_to(TimelineScreen(scope))
