"""The first row of a screen: what is shown, by whom, and where in it one is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from briefing.tui.widgets.painting import strip_of
from briefing.tui.widgets.wording import shown

if TYPE_CHECKING:
    from textual.strip import Strip

_SEPARATOR: Final = " · "
_TRAIL_FROM: Final = 120
"""Columns from which on the trail may stand before a title."""
_WHOLE_TITLE: Final = 64
"""Cells a title has, or all it needs, before publisher and trail are shown."""
_LEAST_TITLE: Final = 34
"""Cells a title has, or all it needs, before author and date are shown."""
_LEAST_AUTHOR: Final = 12
"""Cells an author is cut to at most."""


class Heading(NamedTuple):
    """What the first row says. All of it may come from outside."""

    title: str
    """What is shown, in bold; cut where nothing else is left to drop."""

    author: str = ""
    """Shortened and dropped third."""

    publisher: str = ""
    """Dropped first."""

    date: str = ""
    """Dropped last."""

    place: str = ""
    """At the right, always whole: `¶5/11  38%`."""

    trail: str = ""
    """Where one came from, before the title: `Library › `. Dropped second."""


class HeaderRow(Widget):
    """One row, painted at once from a heading."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    HeaderRow {
        dock: top;
        height: 1;
        color: $muted;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._heading = Heading("")

    @property
    def heading(self) -> Heading:
        """What it says."""
        return self._heading

    def show(self, heading: Heading) -> None:
        """Says something else."""
        if heading != self._heading:
            self._heading = heading
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002, there is but one
        """The row."""
        return strip_of(heading_line(self._heading, self.size.width), self.size.width, self.visual_style)


def heading_line(heading: Heading, width: int) -> Content:
    """The heading in as many cells, blank ones at both ends."""
    right = f"  {heading.place} " if heading.place else " "
    room = width - 1 - cell_len(right)
    trail, details = _what_fits(heading if width >= _TRAIL_FROM else heading._replace(trail=""), room)
    left = Content.assemble(" ", trail, (shown(heading.title), "bold $foreground"))
    beside = Content(details)
    title_room = max(0, 1 + room - beside.cell_length)
    line = left.truncate(title_room, ellipsis=True) + beside
    return line.pad_right(max(0, 1 + room - line.cell_length)) + Content(right)


def _what_fits(heading: Heading, room: int) -> tuple[str, str]:
    """What stands before and after the title, as much as leaves the title the room it needs."""
    title = cell_len(shown(heading.title))
    trail = f"{shown(heading.trail.strip())} " if heading.trail else ""
    author, publisher, date = map(shown, (heading.author, heading.publisher, heading.date))
    cut = _shortened(author, room - min(title, _LEAST_TITLE) - cell_len(_beside(date)) - len(_SEPARATOR))
    steps = (
        (trail, _beside(author, publisher, date), _WHOLE_TITLE),
        (trail, _beside(author, date), _WHOLE_TITLE),
        ("", _beside(author, date), _LEAST_TITLE),
        ("", _beside(cut, date), _LEAST_TITLE),
        ("", _beside(date), _LEAST_TITLE),
    )
    for before, after, least in steps:
        if cell_len(before) + cell_len(after) + min(title, least) <= room:
            return before, after
    return "", ""


def _beside(*details: str) -> str:
    return "".join(_SEPARATOR + detail for detail in details if detail)


def _shortened(author: str, cells: int) -> str:
    """An author cut to so many cells; nothing where that would leave too little."""
    return Content(author).truncate(cells, ellipsis=True).plain if cells >= _LEAST_AUTHOR else ""
