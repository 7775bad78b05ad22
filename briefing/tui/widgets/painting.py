"""From content to the cells of one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip

if TYPE_CHECKING:
    from textual.content import Content
    from textual.style import Style


def strip_of(content: Content, width: int, base: Style) -> Strip:
    """The content as one line exactly `width` cells wide, cut with an ellipsis where it is longer.

    Its styles may name variables of the theme, as in `$muted`; `base` is what it is painted on.
    """
    line = content.truncate(width, ellipsis=True, pad=True)
    return Strip([Segment(text, style.rich_style) for text, style in line.render(base, end="")], width)
