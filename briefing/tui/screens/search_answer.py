"""The search screen as far as it shows an answer: the hits, what was found in what, and what stands beside them."""

from __future__ import annotations

from functools import partial
from time import sleep
from typing import TYPE_CHECKING, Final, NamedTuple

from textual import on
from textual.timer import Timer

from briefing.library.narrowing import NO_FACETS
from briefing.library.parser import parse
from briefing.tui.screens.search_hits import HitsRoom, Question
from briefing.tui.screens.search_narrow import NOTHING_TO_NARROW, NarrowRows
from briefing.tui.screens.search_words import HINT, kinds_of, remark_on_nothing
from briefing.tui.widgets.views_row import ViewsRow
from briefing.workspace import searches
from briefing.workspace.asked_names import asks_for_names

if TYPE_CHECKING:
    from textual import events

    from briefing.library.answer import Where
    from briefing.library.narrowing import Facets
    from briefing.tui.screens.search_rows import HitRow
    from briefing.workspace.searches import Standing
    from briefing.workspace.searching import Found

_REST: Final = 0.25
"""Seconds without another letter before all that matches is ranked."""

_PAUSE: Final = 0.06
"""Seconds without another letter before all that matches is counted: that takes longer than the hits."""


class Closer(NamedTuple):
    """What is found out after the hits."""

    facets: Facets
    """By what the search can be narrowed."""

    saved: Standing | None
    """What is new in a saved search; None where it is not saved."""


class AnswerRoom(HitsRoom):
    """The hits, and what may come after them: their full rank, by what one can narrow, what is new."""

    def __init__(self, query: str = "") -> None:
        super().__init__(query)
        self._stood: Final[dict[str, Standing]] = {}
        self._saved_queries = frozenset[str]()
        self._facets = NO_FACETS
        self._unfolded = frozenset[str]()
        self._is_to_open = False
        self._resting = Timer(self, _REST)

    def on_resize(self, event: events.Resize) -> None:
        """The passage beside the hits where there is room, and by what one can narrow where there is more."""
        self._take_width(event.size.width)
        self._show_passage()
        self._look_closer()

    def _show_hint(self) -> None:
        self._found = None
        self._hits.show(HINT)
        self._show_passage()
        self._show_counts()
        self._look_closer()

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
        is_short = found.answer.is_provisional or not found.answer.total
        if is_short or parsed.remarks != found.remarks or asks_for_names(parsed.tree):
            self._resting = self.set_timer(_REST, partial(self._ask_again, question))

    @property
    def _is_first_guess(self) -> bool:
        """Whether the hit under the cursor may be another once all that matches is ranked, and nobody went to it."""
        return self._found is not None and self._found.answer.is_provisional and self._looked_at is None

    def _ask_again(self, question: Question) -> None:
        if question == self._asked:
            again = partial(self._ranked_answer, question)
            self.in_background(again, partial(self._take_ranked, question), group="ranking")

    def _ranked_answer(self, question: Question) -> Found | None:
        """Runs in a thread, with patience."""
        query, _, limit, is_newest, whole = question
        return self._session.ask_again(query, limit=limit, newest=is_newest, whole=whole)

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
        if not rows:
            self._narrow.show(NOTHING_TO_NARROW)
            return
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
