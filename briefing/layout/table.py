"""Rows of a table: cells side by side where they fit the measure.

The last column may be wider than what is left for it: then its cells are wrapped below themselves.
"""

from __future__ import annotations

from itertools import accumulate, zip_longest
from typing import TYPE_CHECKING, Final

from briefing.document import BlockKind
from briefing.layout.decoration import Decoration

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.document import Block
    from briefing.layout.measure import Measure

BAR: Final = "│"
"""Painted in place of the tab between two cells, with a space on either side."""

_AROUND_BAR: Final = 2

_LEAST_OF_LAST: Final = 16
"""Cells the last column needs for its words to be wrapped in it."""


def is_row(block: Block) -> bool:
    """Whether a block is a row of a table."""
    return block.kind is BlockKind.ROW


def tables(blocks: Sequence[Block]) -> Iterator[range]:
    """The runs of blocks that are rows of one table, as indexes."""
    start = 0
    while start < len(blocks):
        end = start + 1
        if is_row(blocks[start]):
            while end < len(blocks) and is_row(blocks[end]) and blocks[end].tight:
                end += 1
            yield range(start, end)
        start = end


def columns(
    rows: Sequence[Block], decorations: Sequence[Sequence[Decoration]], measure: Measure
) -> tuple[int, ...] | None:
    """How wide the columns of a table are in cells, source numbers included; None where they do not fit the measure.

    They fit as well where the last one has room enough to be wrapped.
    """
    widths = [_cell_widths(row, own, measure) for row, own in zip(rows, decorations, strict=True)]
    widest = tuple(max(column) for column in zip_longest(*(row.columns for row in rows), *widths, fillvalue=0))
    bars = (len(widest) - 1) * (len(BAR) + _AROUND_BAR)
    prefix = max(measure.width(row.first) for row in rows)
    least = prefix + sum(widest[:-1]) + min(widest[-1], _LEAST_OF_LAST) + bars
    return widest if least <= measure.cells else None


def hanging(widths: tuple[int, ...] | None) -> str:
    """What is painted before the further lines of a row whose last cell is wrapped; nothing of running text."""
    return "".join(f"{' ' * width} {BAR} " for width in widths[:-1]) if widths else ""


def padding(
    row: Block, own: Sequence[Decoration], widths: tuple[int, ...] | None, measure: Measure
) -> list[Decoration]:
    """The spaces that set a row's cells side by side; one on either side of a bar where they are running text."""
    spaces = []
    for index, (tab, width) in enumerate(zip(_tabs(row), _cell_widths(row, own, measure), strict=False)):
        missing = widths[index] - width if widths else 0
        spaces += [Decoration(tab, " " * (missing + 1)), Decoration(tab + 1, " ")]
    return spaces


def _tabs(row: Block) -> list[int]:
    return [offset for offset, character in enumerate(row.text) if character == "\t"]


def _cell_widths(row: Block, own: Sequence[Decoration], measure: Measure) -> list[int]:
    """How wide each cell of a row is, with what decorates it."""
    cells = row.text.split("\t")
    starts = [0, *accumulate(len(cell) + 1 for cell in cells)][:-1]
    return [
        measure.width(cell)
        + sum(measure.width(extra.text) for extra in own if start <= extra.offset <= start + len(cell))
        for cell, start in zip(cells, starts, strict=True)
    ]
