"""Who acts in the briefings, as it is shown: a list of all, and the dossier of the one under the cursor beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.containers import Horizontal

from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.screens.actors_listing import ActorsListing, ActorsView
from briefing.tui.screens.actors_rows import ActorsRows
from briefing.tui.screens.actors_words import heading_of, labels_of, remark_on, views_of
from briefing.tui.screens.dossier_rows import DossierRow, DossierRows
from briefing.tui.screens.survey_room import SurveyRoom
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.remark import Remark
from briefing.tui.widgets.views_row import ViewsRow
from briefing.workspace.casting import LibraryCast, dossier_of, hidden_cast, library_cast

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.timer import Timer

    from briefing.survey.across import ActorAcross
    from briefing.survey.dossier import Dossier

_RESTS_FOR: Final = 0.08
"""Seconds the cursor rests before the dossier beside it is read."""
_NAMES: Final = ("down", "up", "page-down", "page-up", "top", "bottom")
_MOVES: Final = frozenset(f"actors.{move}" for move in _NAMES)
_DOSSIER_MOVES: Final = frozenset(f"dossier.{move}" for move in (*_NAMES, "section-down", "section-up"))


class ActorsList(LineList):
    """The list, with the keys that move in it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.ACTORS, only=_MOVES)


class DossierList(LineList):
    """The dossier, with its keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Context.DOSSIER, only=_DOSSIER_MOVES),
        *bindings(Context.DOSSIER, but=_DOSSIER_MOVES, on="screen"),
    ]

    def action_section(self, way: int) -> None:
        """The first entry of the next section, or of the one before."""
        if isinstance(self.rows, DossierRows) and self.cursor is not None:
            self.move_to(self.rows.section_from(self.cursor, way))


class ActorsRoom(SurveyRoom[tuple[LibraryCast, LibraryCast]]):
    """Views, filter and order over the list; the dossier beside it, or where it is narrow in its place."""

    CSS_PATH = "survey.tcss"
    AUTO_FOCUS = "ActorsList"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.ACTORS, but=_MOVES)

    def __init__(self) -> None:
        super().__init__()
        self._listing: Final = ActorsListing()
        self._views: Final = ViewsRow()
        self._list: Final = ActorsList(id="list")
        self._dossier: Final = DossierList(id="dossier")
        self._read: Dossier | None = None
        self._rest: Timer | None = None
        self._shown_views = [ActorsView.ALL]

    def content(self) -> ComposeResult:
        """Views; the list with the dossier beside it."""
        yield self._views
        with Horizontal(id="surveyed"):
            yield self._list
            yield self._dossier

    def on_mount(self) -> None:
        """Nobody is known yet."""
        self.show_rows(None)

    def on_resize(self, _: events.Resize) -> None:
        """The dossier has as many columns as there are now."""
        self.call_after_refresh(self._paint_dossier)

    def load(self) -> tuple[LibraryCast, LibraryCast]:
        """Who acts, by what is known now, and who is hidden."""
        return library_cast(self.workspace), hidden_cast(self.workspace)

    def take(self, loaded: tuple[LibraryCast, LibraryCast]) -> None:
        """Shows it, with the cursor where it was."""
        current = self.current
        self._listing.replace(*loaded)
        self.show_rows(current, keep_scroll=current is not None)

    def show_progress(self) -> None:
        """Says how far the looking is, or why there is nobody."""
        if self._failure or not self._listing.shown:
            self.show_rows(None)
        self.header.show(heading_of(self._listing, self._progress))

    # Showing

    @property
    def current(self) -> ActorAcross | None:
        """The actor under the cursor."""
        rows, cursor = self._list.rows, self._list.cursor
        return rows.acting[cursor].across if isinstance(rows, ActorsRows) and cursor is not None else None

    def show_rows(self, actor: ActorAcross | None, *, keep_scroll: bool = False) -> None:
        """Shows the actors as they are arranged, with the cursor on one, or as near to where it was."""
        listing = self._listing
        if self._failure or not listing.shown:
            self._list.show(remark_on(listing, self._failure, self._progress))
        else:
            cursor = listing.place_of(actor) if actor else 0
            if cursor is None:
                cursor = min(self._list.cursor or 0, len(listing.shown) - 1)
            self._list.show(ActorsRows(listing.shown), cursor=cursor, keep_scroll=keep_scroll)
        self._shown_views = views_of(listing)
        views, at = labels_of(listing, self._shown_views), self._shown_views.index(listing.view)
        self._views.show(views, at, right=f"by {listing.order.value} ▾")
        self.header.show(heading_of(listing, self._progress))
        self._show_current()

    @on(LineList.Highlighted, "#list")
    def _cursor_moved(self) -> None:
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(_RESTS_FOR, self._show_current)

    def _show_current(self) -> None:
        """Reads the dossier of the actor under the cursor, where it is shown."""
        actor = self.current
        if actor is None:
            self._read = None
            self._dossier.show(Remark(""))
        elif self._is_dossier_shown and (self._read is None or self._read.actor is not actor):
            read = partial(dossier_of, self.workspace, self._listing.known, actor)
            self.in_background(read, self._take_dossier, group="dossier")

    @property
    def _is_dossier_shown(self) -> bool:
        return self.has_class("-wide") or self.has_class("-dossier")

    def _take_dossier(self, read: Dossier) -> None:
        if read.actor is self.current:
            self._read = read
            self._paint_dossier()

    def _paint_dossier(self) -> None:
        if self._read is None:
            self._show_current()
            return
        # The cursor has the first cell, the scrollbar the last one.
        width = self._dossier.content_size.width - 2
        before = self._dossier.rows
        is_same = isinstance(before, DossierRows) and before.actor is self._read.actor
        rows = DossierRows(self._read, self._listing.known.entries, width)
        self._dossier.show(rows, cursor=self._dossier.cursor if is_same else 0, keep_scroll=is_same)

    @property
    def entry(self) -> DossierRow | None:
        """The entry of the dossier under its cursor."""
        rows, cursor = self._dossier.rows, self._dossier.cursor
        return rows.rows[cursor] if isinstance(rows, DossierRows) and cursor is not None else None
