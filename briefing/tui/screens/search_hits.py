"""The search screen as far as it shows hits: what was found in what, and the passage beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from textual import on
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.screens.room import Room
from briefing.tui.screens.search_history import PastList
from briefing.tui.screens.search_narrow import NarrowList
from briefing.tui.screens.search_preview import portrait, read_preview
from briefing.tui.screens.search_rows import SearchRows
from briefing.tui.screens.search_words import (
    FIELDS,
    count_of,
    kinds_of,
    order_of,
    standing_of,
    told_of,
    told_of_filling,
    views_of,
)
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.one_line_field import OneLineField
from briefing.tui.widgets.views_row import ViewsRow
from briefing.workspace.searching import SearchSession

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.library.answer import Answer, Where
    from briefing.tui.screens.search_preview import Preview
    from briefing.tui.screens.search_rows import HitRow
    from briefing.workspace.searches import Standing
    from briefing.workspace.searching import Found

WIDE: Final = 120
"""Columns from which the passage stands beside the hits."""

WIDEST: Final = 150
"""Columns from which by what one can narrow stands beside them too."""

_ROOMY: Final = 60
"""Columns from which what was found is counted beside what one types."""


class Question(NamedTuple):
    """What is asked."""

    query: str
    """As it stands in the field."""

    is_whole: bool = False
    """Whether nobody is typing it, so that its last word is no beginning, and all that matches is ranked."""

    limit: int | None = None
    """Briefings that are wanted; None for as many as are soon found."""

    is_newest: bool = False
    """Whether the newest come first, not the best."""

    whole: frozenset[str] = frozenset()
    """Briefings, by their ids, of which every hit is wanted."""


class SearchField(OneLineField):
    """Where one types. It keeps the focus; what its keys do is the screen's affair."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.SEARCH, on="screen")


class HitList(LineList, can_focus=False):
    """The hits. The keys are the field's."""


class HitsRoom(Room):
    """A field, and below it what has its words; beside that the passage, and by what one can narrow."""

    CSS_PATH = "search.tcss"

    def __init__(self, query: str = "") -> None:
        super().__init__()
        self._field: Final = SearchField(query, id="field", compact=True, select_on_focus=False)
        self._count: Final = Static(id="count", markup=False)
        self._kinds: Final = ViewsRow()
        self._hits: Final = HitList(id="hits")
        self._past: Final = PastList(self.workspace.clock, id="past")
        self._narrow: Final = NarrowList(id="narrow")
        self._passage: Final = Static(id="passage", markup=False)
        self._session: Final = SearchSession(self.workspace)
        self._whole = query
        self._asked = Question("")
        self._found: Found | None = None
        self._saved: Standing | None = None
        self._wanted: Where | None = None

    def content(self) -> ComposeResult:
        """The field, what was found in what, the hits with the passage beside them."""
        with Horizontal(id="question"):
            yield Static(Content(" Search  "), classes="label")
            yield self._field
            yield self._count
        yield self._kinds
        with Horizontal(id="found"):
            with Vertical(id="aside"):
                yield self._narrow
            yield self._hits
            yield self._past
            yield self._passage

    def _take_width(self, width: int) -> None:
        self.set_class(width >= _ROOMY, "-roomy")
        self.set_class(width >= WIDE, "-wide")
        self.set_class(width >= WIDEST, "-widest")

    # The answer

    @property
    def _answer(self) -> Answer | None:
        """What was found, in the order it is shown; None where nothing is asked."""
        if self._found is None:
            return None
        answer = self._found.answer
        return self._saved.first_in(answer) if self._saved is not None else answer

    def _show_hits(self, kept: HitRow | None) -> None:
        """Shows the hits, with the cursor on one of them that was kept, or the first."""
        answer = self._answer
        if answer is None or not answer.results:
            return
        rows = SearchRows(answer, self._saved.news if self._saved is not None else None, self._only)
        row = rows.row_of(kept) if kept is not None else None
        self._hits.show(rows, cursor=row, keep_scroll=row is not None)

    def _show_counts(self) -> None:
        """What was found, in what, and how far the index is."""
        found, answer, progress = self._found, self._answer, self.program.filling.progress
        self._count.update(Content(f"{count_of(answer)} " if answer is not None else ""))
        told = told_of_filling(progress) if progress is not None else told_of(found)
        has_order = answer is not None and bool(answer.results) and not told
        order = order_of(is_newest=self._asked.is_newest) if has_order else ""
        right = standing_of(self._saved) if self._saved is not None else order
        kinds = kinds_of(answer)
        current = [None, *kinds].index(self._only)
        self._kinds.show(views_of(kinds), current, middle=told or FIELDS, right=right)

    @property
    def _only(self) -> Where | None:
        """In what alone hits are shown, of what they stand in; None for anything."""
        return self._wanted if self._wanted in kinds_of(self._answer) else None

    # The hit under the cursor

    @property
    def _looked_at(self) -> HitRow | None:
        """The hit under the cursor, where one went to it; None where the cursor is on the first all the same."""
        return self._current() if self._hits.cursor != self._hits.first else None

    def _current(self) -> HitRow | None:
        rows, cursor = self._hits.rows, self._hits.cursor
        return rows.rows[cursor] if isinstance(rows, SearchRows) and cursor is not None else None

    @on(LineList.Highlighted, "#hits")
    def _show_passage(self) -> None:
        """The passage of the hit, where there is room, with why its briefing was found."""
        row = self._current()
        if row is None or not self.has_class("-wide"):
            self._passage.update("")
            return
        if row.hit is None or row.hit.place is None:
            self._passage.update(portrait(row))
            return
        read = partial(read_preview, self.workspace, row.result.entry, row.hit)
        self.in_background(read, partial(self._take_preview, row), group="passage")

    def _take_preview(self, row: HitRow, read: tuple[Preview, tuple[str, ...]] | None) -> None:
        if read is not None and row == self._current():
            self._passage.update(portrait(row, *read))
