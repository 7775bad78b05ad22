"""What was typed of notes and not saved: on the disk, and in memory where that cannot be written."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import BriefingError
from briefing.state import Draft
from briefing.tui.widgets.note_editor.tags import parse_tags
from briefing.workspace import drafting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.annotations.model import Note
    from briefing.tui.screens.reader.desk import Desk


class Left(NamedTuple):
    """A draft that was left of a note."""

    note: Note
    """The note, as it was saved last."""

    draft: Draft
    """What was typed since."""

    @property
    def is_news(self) -> bool:
        """Whether it says anything else than the note."""
        body, tags = self.draft.body.strip(), parse_tags(self.draft.tags)
        return (body, tags) != (self.note.body.strip(), self.note.tags)

    @property
    def is_older(self) -> bool:
        """Whether the note was changed after it was typed."""
        return dt.datetime.fromisoformat(self.note.modified) > dt.datetime.fromisoformat(self.draft.at)


class Drafts:
    """The drafts of notes. Where they cannot be read or dropped that is said, and nothing raised."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk
        self._in_memory: Final[dict[str, Draft]] = {}

    def keep(self, note: Note, body: str, tags: str) -> None:
        """Keeps a note as far as it got. Raises BriefingError where that is in memory only."""
        workspace = self._desk.workspace
        try:
            drafting.keep_draft(workspace, note.id, body, tags)
        except BriefingError:
            self._in_memory[note.id] = Draft(body, tags, workspace.clock().isoformat(timespec="seconds"))
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
        """The drafts of these notes that say something else, the latest first."""
        try:
            drafts = drafting.drafts(self._desk.workspace)
        except BriefingError as error:
            self._desk.say(str(error))
            drafts = {}
        drafts |= self._in_memory
        found = [Left(note, drafts[note.id]) for note in notes if note.id in drafts]
        return sorted((left for left in found if left.is_news), key=lambda left: left.draft.at, reverse=True)
