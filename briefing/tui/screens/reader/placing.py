"""Brings the notes to the text that is shown, beside the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.message import Message

from briefing.document import BriefingError

if TYPE_CHECKING:
    from briefing.tui.screens.reader.desk import Desk
    from briefing.workspace.versions import Brought


class NotesPlaced(Message, namespace="reader_screen"):
    """The notes were brought to the text, or could not be."""

    def __init__(self, brought: Brought) -> None:
        super().__init__()
        self.brought: Final = brought
        """The briefing, what became of the notes, and what changed in it."""


class Placing:
    """Whether the notes stand in the text that is shown, and what brings them there."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk
        self._problem: str | None = None
        self.is_done = False
        """Whether they stand in it."""
        self.is_under_way = True
        """Whether they are being brought there, or will be once the text is painted."""

    def begin(self) -> None:
        """Brings them to it, in a thread; `NotesPlaced` tells when."""
        self.is_done, self.is_under_way = False, True
        opened, workspace = self._desk.opened, self._desk.workspace

        def place() -> None:
            from briefing.workspace.versions import bring  # noqa: PLC0415, once the text is painted

            try:
                brought = bring(workspace, opened)
            except BriefingError as error:
                self.is_under_way = False
                self._desk.screen.call_later(self._desk.say, str(error))
            else:
                self._desk.screen.post_message(NotesPlaced(brought))

        self._desk.screen.run_worker(place, thread=True, group="placing", exclusive=True)

    def take(self, brought: Brought) -> None:
        """They were brought to it, or could not be: that is said."""
        self._problem, self.is_under_way = brought.problem, False
        self.is_done = self._problem is None
        if self._problem is not None:
            self._desk.say(self._problem)

    def try_again(self) -> None:
        """Brings them to it where that failed, if what stood in the way is gone. Says nothing where it is not."""
        if self._problem is None or self.is_under_way or self._desk.workspace.alarm() is not None:
            return
        self.is_under_way = True
        opened, workspace = self._desk.opened, self._desk.workspace

        def place() -> None:
            from briefing.workspace.annotating import place_notes  # noqa: PLC0415, as above
            from briefing.workspace.versions import bring  # noqa: PLC0415, as above

            try:
                place_notes(workspace, opened)
                self._desk.screen.post_message(NotesPlaced(bring(workspace, opened)))
            except BriefingError:
                # It was said when it failed first.
                self.is_under_way = False

        self._desk.screen.run_worker(place, thread=True, group="placing", exclusive=True)
