"""A pane that paints its own lines: one widget however many rows it lists."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final

from textual.geometry import Region
from textual.widget import Widget

from briefing.tui.widgets.line import Line
from briefing.tui.widgets.line_cells import cells_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.style import Style
    from textual.strip import Strip

TONES: Final = (
    "text", "dim", "head", "strong", "found", "cursor", "rule", "key", "sign", "warning", "row",
    "yellow", "green", "blue", "red", "purple",
)  # fmt: skip
"""Component classes of every pane, after `pane--`."""


class LinePane(Widget, can_focus=True):
    """A widget that is given as lines; only lines that changed are painted again.

    A subclass says what its lines are and calls `update_lines` when that may have changed.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"pane--{tone}" for tone in TONES}
    DEFAULT_CSS = """
    LinePane {
        & > .pane--dim { color: $muted; }
        & > .pane--head { text-style: bold; color: $heading; }
        & > .pane--strong { text-style: bold; }
        & > .pane--found { text-style: italic; color: $muted; }
        & > .pane--cursor { text-style: bold; }
        & > .pane--rule { color: $rule; }
        & > .pane--key { text-style: bold; color: $key; }
        & > .pane--sign { color: $sign; }
        & > .pane--warning { color: $warning; }
        & > .pane--row { background: $cursor-row; }
        & > .pane--yellow { background: $yellow-tint; }
        & > .pane--green { background: $green-tint; }
        & > .pane--blue { background: $blue-tint; }
        & > .pane--red { background: $red-tint; }
        & > .pane--purple { background: $purple-tint; }
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002, Textual's word
        super().__init__(id=id, classes=classes)
        self._lines: Sequence[Line] = ()
        self._lines_for: tuple[int, int] | None = None
        self._tones: Mapping[str, Style] | None = None

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """The lines for a size; fewer than `height` leave the rest empty."""
        raise NotImplementedError

    def update_lines(self) -> None:
        """Asks for the lines anew and paints those that changed."""
        if self._lines_for is None:
            return
        old, (width, height) = self._lines, self._lines_for
        new = self._lines = self.lines(width, height)
        changed = [y for y in range(max(len(old), len(new))) if old[y : y + 1] != new[y : y + 1]]
        if changed:
            self.refresh(*(Region(0, y, width, 1) for y in changed))

    def render_line(self, y: int) -> Strip:
        """One row. Lines are asked for here and not on resize, which comes after a first, empty paint."""
        width, height = self.size
        if self._lines_for != (width, height):
            self._lines_for = (width, height)
            self._lines = self.lines(width, height)
        return cells_of(self._lines[y] if y < len(self._lines) else Line(), width, self._styles())

    def notify_style_update(self) -> None:
        """Colours changed: they are looked up anew."""
        super().notify_style_update()
        self._tones = None

    def _styles(self) -> Mapping[str, Style]:
        if self._tones is None:
            self._tones = MappingProxyType({tone: self.get_component_rich_style(f"pane--{tone}") for tone in TONES})
        return self._tones

    def on_focus(self) -> None:
        """The cursor shows, once Textual has noted that the focus is here."""
        self.call_later(self.update_lines)

    def on_blur(self) -> None:
        """The cursor hides."""
        self.call_later(self.update_lines)
