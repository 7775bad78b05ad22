"""From blocks to lines."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from briefing.document import BlockKind
from briefing.layout.decoration import IMAGE_SIGN, Decoration, decorate, note_mark, source_number
from briefing.layout.lines import Line, LineKind, line_of
from briefing.layout.measure import LEAST
from briefing.layout.paintable import paintable
from briefing.layout.record import names, record_lines
from briefing.layout.table import BAR, columns, hanging, is_row, padding, tables
from briefing.layout.wrap import chop, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.document import Block
    from briefing.layout.captions import Caption
    from briefing.layout.measure import Measure

_TAB: Final = 4
"""Cells a tab takes outside a table."""

_BREAK_RULE: Final = 20
"""Cells of the rule that stands for a thematic break."""

_NO_CAPTIONS: Final[Mapping[int, Sequence[Caption]]] = MappingProxyType({})


def decorations_of(block: Block, first_number: int | None, *, plain: bool = False) -> list[Decoration]:
    """The source numbers and footnote marks of a block; before the words that stand for an image, that they do.

    `first_number` is the number of its first source; None where it is not known yet, and no source is numbered.
    """
    signs = [Decoration(0, IMAGE_SIGN)] if block.kind is BlockKind.IMAGE else []
    if not block.links and not block.marks:
        return signs
    marks = [Decoration(mark.offset, note_mark(mark.number, plain=plain)) for mark in block.marks]
    if first_number is None:
        return signs + marks
    numbers = enumerate(block.links, start=first_number)
    return signs + [Decoration(link.end, source_number(number, plain=plain)) for number, link in numbers] + marks


def lay_out(
    blocks: Sequence[Block],
    measure: Measure,
    decorations: Sequence[Sequence[Decoration]],
    *,
    above: Mapping[int, Sequence[Caption]] = _NO_CAPTIONS,
    below: Sequence[Caption] = (),
    opens: bool = True,
) -> list[Line]:
    """The lines of a run of blocks, none wider than the measure.

    `decorations` has those of each block; `above` the captions over a block, by its index; `below` what follows the
    last. `opens` says that nothing stands before the first block, so that no blank line does either.
    """
    extras, hangs, records = _with_tables(blocks, measure, decorations)
    lines: list[Line] = []
    for index, block in enumerate(blocks):
        captions = above.get(index, ())
        is_apart = captions or not block.tight or (index in records and not block.ruled)
        if (lines or not opens) and is_apart and not _ends_blank(lines):
            lines.append(Line(LineKind.BLANK, index))
        for caption in captions:
            lines += _caption_lines(caption, index, measure)
        if block.ruled:
            lines += _rule(block, index, measure)
        if index in records:
            lines += record_lines(block, index, _prefixes(block, measure), extras[index], records[index])
        else:
            lines += _block_lines(block, index, measure, extras[index], hangs.get(index, ""))
    return lines + _closing(below or (() if blocks else above.get(0, ())), len(blocks), measure, has_lines=bool(lines))


def _closing(captions: Iterable[Caption], index: int, measure: Measure, *, has_lines: bool) -> list[Line]:
    """What follows the last block, or stands in place of a first."""
    lines = [line for caption in captions for line in _caption_lines(caption, index, measure)]
    return [Line(LineKind.BLANK, index), *lines] if lines and has_lines else lines


def _ends_blank(lines: Sequence[Line]) -> bool:
    return bool(lines) and lines[-1].kind is LineKind.BLANK


def _with_tables(
    blocks: Sequence[Block], measure: Measure, decorations: Sequence[Sequence[Decoration]]
) -> tuple[list[Sequence[Decoration]], dict[int, str], dict[int, tuple[str, ...]]]:
    """The decorations of each block, and of a table's rows the spaces between their cells.

    With them what is painted before the further lines of each row, by its index; and the names of the columns for the
    rows of a table that is too wide for columns.
    """
    extras = list(decorations)
    hangs: dict[int, str] = {}
    records: dict[int, tuple[str, ...]] = {}
    for run in tables(blocks):
        rows, own = [blocks[index] for index in run], [decorations[index] for index in run]
        widths = columns(rows, own, measure)
        if widths is None and (named := names(rows, _prefixes(rows[0], measure)[2])):
            records |= dict.fromkeys(run[1:], named)
        for index in run:
            if index in records:
                continue
            extras[index] = [*decorations[index], *padding(blocks[index], decorations[index], widths, measure)]
            hangs[index] = hanging(widths)
    return extras, hangs, records


def _block_lines(
    block: Block, index: int, measure: Measure, decorations: Sequence[Decoration], hang: str
) -> Iterator[Line]:
    first, rest, room = _prefixes(block, measure)
    text = paintable(block.text)
    if "\t" in text:
        text, decorations = _without_tabs(block, text, decorations)
    painted = decorate(text, decorations)
    breaks = chop if block.kind is BlockKind.CODE else wrap
    lines = breaks(painted.text, room)
    if hang and len(lines) > 1:
        begin = lines[1][0]
        further = wrap(painted.text[begin:], room.less(len(hang)))
        lines = [lines[0], *((begin + start, begin + end) for start, end in further)]
    prefix = first
    for start, end in lines:
        yield line_of(index, painted, start, end, prefix)
        prefix = rest + hang


def _prefixes(block: Block, measure: Measure) -> tuple[str, str, Measure]:
    """What is painted before a block's first line and its others, and the room that is left for its words.

    A prefix takes half of the measure at most: of what is nested deeper, its innermost part is shown.
    """
    if not block.first and not block.rest:
        return "", "", measure
    most = min(measure.cells // 2, measure.cells - LEAST)
    first, rest = (_innermost(paintable(prefix), most, measure) for prefix in (block.first, block.rest))
    return first, rest, measure.less(max(measure.width(first), measure.width(rest)))


def _innermost(prefix: str, most: int, measure: Measure) -> str:
    while measure.width(prefix) > most:
        prefix = prefix[1:]
    return prefix


def _without_tabs(block: Block, text: str, decorations: Sequence[Decoration]) -> tuple[str, Sequence[Decoration]]:
    """A text with its tabs painted: as the bar between two cells, elsewhere as spaces."""
    if is_row(block):
        return text.replace("\t", BAR), decorations
    tabs = [offset for offset, character in enumerate(text) if character == "\t"]
    spaces = [Decoration(offset, " " * (_TAB - 1)) for offset in tabs]
    return text.replace("\t", " "), [*decorations, *spaces]


def _rule(block: Block, index: int, measure: Measure) -> Iterator[Line]:
    """The rule above a block: under a table's head as wide as the table, else a short one with room below it."""
    width = sum(block.columns) + 3 * (len(block.columns) - 1) if block.columns else _BREAK_RULE
    prefix = _prefixes(block, measure)[1]
    room = measure.cells - measure.width(prefix)
    yield Line(LineKind.RULE, index, text="─" * max(0, min(width, room)), prefix=prefix)
    if not block.columns:
        yield Line(LineKind.BLANK, index)


def _caption_lines(caption: Caption, index: int, measure: Measure) -> Iterator[Line]:
    text = paintable(caption.text).replace("\n", " ").replace("\t", " ")
    for start, end in wrap(text, measure):
        sources = tuple(
            source._replace(start=source.start - start, end=source.end - start)
            for source in caption.sources
            if source.start < end and start < source.end
        )
        yield Line(LineKind.CAPTION, index, text=text[start:end], caption=caption.kind, sources=sources)
    if caption.gap:
        yield Line(LineKind.BLANK, index)
