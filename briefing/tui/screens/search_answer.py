"""The search screen as far as it shows an answer: the hits, what was found in what, and what stands beside them."""

from __future__ import annotations

from functools import partial
from time import sleep
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from textual import on
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from briefing.library.narrowing import NO_FACETS
from briefing.library.parser import parse
from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.screens.room import Room
from briefing.tui.screens.search_history import PastList
from briefing.tui.screens.search_narrow import NOTHING_TO_NARROW, NarrowList, NarrowRows
from briefing.tui.screens.search_preview import portrait, read_preview
from briefing.tui.screens.search_rows import SearchRows
from briefing.tui.screens.search_words import (
    FIELDS,
    HINT,
    count_of,
    kinds_of,
    order_of,
    remark_on_nothing,
    standing_of,
    told_of,
    told_of_filling,
    views_of,
)
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.one_line_field import OneLineField
from briefing.tui.widgets.views_row import ViewsRow
from briefing.workspace import searches
from briefing.workspace.asked_names import asks_for_names
from briefing.workspace.searching import SearchSession

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.library.answer import Answer, Where
    from briefing.library.narrowing import Facets
    from briefing.tui.screens.search_preview import Preview
    from briefing.tui.screens.search_rows import HitRow
    from briefing.workspace.searches import Standing
    from briefing.workspace.searching import Found

WIDE: Final = 120
"""Columns from which the passage stands beside the hits."""

WIDEST: Final = 150
"""Columns from which by what one can narrow stands beside them too."""

_REST: Final = 0.25
"""Seconds without another letter before all that matches is ranked."""

_PAUSE: Final = 0.06
"""Seconds without another letter before all that matches is counted: that takes longer than the hits."""


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


class Closer(NamedTuple):
    """What is found out after the hits."""

    facets: Facets
    """By what the search can be narrowed."""

    saved: Standing | None
    """What is new in a saved search; None where it is not saved."""


class SearchField(OneLineField):
    """Where one types. It keeps the focus; what its keys do is the screen's affair."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.SEARCH, on="screen")


class HitList(LineList, can_focus=False):
    """The hits. The keys are the field's."""


