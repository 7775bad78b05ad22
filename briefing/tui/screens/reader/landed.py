"""A briefing that one came to for one of its notes, from the notes on all briefings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations.status import Status
from briefing.tui.screens.reader.screen import ReaderScreen
from briefing.tui.widgets.wording import ASK_TO_UNDO

if TYPE_CHECKING:
    from briefing.tui.screens.reader.placing import NotesPlaced
    from briefing.workspace.gathering import Landing


class LandedScreen(ReaderScreen):
    """The reader at a note: my notes are lit, that one is the current one. With `edits` one writes on at once."""

    def __init__(self, landing: Landing, *, edits: bool = False) -> None:
        super().__init__(landing.opened, at=landing.span)
        self._landed_on: Final = landing.note.id
        self._here.aimed = landing.note.id
        self._is_here = False
        self._goes_back = edits

    def on_reader_screen_notes_placed(self, event: NotesPlaced) -> None:
        """The notes are where they belong in this text: to the one that was asked for, the first time."""
        if not self._is_here and event.brought.problem is None:
            self._is_here = True
            self.call_later(self._arrive)

    def _arrive(self) -> None:
        note = next(iter(self._noting.by_id([self._landed_on])), None)
        if note is None:
            self.say(f"This note was deleted elsewhere · {ASK_TO_UNDO}")
            return
        if note.span is not None:
            self._here.light(note.id)
        if self._goes_back:
            self._editing.open(note)
        elif note.status is Status.ORPHAN:
            where = f" at ¶{note.origin.paragraph}" if note.origin.paragraph else " here"
            self.say(f"Its words are not in the text now: they last stood{where}")
        elif note.status is Status.UNCERTAIN:
            self.say("Its place is uncertain: this is the likeliest")

    def on_note_editor_saved(self) -> None:
        """What one came to write is written: back, with what became of it."""
        if self._goes_back:
            self._goes_back = False
            self.call_later(self._go_back)

    def _go_back(self) -> None:
        told = self.footer.message
        self.program.go_up()
        if told:
            self.program.say(told)
