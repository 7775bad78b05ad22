"""Table rows as text: cells with tabs between them, and how wide the columns are."""

from __future__ import annotations

import re
import unicodedata
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from briefing.document import BlockLink, NoteMark, Styled
from briefing.markdown.inline import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

CELL_END: Final = "\t"

_PIPE: Final = re.compile(r"(?<!\\)\|")
_BEFORE_ROW: Final = " \t>"
_WIDE: Final = frozenset({"W", "F"})


def extra_cells(line: str, count: int) -> list[str]:
    """The cells of a row's source line beyond the first `count`: the parser drops them, and we drop no word."""
    cells = _PIPE.split(line.strip(_BEFORE_ROW))
    if cells and not cells[0].strip():
        del cells[0]
    if cells and not cells[-1].strip():
        del cells[-1]
    return [cell.strip().replace("\\|", "|") for cell in cells[count:]]


def columns_of(rows: Sequence[Sequence[Words]]) -> tuple[int, ...]:
    """How wide each column is, in cells of a terminal: as its widest cell."""
    texts = ([cell.text for cell in row] for row in rows)
    return tuple(max(map(_width, column)) for column in zip_longest(*texts, fillvalue=""))


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in _WIDE else 1
        for letter in text
    )


def row_of(cells: Sequence[Words]) -> Words:
    """The words of one row. Empty cells at its end leave no tab behind."""
    last = max((index for index, cell in enumerate(cells) if cell.text), default=-1)
    cells = cells[: last + 1]
    starts: list[int] = []
    length = 0
    for cell in cells:
        starts.append(length)
        length += len(cell.text) + len(CELL_END)
    placed = list(zip(cells, starts, strict=True))
    return Words(
        CELL_END.join(cell.text for cell in cells),
        tuple(Styled(style.start + by, style.end + by, style.emphasis) for cell, by in placed for style in cell.styles),
        tuple(BlockLink(link.start + by, link.end + by, link.address) for cell, by in placed for link in cell.links),
        tuple(NoteMark(mark.offset + by, mark.number) for cell, by in placed for mark in cell.marks),
    )
