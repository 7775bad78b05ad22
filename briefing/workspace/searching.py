"""Searching the library: once, or as somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.library.answer import Answer, Mode, SearchCancelledError
from briefing.library.query import parse
from briefing.workspace.standing import answer_of, open_index, standing_index

if TYPE_CHECKING:
    from briefing.document import TextSpan
    from briefing.workspace.workspace import Workspace

DEFAULT_LIMIT: Final = 20


def search(workspace: Workspace, query: str, *, limit: int = DEFAULT_LIMIT) -> Answer:
    """The briefings that match, fully ranked, from the index as it stands."""
    return answer_of(workspace, lambda index: index.search(parse(query), limit=limit, mode=Mode.FULL))


def place_of_note(workspace: Workspace, briefing_id: str, note_id: str) -> TextSpan | None:
    """Where a note stands in the text of its briefing's file as it is now; None where its words are not in it.

    Reads the file; what the index says of the place may be older.
    """
    from briefing.workspace.annotating import bring_notes, notes_of  # noqa: PLC0415, a search opens none
    from briefing.workspace.opening import open_briefing  # noqa: PLC0415, the same

    opened = open_briefing(workspace, briefing_id)
    bring_notes(workspace, opened)
    return next((note.span for note in notes_of(workspace, opened) if note.id == note_id), None)


class SearchSession:
    """Searching as one types: each question gives up the one before. Questions may come from any thread."""

    def __init__(self, workspace: Workspace) -> None:
        standing_index(workspace)
        self._index: Final = open_index(workspace)
        self._latest = 0

    def ask(self, query: str, *, limit: int = DEFAULT_LIMIT, typing: bool = True) -> Answer | None:
        """The answer; None where a newer question came meanwhile. While typing, the last word is a beginning."""
        self._latest += 1
        mine = self._latest
        try:
            return self._index.search(
                parse(query, is_typing=typing),
                limit=limit,
                mode=Mode.TYPING if typing else Mode.FULL,
                cancel=lambda: self._latest != mine,
            )
        except SearchCancelledError:
            return None

    def cancel(self) -> None:
        """Gives up whatever is being looked for."""
        self._latest += 1

    def close(self) -> None:
        """Ends the session."""
        self.cancel()
        self._index.close()
