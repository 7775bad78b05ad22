"""The library: every briefing, what was read of it, what was noted on it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.containers import Horizontal
from textual.widgets import Static

from briefing.document import BriefingError
from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.path_suggester import PathSuggester
from briefing.tui.screens.library_listing import LibraryOrder, LibraryView, Listing
from briefing.tui.screens.library_rows import LibraryRows, portrait_of, summary_of
from briefing.tui.screens.library_words import heading_of, remark_on, told_of, told_of_adding, views_of
from briefing.tui.screens.room import Room
from briefing.tui.widgets.footer_row import FooterRow
from briefing.tui.widgets.header_row import Heading
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.remark import Remark
from briefing.tui.widgets.views_row import View, ViewsRow
from briefing.workspace.listing import READ, LibraryEntry, entries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.document import Problem
    from briefing.tui.app import BriefingApp
    from briefing.tui.widgets.line_list import Rows
    from briefing.workspace.adding import Outcome
    from briefing.workspace.workspace import Workspace

WIDE: Final = 120
"""Columns from which a briefing has one row, and all that is known of it stands beside the list."""
_PATH_CELLS: Final = 40
_ROWS_BESIDE: Final = 4
"""Rows that are neither list nor summary: header, views and the rule below them, footer."""
_MOVES: Final = frozenset(f"library.{move}" for move in ("down", "up", "page-down", "page-up", "top", "bottom"))


class LibraryList(LineList):
    """The list, with the keys that move in it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.LIBRARY, only=_MOVES)


