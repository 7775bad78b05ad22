"""Notices what others change in the library while it is shown: an editor, another program, a disk that comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.tui.screens.room import Room

if TYPE_CHECKING:
    from textual.app import App

_EVERY: Final = 30
"""Seconds between two looks: one at 20,000 files takes a thread 0.15 s."""


def look_anew(app: App[int]) -> None:
    """Looks, where a screen is shown that lists what others may change."""
    if isinstance(app.screen, Room):
        app.screen.look_anew()


def keep_looking(app: App[int]) -> None:
    """Looks every so often from now on."""
    app.set_interval(_EVERY, lambda: look_anew(app))
