"""Rows of a table that is too wide for columns: each cell on lines of its own, beside the name of its column."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from briefing.layout.decoration import decorate
from briefing.layout.lines import line_of
from briefing.layout.paintable import paintable
from briefing.layout.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.document import Block
    from briefing.layout.decoration import Decoration
    from briefing.layout.lines import Line
    from briefing.layout.measure import Measure

_WIDEST_NAME: Final = 18
"""Cells for the name of a column; a longer one is cut."""
_AFTER_NAME: Final = 2


def names(rows: Sequence[Block], measure: Measure) -> tuple[str, ...]:
    """The names of a table's columns, all as wide, from its head; empty where it has none or the room is too small."""
    if len(rows) <= 1 or not rows[1].ruled:
        return ()
    head = paintable(rows[0].text).split("\t")
    width = min(_WIDEST_NAME, max(map(measure.width, head)))
    if measure.cells < 2 * (width + _AFTER_NAME):
        return ()
    return tuple(_set_to(name, width, measure) + " " * _AFTER_NAME for name in head)


def _set_to(name: str, width: int, measure: Measure) -> str:
    if measure.width(name) > width:
        while measure.width(name) >= width:
            name = name[:-1]
        name += "…"
    return name + " " * (width - measure.width(name))


def record_lines(
    block: Block,
    index: int,
    prefixes: tuple[str, str, Measure],
    decorations: Sequence[Decoration],
    names: Sequence[str],
) -> Iterator[Line]:
    """The lines of one row; a cell without words has none, unless all are.

    `prefixes` are painted before its first line and its others, and say what room they leave.
    """
    lead, rest, room = prefixes
    painted = decorate(paintable(block.text), decorations)
    blank = " " * room.width(names[0])
    begin, has_lines = 0, False
    for name, cell in zip_longest(names, painted.text.split("\t"), fillvalue=""):
        beside = name or blank
        for start, end in wrap(cell, room.less(len(blank))) if cell else ():
            yield line_of(index, painted, begin + start, begin + end, lead + beside)
            lead, beside, has_lines = rest, blank, True
        begin += len(cell) + 1
    if not has_lines:
        yield line_of(index, painted, 0, 0, lead + blank)
