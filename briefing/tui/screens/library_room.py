"""What the library shows: every briefing, what was read of it, what was noted on it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.containers import Horizontal
from textual.widgets import Static

from briefing.document import BriefingError
from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.screens.library_listing import LibraryView, Listing
from briefing.tui.screens.library_rows import LibraryRows, portrait_of, summary_of
from briefing.tui.screens.library_words import heading_of, remark_on, told_of, views_of
from briefing.tui.screens.room import Room
from briefing.tui.widgets.header_row import Heading
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.remark import Remark
from briefing.tui.widgets.views_row import View, ViewsRow
from briefing.workspace.listing import LibraryEntry, entries

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.tui.widgets.line_list import Rows
    from briefing.workspace.filling import Filling
    from briefing.workspace.indexing import Refreshed
    from briefing.workspace.workspace import Workspace

WIDE: Final = 120
"""Columns from which a briefing has one row, and all that is known of it stands beside the list."""
_ROWS_BESIDE: Final = 4
"""Rows that are neither list nor summary: header, views and the rule below them, footer."""
_MOVES: Final = frozenset(f"library.{move}" for move in ("down", "up", "page-down", "page-up", "top", "bottom"))


class LibraryList(LineList):
    """The list, with the keys that move in it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.LIBRARY, only=_MOVES)


class LibraryRoom(Room):
    """Views, filter and order over one list; the summary of the briefing under the cursor beside or below it."""

    CSS_PATH = "library.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.LIBRARY, but=_MOVES)

    def __init__(self) -> None:
        super().__init__()
        self._listing: Final = Listing()
        self._views: Final = ViewsRow()
        self._list: Final = LibraryList(id="list")
        self._summary: Final = Static(id="summary", markup=False)
        self._portrait: Final = Static(id="portrait", markup=False)
        self._asking = ""
        self._filter_before = ""
        self._is_loaded = False
        self._failure = ""
        self._shown_views = [LibraryView.ALL]

    def content(self) -> ComposeResult:
        """Views, list with portrait, summary."""
        yield self._views
        with Horizontal(id="shelf"):
            yield self._list
            yield self._portrait
        yield self._summary

    def on_mount(self) -> None:
        """Lists what the catalogue has, at once if it has anything, and looks for what is new."""
        self.set_class(self._is_wide, "-wide")
        self.header.show(Heading("Library"))
        # From here on what others write is news.
        self.workspace.index.has_changed()
        if self.workspace.index.is_filled:
            self._list_now()
        else:
            self._list.show(Remark("Reading the library …"))
        refreshed = partial(_refreshed, self.workspace, self.program.filling, is_listed=self._is_loaded)
        self.in_background(refreshed, self._take_refreshed, group="refreshing", failed=self._fail)

    def on_resize(self, event: events.Resize) -> None:
        """One row a briefing where there is room, else two."""
        if (event.size.width >= WIDE) != self.has_class("-wide"):
            self.set_class(self._is_wide, "-wide")
            self._show(self._current_id())
        else:
            self._show_current()

    def notes_changed(self) -> None:
        """The screen is shown again: positions, notes and marks may be others. The first time they were just listed."""
        if self._is_loaded and self.stack_updates:
            self.in_background(partial(entries, self.workspace), self._take, group="listing", failed=self._fail)

    def look_anew(self) -> None:
        """Others may have changed files, or the index itself."""
        if self._is_loaded:
            self.in_background(self.program.filling.fill, self._take_look, group="looking", failed=self._fail)

    # Loading

    def _take_look(self, has_grown: bool) -> None:  # noqa: FBT001, the outcome of a background work
        if self.workspace.index.has_changed() or has_grown:
            self.notes_changed()

    def _list_now(self) -> None:
        try:
            self._take(entries(self.workspace))
        except BriefingError as error:
            self._fail(str(error))

    def _take_refreshed(self, found: tuple[list[LibraryEntry] | None, Refreshed]) -> None:
        listed, refreshed = found
        if listed is not None:
            self._take(listed)
        if told := told_of(refreshed, self.app.size.width):
            self.say(told)

    def _fail(self, message: str) -> None:
        self._failure = message
        self._show(None)
        self.say(message)

    def _take(self, listed: list[LibraryEntry]) -> None:
        """Shows other entries; the first time with the cursor on what was read last."""
        current = self._current_id()
        if self._is_loaded and list(self._listing.entries) == listed:
            return
        self._failure = ""
        self._listing.replace(listed)
        self._show(current if self._is_loaded else self._listing.last_read(), keep_scroll=self._is_loaded)
        self._is_loaded = True

    # Showing

    @property
    def _is_wide(self) -> bool:
        return self.app.size.width >= WIDE

    def _current(self) -> LibraryEntry | None:
        cursor = self._list.cursor
        return self._listing.shown[cursor] if cursor is not None and cursor < len(self._listing.shown) else None

    def _current_id(self) -> str | None:
        current = self._current()
        return current.id if current else None

    def _show(self, briefing: str | None, *, keep_scroll: bool = False) -> None:
        """Shows the listing as it is arranged, with the cursor on a briefing, or as near to where it was."""
        cursor = self._listing.place_of(briefing)
        if cursor is None:
            cursor = min(self._list.cursor or 0, max(0, len(self._listing.shown) - 1)) if briefing else 0
        self._list.show(self._rows(), cursor=cursor, keep_scroll=keep_scroll)
        self._show_counts()
        self._show_current()

    def _rows(self) -> Rows:
        if self._listing.shown:
            return LibraryRows(self._listing.shown, self.workspace.clock(), in_columns=self._is_wide)
        return remark_on(self._listing, self._failure)

    def _show_counts(self) -> None:
        listing = self._listing
        self._shown_views = views_of(listing)
        filtered = f"filter: {listing.filter}" if listing.filter else "tab: next view"
        views = [
            View(view.value, listing.count(view) if view is not LibraryView.ALL else None) for view in self._shown_views
        ]
        current = self._shown_views.index(listing.view)
        self._views.show(views, current, middle=filtered, right=f"by {listing.order.value} ▾")
        self.header.show(heading_of(listing))

    def _show_current(self) -> None:
        current = self._current()
        width, height = self.app.size
        free = height - _ROWS_BESIDE - self._list.line_count
        # One row is left blank between a list and what is said below it.
        self._summary.update(summary_of(current, width, max(1, free - 1)) if current else "")
        self._portrait.update(portrait_of(current, self.workspace.clock()) if current else "")

    @on(LineList.Highlighted)
    def _cursor_moved(self) -> None:
        self._show_current()


def _refreshed(
    workspace: Workspace, filling: Filling, *, is_listed: bool
) -> tuple[list[LibraryEntry] | None, Refreshed]:
    """Brings the catalogue up to date, then lists what it has; None where it is what `is_listed` already."""
    refreshed = filling.refresh()
    # A second list of 20,000 beside the first takes as much memory again.
    is_known = is_listed and not workspace.index.has_changed()
    return None if is_known else entries(workspace), refreshed
