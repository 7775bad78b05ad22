"""Searching the whole library as one types."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from briefing.library.answer import Where
from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.screens.room import Room
from briefing.tui.screens.search_preview import painted, read_preview
from briefing.tui.screens.search_rows import HitRow, SearchRows
from briefing.tui.widgets.footer_row import FooterLine
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.one_line_field import OneLineField
from briefing.tui.widgets.remark import Remark
from briefing.tui.widgets.views_row import View, ViewsRow
from briefing.tui.widgets.wording import counted, shown
from briefing.workspace.searching import SearchSession, place_of_note

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.document import TextSpan
    from briefing.library.answer import Answer
    from briefing.tui.screens.search_preview import Preview
    from briefing.workspace.searching import Found

WIDE: Final = 120
"""Columns from which the passage stands beside the hits."""


class SearchField(OneLineField):
    """Where one types. It keeps the focus; what its keys do is the screen's affair."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.SEARCH, on="screen")


class HitList(LineList, can_focus=False):
    """The hits. The keys are the field's."""


class SearchScreen(Room):
    """A field, and below it every passage and note that has the words. It stays as it was while one reads."""

    CSS_PATH = "search.tcss"
    LEADS_TO_PLACES = True

    def __init__(self) -> None:
        super().__init__()
        self._field: Final = SearchField(id="field", compact=True, select_on_focus=False)
        self._count: Final = Static(id="count", markup=False)
        self._kinds: Final = ViewsRow()
        self._hits: Final = HitList(id="hits")
        self._passage: Final = Static(id="passage", markup=False)
        self._session: SearchSession | None = None
        self._answered = ""

    def content(self) -> ComposeResult:
        """The field, what was found in what, the hits with the passage beside them."""
        with Horizontal(id="question"):
            yield Static(Content(" Search  "), classes="label")
            yield self._field
            yield self._count
        yield self._kinds
        with Horizontal(id="found"):
            yield self._hits
            yield self._passage

    def on_mount(self) -> None:
        """Waits for words."""
        self.set_class(self.app.size.width >= WIDE, "-wide")
        self._show_hint()
        self._field.focus()
        entry = self.footer.entry
        keys = (
            entry("search.open"),
            entry("search.up", "search.down", label="Hit"),
            entry("search.previous-briefing", "search.next-briefing", label="Briefing"),
        )
        self.footer.show(FooterLine(entries=keys, right=entry("search.back").content))

    def on_resize(self, event: events.Resize) -> None:
        """The passage beside the hits where there is room."""
        self.set_class(event.size.width >= WIDE, "-wide")

    def on_unmount(self) -> None:
        """Gives up what is being looked for."""
        if self._session is not None:
            self._session.close()

    # Asking

    @on(Input.Changed, "#field")
    def _typed(self, event: Input.Changed) -> None:
        query = event.value
        if query.strip():
            self.in_background(partial(self._ask, query), partial(self._take, query), group="asking")
            return
        if self._session is not None:
            self._session.cancel()
        self._answered = ""
        self._show_hint()

    def _ask(self, query: str) -> Found | None:
        """Runs in a thread; a newer question makes it give up."""
        if self._session is None:
            self._session = SearchSession(self.workspace)
        return self._session.ask(query)

    def _take(self, query: str, found: Found | None) -> None:
        """Shows an answer, unless something else stands in the field by now."""
        if found is None or query != self._field.value:
            return
        answer = found.answer
        self._answered = query
        if not answer.results:
            remarks = map(_sentence, found.remarks)
            self._hits.show(Remark(f"Nothing with “{shown(query.strip())}”.", *remarks, *_ADVICE))
            self._count.update(Content("nothing found "))
            self._kinds.show([View("All")], 0)
            self._passage.update("")
            return
        self._hits.show(SearchRows(answer))
        self._show_counts(answer, told_of(found))
        self._show_passage()

    def _show_hint(self) -> None:
        self._hits.show(Remark("Words stand anywhere in a briefing or in your notes on it.", *_ADVICE))
        self._count.update(Content(""))
        self._kinds.show([View("All")], 0, middle=_FIELDS)
        self._passage.update("")

    def _show_counts(self, answer: Answer, told: str) -> None:
        kinds = [hit.where for result in answer.results for hit in result.hits]
        texts, notes = kinds.count(Where.TEXT), kinds.count(Where.NOTE)
        passages = f"{counted(texts + notes, 'passage')} in " if texts + notes else "the title of "
        said = passages + counted(len(answer.results), "briefing")
        if answer.total > len(answer.results):
            said += f" of {answer.total:,}"
        self._count.update(Content(said + " "))
        views = [View("All"), View("Text", texts)]
        if notes:
            views.append(View("Notes", notes))
        self._kinds.show(views, 0, middle=told or _FIELDS, right="" if told else "sort: best")

    # The hit under the cursor

    def _current(self) -> HitRow | None:
        rows, cursor = self._hits.rows, self._hits.cursor
        return rows.rows[cursor] if isinstance(rows, SearchRows) and cursor is not None else None

    @on(LineList.Highlighted)
    def _show_passage(self) -> None:
        row = self._current()
        if row is None or row.hit is None:
            self._passage.update(Content(shown(row.result.entry.summary or "")) if row else "")
            return
        if row.hit.place is None:
            self._passage.update(Content.styled("The words of this note are not in the text now.", "$muted"))
            return
        read = partial(read_preview, self.workspace, row.result.entry, row.hit)
        self.in_background(read, partial(self._take_preview, row), group="passage")

    def _take_preview(self, row: HitRow, read: tuple[Preview, tuple[str, ...]] | None) -> None:
        if read is not None and row == self._current():
            preview, headings = read
            title = Content.styled(shown(row.result.entry.title), "bold $title")
            path = Content.styled(" › ".join(map(shown, headings)), "$muted")
            parts = [title, path, painted(preview)]
            self._passage.update(Content("\n\n").join(part for part in parts if part))

    # Keys

    def action_cursor(self, by: int) -> None:
        """The next or previous hit."""
        if by > 0:
            self._hits.action_cursor_down()
        else:
            self._hits.action_cursor_up()

    def action_briefing(self, by: int) -> None:
        """The first hit of the next or previous briefing."""
        row, rows = self._current(), self._hits.rows
        if row is None or not isinstance(rows, SearchRows):
            return
        firsts = [index for index, one in enumerate(rows.rows) if one.hit is None]
        at = next(number for number, index in enumerate(firsts) if rows.rows[index].result is row.result)
        self._hits.move_to(firsts[max(0, min(len(firsts) - 1, at + by))])

    @on(LineList.Chosen)
    def action_open(self) -> None:
        """Opens the passage with all hits of its briefing lit."""
        row = self._current()
        if row is None:
            return
        if row.hit is None or row.hit.note is None:
            self._land_on(row, row.hit.place if row.hit is not None else None)
            return
        # The note may have moved since the index was made.
        where = partial(place_of_note, self.workspace, row.result.entry.id, row.hit.note)
        self.in_background(where, partial(self._land_on_note, row), group="note")

    def _land_on_note(self, row: HitRow, place: TextSpan | None) -> None:
        """Opens what a note is on, lit with the hits in the text around it; where reading stood if that is gone."""
        if self.is_current:
            self._land_on(row, place, place)

    def _land_on(self, row: HitRow, at: TextSpan | None, noted: TextSpan | None = None) -> None:
        terms = {term for hit in row.result.hits if hit.where is Where.TEXT for term in hit.terms}
        lit = [term for term in terms if noted is None or not noted.overlaps(term)]
        self.program.open_briefing(row.result.entry.id, at=at, lit=sorted([*lit, noted] if noted else lit))

    def action_cancel(self) -> None:
        """Back to where one was."""
        self.program.go_up()


def told_of(found: Found) -> str:
    """Which word was taken for another, and how to have it as typed; else what of the query was not understood."""
    if found.answer.corrections:
        typed, instead = found.answer.corrections[0]
        return f"“{shown(typed)}” → {shown(' or '.join(instead[:2]))} · in quotation marks as typed"
    return shown(found.remarks[0]) if found.remarks else ""


def _sentence(remark: str) -> str:
    return f"{remark[:1].upper()}{remark[1:]}."


_FIELDS: Final = "author: actor: tag: after: has:note"
_ADVICE: Final = ('"several words" in quotation marks stand together.', "The last word may be a beginning.")
