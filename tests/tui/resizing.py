"""A window that changes its size while the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from textual.pilot import Pilot

ReturnT = TypeVar("ReturnT")

_GATHERED = 1 / 60
"""Seconds; Textual gathers the sizes of half as long a time into one."""


async def resize(pilot: Pilot[ReturnT], width: int, height: int) -> None:
    """Gives the window a size in cells, and waits until that is the app's own."""
    await pilot.resize_terminal(width, height)
    await pilot.pause(_GATHERED)
    await pilot.pause()
