"""Offsets, places, numbers: the one text that everything counts in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from briefing.document import Block, BlockKind, BlockLink, DocumentText, Place, TextSpan, canonical

if TYPE_CHECKING:
    from collections.abc import Sequence

blocks = st.builds(
    lambda kind, text, count: Block(
        kind, text, links=tuple(BlockLink(n, n + 1, None) for n in range(min(count, len(text)))), level=1
    ),
    st.sampled_from([BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM, BlockKind.CODE]),
    st.text("ab é", min_size=1, max_size=8)
    .filter(lambda text: bool(text.strip()))
    .map(lambda text: canonical(text.strip())),
    st.integers(0, 2),
)
chunked = st.lists(st.lists(blocks, max_size=3).map(tuple), min_size=1, max_size=5)


class Chunks:
    """Chunks at hand, of which some may be empty; notes which were asked for."""

    def __init__(self, chunks: Sequence[tuple[Block, ...]]) -> None:
        self.chunks = chunks
        self.asked: list[int] = []

    @property
    def sizes(self) -> Sequence[int]:
        return [sum(len(block.text) for block in chunk) for chunk in self.chunks]

    def blocks(self, chunk: int) -> tuple[Block, ...]:
        self.asked.append(chunk)
        return self.chunks[chunk]


@given(chunked)
def test_the_text_is_its_blocks_with_a_blank_line_between(chunks: list[tuple[Block, ...]]) -> None:
    body = DocumentText(Chunks(chunks))
    assert body.text == "\n\n".join(block.text for chunk in chunks for block in chunk)


@given(chunked)
def test_every_passage_stands_where_it_says(chunks: list[tuple[Block, ...]]) -> None:
    body = DocumentText(Chunks(chunks))
    passages = list(body.passages())
    assert [passage.span.of(body.text) for passage in passages] == [passage.block.text for passage in passages]


@given(chunked)
def test_paragraphs_are_numbered_from_one_across_all_chunks_and_headings_are_not(
    chunks: list[tuple[Block, ...]],
) -> None:
    passages = list(DocumentText(Chunks(chunks)).passages())
    numbers = [passage.number for passage in passages if passage.block.kind is not BlockKind.HEADING]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(passage.number is None for passage in passages if passage.block.kind is BlockKind.HEADING)


@given(chunked)
def test_links_are_counted_across_all_chunks(chunks: list[tuple[Block, ...]]) -> None:
    count = 0
    for passage in DocumentText(Chunks(chunks)).passages():
        assert passage.first_link == count
        count += len(passage.block.links)


@given(chunked, st.data())
def test_a_place_leads_back_to_its_offset(chunks: list[tuple[Block, ...]], data: st.DataObject) -> None:
    body = DocumentText(Chunks(chunks))
    spans = [passage.span for passage in DocumentText(Chunks(chunks)).passages()]
    if spans:
        span = data.draw(st.sampled_from(spans))
        offset = data.draw(st.integers(span.start, span.end))
        place = body.place(offset)
        assert body.offset(place) == offset
        if offset < span.end:
            assert body.chunk(place.chunk).text[place.offset] == body.text[offset]


@given(chunked, st.integers(0, 500))
def test_every_offset_has_a_place_and_past_the_end_it_is_the_end(chunks: list[tuple[Block, ...]], offset: int) -> None:
    body = DocumentText(Chunks(chunks))
    place = body.place(offset)
    assert 0 <= body.offset(place) <= len(body.text)
    if offset >= len(body.text):
        assert body.offset(place) == len(body.text)


def test_a_chunk_is_parsed_once_and_only_when_it_is_asked_for() -> None:
    source = Chunks([(Block(BlockKind.PARAGRAPH, "one"),), (Block(BlockKind.PARAGRAPH, "two"),)] * 5)
    body = DocumentText(source)
    assert body.chunk(7).text == "two"
    assert body.chunk(7).text == "two"
    assert source.asked == [7]
    assert body.reckoning(7) is None
    assert body.offset(Place(2, 1)) == 11
    assert sorted(source.asked) == [0, 1, 7]
    assert (body.reckoned, body.is_complete) == (2, False)
    assert body.place(10**6) == Place(9, 3)
    assert body.is_complete


def test_a_text_without_blocks_has_a_start_and_an_end() -> None:
    body = DocumentText.of([])
    assert body.text == ""
    assert body.place(0) == body.place(5) == Place(0, 0)
    assert list(body.passages()) == []


def test_a_chunk_knows_its_blocks_by_offset() -> None:
    chunk = DocumentText.of([Block(BlockKind.HEADING, "ab"), Block(BlockKind.PARAGRAPH, "cd")]).chunk(0)
    assert [chunk.block_at(offset) for offset in range(7)] == [0, 0, 0, 0, 1, 1, 1]
    assert (chunk.number(0), chunk.number(1)) == (0, 1)


spans = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda ends: TextSpan(min(ends), max(ends)))


@given(spans, spans)
def test_spans_know_how_they_lie_to_each_other(first: TextSpan, second: TextSpan) -> None:
    points, others = set(range(first.start, first.end)), set(range(second.start, second.end))
    if points and others:
        assert first.overlaps(second) == bool(points & others)
    common = first.within(second)
    if points & others:
        assert common is not None
        assert set(range(common.start, common.end)) == points & others
    if points:
        assert first.covers(second) == (others <= points and first.start <= second.start <= second.end <= first.end)
    assert first.shifted(3).shifted(-3) == first
    assert len(first) == len(points)
    assert (first < second) == ((first.start, first.end) < (second.start, second.end))
