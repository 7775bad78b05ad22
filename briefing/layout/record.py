"""Rows of a table that is too wide for columns: each cell on lines of its own, beside the name of its column."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from briefing.layout.decoration import Painted, decorate
from briefing.layout.lines import line_of
from briefing.layout.measure import LEAST
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

_WORDS: Final = re.compile(r"[^\t]+")


def names(rows: Sequence[Block], room: Measure) -> tuple[str, ...]:
    """The names of a table's columns, all as wide, from its head; empty where it has none or the room is too small."""
    if len(rows) <= 1 or not rows[1].ruled:
        return ()
    head = paintable(rows[0].text).split("\t")
    width = min(_WIDEST_NAME, max(map(room.width, head)))
    tabs = max(row.text.count("\t") for row in rows)
    if room.cells < max(2 * (width + _AFTER_NAME), width + _AFTER_NAME + tabs + LEAST):
        return ()
    return tuple(_set_to(name, width, room) + " " * _AFTER_NAME for name in head)


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
    """The lines of one row; a cell without words has none, unless all are. A tab is a space behind its cell.

    `prefixes` are painted before its first line and its others, and say what room they leave.
    """
    lead, rest, room = prefixes
    text, inserts = decorate(paintable(block.text), decorations)
    painted = Painted(text.replace("\t", " "), inserts)
    blank = " " * room.width(names[0])
    for column, start, end in _cells(text):
        beside = names[column] if column < len(names) else blank
        for first, past in _lines_of_cell(text, start, end, room.less(len(blank))):
            yield line_of(index, painted, first, past, lead + beside)
            lead, beside = rest, blank


def _cells(text: str) -> Iterator[tuple[int, int, int]]:
    """For each cell with words its column, where it starts, and where the next does; the first starts with the row."""
    begins = [match.start() for match in _WORDS.finditer(text)] or [0]
    for begin, (start, end) in zip(begins, pairwise([0, *begins[1:], len(text)]), strict=True):
        yield text.count("\t", 0, begin), start, end


def _lines_of_cell(text: str, start: int, end: int, room: Measure) -> list[tuple[int, int]]:
    """The lines of one cell; the tabs around it are on its first and its last."""
    cell = text[start:end]
    words = cell.strip("\t")
    begin = start + cell.find(words)
    lines = [(begin + first, begin + past) for first, past in wrap(words, room.less(len(cell) - len(words)))]
    lines[0] = (start, lines[0][1])
    lines[-1] = (lines[-1][0], end)
    return lines
