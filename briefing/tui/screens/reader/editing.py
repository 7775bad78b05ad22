"""Writing a note: the editor, its draft, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from textual.content import Content

from briefing.annotations.color import Color
from briefing.document import BriefingError, shortened
from briefing.tui.screens.reader.modes import Mode
from briefing.tui.widgets.footer_row import FooterLine
from briefing.workspace import drafting

if TYPE_CHECKING:
    from briefing.annotations.model import Note
    from briefing.tui.screens.reader.desk import Desk
    from briefing.tui.screens.reader.noting import Noting
    from briefing.tui.screens.reader.panes import Panes
    from briefing.tui.widgets.note_editor.editor import NoteEditor, NoteText


class Editing:
    """The one note that is being written, if any."""

    def __init__(self, desk: Desk, noting: Noting, panes: Panes) -> None:
        self._desk: Final = desk
        self._noting: Final = noting
        self._panes: Final = panes
        self._editor: NoteEditor | None = None
        self._note: Note | None = None

    @property
    def is_on(self) -> bool:
        """Whether a note is being written."""
        return self._editor is not None

    def open(self, note: Note, *, at_tags: bool = False) -> None:
        """Opens the editor on a note, with the draft that was left of it if one was."""
        if self.is_on:
            self.close()
        from briefing.tui.widgets.note_editor.editor import NoteEditor  # noqa: PLC0415, mounted when needed
        from briefing.tui.widgets.note_editor.tags import parse_tags  # noqa: PLC0415

        text = _text_of(note)
        draft = drafting.draft(self._desk.workspace, note.id)
        if draft is not None:
            text = replace(text, body=draft.body, tags=parse_tags(draft.tags))
        self._note = note
        self._editor = NoteEditor(self._heading(note), text, self._noting.tags_in_use(), at_tags=at_tags)
        self._panes.show_editor(self._editor, note.span.start if note.span else None)
        self.show_colour(note.color.value)
        if draft is not None:
            self._desk.say("The draft that was left is restored")

    def _heading(self, note: Note) -> str:
        number = self._desk.body.number_at(note.span.start) if note.span else note.origin.paragraph
        kind = "Note" if number is None else f"Note on ¶{number}"
        return f"{kind} · “{shortened(note.quote)}”"

    def show_colour(self, colour: str) -> None:
        """Says in the footer which colour the note has."""
        entry = self._desk.screen.footer.entry
        ids = ("editor.save", "editor.tags", "editor.external", "app.commands")
        save, tags, external, commands = map(entry, ids)
        colour_entry = entry("editor.colour", label=f"Colour: {colour}")
        line = FooterLine(entries=(save, tags, colour_entry, external, commands), right=Content(""))
        self._desk.modes.show(Mode.EDITING, line)

    def keep_draft(self, body: str, tags: str) -> None:
        """Puts a draft on the disk, and says so."""
        if self._editor is None or self._note is None:
            return
        try:
            drafting.keep_draft(self._desk.workspace, self._note.id, body, tags)
        except (BriefingError, OSError) as error:
            self._desk.say(f"The draft could not be kept: {error}")
        else:
            self._editor.draft_kept()

    def close(self) -> bool:
        """Saves the note and closes the editor; False where nothing was open, or where it could not be saved."""
        if self._editor is None or not self.save():
            return False
        self._editor, self._note = None, None
        self._desk.modes.show(Mode.EDITING, None)
        self._panes.hide_editor()
        return True

    def save(self) -> bool:
        """Saves what is written; the editor stays open. False where it could not be saved."""
        if self._editor is None or self._note is None:
            return True
        text: NoteText = self._editor.text
        if not self._noting.edit(self._note, body=text.body, color=Color(text.colour), tags=text.tags):
            return False
        drafting.drop_draft(self._desk.workspace, self._note.id)
        self._note = next(iter(self._noting.by_id([self._note.id])), self._note)
        kept = _text_of(self._note)
        if kept != text:
            # Another terminal's words came to it: what is written next is written on both.
            self._editor.replace_text(kept)
            self.show_colour(kept.colour)
        return True

    def write_on_elsewhere(self) -> None:
        """Hands the note to an editor of the reader's own, and takes back what it made of it."""
        if self._editor is None:
            return
        from briefing.tui.external_editor import edit_text  # noqa: PLC0415, imported when first needed

        try:
            self._editor.replace_body(edit_text(self._desk.screen.app, self._editor.text.body))
        except BriefingError as error:
            self._desk.say(str(error))


def _text_of(note: Note) -> NoteText:
    """A note as the editor has it."""
    from briefing.tui.widgets.note_editor.editor import NoteText  # noqa: PLC0415, imported when a note is written

    return NoteText(note.body, note.tags, note.color.value)
