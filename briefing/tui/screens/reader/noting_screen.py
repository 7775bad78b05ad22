"""A briefing with one's own notes and with what changed in it, and the keys that do something with them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from briefing.tui.screens.reader.modes import Mode
from briefing.tui.screens.reader.naming_screen import NamingScreen
from briefing.tui.screens.reader.noting import Noting, paints_of
from briefing.tui.screens.reader.placing import Placing
from briefing.tui.widgets.sidebar.lists import NOTES
from briefing.tui.widgets.sidebar.note_rows import note_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.document import TextSpan
    from briefing.tui.screens.reader.drafts import Drafts
    from briefing.tui.screens.reader.editing import Editing
    from briefing.tui.screens.reader.here import Here
    from briefing.tui.screens.reader.news import News
    from briefing.tui.screens.reader.placing import NotesPlaced
    from briefing.tui.screens.reader.settling import Settling
    from briefing.tui.widgets.document_view import DocumentView
    from briefing.tui.widgets.note_editor.editor import NoteEditor
    from briefing.tui.widgets.sidebar.sidebar import Sidebar
    from briefing.workspace.opening import Opened
    from briefing.workspace.versions import Brought

_WHILE_WRITING: Final = frozenset(
    {"command_palette", "focus_previous", "help_quit", "quit", "redraw", "suspend_process"}
)


class NotingScreen(NamingScreen):
    """A briefing with one's own notes: brought to its text, shown beside it, written by keys."""

    def __init__(self, opened: Opened, *, at: TextSpan | None = None, lit: Sequence[TextSpan] = ()) -> None:
        super().__init__(opened, at=at, lit=lit)
        self._placing = Placing(self._desk)
        self._noting = Noting(self._desk, self._notes_shown, self._placing.begin)
        self._were_drafts_announced = False

    # What the first paint does not wait for

    @cached_property
    def _here(self) -> Here:
        from briefing.tui.screens.reader.here import Here  # noqa: PLC0415, needed once there are notes to be at

        return Here(self._desk, self._noting, self._lighting, self._panes)

    @cached_property
    def _drafts(self) -> Drafts:
        from briefing.tui.screens.reader.drafts import Drafts  # noqa: PLC0415, looked at once the notes are placed

        return Drafts(self._desk)

    @cached_property
    def _editing(self) -> Editing:
        from briefing.tui.screens.reader.editing import Editing  # noqa: PLC0415, the same

        return Editing(self._desk, self._noting, self._drafts, self._panes)

    @cached_property
    def _news(self) -> News:
        from briefing.tui.screens.reader.news import News  # noqa: PLC0415, made once the notes are placed

        return News(self._desk, self._lighting)

    @cached_property
    def _settling(self) -> Settling:
        from briefing.tui.screens.reader.settling import Settling  # noqa: PLC0415, only where a note lost its place

        return Settling(self._desk, self._lighting, self._noting.reload)

    def on_reader_screen_notes_placed(self, event: NotesPlaced) -> None:
        """Shows the notes and what changed, and the first time says what became of them."""
        if event.brought.opened is not self._desk.opened:
            return
        self._take_in(event.brought)
        if not self._were_drafts_announced:
            self._were_drafts_announced = True
            self._tell_news(event.brought)
            self._editing.announce_drafts()

    def _take_in(self, brought: Brought) -> None:
        self._placing.take(brought)
        self._news.show(brought.since)
        self._news.look()
        if self._placing.is_done:
            self._noting.reload()
        else:
            self._notes_shown()

    def _tell_news(self, brought: Brought) -> None:
        """Says what became of notes and text, until the next key."""
        from briefing.tui.screens.reader.news import news_line  # noqa: PLC0415, as above

        if brought.is_news:
            self.footer.key_pressed()
            self._desk.modes.show(Mode.PLACED, news_line(brought, self.footer.entry))

    def message_was_read(self) -> None:
        """A key was pressed."""
        if self.footer.message is None:
            self._desk.modes.key_pressed()
        super().message_was_read()

    def on_document_view_scrolled(self) -> None:
        """Another part of the text is in view."""
        if self._placing.is_done:
            self._news.look()

    def notes_changed(self) -> None:
        """Shows the notes as they are now; not before they were brought to this text. Names as they are called now."""
        self._follow_corrections()
        if self._placing.is_done:
            self._noting.reload()
        else:
            self._placing.try_again()

    def _notes_shown(self) -> None:
        notes = self._noting.notes
        drafted = {left.note.id for left in self._drafts.left(notes)}
        self._panes.show_list(NOTES, note_list([*self._drafts.unmade, *notes], self._desk.body.number_at, drafted))
        self._panes.show_signs([*self._noting.signs, *self._news.signs])
        self._view.set_notes([*paints_of(notes), *self._news.paints])
        self._here.notes_shown()

    def save(self) -> None:
        """Keeps the place, the note being written, and that what changed was read."""
        super().save()
        self._editing.save()
        self._news.keep()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While one writes a note, the keys of the text do not hold."""
        if self._panes.is_writing and action not in _WHILE_WRITING:
            return False
        if action == "place_here":
            return self._desk.modes.is_on(Mode.PLACING)
        return super().check_action(action, parameters)

    def action_cancel(self) -> None:
        """Ends what was begun last."""
        self._here.has_asked = False
        if not (self._editing.close() or (self._is_at_rest and self._settling.back())):
            super().action_cancel()

    def action_pane(self, number: int) -> None:
        """To one of the sidebar's lists; in that of the notes to the one in the current paragraph."""
        note = None if self._panes.is_in_list else self._here.in_paragraph()
        super().action_pane(number)
        if note is not None and self._panes.sidebar is not None:
            self._panes.sidebar.point_at(NOTES, note.id)

    # Notes

    def on_sidebar_row_chosen(self, event: Sidebar.RowChosen) -> None:
        """To the view of a note that is to be placed; of any other row to its next place in the text."""
        note = next(iter(self._noting.by_id([event.row.key])), None) if event.pane == NOTES else None
        if note is not None and not note.status.is_sure:
            event.prevent_default()
            self._settling.begin(note.id)

    def on_sidebar_notes_asked(self, event: Sidebar.NotesAsked) -> None:
        """Does with notes what was asked."""
        notes = self._noting.by_id(event.ids)
        begun = [note for note in self._drafts.unmade if note.id in event.ids]
        if self._here.has_asked:
            self._here.has_asked = False
            self._panes.leave()
        if event.what == "copy":
            self._copying.copy_notes(notes)
        elif event.what == "write":
            self._copying.write_notes(notes)
        elif event.what in {"edit", "tags"} and (notes or begun):
            self._editing.open((*notes, *begun)[0], at_tags=event.what == "tags")
        elif notes:
            self._noting.delete(notes[0])
        elif begun:
            self.say("It is not saved yet: e goes on with it, and emptied it is gone")

    def on_document_view_text_clicked(self, event: DocumentView.TextClicked) -> None:
        """The note that was clicked."""
        self._here.clicked(event.offset)

    def action_mark(self) -> None:
        """Marks the passage."""
        self._here.aim(self._noting.mark())

    def action_repeat_mark(self) -> None:
        """Marks it like the last one."""
        self._here.aim(self._noting.repeat())

    def action_note(self) -> None:
        """Writes a note on the passage."""
        begun = self._editing.begun_on(self._desk.passage, exactly=True)
        known = self._noting.notes
        if (note := begun or self._noting.to_write_on()) is not None:
            self._here.aim(note)
            is_fresh = note.id not in {own.id for own in known} and bool(self._noting.by_id([note.id]))
            self._editing.open(note, is_fresh=is_fresh)

    def action_edit_note(self) -> None:
        """Writes on at the note here."""
        self._edit_here()

    def action_edit_tags(self) -> None:
        """Changes the tags of the note here."""
        self._edit_here(at_tags=True)

    def _edit_here(self, *, at_tags: bool = False) -> None:
        note = self._editing.announced or self._editing.begun_on(self._desk.passage) or self._here.note()
        if note is not None:
            self._editing.open(note, at_tags=at_tags)

    def action_delete_note(self) -> None:
        """Deletes the note here."""
        if (note := self._here.note()) is not None:
            self._noting.delete(note)

    def on_note_editor_drafted(self, event: NoteEditor.Drafted) -> None:
        """A draft goes to the disk."""
        self._editing.keep_draft(event.editor)

    def on_note_editor_saved(self) -> None:
        """The note is done."""
        self._editing.close()

    def on_note_editor_colour_changed(self, event: NoteEditor.ColourChanged) -> None:
        """The note gets another colour."""
        self._editing.show_colour(event.colour)

    def on_note_editor_external_asked(self) -> None:
        """The note goes to another editor and back."""
        self._editing.write_on_elsewhere()

    def action_light_notes(self) -> None:
        """Lights my notes."""
        self._here.light()

    def action_light_unplaced(self) -> None:
        """Lights the notes whose place is uncertain or lost."""
        self._settling.light()

    def action_light_changes(self) -> None:
        """Lights what changed since it was last read."""
        self._news.light()

    def action_place_here(self) -> None:
        """Puts the note that is being settled at the bar."""
        self._settling.place_here()

    def action_source(self) -> None:
        """The card of this paragraph's source; of a lit note to place the view of it, of a lit change its wordings."""
        if not (self._settling.show_lit() or self._news.show_lit()):
            super().action_source()
