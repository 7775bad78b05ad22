"""Lines of panes as cells of the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from briefing.document import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.tui.widgets.line import Line, Piece

CLICK: Final = "click"
"""Name under which a cell's style says what a click on it asks for."""
_ELLIPSIS: Final = "…"


def cells_of(line: Line, width: int, styles: Mapping[str, Style]) -> Strip:
    """The line as cells, exactly `width` wide; every tone must be in `styles`."""
    right = _cut(line.right, max((width + 1) // 2, width - _width(line.left)))
    left = _cut(line.left, width - _width(right))
    gap = line.fill._replace(text=line.fill.text * (width - _width(left) - _width(right)))
    pieces = [piece for piece in (*left, gap, *right) if piece.text]
    return Strip([_segment(piece, _tinted(piece.tone, line.tint, styles)) for piece in pieces], width)


def _tinted(tone: str, tint: str, styles: Mapping[str, Style]) -> Style:
    """A tone over the line's tint; sides of boxes and what has a background of its own stay as they are."""
    style = styles[tone]
    if not tint or tone == "rule" or style.bgcolor != styles["text"].bgcolor:
        return style
    return style + Style(bgcolor=styles[tint].bgcolor)


def _segment(piece: Piece, style: Style) -> Segment:
    return Segment(piece.text, style + Style(meta={CLICK: piece.click}) if piece.click else style)


def _width(pieces: Iterable[Piece]) -> int:
    return sum(cell_len(piece.text) for piece in pieces)


def _cut(pieces: Sequence[Piece], width: int) -> list[Piece]:
    """The pieces made safe to show, as far as `width` cells go."""
    cut: list[Piece] = []
    room = width
    for piece in pieces:
        text = _safe(piece.text)
        cut.append(piece._replace(text=fitted(text, room)))
        room -= cell_len(text)
        if room < 0:
            break
    return cut


def _safe(text: str) -> str:
    """Text from outside without anything a terminal would obey; white space at its ends stays."""
    if text.isprintable():
        return text
    inner = text.strip()
    before = len(text) - len(text.lstrip())
    after = len(text) - len(text.rstrip()) if inner else 0
    return f"{' ' * before}{one_line(inner)}{' ' * after}"


def fitted(text: str, width: int) -> str:
    """The text in at most `width` cells, with an ellipsis where it is cut."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + _ELLIPSIS if width > 0 else ""
