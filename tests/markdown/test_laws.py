"""What holds for every Markdown document."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import given

from briefing.document import BlockKind, DocumentText, canonical, source_links
from briefing.markdown import MarkdownSource, body_source, pack, read, unpack, write
from tests.markdown.reading import blocks_in, blocks_of_briefing, briefing_of
from tests.markdown.strategies import Piece, documents, flat_blocks

_WORD = re.compile(r"\w+")


@given(documents)
def test_no_word_of_a_document_is_lost(document: Piece) -> None:
    text = briefing_of(document.source).body.text
    expected = Counter(_WORD.findall(canonical(" ".join(document.words))))
    assert not expected - Counter(_WORD.findall(text))


@given(documents)
def test_the_text_is_canonical_and_its_blocks_are_never_blank(document: Piece) -> None:
    body = briefing_of(document.source).body
    assert body.text == canonical(body.text)
    for passage in body.passages():
        block = passage.block
        assert passage.span.of(body.text) == block.text
        assert block.text.strip()
        assert len(block.first) == len(block.rest)
        if block.kind is not BlockKind.CODE:
            assert "\n\n" not in block.text
            assert "  " not in block.text


@given(documents)
def test_every_span_covers_the_words_it_is_about(document: Piece) -> None:
    briefing = briefing_of(document.source)
    text = briefing.body.text
    for link in source_links(briefing):
        assert link.span is not None
        assert link.span.of(text) == link.text
        assert link.text == link.text.strip() != ""
    for passage in briefing.body.passages():
        block = passage.block
        ends = [0, *(link.end for link in block.links)]
        assert all(link.start >= end for link, end in zip(block.links, ends, strict=False))
        for style in block.styles:
            styled = block.text[style.start : style.end]
            assert styled == styled.strip() != ""
        assert all(0 <= mark.offset <= len(block.text) for mark in block.marks)


@given(documents)
def test_parsed_by_chunks_it_is_the_same_as_parsed_whole(document: Piece) -> None:
    source = document.source.encode()
    whole = blocks_in(MarkdownSource(source, whole=1_000_000))
    assert blocks_in(MarkdownSource(source, whole=0, target=1)) == whole


@given(documents)
def test_what_is_written_reads_as_the_same_briefing(document: Piece) -> None:
    briefing = briefing_of(document.source)
    again = read(write(briefing).encode(), name="again.md")
    assert blocks_of_briefing(again) == blocks_of_briefing(briefing)
    assert again._replace(body=briefing.body, problems=briefing.problems) == briefing


@given(flat_blocks())
def test_words_that_look_like_markdown_are_written_as_words(blocks: list[object]) -> None:
    briefing = briefing_of("")._replace(body=DocumentText.of(blocks))  # type: ignore[arg-type]
    again = blocks_of_briefing(read(write(briefing).encode(), name="again.md"))
    assert [(block.kind, block.text) for block in again] == [(block.kind, block.text) for block in blocks]  # type: ignore[attr-defined]


@given(documents)
def test_its_stored_form_unpacks_to_the_same_briefing(document: Piece) -> None:
    source = f"---\ntitle: Title\n---\n{document.source}".encode()
    briefing = read(source, name="text.md")
    stored = pack(briefing, chunks=1)
    unpacked = unpack(stored, lambda: body_source(source))
    assert unpacked is not None
    assert blocks_of_briefing(unpacked) == blocks_of_briefing(briefing)
    assert unpacked._replace(body=briefing.body) == briefing
