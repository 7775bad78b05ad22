"""What was typed of notes and not saved: on the disk, and in memory where that cannot be written."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import BriefingError
from briefing.tui.widgets.note_editor.note_text import COLOURS, NoteText
from briefing.tui.widgets.note_editor.tags import parse_tags
from briefing.workspace import drafting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.annotations.model import Note
    from briefing.state import Draft
    from briefing.tui.screens.reader.desk import Desk


class Left(NamedTuple):
    """A draft that was left of a note."""

    note: Note
    """The note, as it was saved last."""

    draft: Draft
    """What was typed since."""

    @property
    def text(self) -> NoteText:
        """The note as far as it was written."""
        colour = self.draft.colour if self.draft.colour in COLOURS else self.note.color.value
        return NoteText(self.draft.body, parse_tags(self.draft.tags), colour)

    @property
    def is_news(self) -> bool:
        """Whether it says anything else than the note."""
        note = self.note
        text = self.text
        return (text.body.strip(), text.tags, text.colour) != (note.body.strip(), note.tags, note.color.value)

    @property
    def is_older(self) -> bool:
        """Whether the note was changed after it was typed."""
        return dt.datetime.fromisoformat(self.note.modified) > dt.datetime.fromisoformat(self.draft.at)


class Drafts:
    """The drafts of notes. Where they cannot be read or dropped that is said, and nothing raised."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk
        self._are_all_in = False

    @property
    def _in_memory(self) -> dict[str, Draft]:
        """Those the disk would not take; they outlive the screen."""
        return self._desk.screen.program.unsaved

    def keep(self, note: Note, body: str, tags: str, colour: str) -> None:
        """Keeps a note as far as it got. Raises BriefingError where that is in memory only."""
        workspace = self._desk.workspace
        quote = note.quote if drafting.is_unmade(note) else ""
        try:
            drafting.keep_draft(workspace, note.id, body, tags, colour=colour, quote=quote)
        except BriefingError:
            self._in_memory[note.id] = drafting.draft_now(workspace, body, tags, colour=colour, quote=quote)
            raise
        self._in_memory.pop(note.id, None)

    def drop(self, note: Note) -> None:
        """Forgets a draft: its note was saved."""
        self._in_memory.pop(note.id, None)
        try:
            drafting.drop_draft(self._desk.workspace, note.id)
        except BriefingError as error:
            self._desk.say(str(error))

    def left(self, notes: Iterable[Note]) -> list[Left]:
        """The drafts of these notes that say something else, and of those not begun; the latest first."""
        drafts = self._all()
        known = [*notes, *drafting.unmade_notes(self._desk.opened, drafts)]
        found = [Left(note, drafts[note.id]) for note in known if note.id in drafts]
        return sorted((left for left in found if left.is_news), key=lambda left: left.draft.at, reverse=True)

    def of(self, note: Note) -> Left | None:
        """The draft of one note, where it says something else."""
        draft = self._all().get(note.id)
        left = Left(note, draft) if draft is not None else None
        return left if left is not None and left.is_news else None

    @property
    def unmade(self) -> list[Note]:
        """The notes here that could not be begun, of which there are but drafts."""
        return drafting.unmade_notes(self._desk.opened, self._all())

    def _all(self) -> dict[str, Draft]:
        try:
            self._take_in_lent()
            on_disk = drafting.drafts(self._desk.workspace)
        except BriefingError as error:
            self._desk.say(str(error))
            on_disk = {}
        return on_disk | self._in_memory

    def _take_in_lent(self) -> None:
        """The first time, what an editor had saved when the program ended before it."""
        if not self._are_all_in:
            self._are_all_in = True
            drafting.take_in_lent(self._desk.workspace)
