"""Searching the whole library as one types: what the keys do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from textual import on

from briefing.document import BriefingError
from briefing.library.fields_typed import has_fields, with_fields, without_fields
from briefing.tui.screens.reader.tour import tour_of
from briefing.tui.screens.search_footer import keys_of_hits, keys_of_narrowing, keys_of_past
from briefing.tui.screens.search_hits import Question
from briefing.tui.screens.search_narrow import NarrowRows
from briefing.tui.screens.search_room import SearchRoom
from briefing.tui.screens.search_rows import SearchRows
from briefing.tui.widgets.line_list import LineList, Rows
from briefing.tui.widgets.views_row import ViewsRow
from briefing.workspace import searches
from briefing.workspace.searching import place_of_note

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual import events

    from briefing.document import TextSpan
    from briefing.tui.screens.reader.tour import Tour
    from briefing.tui.screens.search_rows import HitRow
    from briefing.workspace.searches import Past

_MORE: Final = 24
"""Briefings that are asked for beyond those that are shown, where one comes to their end."""


class Landing(NamedTuple):
    """Where one is to land."""

    terms: Mapping[str, Sequence[TextSpan]]
    """All places with words of the query in the briefings of the answer, by their ids."""

    at: TextSpan | None
    """Where the hit is; None for where reading stood."""

    noted: TextSpan | None = None
    """What the note is on that is the hit, in the file as it is now."""


class SearchScreen(SearchRoom):
    """The search with its keys: through the hits, onto the passage, to earlier searches, narrower and wider."""

    LEADS_TO_PLACES = True

    def __init__(self, query: str = "") -> None:
        super().__init__(query)
        self._remembered = ""
        self._tour: Tour | None = None

    @property
    def query_text(self) -> str:
        """What stands in the field."""
        return self._field.value

    def on_mount(self) -> None:
        """Says what the keys do, and learns which searches are saved."""
        self._show_keys()
        self._load_past()

    def _show_keys(self) -> None:
        keys = keys_of_narrowing if self._narrow.has_focus else keys_of_hits
        self.footer.show((keys_of_past if self.has_class("-past") else keys)(self.footer))

    def search_for(self, query: str, *, is_whole: bool = True) -> None:
        """Searches for something that stands in the field from now on, and as a rule nobody is typing."""
        self._whole = query if is_whole else ""
        if self._field.value == query:
            self._saved = None
            self._ask(Question(query, is_whole, is_newest=self._asked.is_newest))
        self._field.value = query
        self._field.cursor_position = len(query)

    # Hits

    def action_cursor(self, by: int) -> None:
        """The next or previous hit, or search."""
        rows = self._past if self.has_class("-past") else self._hits
        before = rows.cursor
        rows.step(by)
        if rows is self._hits and by > 0 and rows.cursor == before:
            self._ask_for_more()

    def action_briefing(self, by: int) -> None:
        """The first hit of the next or previous briefing; a page of searches."""
        if self.has_class("-past"):
            self._past.action_page(by)
            return
        row, rows = self._current(), self._hits.rows
        if row is None or not isinstance(rows, SearchRows):
            return
        firsts = [index for index, one in enumerate(rows.rows) if one.is_title]
        at = next(number for number, index in enumerate(firsts) if rows.rows[index].result is row.result)
        if at + by >= len(firsts):
            self._ask_for_more()
        self._hits.move_to(firsts[max(0, min(len(firsts) - 1, at + by))])

    @on(ViewsRow.OrderClicked)
    def action_next_order(self) -> None:
        """The newest first, or the best again; from the top."""
        self._found = None
        self._ask(self._asked._replace(limit=None, is_newest=not self._asked.is_newest))

    def _ask_for_more(self) -> None:
        """Asks for more briefings than are shown, where more match."""
        answer = self._found.answer if self._found is not None else None
        if answer is not None and answer.total > len(answer.results):
            self._asked = self._asked._replace(limit=len(answer.results) + _MORE)
            self._ask_anew()

    def action_open(self) -> None:
        """Opens the passage, or makes the search under the cursor once more."""
        if self.has_class("-past"):
            self._search_again()
        else:
            self._open_passage()

    @on(LineList.Chosen, "#hits")
    def _open_passage(self) -> None:
        """Opens the passage with all hits of its briefing lit."""
        row = self._current()
        if row is not None and row.left:
            self._list_every_hit(row.result.entry.id)
            return
        self._is_to_open = (self._found is None and bool(self._asked.query.strip())) or self._is_first_guess
        if row is None or self._is_to_open:
            # What stands there was found before the last letters were typed, or in haste.
            if self._is_first_guess:
                self._ask_again(self._asked)
            return
        if self._saved is not None:
            # From now on only what comes later is new.
            see = partial(searches.see, self.workspace, self._asked.query)
            self.in_background(see, lambda _: None, group="seeing")
        reach = partial(self._reach, self._asked, row)
        self.in_background(reach, partial(self._land_on, row), group="landing")

    def _reach(self, question: Question, row: HitRow) -> Landing:
        """Where the words are, and a note that may have moved since the index was made. Runs in a thread."""
        answer = self._answer
        briefings = [result.entry.id for result in answer.results] if answer is not None else []
        terms = self._session.spans_in(question.query, briefings, typing=not question.is_whole)
        hit = row.hit
        if hit is None or hit.note is None:
            return Landing(terms or {}, hit.place if hit is not None else None)
        noted = place_of_note(self.workspace, row.result.entry.id, hit.note)
        return Landing(terms or {}, noted, noted)

    def _land_on(self, row: HitRow, landing: Landing) -> None:
        """Opens the briefing at a hit, or at what a note is on; where reading stood if that is gone."""
        if not self.is_current:
            return
        from briefing.tui.screens.reader.found import open_found  # noqa: PLC0415, typing does not wait for the reader

        results = answer.results if (answer := self._answer) is not None else ()
        self._tour = tour_of(results, row.result, landing.terms, landing.noted)
        open_found(self, self._tour, landing.at, noted=landing.noted)

    def on_screen_resume(self, _: events.ScreenResume) -> None:
        """Back from a briefing: at the one that the hits led to, with what was given up for it."""
        self._look_closer()
        row, rows = self._current(), self._hits.rows
        if self._tour is None or row is None or not isinstance(rows, SearchRows):
            return
        briefing, self._tour = self._tour.stop.briefing, None
        if row.result.entry.id != briefing and (found := rows.first_of(briefing)) is not None:
            self._hits.move_to(found)

    def action_cancel(self) -> None:
        """Back to the hits; from there to where one was."""
        if self.has_class("-past"):
            self._close_past()
        elif self._narrow.has_focus:
            self.action_leave_narrow()
        else:
            self.program.go_up()

    # Earlier searches

    def save(self) -> None:
        """Remembers what was searched for and found."""
        query, found = self._asked.query, self._found
        if found is None or not found.answer.results or query == self._remembered:
            return
        self._remembered = query
        try:
            searches.remember(self.workspace, query)
        except BriefingError as error:
            self.say(str(error))

    def action_history(self) -> None:
        """The searches that were made; from there back to the hits."""
        if self.has_class("-past"):
            self._close_past()
            return
        self.save()
        self._past.show(Rows())
        self.add_class("-past")
        self._show_keys()
        self._load_past()

    def _load_past(self) -> None:
        self.in_background(partial(searches.past, self.workspace), self._take_past, group="past")

    def _take_past(self, past: Past) -> None:
        if past.queries != self._saved_queries:
            self._saved_queries = past.queries
            self._look_closer()
        if self.has_class("-past"):
            self._past.show_past(past)
            self.in_background(partial(searches.news_in, self.workspace, past), self._past.show_news, group="past")

    def _close_past(self) -> None:
        self.remove_class("-past")
        self._show_keys()

    def _leave_past(self) -> None:
        if self.has_class("-past"):
            self._close_past()

    def _search_again(self) -> None:
        past = self._past.current
        self._close_past()
        if past is not None:
            self.search_for(past.query)

    @on(LineList.Chosen, "#past")
    def _past_chosen(self) -> None:
        self._search_again()

    def action_save_search(self) -> None:
        """Saves the search, or the one under the cursor; or takes that back."""
        in_past = self.has_class("-past")
        past = self._past.current
        query = self._asked.query if not in_past else past.query if past is not None else ""
        is_saved = past.is_saved if in_past and past is not None else self._saved is not None
        if not searches.normal(query):
            self.say("Type what to search for: F4 saves that")
            return
        save = partial(searches.save, self.workspace, query, saved=not is_saved)
        self.in_background(save, lambda _: self._tell_saved(query, is_saved=not is_saved), group="saving")

    def _tell_saved(self, query: str, *, is_saved: bool) -> None:
        if searches.normal(query) == searches.normal(self._asked.query):
            self._take_standing(searches.Standing(searches.News()) if is_saved else None)
        self._load_past()
        self.say("Saved: F3 lists it, with what is new in it" if is_saved else "No longer saved; F3 still lists it")

    # Narrowing

    def action_narrow(self) -> None:
        """To by what the search can be narrowed."""
        self._close_past()
        self.add_class("-narrowing")
        self._narrow.focus()
        self._look_closer()

    def action_leave_narrow(self) -> None:
        """Back to the field."""
        self._field.focus()

    def on_descendant_focus(self) -> None:
        """The keys are in the field or in the list of what one can narrow by."""
        self.set_class(self._narrow.has_focus, "-narrowing")
        self._show_keys()

    @on(LineList.Chosen, "#narrow")
    def action_take_value(self) -> None:
        """Narrows the search to a value, or takes that back."""
        rows, cursor = self._narrow.rows, self._narrow.cursor
        if not isinstance(rows, NarrowRows) or cursor is None:
            return
        value = rows.rows[cursor]
        if value.where is not None:
            self._show_only(None if value.is_taken else value.where)
            return
        if value.unfolds:
            self._unfold(value.unfolds)
            return
        typed, fields = self._field.value, value.fields
        change = without_fields if has_fields(typed, fields) else with_fields
        self.search_for(change(typed, fields), is_whole=self._asked.is_whole)
