"""The notes on all briefings as far as they are for finding: gathered, listed, narrowed, shown whole."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.containers import Horizontal
from textual.widgets import Static

from briefing.document import BriefingError
from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.screens.notes_listing import NotesListing, NotesOrder, NotesView
from briefing.tui.screens.notes_preview import passage_of, portrait_of
from briefing.tui.screens.notes_rows import NotesRows
from briefing.tui.screens.notes_words import beside_views, heading_of, labels_of, remark_on, views_of
from briefing.tui.screens.room import Room
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.remark import Remark
from briefing.tui.widgets.views_row import ViewsRow
from briefing.workspace.annotating import changed_elsewhere
from briefing.workspace.gathering import gather

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.annotations.model import Note
    from briefing.tui.screens.notes_preview import Passage
    from briefing.workspace.gathering import Gathered

WIDE: Final = 120
"""Columns from which the whole note and its passage stand beside the list."""
_FEW: Final = 300
"""Notes that are gathered before the first paint: some milliseconds."""
_LOOKS_EVERY: Final = 1.0
"""Seconds between two looks at whether another terminal changed notes."""
_MOVES: Final = frozenset(f"all-notes.{move}" for move in ("down", "up", "page-down", "page-up", "top", "bottom"))


class NotesList(LineList):
    """The list, with the keys that move in it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.ALL_NOTES, only=_MOVES)


class NotesRoom(Room):
    """Views, filter and order over one list; the note under the cursor beside it."""

    CSS_PATH = "notes.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.ALL_NOTES, but=_MOVES)

    def __init__(self) -> None:
        super().__init__()
        self._listing: Final = NotesListing()
        self._views: Final = ViewsRow()
        self._list: Final = NotesList(id="list")
        self._beside: Final = Static(id="beside", markup=False)
        self._asking = ""
        self._failure = ""
        self._is_loaded = False
        self._shown_views = [NotesView.ALL]

    def content(self) -> ComposeResult:
        """Views, list with the note beside it."""
        yield self._views
        with Horizontal(id="gathered"):
            yield self._list
            yield self._beside

    def on_mount(self) -> None:
        """Gathers the notes, few of them at once, and looks every second what another terminal did."""
        self.set_class(self.app.size.width >= WIDE, "-wide")
        self._list.show(Remark("Gathering the notes …"))
        self._show_counts()
        self._gather_few()
        self.set_interval(_LOOKS_EVERY, self._look_elsewhere)

    def _gather_few(self) -> None:
        try:
            counts = self.workspace.notes.counts().values()
            if self.workspace.index.is_filled and sum(count.notes for count in counts) <= _FEW:
                self._take(gather(self.workspace, self._listing.gathered))
        except BriefingError as error:
            self._fail(str(error))

    def on_resize(self, event: events.Resize) -> None:
        """The note beside the list where there is room."""
        self.set_class(event.size.width >= WIDE, "-wide")
        self._show_counts()
        self.call_after_refresh(self._show_beside)

    # Loading

    def notes_changed(self) -> None:
        """Gathers the notes as they are now."""
        load = partial(gather, self.workspace, self._listing.gathered)
        self.in_background(load, self._take, group="gathering", failed=self._fail)

    def _look_elsewhere(self) -> None:
        if self.is_current and (self._failure or changed_elsewhere(self.workspace)):
            self.notes_changed()

    def _fail(self, message: str) -> None:
        self._failure = message
        self._show(None)

    def _take(self, gathered: Gathered) -> None:
        if self._is_loaded and gathered == self._listing.gathered and not self._failure:
            return
        current = self._current()
        self._failure, self._is_loaded = "", True
        self._listing.replace(gathered)
        self._show(current, keep_scroll=current is not None)

    # Showing

    def _current(self) -> Note | None:
        rows = self._list.rows
        return rows.note_at(self._list.cursor) if isinstance(rows, NotesRows) else None

    def _show(self, note: Note | None, *, keep_scroll: bool = False) -> None:
        """Shows the notes as they are arranged, with the cursor on a note, or as near to where it was."""
        listing, cursor = self._listing, 0
        if self._failure or not listing.shown:
            self._list.show(remark_on(listing, self._failure))
        else:
            rows = NotesRows(listing.shown, listing.gathered.briefings, listing.chosen)
            if note is not None:
                found = rows.row_of(note)
                cursor = min(self._list.cursor or 0, len(rows) - 1) if found is None else found
            self._list.show(rows, cursor=cursor, keep_scroll=keep_scroll)
        self._show_counts()
        self._show_beside()

    def _show_counts(self) -> None:
        listing = self._listing
        self._shown_views = views_of(listing)
        is_filtering = self.footer.prompt is not None and self._asking == "filter"
        labels, right = labels_of(listing, self._shown_views), f"by {listing.order.value} ▾"
        room = self.app.size.width - sum(len(view.label) + 3 for view in labels) - len(right) - 4
        middle = beside_views(listing, room, is_filtering=is_filtering)
        self._views.show(labels, self._shown_views.index(listing.view), middle=middle, right=right)
        self.header.show(heading_of(listing))

    @on(LineList.Highlighted)
    def _show_beside(self) -> None:
        """The note under the cursor, whole, with its passage."""
        note = self._current()
        if not self.has_class("-wide") or note is None:
            self._beside.update("")
            return
        self.in_background(partial(passage_of, self.workspace, note), partial(self._take_passage, note), group="beside")

    def _take_passage(self, note: Note, passage: Passage) -> None:
        size = self._beside.content_size
        # Before it has a size there is nothing to fill; the size comes with an event.
        if size and note == self._current():
            self._beside.update(portrait_of(note, self._listing.briefing_of(note), passage, size))

    # Narrowing

    def action_next_view(self) -> None:
        """The next view."""
        views = list(NotesView)
        self._pick(views[(views.index(self._listing.view) + 1) % len(views)])

    @on(ViewsRow.Picked)
    def _view_picked(self, event: ViewsRow.Picked) -> None:
        self._pick(self._shown_views[event.index])

    def _pick(self, view: NotesView) -> None:
        current = self._current()
        self._listing.view = view
        self._listing.arrange()
        self._show(current)

    @on(ViewsRow.OrderClicked)
    def action_next_order(self) -> None:
        """By text, or by date."""
        current = self._current()
        orders = list(NotesOrder)
        self._listing.order = orders[(orders.index(self._listing.order) + 1) % len(orders)]
        self._listing.sort()
        self._show(current)

    def _narrow(self, typed: str) -> None:
        if typed != self._listing.filter:
            current = self._current()
            self._listing.filter = typed
            self._listing.arrange()
            self._show(current)
