"""Where the program starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen


class Start(NamedTuple):
    """The first screen, and what is due once it is painted."""

    screen: Callable[[], Screen[None]]
    """Makes the screen one starts in."""

    painted: Callable[[], None] = lambda: None
    """Called when it has been painted."""
