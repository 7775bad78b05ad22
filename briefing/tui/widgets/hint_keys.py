"""Takes the keys while every source in view shows its letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.message import Message
from textual.widget import Widget

from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual import events
    from textual.binding import BindingType


class HintKeys(Widget, can_focus=True):
    """Nothing to see: it has the focus while hints are shown, so that each letter is a hint's and no command's."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.HINTS)
    DEFAULT_CSS = """
    HintKeys { width: 0; height: 0; position: absolute; }
    """

    class Picked(Message):
        """The reader typed the letters of a source."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number
            """Number of the source."""

    class Narrowed(Message):
        """The reader typed the first of two letters."""

        def __init__(self, typed: str, labels: Mapping[str, int]) -> None:
            super().__init__()
            self.typed = typed
            """The letter."""
            self.labels = labels
            """The labels that begin with it, with their sources."""

    class Ended(Message):
        """The hints are to go out: esc, or letters that are no source's."""

        def __init__(self, typed: str = "") -> None:
            super().__init__()
            self.typed = typed
            """The letters that are no source's; empty where nothing was typed amiss."""

    def __init__(self, labels: Mapping[str, int]) -> None:
        super().__init__()
        self._labels = labels
        self._typed = ""

    def on_key(self, event: events.Key) -> None:
        """A letter that belongs to a hint is taken; any other character ends the hints."""
        if event.character is None or not event.is_printable:
            return
        event.stop()
        self._typed += event.character
        if self._typed in self._labels:
            self.post_message(self.Picked(self._labels[self._typed]))
            return
        fitting = {label: number for label, number in self._labels.items() if label.startswith(self._typed)}
        self.post_message(self.Narrowed(self._typed, fitting) if fitting else self.Ended(self._typed))

    def on_blur(self) -> None:
        """The reader went elsewhere."""
        self.post_message(self.Ended())

    def action_cancel(self) -> None:
        """Esc."""
        self.post_message(self.Ended())
