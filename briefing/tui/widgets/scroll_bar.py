"""A scroll bar that is painted from three strips, whatever its length."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.segment import Segment
from rich.style import Style
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip

if TYPE_CHECKING:
    from textual.color import Color
    from textual.geometry import Region

_TRACK: Final = "│"
_THUMB: Final = "█"


class FastScrollBar(ScrollBar):
    """Textual's scroll bar with a thumb of whole cells, in signs that are seen without colour too."""

    _made_for: tuple[Color, Color, bool] | None = None
    _strips: tuple[Strip, Strip, Strip]

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of the bar: what a click on each does stands in its style."""
        above, thumb, below = self._parts()
        height, total, window = self.size.height, self.window_virtual_size, self.window_size or self.size.height
        if total <= window:
            strips = [above] * height
        else:
            length = max(1, round(height * window / total))
            top = round((height - length) * min(1.0, self.position / (total - window)))
            strips = [above] * top + [thumb] * length + [below] * (height - top - length)
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, self.background_colors[1]) for strip in strips]
        return strips[crop.y : crop.bottom]

    def _parts(self) -> tuple[Strip, Strip, Strip]:
        """A cell of track above the thumb, of the thumb, and of the track below."""
        styles = (self.parent or self).styles
        thumb = styles.scrollbar_color_active if self.grabbed else styles.scrollbar_color
        made_for = (thumb, styles.scrollbar_background, bool(self.grabbed))
        if made_for != self._made_for:
            self._made_for = made_for
            back = styles.scrollbar_background.rich_color
            colour = Style(color=thumb.rich_color, bgcolor=back)
            self._strips = (
                _cell(_TRACK, colour, {"@mouse.down": "scroll_up"}),
                _cell(_THUMB, colour, {"@mouse.down": "grab"}),
                _cell(_TRACK, colour, {"@mouse.down": "scroll_down"}),
            )
        return self._strips


class SignedScrollView(ScrollView):
    """A scroll view with that bar."""

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scroll bar, made when first asked for."""
        if self._vertical_scrollbar is None:
            self._vertical_scrollbar = FastScrollBar(name="vertical", thickness=self.scrollbar_size_vertical)
            self._vertical_scrollbar.display = False
            self.app._start_widget(self, self._vertical_scrollbar)  # noqa: SLF001, as Widget.vertical_scrollbar does
        return self._vertical_scrollbar


def _cell(sign: str, colour: Style, meta: dict[str, str]) -> Strip:
    return Strip([Segment(sign, colour + Style.from_meta(meta))], 1)
