"""A pane that paints its own lines: one widget however many rows it lists."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from textual.geometry import Region
from textual.widget import Widget

from briefing.tui.widgets.line import Line
from briefing.tui.widgets.line_cells import cells_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.style import Style
    from textual.strip import Strip
    from textual.style import Style as VisualStyle

TONES: Final[Mapping[str, str]] = MappingProxyType({
    "text": "",
    "dim": "$muted",
    "head": "bold $heading",
    "strong": "bold",
    "found": "italic $muted",
    "cursor": "bold",
    "rule": "$rule",
    "key": "bold $key",
    "sign": "$sign",
    "warning": "$warning",
    "cited": "bold underline $link",
    "added": "bold underline",
    "removed": "strike $muted",
    "passage": "on $yellow-tint",
    "passage-added": "bold underline on $yellow-tint",
    "passage-removed": "strike on $yellow-tint",
    "row": "on $cursor-row",
    "yellow": "on $yellow-tint",
    "green": "on $green-tint",
    "blue": "on $blue-tint",
    "red": "on $red-tint",
    "purple": "on $purple-tint",
})  # fmt: skip
"""How each tone of a line looks. As component classes they would cost the first paint 8 ms."""
_KEPT_STRIPS: Final = 500
"""The same line is painted as the same strip, which Textual keeps its own caches by."""


class LinePane(Widget, can_focus=True):
    """A widget that is given as lines; only lines that changed are painted again.

    A subclass says what its lines are and calls `update_lines` when that may have changed.
    """

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002, Textual's word
        super().__init__(id=id, classes=classes)
        self._lines: Sequence[Line] = ()
        self._lines_for: tuple[int, int] | None = None
        self._tones: Mapping[str, Style] = MappingProxyType({})
        self._are_tones_old = True
        self._base: VisualStyle | None = None
        self._variables: Mapping[str, str] | None = None
        self._strips: dict[Line, Strip] = {}

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

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of a region, straight from the lines: there is no border, padding or tint to add."""
        strips = [self._strip(y) for y in crop.line_range]
        if crop.x or crop.right < self.size.width:
            strips = [strip.crop(crop.x, crop.right) for strip in strips]
        background = self.background_colors[1]
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        return strips

    def _strip(self, y: int) -> Strip:
        """One row. Lines are asked for here and not on resize, which comes after a first, empty paint."""
        width, height = self.size
        if self._lines_for != (width, height):
            self._lines_for = (width, height)
            self._lines = self.lines(width, height)
            self._strips.clear()
        tones = self._styles()
        line = self._lines[y] if y < len(self._lines) else Line()
        strip = self._strips.get(line)
        if strip is None:
            if len(self._strips) >= _KEPT_STRIPS:
                self._strips.clear()
            strip = self._strips[line] = cells_of(line, width, tones)
        return strip

    def notify_style_update(self) -> None:
        """Colours may have changed: they are looked up anew."""
        super().notify_style_update()
        self._are_tones_old = True

    def _styles(self) -> Mapping[str, Style]:
        """The tones as styles of the theme."""
        if self._are_tones_old:
            self._are_tones_old = False
            base = self.visual_style
            if base != self._base or self.app.theme_variables is not self._variables:
                self._base, self._variables = base, self.app.theme_variables
                parse = self.app.stylesheet.parse_style
                tones = {tone: (base + parse(style)).rich_style for tone, style in TONES.items()}
                self._tones = MappingProxyType(tones)
                self._strips.clear()
        return self._tones

    def on_focus(self) -> None:
        """The cursor shows, once Textual has noted that the focus is here."""
        self.call_later(self.update_lines)

    def on_blur(self) -> None:
        """The cursor hides."""
        self.call_later(self.update_lines)
