"""Which panes stand where, by the size of the window; without any screen."""

from enum import Enum, auto
from typing import Final, NamedTuple

CONTENTS_ID: Final = "contents"
"""Id of the pane with the contents."""
TEXT_WIDTH: Final = 80
"""Bar, sign, blank, 76 cells of text, scrollbar."""
CONTENTS_WIDTH: Final = 30
"""29 cells and the line that parts it from the text."""
OVER_WIDTH: Final = 41
"""The sidebar where it stands over the text."""
SIDEBAR_MAY_DOCK_FROM: Final = 110
SIDEBAR_DOCKS_FROM: Final = 120
CONTENTS_DOCK_FROM: Final = 150
_NARROWEST_SIDEBAR: Final = 30
_WIDEST_SIDEBAR: Final = 50


class Standing(Enum):
    """How a pane stands."""

    HIDDEN = auto()
    """Not at all."""

    OVER = auto()
    """Over the text, which does not reflow."""

    BESIDE = auto()
    """Beside the text."""


class Wanted(NamedTuple):
    """What the reader asked for; None leaves it to the width."""

    contents: bool | None = None
    """Whether to show the contents."""

    sidebar: bool | None = None
    """Whether to show the sidebar."""


class Pane(Enum):
    """What can stand over the text."""

    CONTENTS = auto()
    """The contents."""

    SIDEBAR = auto()
    """The sidebar."""


class Arrangement(NamedTuple):
    """Where everything stands."""

    contents: Standing
    """How the contents stand."""

    sidebar: Standing
    """How the sidebar stands."""

    sidebar_width: int
    """Cells of the sidebar, the line at its left included; 0 where it is hidden."""


def arrange(width: int, wanted: Wanted) -> Arrangement:
    """Where the panes stand in a window of `width` columns.

    From 120 columns on the sidebar stands beside the text unless it was closed, from 150 on the contents do. Below
    that they are shown when asked for: the sidebar beside the text from 110 on, else over it.
    """
    contents = _standing(wanted.contents, width, docks=CONTENTS_DOCK_FROM, by_itself=CONTENTS_DOCK_FROM)
    sidebar = _standing(wanted.sidebar, width, docks=SIDEBAR_MAY_DOCK_FROM, by_itself=SIDEBAR_DOCKS_FROM)
    if sidebar is Standing.OVER:
        return Arrangement(contents, sidebar, min(OVER_WIDTH, width))
    if sidebar is Standing.HIDDEN:
        return Arrangement(contents, sidebar, 0)
    room = width - TEXT_WIDTH - (CONTENTS_WIDTH if contents is Standing.BESIDE else 0)
    return Arrangement(contents, sidebar, max(_NARROWEST_SIDEBAR, min(room, _WIDEST_SIDEBAR)))


def with_one_over(width: int, wanted: Wanted, kept: Pane | None) -> Wanted:
    """What is wanted, less what would stand over the text in a window of `width` columns, but for one pane.

    Contents and sidebar over the same text would cover all of it.
    """
    arrangement = arrange(width, wanted)
    if arrangement.contents is Standing.OVER and kept is not Pane.CONTENTS:
        wanted = wanted._replace(contents=None)
    if arrangement.sidebar is Standing.OVER and kept is not Pane.SIDEBAR:
        wanted = wanted._replace(sidebar=None)
    return wanted


def _standing(wanted: bool | None, width: int, *, docks: int, by_itself: int) -> Standing:  # noqa: FBT001, its own
    is_shown = width >= by_itself if wanted is None else wanted
    if not is_shown:
        return Standing.HIDDEN
    return Standing.BESIDE if width >= docks else Standing.OVER
