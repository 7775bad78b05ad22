"""The reader's notes on the briefing: made, changed, deleted, and shown in the text and beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from briefing.annotations.color import Color
from briefing.annotations.status import Status
from briefing.document import BriefingError, clean, shortened
from briefing.tui.widgets.document_view import NotePaint, Sign
from briefing.tui.widgets.sidebar.note_rows import mark_of
from briefing.tui.widgets.wording import ASK_TO_UNDO
from briefing.workspace import annotating, drafting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing.annotations.model import Note
    from briefing.document import TextSpan
    from briefing.tui.screens.reader.desk import Desk

ResultT = TypeVar("ResultT")


def paints_of(notes: Iterable[Note]) -> list[NotePaint]:
    """The notes that have a place, as the text shows them."""
    return [NotePaint(note.span, sign_of(note), note.color.value) for note in notes if note.span is not None]


def sign_of(note: Note) -> Sign:
    """The sign of a note in the gutter."""
    if note.status is Status.UNCERTAIN:
        return Sign.UNCERTAIN
    return Sign.NOTED if note.body else Sign.MARKED


class Saved(NamedTuple):
    """What became of a note that was written."""

    note: Note
    """The note as it is kept."""

    told: str
    """In a few words, for people; empty where nothing was changed."""


class Noting:
    """What can be done with notes here; whatever changed is shown at once, in the text and in the lists."""

    def __init__(self, desk: Desk, changed: Callable[[], None], due: Callable[[], None]) -> None:
        """`changed` is called when other notes are shown, `due` when they have first to be placed in the text."""
        self._desk: Final = desk
        self._changed: Final = changed
        self._due: Final = due
        self._notes: tuple[Note, ...] = ()

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes on the briefing, in text order, those without a place last."""
        return self._notes

    @property
    def signs(self) -> list[tuple[int, str]]:
        """Where in the text there is a note, and its sign."""
        return [(note.span.start, mark_of(note)) for note in self._notes if note.span is not None]

    def reload(self) -> None:
        """Shows the notes as they are now in the text that is shown, once they are placed in it.

        Where they cannot be read, says so and leaves them as they were shown.
        """
        if (read := self._read()) is not None:
            self._take(*read)

    def reload_if_changed_elsewhere(self) -> bool:
        """Shows the notes another terminal changed; False, and it costs next to nothing, where it changed nothing."""
        if not annotating.changed_elsewhere(self._desk.workspace):
            return False
        if (read := self._read()) is not None and read != (self._notes,):
            self._take(*read)
        return True

    def _read(self) -> tuple[tuple[Note, ...] | None] | None:
        """The notes as they stand in the text that is shown, None before they are placed in it; None if unreadable."""
        return self._try(lambda: (annotating.notes_here(self._desk.workspace, self._desk.opened),))

    def _take(self, here: tuple[Note, ...] | None) -> None:
        if here is None:
            self._due()
        else:
            self._show(here)

    def _show(self, notes: tuple[Note, ...]) -> None:
        self._notes = notes
        self._changed()

    # Which note

    def by_id(self, ids: Sequence[str]) -> list[Note]:
        """Notes by their ids."""
        return [note for note in self._notes if note.id in ids]

    # Doing

    def mark(self) -> Note | None:
        """Marks the selection, else the current paragraph, with the last colour."""
        return self._mark(self._last[0], ())

    def repeat(self) -> Note | None:
        """Marks with the colour and tags of the last mark."""
        return self._mark(*self._last)

    @property
    def _last(self) -> tuple[Color, tuple[str, ...]]:
        """The colour and tags used last, wherever that was."""
        return self._try(lambda: annotating.last_written(self._desk.workspace)) or (Color.YELLOW, ())

    def _mark(self, color: Color, tags: tuple[str, ...]) -> Note | None:
        note = self._new(color, tags)
        if note is not None and note.span is not None:
            self._desk.say(self.told_of_mark(note))
        return note

    def told_of_mark(self, note: Note) -> str:
        """That a mark was made, where, and in which colour where that is not the usual one."""
        where = self.where(note).removeprefix("on ") or "the heading"
        colour = "" if note.color is Color.YELLOW else f" in {note.color.value}"
        return f"Marked {where}{colour} · {ASK_TO_UNDO}"

    def nothing_written(self, note: Note | None) -> None:
        """Tells of a mark on which nothing came to be written; where another note stands on its words it goes again."""
        if note is None or note.body or note.tags:
            return
        if any(other.span == note.span and other.id != note.id for other in self._notes):
            self.delete(note)
            self._desk.say("Nothing was written; the note that is here stays")
        else:
            self._desk.say(self.told_of_mark(note))

    def to_write_on(self) -> Note | None:
        """A mark to write a note on: the one that is on just this passage, else a new one.

        Where it cannot be saved, says why and returns one that is not made yet: what is typed now has to go somewhere.
        """
        self.reload_if_changed_elsewhere()
        span = self._desk.passage
        standing = next((note for note in self._notes if note.is_mark and span and note.span == span), None)
        if standing is not None or not self._has_words(span) or span is None:
            return standing
        return self._new(self._last[0], ()) or drafting.unmade_note(self._desk.opened, span)

    def _has_words(self, span: TextSpan | None) -> bool:
        has_words = span is not None and bool(span.of(self._desk.body.text).strip())
        if not has_words:
            self._desk.say("Nothing here to mark")
        return has_words

    def _new(self, color: Color, tags: tuple[str, ...]) -> Note | None:
        span = self._desk.passage
        if not self._has_words(span) or span is None:
            return None
        marks = [note for note in self._notes if note.is_mark and note.span == span]
        if any((mark.color, mark.tags) == (color, tags) for mark in marks):
            self._desk.say("It is marked already")
            return None
        workspace, opened = self._desk.workspace, self._desk.opened
        if marks and not marks[0].tags:
            # Two marks on the same words tell no more than one.
            note = self._try(lambda: annotating.edit_note(workspace, marks[0].id, color=color, tags=tags))
        else:
            note = self._try(lambda: annotating.annotate(workspace, opened, span, color=color, tags=tags))
        if note is not None:
            self._leave_passage()
            self.reload()
        return note

    def _leave_passage(self) -> None:
        self._desk.view.stop_caret()
        self._desk.view.clear_selection()

    def make(self, note: Note, *, body: str, color: Color, tags: tuple[str, ...]) -> Saved:
        """Makes a note that could not be begun before. Raises BriefingError where it still cannot be."""
        desk = self._desk
        made = drafting.make_note(desk.workspace, note, desk.opened, body=body, color=color, tags=tags)
        self._leave_passage()
        return Saved(made, f"{'Note' if made.body else 'Mark'} saved · {ASK_TO_UNDO}")

    def edit(self, note: Note, *, body: str, color: Color, tags: tuple[str, ...], since: int) -> Saved:
        """Changes what was changed of a note; what others wrote since its state `since` is kept, too.

        Raises BriefingError where it could not be saved. Whoever asks shows the notes anew.
        """
        new_body = body if body != note.body.strip() else None
        if new_body is None and (note.color, note.tags) == (color, tags):
            return Saved(note, "")
        was_there = any(other.id == note.id for other in annotating.notes_of(self._desk.workspace, self._desk.opened))
        saved = annotating.edit_note(
            self._desk.workspace,
            note.id,
            body=new_body,
            color=color if color != note.color else None,
            tags=tags if tags != note.tags else None,
            expected_rev=since,
        )
        what = f"{'Note' if saved.body else 'Mark'} saved"
        if not was_there:
            what += "; it had been deleted elsewhere and is back"
        elif new_body is not None and saved.body != clean(new_body):
            what += " below what was written elsewhere; both are kept"
        return Saved(saved, f"{what} · {ASK_TO_UNDO}")

    def delete(self, note: Note) -> None:
        """Deletes a note, without asking: it can be undone."""
        if self._try(lambda: annotating.remove_note(self._desk.workspace, note.id)) is not None:
            self.reload()
            what = f"mark “{shortened(note.quote)}”" if note.is_mark else f"note “{shortened(note.body)}”"
            self._desk.say(f"Deleted the {what} · {ASK_TO_UNDO}")

    def tags_in_use(self) -> list[tuple[str, int]]:
        """Every tag with how many notes have it."""
        return self._try(lambda: annotating.tags_in_use(self._desk.workspace)) or []

    # What is known of them

    def forget(self) -> None:
        """Another text is shown: what is known of the notes says nothing of their places in it."""
        self._notes = ()

    @property
    def lost(self) -> str:
        """How many notes have no place in the text; empty for none."""
        lost = sum(note.status is Status.ORPHAN for note in self._notes)
        if not lost:
            return ""
        return "1 note lost its place: ! shows it" if lost == 1 else f"{lost} notes lost their place: ! shows them"

    def where(self, note: Note) -> str:
        """The ¶ a note is on, as in `on ¶6`, or was on when it was made; empty where that has no number."""
        number = self._desk.body.number_at(note.span.start) if note.span else note.origin.paragraph
        return "" if number is None else f"on ¶{number}"

    def _try(self, change: Callable[[], ResultT]) -> ResultT | None:
        """Makes a change; where it cannot be made, says why."""
        try:
            return change()
        except BriefingError as error:
            self._desk.say(str(error))
            return None
