"""What happened when, as it is shown: an axis with a histogram, a list by date, the passage under the cursor."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.containers import Horizontal
from textual.widgets import Static

from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.screens.survey_room import SurveyRoom
from briefing.tui.screens.timeline_listing import TimelineListing
from briefing.tui.screens.timeline_preview import portrait_of, read_portrait
from briefing.tui.screens.timeline_rows import TimelineRow, TimelineRows
from briefing.tui.screens.timeline_words import heading_of, remark_on
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.time_axis import TimeAxis
from briefing.workspace.tracing import Chronicle, chronicle

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.tui.screens.timeline_preview import Portrait
    from briefing.workspace.tracing import Scope

_MOVES: Final = frozenset(f"timeline.{move}" for move in ("down", "up", "page-down", "page-up", "top", "bottom"))


class TimelineList(LineList):
    """The list, with the keys that move in it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.TIMELINE, only=_MOVES)


class TimelineRoom(SurveyRoom[Chronicle]):
    """Axis and list; the passage beside them where there is room."""

    CSS_PATH = "survey.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.TIMELINE, but=_MOVES)

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        self._listing: Final = TimelineListing(scope)
        self._axis: Final = TimeAxis(plain=self.program.is_plain)
        self._list: Final = TimelineList(id="list")
        self._beside: Final = Static(id="beside", markup=False)

    def content(self) -> ComposeResult:
        """The axis; the list with the passage beside it."""
        yield self._axis
        with Horizontal(id="surveyed"):
            yield self._list
            yield self._beside

    def on_mount(self) -> None:
        """Nothing is known yet."""
        self.show_rows(None)

    def on_resize(self, _: events.Resize) -> None:
        """The passage has as many columns as there are now."""
        self.call_after_refresh(self._show_current)

    def load(self) -> Chronicle:
        """What happened, by what is known now."""
        return chronicle(self.workspace, self._listing.scope)

    def take(self, loaded: Chronicle) -> None:
        """Shows it, with the cursor where it was."""
        current = self.current
        self._listing.replace(loaded)
        self.show_rows(current, keep_scroll=current is not None)

    def show_progress(self) -> None:
        """Says how far the looking is, or why there is nothing."""
        if self._failure or not self._listing.shown:
            self.show_rows(None)
        self.header.show(heading_of(self._listing, self._progress))

    # Showing

    @property
    def current(self) -> TimelineRow | None:
        """The row under the cursor."""
        rows, cursor = self._list.rows, self._list.cursor
        return rows.row_at(cursor) if isinstance(rows, TimelineRows) and cursor is not None else None

    def show_rows(self, row: TimelineRow | None, *, keep_scroll: bool = False) -> None:
        """Shows the dates as they are arranged, with the cursor on a row, or as near to where it was."""
        listing = self._listing
        if self._failure or not listing.shown:
            self._list.show(remark_on(listing, self._failure, self._progress))
        else:
            rows = TimelineRows(listing)
            cursor = rows.row_of(row) if row else 0
            if cursor is None:
                cursor = min(self._list.cursor or 0, len(rows) - 1)
            self._list.show(rows, cursor=cursor, keep_scroll=keep_scroll)
        self._axis.show([one.happening.when for one in listing.shown])
        self.header.show(heading_of(listing, self._progress))
        self._show_current()

    @on(LineList.Highlighted)
    def _show_current(self) -> None:
        """Where on the axis the cursor is, and the passage of what is under it."""
        row = self.current
        self._axis.point_at(row.happening.when if row else None)
        if not self.has_class("-wide") or row is None:
            self._beside.update("")
            return
        read = partial(read_portrait, self.workspace, row, self._listing.chronicle.entries)
        self.in_background(read, partial(self._take_portrait, row), group="beside")

    def _take_portrait(self, row: TimelineRow, portrait: Portrait) -> None:
        size = self._beside.content_size
        if size and row == self.current:
            self._beside.update(portrait_of(portrait, size))
