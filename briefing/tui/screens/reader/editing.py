"""Writing a note: the editor, its draft, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from briefing.annotations.color import Color
from briefing.document import BriefingError, shortened
from briefing.tui.screens.reader.modes import Mode
from briefing.tui.widgets.footer_row import FooterLine
from briefing.tui.widgets.note_editor.note_text import NoteText
from briefing.tui.widgets.sidebar.lists import NOTES
from briefing.tui.widgets.wording import ASK_TO_UNDO, counted
from briefing.workspace import drafting

if TYPE_CHECKING:
    from briefing.annotations.model import Note
    from briefing.document import TextSpan
    from briefing.tui.screens.reader.desk import Desk
    from briefing.tui.screens.reader.drafts import Drafts, Left
    from briefing.tui.screens.reader.noting import Noting, Saved
    from briefing.tui.screens.reader.panes import Panes
    from briefing.tui.widgets.note_editor.editor import NoteEditor

_NO_STATE: Final = -1
"""The number of no state of a note: whatever it says now was written by others."""


class Editing:
    """The one note that is being written, if any."""

    def __init__(self, desk: Desk, noting: Noting, drafts: Drafts, panes: Panes) -> None:
        self._desk: Final = desk
        self._noting: Final = noting
        self._drafts: Final = drafts
        self._panes: Final = panes
        self._editor: NoteEditor | None = None
        self._note: Note | None = None
        self._is_fresh = False
        self._since = _NO_STATE
        self._came_from_list = False
        self._announced: tuple[str, Note] | None = None

    def open(self, note: Note, *, at_tags: bool = False, is_fresh: bool = False) -> None:
        """Opens the editor on a note as it is now, with the draft that was left of it if one was.

        One that is fresh was marked just now, to be written on.
        """
        came_from_list = self._panes.is_in_list
        self.close()
        now = note if drafting.is_unmade(note) else self._as_it_is(note)
        if now is None:
            self._desk.say(f"This note was deleted elsewhere · {ASK_TO_UNDO}")
            return
        left = self._drafts.of(now)
        self._note, self._is_fresh = now, is_fresh
        self._since = _NO_STATE if left is not None and left.is_older else now.rev
        self._came_from_list = came_from_list
        self._editor = self._editor_on(now, left, at_tags=at_tags)
        # Until the editor has it, nobody has the focus: what is typed ahead waits for it.
        self._desk.screen.set_focus(None)
        self._panes.show_editor(self._editor, now.span.start if now.span else None)
        self.show_colour(self._editor.text.colour)
        if left is not None:
            self._desk.say("The draft that was left is restored")

    def _as_it_is(self, note: Note) -> Note | None:
        """The note as it is now; None where it was deleted."""
        self._noting.reload()
        return next(iter(self._noting.by_id([note.id])), None)

    def begun_on(self, span: TextSpan | None, *, exactly: bool = False) -> Note | None:
        """The note that was begun on a passage and could not be made; `exactly` on it, or anywhere in it."""
        placed = ((note, note.span) for note in self._drafts.unmade if note.span is not None)
        fits = (note for note, own in placed if span is not None and (own == span if exactly else own.overlaps(span)))
        return next(fits, None)

    def _editor_on(self, note: Note, left: Left | None, *, at_tags: bool) -> NoteEditor:
        from briefing.tui.widgets.note_editor.editor import NoteEditor  # noqa: PLC0415, mounted when needed

        text = _text_of(note) if left is None else left.text
        return NoteEditor(self._heading(note), text, self._noting.tags_in_use(), at_tags=at_tags)

    def _heading(self, note: Note) -> str:
        what = "Not saved yet: note" if drafting.is_unmade(note) else "Note"
        return f"{what} {self._noting.where(note)}".rstrip() + f" · “{shortened(note.quote)}”"

    def show_colour(self, colour: str) -> None:
        """Says in the footer which colour the note has."""
        entry = self._desk.screen.footer.entry
        ids = ("editor.save", "editor.tags", "editor.external", "app.commands")
        save, tags, external, commands = map(entry, ids)
        colour_entry = entry("editor.colour", label=f"Colour: {colour}")
        line = FooterLine(entries=(save, tags, colour_entry, external, commands), right=Content(""))
        self._desk.modes.show(Mode.EDITING, line)

    @property
    def hangs_on_the_text(self) -> bool:
        """Whether a note is being written of which nothing but its place in the text shown is known yet."""
        return self._editor is not None and self._note is not None and drafting.is_unmade(self._note)

    # Drafts

    def announce_drafts(self) -> None:
        """Says that drafts were left, if any were: by a crash, or where a note could not be saved."""
        drafts = self._drafts.left(self._noting.notes)
        if not drafts or self._editor is not None:
            return
        note, draft = drafts[0]
        last = f"from {draft.at[:10]} {self._noting.where(note)}".rstrip()
        key = self._desk.screen.footer.entry("text.edit").keys
        several = f"{counted(len(drafts), 'draft')} were left, the last {last}"
        what = several if len(drafts) > 1 else f"A draft {last} was left"
        self._announced = f"{what}: {key} goes on with it", note
        self._desk.say(self._announced[0])

    @property
    def announced(self) -> Note | None:
        """The note whose draft was announced when the last key was pressed."""
        if self._announced is None or self._desk.screen.footer.read_message != self._announced[0]:
            return None
        return self._announced[1]

    def keep_draft(self, editor: NoteEditor) -> None:
        """Puts a draft on the disk, and says so."""
        if editor is not self._editor or self._note is None:
            return
        try:
            self._drafts.keep(self._note, *editor.written)
        except BriefingError as error:
            editor.draft_kept("in memory only")
            self._desk.say(f"The draft is in memory only: {_why(error)}")
        else:
            editor.draft_kept()

    # Closing

    def close(self) -> bool:
        """Saves the note and closes the editor, be it saved or kept as a draft; False where nothing was open."""
        if self._editor is None:
            return False
        self.save()
        if self._is_fresh:
            self._noting.nothing_written(self._note)
        self._editor, self._note, self._is_fresh = None, None, False
        self._desk.modes.show(Mode.EDITING, None)
        self._panes.hide_editor(to_list=NOTES if self._came_from_list else None)
        return True

    def save(self) -> None:
        """Saves what is written, or keeps it as a draft where that fails; the editor stays open."""
        if self._editor is None or self._note is None:
            return
        text = self._editor.text
        try:
            saved = self._saved(self._note, text)
        except BriefingError as error:
            self._keep_unsaved(self._editor, self._note, error)
            return
        self._drafts.drop(self._note)
        self._noting.reload()
        self._note, self._since = saved.note, saved.note.rev
        if (kept := _text_of(saved.note)) != text:
            # Another terminal's words came to it: what is written next is written on both.
            self._editor.replace_text(kept)
            self.show_colour(kept.colour)
        if saved.told:
            self._desk.say(saved.told)

    def _saved(self, note: Note, text: NoteText) -> Saved:
        color = Color(text.colour)
        if drafting.is_unmade(note):
            return self._noting.make(note, body=text.body, color=color, tags=text.tags)
        return self._noting.edit(note, body=text.body, color=color, tags=text.tags, since=self._since)

    def _keep_unsaved(self, editor: NoteEditor, note: Note, error: BriefingError) -> None:
        if drafting.is_unmade(note) and editor.text == _text_of(note):
            self._drafts.drop(note)
            self._desk.say(f"Not saved: {_why(error)}")
            return
        try:
            self._drafts.keep(note, *editor.written)
        except BriefingError:
            self._desk.say(f"Not saved, kept in memory only: {_why(error)}")
        else:
            self._desk.say(f"Not saved, kept as a draft: {_why(error)}")

    def write_on_elsewhere(self) -> None:
        """Hands the note to an editor of the reader's own, and takes back what it made of it."""
        if self._editor is None or self._note is None:
            return
        from briefing.tui.external_editor import edit_lent  # noqa: PLC0415, imported when first needed
        from briefing.workspace.lending import lend  # noqa: PLC0415, the same

        # The program does nothing else until the editor is closed: what was typed has to be on the disk before.
        self.keep_draft(self._editor)
        before = self._editor.text.body
        try:
            body, told = edit_lent(self._desk.screen.app, lend(self._desk.workspace, self._note.id, before))
        except BriefingError as error:
            self._desk.say(str(error))
            return
        if body != before:
            self._editor.replace_body(body)
            told = told or ("" if body.strip() else "Emptied in the editor · ctrl+z brings the words back")
        if told:
            self._desk.say(told)


def _why(error: BriefingError) -> str:
    """Why it could not be saved, in as few cells as may be: that it was not saved is said already."""
    from briefing.annotations.database import NOT_SAVED  # noqa: PLC0415, it has been imported where it was written to

    return str(error).removeprefix(f"{NOT_SAVED}: ")


def _text_of(note: Note) -> NoteText:
    """A note as the editor has it."""
    return NoteText(note.body.strip(), note.tags, note.color.value)
