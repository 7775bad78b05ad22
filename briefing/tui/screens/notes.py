"""The notes on all briefings: found, gone to, changed, and taken along for a memo."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from textual import on

from briefing.document import BriefingError
from briefing.tui.screens.notes_memo import Memo
from briefing.tui.screens.notes_room import NotesRoom
from briefing.tui.screens.notes_words import named
from briefing.tui.widgets.footer_row import FooterRow
from briefing.tui.widgets.line_list import LineList
from briefing.workspace.annotating import remove_note
from briefing.workspace.gathering import landing_of

if TYPE_CHECKING:
    from briefing.workspace.gathering import Landing


class NotesScreen(NotesRoom):
    """Every note of the reader's, with the keys that do something with it. It stays as it was while one reads."""

    LEADS_TO_PLACES = True

    def __init__(self) -> None:
        super().__init__()
        self._memo: Final = Memo(self)
        self._filter_before = ""

    # What is asked in the footer

    def action_filter(self) -> None:
        """Asks what to filter by; what is shown follows as it is typed."""
        self._asking, self._filter_before = "filter", self._listing.filter
        entry = self.footer.entry
        keys = (entry("find.keep"), entry("find.next", "find.previous", label="Move"), entry("find.back"))
        self.footer.ask("/", value=self._listing.filter, entries=keys)
        self._show_counts()

    @on(FooterRow.Asked)
    def _typed(self, event: FooterRow.Asked) -> None:
        if self._asking == "filter":
            self._narrow(event.value)
        else:
            self._memo.typed(event.value)

    def action_step(self, by: int) -> None:
        """Moves in the list while something is typed."""
        self._list.step(by)

    def action_keep(self) -> None:
        """Takes what was typed."""
        prompt = self.footer.prompt
        if prompt is not None and self._asking == "write":
            self._memo.write(prompt.value)
        else:
            self.footer.end_prompt()
            self._show_counts()

    def action_cancel(self) -> None:
        """Closes the prompt as if it had not been opened; else takes off filter, then selection; then leaves."""
        if self.footer.prompt is not None:
            self.footer.end_prompt()
            self._narrow(self._filter_before if self._asking == "filter" else self._listing.filter)
            self._show_counts()
        elif self._listing.filter:
            self._narrow("")
        elif self._listing.chosen:
            self._listing.chosen.clear()
            self._repaint()
        else:
            self.program.go_up()

    # Going to a note, and changing it

    @on(LineList.Chosen)
    def action_open(self) -> None:
        """To the passage of the note under the cursor."""
        self._land(edits=False)

    def action_edit_note(self) -> None:
        """Writes on at it, beside its passage; from there one comes back."""
        self._land(edits=True)

    def _land(self, *, edits: bool) -> None:
        if (note := self._current()) is not None:
            land = partial(landing_of, self.workspace, note.id)
            self.in_background(land, partial(self._landed, edits=edits), group="opening")

    def _landed(self, landing: Landing, *, edits: bool) -> None:
        from briefing.tui.screens.reader.landed import LandedScreen  # noqa: PLC0415, imported when it is first shown

        if self.is_current:
            self.program.go_to(LandedScreen(landing, edits=edits))

    def action_delete_note(self) -> None:
        """Deletes it, without asking: it can be undone."""
        if (note := self._current()) is None:
            return
        try:
            remove_note(self.workspace, note.id)
        except BriefingError as error:
            self.say(str(error))
        else:
            self.say(f"Deleted {named(note)} · {self.footer.entry('app.undo').keys} Undo")
        self.notes_changed()

    # Selecting, and taking along

    def action_toggle_note(self) -> None:
        """Selects the note, and goes on to the next."""
        if (note := self._current()) is not None:
            self._listing.toggle(note)
            self._list.action_cursor_down()
            self._repaint()

    def action_toggle_all(self) -> None:
        """Selects all that are shown, or none of them."""
        self._listing.toggle_shown()
        self._repaint()

    def _repaint(self) -> None:
        self._list.repaint()
        self._show_counts()

    def _asked_for(self) -> frozenset[str]:
        """Ids of the notes that are selected, else of the one under the cursor."""
        current = self._current()
        return frozenset(self._listing.chosen or ({current.id} if current else ()))

    def action_copy(self) -> None:
        """Copies them as Markdown, with citations."""
        if ids := self._asked_for():
            self._memo.copy(ids)

    def action_write(self) -> None:
        """Asks for a file to write them to."""
        if ids := self._asked_for():
            self._asking = "write"
            self._memo.ask(ids, self._listing.briefings_of(ids))
