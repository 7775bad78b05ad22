"""What is asked for in the sidebar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from briefing.tui.widgets.sidebar.rows import Row


class StatementsAsked(Message, namespace="sidebar"):
    """The reader wants to see what an actor said."""

    def __init__(self, actor: str) -> None:
        super().__init__()
        self.actor = actor
        """Name of the actor, as it is listed."""


class CorrectionAsked(Message, namespace="sidebar"):
    """The reader wants to correct an actor or date, or to hide it."""

    def __init__(self, what: str, pane: int, row: str) -> None:
        super().__init__()
        self.what = what
        """correct or hide."""
        self.pane = pane
        """Which list."""
        self.row = row
        """Key of the row."""


class RowChosen(Message, namespace="sidebar"):
    """The reader wants to see a row's next place in the text, or the one before."""

    def __init__(self, pane: int, row: Row, by: int) -> None:
        super().__init__()
        self.pane = pane
        """Which list."""
        self.row = row
        """The row."""
        self.by = by
        """1 for the next, -1 for the one before."""


class NotesAsked(Message, namespace="sidebar"):
    """The reader wants something done to notes."""

    def __init__(self, what: str, ids: tuple[str, ...]) -> None:
        super().__init__()
        self.what = what
        """edit, tags, delete, copy or write."""
        self.ids = ids
        """Ids of the notes: the one under the cursor to edit or delete, else those chosen, or all shown."""