class LibraryScreen(Room):
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
        if self.workspace.index.is_filled:
            self._list_now()
        else:
            self._list.show(Remark("Reading the library …"))
        refreshed = partial(_refreshed, self.workspace)
        self.in_background(refreshed, self._take_refreshed, group="refreshing", failed=self._fail)

    def on_resize(self, event: events.Resize) -> None:
        """One row a briefing where there is room, else two."""
        if (event.size.width >= WIDE) != self.has_class("-wide"):
            self.set_class(self._is_wide, "-wide")
            self._show(self._current_id())
        else:
            self._show_current()

    def notes_changed(self) -> None:
        """The screen is shown again: positions, notes and marks may be others."""
        if self._is_loaded:
            self.in_background(partial(entries, self.workspace), self._take, group="listing", failed=self._fail)

    # Loading

    def _list_now(self) -> None:
        try:
            self._take(entries(self.workspace))
        except BriefingError as error:
            self._fail(str(error))

    def _take_refreshed(self, refreshed: tuple[list[LibraryEntry], Sequence[Problem]]) -> None:
        listed, problems = refreshed
        self._take(listed)
        if problems:
            self.say(told_of(problems, self.app.size.width))

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

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key does anything here: one is in the library."""
        return action != "library" and super().check_action(action, parameters)

    @on(LineList.Chosen)
    def action_open(self) -> None:
        """Opens the briefing under the cursor."""
        if current := self._current():
            self.program.open_briefing(current.id)

    def action_toggle_read(self) -> None:
        """Marks it read or unread."""
        from briefing.workspace.reading import mark_read  # noqa: PLC0415, only when asked for

        current = self._current()
        if current is None:
            return
        read = current.read != READ
        try:
            mark_read(self.workspace, current.id, read=read)
        except BriefingError as error:
            self.say(str(error))
            return
        self._listing.mark(current, read=read)
        self._show(current.id, keep_scroll=True)

    def action_next_view(self) -> None:
        """The next view."""
        views = list(LibraryView)
        self._pick(views[(views.index(self._listing.view) + 1) % len(views)])

    @on(ViewsRow.Picked)
    def _view_picked(self, event: ViewsRow.Picked) -> None:
        self._pick(self._shown_views[event.index])

    def _pick(self, view: LibraryView) -> None:
        self._listing.view = view
        self._arrange()

    def action_next_order(self) -> None:
        """The next order."""
        orders = list(LibraryOrder)
        self._listing.order = orders[(orders.index(self._listing.order) + 1) % len(orders)]
        self._arrange()

    def _arrange(self) -> None:
        current = self._current_id()
        self._listing.arrange()
        self._show(current)

    # Prompts

    def action_filter(self) -> None:
        """Asks for words to filter by; what is shown follows as they are typed."""
        self._asking, self._filter_before = "filter", self._listing.filter
        entry = self.footer.entry
        keys = (entry("find.keep"), entry("find.next", "find.previous", label="Move"), entry("find.back"))
        self.footer.ask("/", value=self._listing.filter, entries=keys)

    def action_add(self) -> None:
        """Asks for a file or folder to add."""
        self._asking = "add"
        keys = (self.footer.entry("find.keep", label="Add"), self.footer.entry("find.back"))
        self.footer.ask("Add: ", entries=keys, suggester=PathSuggester(), cells=_PATH_CELLS)

    @on(FooterRow.Asked)
    def _typed(self, event: FooterRow.Asked) -> None:
        if self._asking == "add":
            self.footer.note("")
        elif event.value != self._listing.filter:
            self._listing.filter = event.value
            self._arrange()

    def action_step(self, by: int) -> None:
        """Moves in the list while something is typed."""
        if by > 0:
            self._list.action_cursor_down()
        else:
            self._list.action_cursor_up()

    def action_keep(self) -> None:
        """Takes what was typed."""
        prompt = self.footer.prompt
        value = prompt.value.strip() if prompt is not None else ""
        if self._asking == "add" and value:
            self.footer.note("Adding …")
            self.in_background(partial(_added, self.program, value), self._take_added, group="adding")
        else:
            self.footer.end_prompt()

    def _take_added(self, done: tuple[Outcome, list[LibraryEntry]]) -> None:
        outcome, listed = done
        self._take(listed)
        if outcome.added:
            self.footer.end_prompt()
            if (place := self._listing.place_of(outcome.added[0].id)) is not None:
                self._list.move_to(place)
        self.say(told_of_adding(outcome))

    def action_cancel(self) -> None:
        """Closes the prompt as if it had not been opened; else takes the filter off."""
        if self.footer.prompt is not None:
            self.footer.end_prompt()
            wanted = self._filter_before if self._asking == "filter" else self._listing.filter
        elif self._listing.filter:
            wanted = ""
        else:
            super().action_cancel()
            return
        if wanted != self._listing.filter:
            self._listing.filter = wanted
            self._arrange()

    def action_open_original(self) -> None:
        """Opens the address the briefing came from."""
        if current := self._current():
            self.in_background(partial(_open_original, self.workspace, current.id), self.say, group="original")


def _refreshed(workspace: Workspace) -> tuple[list[LibraryEntry], Sequence[Problem]]:
    """Brings the catalogue up to date, then lists what it has."""
    from briefing.workspace.indexing import refresh  # noqa: PLC0415, only after the first paint

    problems = refresh(workspace).problems
    return entries(workspace), problems


def _added(program: BriefingApp, source: str) -> tuple[Outcome, list[LibraryEntry]]:
    """Adds a file or folder, then lists what there is; says what is left to do where the program is being left."""
    from briefing.workspace.adding import STOPPED, add  # noqa: PLC0415, only when asked for

    workspace = program.workspace
    outcome = add(workspace, [source], goes_on=lambda: not program.is_leaving)
    for problem in outcome.problems:
        if problem.code == STOPPED:
            workspace.narrate(f"stopped adding {problem.message}")
    return outcome, entries(workspace)


def _open_original(workspace: Workspace, briefing: str) -> str:
    """Opens the address a briefing came from, and says so."""
    from briefing.workspace.opening import open_briefing  # noqa: PLC0415, only when asked for
    from briefing.workspace.web import open_address  # noqa: PLC0415

    source = open_briefing(workspace, briefing).briefing.source
    if source is None or not source.url:
        raise BriefingError("This briefing names no address of its own")
    open_address(source.url)
    return f"Opened {source.url}"
