"""All keys, by where they hold, and what the signs mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip

from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.screens.help_lines import help_lines
from briefing.tui.screens.room import Room
from briefing.tui.widgets.footer_row import FooterLine
from briefing.tui.widgets.header_row import Heading
from briefing.tui.widgets.painting import strip_of
from briefing.tui.widgets.scroll_bar import SignedScrollView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.tui.keymap import Key

_TITLE: Final = "Keys and signs"
_OTHER_KEYS: Final = "config.toml gives other keys"
_APART: Final = 4
"""Blank cells about the two."""
_MOVES: Final = frozenset(
    f"text.{move}" for move in ("line-down", "line-up", "page-down", "page-up", "half-down", "half-up", "top", "bottom")
)


class HelpView(SignedScrollView, can_focus=True, inherit_bindings=False):
    """The lines of the help, scrolled with the keys one reads with."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.TEXT, only=_MOVES)
    DEFAULT_CSS = """
    HelpView { height: 1fr; overflow-x: hidden; scrollbar-gutter: stable; scrollbar-size-vertical: 1; }
    """

    def __init__(self, keys: Sequence[Key], *, plain: bool) -> None:
        super().__init__()
        self._keys: Final = keys
        self._plain: Final = plain
        self._lines: list[Content] = []

    def on_resize(self) -> None:
        """Other columns for another width."""
        self._lines = help_lines(self._keys, self.size.width, plain=self._plain)
        self.virtual_size = Size(self.size.width, len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line."""
        line = y + self.scroll_offset.y
        if line >= len(self._lines):
            return Strip.blank(self.size.width, self.visual_style.rich_style)
        return strip_of(self._lines[line], self.size.width, self.visual_style)

    def action_line(self, lines: int) -> None:
        """Scrolls by lines."""
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False)

    def action_page(self, pages: int) -> None:
        """Scrolls by pages."""
        self.action_line(pages * max(1, self.size.height - 1))

    def action_half_page(self, halves: int) -> None:
        """Scrolls by half pages."""
        self.action_line(halves * max(1, self.size.height // 2))

    def action_top(self) -> None:
        """To the first line."""
        self.scroll_to(y=0, animate=False)

    def action_bottom(self) -> None:
        """To the last line."""
        self.scroll_to(y=len(self._lines), animate=False)


class HelpScreen(Room):
    """The help. Esc leads back."""

    def __init__(self, keys: Sequence[Key]) -> None:
        super().__init__()
        self._view: Final = HelpView(keys, plain=self.program.is_plain)

    def content(self) -> ComposeResult:
        """The help."""
        yield self._view

    def on_resize(self, event: events.Resize) -> None:
        """Names itself; where there is room, it says how to have other keys."""
        place = _OTHER_KEYS if event.size.width > len(_TITLE + _OTHER_KEYS) + _APART else ""
        self.header.show(Heading(_TITLE, place=place))

    def on_mount(self) -> None:
        """Says how to move in it and how to leave."""
        entry = self.footer.entry
        moves = entry("text.line-down", "text.line-up", "text.page-down", "text.page-up", label="Scroll")
        back = entry("app.cancel", "app.keys", label="Back")
        self.footer.show(FooterLine(entries=(moves, back), right=Content("")))

    def action_cancel(self) -> None:
        """Back."""
        self.program.go_up()

    def action_show_keys(self) -> None:
        """Back, by the same key."""
        self.program.go_up()
