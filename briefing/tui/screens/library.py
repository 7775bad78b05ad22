"""The library: what can be done with its briefings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from textual import on

from briefing.document import BriefingError
from briefing.tui.path_suggester import PathSuggester
from briefing.tui.screens.library_listing import LibraryOrder, LibraryView
from briefing.tui.screens.library_room import LibraryRoom
from briefing.tui.screens.library_words import told_of_adding
from briefing.tui.widgets.footer_row import FooterRow
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.views_row import ViewsRow
from briefing.workspace.listing import READ, LibraryEntry, entries

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.tui.widgets.prompt import Prompt
    from briefing.workspace.adding import Outcome
    from briefing.workspace.workspace import Workspace

    _Added = tuple[Outcome, list[LibraryEntry]]

_PATH_CELLS: Final = 40


class LibraryScreen(LibraryRoom):
    """The library, with its keys and prompts."""

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

    @on(ViewsRow.OrderClicked)
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
        """Asks for a file or folder to add; a text that is pasted is added itself."""
        self._asking = "add"
        keys = (self.footer.entry("find.keep", label="Add"), self.footer.entry("find.back"))
        self.footer.ask("Add: ", entries=keys, suggester=PathSuggester(), cells=_PATH_CELLS, takes_text=True)

    @on(FooterRow.Asked)
    def _typed(self, event: FooterRow.Asked) -> None:
        if self._asking == "add":
            self.footer.note("")
        elif event.value != self._listing.filter:
            self._listing.filter = event.value
            self._arrange()

    def action_step(self, by: int) -> None:
        """Moves in the list while something is typed."""
        self._list.step(by)

    def action_keep(self) -> None:
        """Takes what was typed."""
        prompt = self.footer.prompt
        value = prompt.value.strip() if prompt is not None else ""
        if self._asking == "add" and value:
            # Asked for once: a screen that was left belongs to no program, and its thread goes on until the next file.
            program = self.program
            self._add(partial(_added, self.workspace, value, lambda: not program.is_leaving))
        else:
            self.footer.end_prompt()

    def on_prompt_text_pasted(self, event: Prompt.TextPasted) -> None:
        """A text was pasted where a file is asked for."""
        self._add(partial(_added_text, self.workspace, event.text))

    def _add(self, work: Callable[[], _Added]) -> None:
        self.footer.note("Adding …")
        self.in_background(work, self._take_added, group="adding")

    def _take_added(self, done: _Added) -> None:
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


def _added(workspace: Workspace, source: str, goes_on: Callable[[], bool]) -> _Added:
    """Adds a file or folder, then lists what there is; says what is left to do where the program is being left."""
    from briefing.workspace.adding import STOPPED, add  # noqa: PLC0415, only when asked for

    outcome = add(workspace, [source], goes_on=goes_on)
    for problem in outcome.problems:
        if problem.code == STOPPED:
            workspace.narrate(f"stopped adding {problem.message}")
    return outcome, entries(workspace)


def _added_text(workspace: Workspace, text: str) -> _Added:
    """Adds a text that was pasted, then lists what there is."""
    from briefing.workspace.pasting import add_text  # noqa: PLC0415, only when asked for

    # Many a terminal sends line ends as the key Enter does.
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return add_text(workspace, lines.encode("utf-8", "replace")), entries(workspace)


def _open_original(workspace: Workspace, briefing: str) -> str:
    """Opens the address a briefing came from, and says so."""
    from briefing.workspace.opening import open_briefing  # noqa: PLC0415, only when asked for
    from briefing.workspace.web import open_address  # noqa: PLC0415

    source = open_briefing(workspace, briefing).briefing.source
    if source is None or not source.url:
        raise BriefingError("This briefing names no address of its own")
    open_address(source.url)
    return f"Opened {source.url}"
