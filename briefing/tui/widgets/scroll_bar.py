"""A scroll bar that can be seen without colour."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from rich.segment import Segment, Segments
from rich.style import Style
from textual.scrollbar import ScrollBarRender

if TYPE_CHECKING:
    from rich.color import Color

TRACK: Final = "│"
THUMB: Final = "█"


class PlainScrollBarRender(ScrollBarRender):
    """A thin line with a block on it, in whole cells."""

    @classmethod
    def render_bar(  # type: ignore[override]  # Textual passes all of them by name
        cls,
        *,
        size: int,
        virtual_size: float,
        window_size: float,
        position: float,
        thickness: int,
        vertical: bool,
        back_color: Color,
        bar_color: Color,
    ) -> Segments:
        """The bar for a window on something larger; a bare track where all is in view."""
        first, last = thumb(size, virtual_size, window_size, position)
        track = Style(color=bar_color, bgcolor=back_color, dim=True)
        styles = {
            "scroll_up": track + Style(meta={"@mouse.down": "scroll_up"}),
            "grab": Style(color=bar_color, bgcolor=back_color, meta={"@mouse.down": "grab"}),
            "scroll_down": track + Style(meta={"@mouse.down": "scroll_down"}),
        }
        across = thickness if vertical else 1
        cells = [
            Segment((THUMB if first <= y < last else TRACK) * across, styles[_part(y, first, last)])
            for y in range(size)
        ]
        return Segments(cells, new_lines=vertical)


def _part(cell: int, first: int, last: int) -> str:
    if cell < first:
        return "scroll_up"
    return "grab" if cell < last else "scroll_down"


def thumb(size: int, virtual_size: float, window_size: float, position: float) -> tuple[int, int]:
    """First and last cell (excluded) of the block, for a bar of `size` cells; (0, 0) where all is in view.

    The other figures are lines: of all there is, of what is in view, above what is in view.
    """
    if not window_size or virtual_size <= window_size:
        return 0, 0
    length = max(1, ceil(size * window_size / virtual_size))
    first = round((size - length) * min(1.0, position / (virtual_size - window_size)))
    return first, first + length