class AnswerRoom(Room):
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
        self._stood: dict[str, Standing] = {}
        self._saved_queries = frozenset[str]()
        self._wanted: Where | None = None
        self._facets = NO_FACETS
        self._unfolded = frozenset[str]()
        self._is_to_open = False
        self._resting = Timer(self, _REST)
        self._is_filling = False
        self._looks = 0

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

    def on_resize(self, event: events.Resize) -> None:
        """The passage beside the hits where there is room, and by what one can narrow where there is more."""
        self._take_width(event.size.width)
        self._show_passage()
        self._look_closer()

    def _take_width(self, width: int) -> None:
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

    def _show_hint(self) -> None:
        self._found = None
        self._hits.show(HINT)
        self._show_passage()
        self._show_counts()
        self._look_closer()

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

    def _show_only(self, where: Where | None) -> None:
        """Shows hits in texts or in notes alone; None for all."""
        self._wanted = where
        self._show_hits(self._current())
        self._show_passage()
        self._show_counts()
        self._show_facets(self._facets)

    @on(ViewsRow.Picked)
    def _kind_picked(self, event: ViewsRow.Picked) -> None:
        self._show_only([None, *kinds_of(self._answer)][event.index])

    # What may come after the hits

    def _rank_all(self) -> None:
        """Ranks all that matches, once nobody types; and says what of the query was not understood."""
        self._resting.stop()
        question, found = self._asked, self._found
        if found is None or question.is_whole:
            return
        parsed = parse(question.query)
        if found.answer.is_provisional or parsed.remarks != found.remarks or asks_for_names(parsed.tree):
            self._resting = self.set_timer(_REST, partial(self._ask_again, question))

    @property
    def _is_first_guess(self) -> bool:
        """Whether the hit under the cursor may be another once all that matches is ranked, and nobody went to it."""
        return self._found is not None and self._found.answer.is_provisional and self._looked_at is None

    def _ask_again(self, question: Question) -> None:
        if question == self._asked:
            again = partial(self._session.ask_again, question.query, limit=question.limit, newest=question.is_newest)
            self.in_background(again, partial(self._take_ranked, question), group="ranking")

    def _take_ranked(self, question: Question, found: Found | None) -> None:
        """Shows it, unless one goes through the hits by now: they stay where they are."""
        if found is None or question != self._asked or self._looked_at is not None:
            return
        self._found = found
        self._show_found(None)
        if self._is_to_open:
            self._open_passage()

    def _show_found(self, kept: HitRow | None) -> None:
        """Shows what was found, with the cursor on a hit that was kept, or on the first; or why nothing was."""
        if self._found is not None and not self._found.answer.results:
            self._hits.show(remark_on_nothing(self._asked.query, self._found))
        self._show_hits(kept)
        self._show_passage()
        self._show_counts()

    def _open_passage(self) -> None:
        """Opens the passage of the hit under the cursor."""
        raise NotImplementedError

    def _look_closer(self) -> None:
        """Finds out by what one can narrow, where that is shown, and what is new in a saved search."""
        if self._found is None:
            self._narrow.show(NOTHING_TO_NARROW)
            return
        closer = partial(self._closer, self._asked, self._saved, wants_facets=self._shows_narrow)
        self.in_background(closer, partial(self._take_closer, self._asked), group="closer")

    @property
    def _shows_narrow(self) -> bool:
        """Whether by what one can narrow is shown."""
        return self.has_class("-widest") or self.has_class("-narrowing")

    def _closer(self, question: Question, saved: Standing | None, *, wants_facets: bool) -> Closer | None:
        """Runs in a thread; a newer question makes it give up."""
        if wants_facets:
            sleep(_PAUSE)
        if question != self._asked:
            return None
        facets = self._session.facets(question.query, typing=not question.is_whole) if wants_facets else NO_FACETS
        if facets is None:
            return None
        if saved is None and searches.normal(question.query) in self._saved_queries:
            # What was not typed but chosen counts as opened now.
            now = searches.standing(self.workspace, self._session, question.query, is_opened=question.is_whole)
            # What was new when this screen first showed it is new until one leaves.
            saved = self._stood.get(question.query, now) if now is not None and not now.news else now
        return Closer(facets, saved)

    def _take_closer(self, question: Question, closer: Closer | None) -> None:
        if closer is None or question != self._asked:
            return
        self._show_facets(closer.facets)
        if closer.saved != self._saved:
            self._take_standing(closer.saved)

    def _show_facets(self, facets: Facets) -> None:
        """Shows by what one can narrow; the cursor stays where it was."""
        self._facets = facets
        before, cursor = self._narrow.rows, self._narrow.cursor
        rows = NarrowRows(facets, self._field.value, kinds_of(self._answer), self._only, self._unfolded)
        kept = before.rows[cursor] if isinstance(before, NarrowRows) and cursor is not None else None
        row = rows.row_of(kept) if kept is not None else None
        self._narrow.show(rows, cursor=cursor if row is None else row, keep_scroll=True)

    def _unfold(self, kind: str) -> None:
        """Shows all values of a kind by which one can narrow, from where one is on; or the first alone again."""
        at = self._narrow.cursor
        self._unfolded ^= {kind}
        self._show_facets(self._facets)
        if kind in self._unfolded and at is not None:
            self._narrow.move_to(at)

    def _take_standing(self, saved: Standing | None) -> None:
        """Shows what is new in a saved search, before all else."""
        kept = self._looked_at
        self._saved = saved
        if saved is not None and saved.news:
            self._stood[self._asked.query] = saved
        self._show_hits(kept)
        self._show_passage()
        self._show_counts()

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
