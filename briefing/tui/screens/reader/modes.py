"""What the footer says while something lasts: of several, the one that matters most."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from briefing.tui.widgets.footer_row import FooterLine, FooterRow


class Mode(Enum):
    """What can last, the most important first."""

    EDITING = auto()
    """A note is being written."""

    HINTS = auto()
    """Every source in view shows a letter."""

    CARD = auto()
    """The card of a source is open; its keys stand on it."""

    SELECTING = auto()
    """A passage is being selected."""

    PLACING = auto()
    """A place is being chosen for a note that lost its own."""

    LISTING = auto()
    """The keys are in a list beside the text."""

    LIT = auto()
    """Something is lit."""

    PLACED = auto()
    """The text changed; until a key is pressed."""


class Modes:
    """The lines of all modes that are on; the footer shows one of them."""

    def __init__(self, footer: FooterRow) -> None:
        self._footer: Final = footer
        self._lines: dict[Mode, FooterLine] = {}
        self._shown: FooterLine | None = None

    def key_pressed(self) -> None:
        """A key was pressed: what became of the text was read, if it was shown."""
        placed = self._lines.get(Mode.PLACED)
        if placed is not None and self._shown is placed:
            self.show(Mode.PLACED, None)

    def is_on(self, mode: Mode) -> bool:
        """Whether it lasts just now."""
        return mode in self._lines

    def show(self, mode: Mode, line: FooterLine | None) -> None:
        """Turns a mode on with its line, or off with None."""
        if line is None:
            self._lines.pop(mode, None)
        else:
            self._lines[mode] = line
        shown = next((self._lines[each] for each in Mode if each in self._lines), None)
        if shown != self._shown:
            self._shown = shown
            self._footer.show(shown)
