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
_LEAST_TITLE: Final = 34
"""Cells a title is left with before something beside it is dropped."""


class Heading(NamedTuple):
    """What the first row says. All of it may come from outside."""

    title: str
    """What is shown, in bold; cut where nothing else is left to drop."""

    author: str = ""
    """Dropped third."""

    publisher: str = ""
    """Dropped second."""

    date: str = ""
    """Dropped last."""

    place: str = ""
    """At the right, always whole: `¶5/11  38%`."""

    trail: str = ""
    """Where one came from, before the title: `Library › `. Dropped first."""


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
    trail, details = _what_fits(heading, room)
    left = Content.assemble(" ", trail, (shown(heading.title), "bold $foreground"))
    beside = Content(details)
    title_room = max(0, 1 + room - beside.cell_length)
    line = left.truncate(title_room, ellipsis=True) + beside
    return line.pad_right(max(0, 1 + room - line.cell_length)) + Content(right)


def _what_fits(heading: Heading, room: int) -> tuple[str, str]:
    """What stands before and after the title, as much as leaves the title room."""
    title = min(cell_len(shown(heading.title)), _LEAST_TITLE)
    trail = "" if not heading.trail else shown(heading.trail.strip()) + " "
    details = [shown(part) for part in (heading.author, heading.publisher, heading.date)]
    steps = (
        (trail, details),
        ("", details),
        ("", [details[0], "", details[2]]),
        ("", ["", "", details[2]]),
    )
    for before, after in steps:
        beside = "".join(_SEPARATOR + part for part in after if part)
        if cell_len(before) + cell_len(beside) + title <= room:
            return before, beside
    return "", ""
