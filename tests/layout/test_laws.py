"""What holds for every text at every width."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.document import Block, BlockKind
from briefing.layout import Line, LineKind, Measure, chop, decorations_of, lay_out, wrap
from tests.layout import texts

lists_of_blocks = st.lists(texts.blocks(), min_size=1, max_size=5)


def laid(blocks: list[Block], measure: Measure) -> list[Line]:
    return lay_out(blocks, measure, [decorations_of(block, 7) for block in blocks])


def own_lines(lines: list[Line], block: int) -> list[Line]:
    return [line for line in lines if line.kind is LineKind.TEXT and line.block == block]


def line_of(lines: list[Line], offset: int) -> Line:
    return next(line for line in reversed(lines) if line.start <= offset)


@given(lists_of_blocks, texts.measures)
def test_no_line_is_wider_than_the_measure(blocks: list[Block], measure: Measure) -> None:
    assert all(cell_len(line.prefix + line.text) <= measure.cells for line in laid(blocks, measure))


@given(lists_of_blocks, texts.measures)
def test_every_character_is_on_one_line_or_is_the_white_space_of_its_break(
    blocks: list[Block], measure: Measure
) -> None:
    lines = laid(blocks, measure)
    for index, block in enumerate(blocks):
        own = own_lines(lines, index)
        assert own[0].start == 0
        assert own[-1].end == len(block.text)
        for before, after in pairwise(own):
            swallowed = block.text[before.end : after.start]
            assert swallowed in {"", " ", "\n"}


@given(lists_of_blocks, texts.measures)
def test_code_loses_no_space(blocks: list[Block], measure: Measure) -> None:
    lines = laid(blocks, measure)
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.CODE:
            own = own_lines(lines, index)
            gaps = {block.text[before.end : after.start] for before, after in pairwise(own)}
            assert gaps <= {"", "\n"}


@given(texts.blocks(), texts.measures, st.data())
def test_an_offset_leads_to_a_cell_and_back(block: Block, measure: Measure, data: st.DataObject) -> None:
    lines = own_lines(laid([block], measure), 0)
    offset = data.draw(st.integers(0, len(block.text)))
    line = line_of(lines, offset)
    cell = line.cell(offset, measure)
    back = line.offset_at(cell, measure)
    column = line.column(offset)
    starts = {start for start, _, size in measure.graphemes(line.text) if size} | {len(line.text)}
    assert line.cell(back, measure) == cell
    if column in starts:
        assert back == offset


@given(texts.blocks(), texts.measures, st.integers(-3, 60))
def test_a_cell_leads_to_an_offset_of_its_line(block: Block, measure: Measure, cell: int) -> None:
    for line in own_lines(laid([block], measure), 0):
        assert line.start <= line.offset_at(cell, measure) <= line.end


@given(texts.blocks(), texts.measures)
def test_what_is_painted_is_the_text_with_its_decorations(block: Block, measure: Measure) -> None:
    for line in own_lines(laid([block], measure), 0):
        columns = [column for column in range(len(line.text)) if not line.is_decoration(column)]
        shown = "".join(line.text[column] for column in columns)
        expected = block.text[line.start : line.end]
        tab = {"│", " "} if block.kind is BlockKind.ROW else {" "}
        assert len(shown) == len(expected)
        assert all(a in (tab if b == "\t" else {b, "\ufffd"}) for a, b in zip(shown, expected, strict=True))


@given(texts.lines, texts.measures)
def test_wrapping_again_what_was_wrapped_changes_nothing(text: str, measure: Measure) -> None:
    for start, end in wrap(text, measure):
        piece = text[start:end]
        assert wrap(piece, measure) == [(0, len(piece))]


@given(texts.lines, texts.measures)
def test_a_text_that_fits_is_one_line(text: str, measure: Measure) -> None:
    if cell_len(text) <= measure.cells:
        assert wrap(text, measure) == chop(text, measure) == [(0, len(text))]
