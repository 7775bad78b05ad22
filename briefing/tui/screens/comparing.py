"""A screen in place of the text: an older and a newer wording, and keys to go to others."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from briefing.document import one_line
from briefing.tui.screens.room import Room
from briefing.tui.widgets.footer_line import FooterLine
from briefing.tui.widgets.halves import first_told, halves_lines, most_scrolled
from briefing.tui.widgets.header_row import Heading
from briefing.tui.widgets.line_pane import LinePane

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from textual.app import ComposeResult

    from briefing.tui.widgets.footer_line import FooterEntry
    from briefing.tui.widgets.halves import Half
    from briefing.tui.widgets.line import Line


class HalvesPane(LinePane):
    """Two wordings, one above the other; what was looked for is in view."""

    def __init__(self) -> None:
        super().__init__()
        self._halves: Sequence[Half] = ()
        self._scrolled: int | None = None

    def show(self, halves: Sequence[Half]) -> None:
        """Shows other wordings."""
        self._halves, self._scrolled = halves, None
        self.update_lines()

    def scroll_by(self, lines: int) -> None:
        """Shows what is further down in both, or further up."""
        width, height = self.size
        most = most_scrolled(self._halves, width, height) if self._halves else 0
        self._scrolled = max(0, min(most, self._at(width, height) + lines))
        self.update_lines()

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """As much of both as there is room for."""
        return halves_lines(self._halves, width, height, self._at(width, height)) if self._halves else ()

    def _at(self, width: int, height: int) -> int:
        return first_told(self._halves, width, height) if self._scrolled is None else self._scrolled


class ComparingScreen(Room):
    """Shows one of several pairs of wordings. A subclass says which, and what its keys do."""

    AUTO_FOCUS = "HalvesPane"
    DEFAULT_CSS = """
    ComparingScreen { align-horizontal: center; }
    HalvesPane { width: 1fr; max-width: 80; height: 1fr; }
    """
    ENTRIES: ClassVar[tuple[str, ...]] = ()
    """Ids of the keys in its footer."""

    def __init__(self) -> None:
        super().__init__()
        self._pane = HalvesPane()

    def content(self) -> ComposeResult:
        """The two wordings."""
        yield self._pane

    def show(self, title: str, halves: Sequence[Half], *, without: Collection[str] = ()) -> None:
        """Shows a pair under a title; `without` has the ids of keys that do nothing with it."""
        self.header.show(Heading(one_line(title)))
        self._pane.show(halves)
        self.footer.show(FooterLine(entries=tuple(self._entries(without))))

    def _entries(self, without: Collection[str]) -> list[FooterEntry]:
        return [self.footer.entry(name) for name in self.ENTRIES if name not in without]

    @property
    def is_plain(self) -> bool:
        """Whether styles may not be seen."""
        return self.program.is_plain or self.program.no_color

    def action_scroll(self, by: int) -> None:
        """Scrolls both wordings."""
        self._pane.scroll_by(by)

    def action_other(self, by: int) -> None:
        """The next pair, or the one before."""
        raise NotImplementedError

    def action_cancel(self) -> None:
        """Back to the text."""
        self.program.go_up()
