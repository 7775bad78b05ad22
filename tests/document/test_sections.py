"""How a text is divided, and what it cites."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.document import Block, BlockKind, BlockLink, DocumentText, Section, sections_of


def heading(level: int, text: str = "Heading") -> Block:
    return Block(BlockKind.HEADING, text, level=level)


def paragraph(text: str, *, linked: bool = False) -> Block:
    return Block(BlockKind.PARAGRAPH, text, links=(BlockLink(0, 1, None),) if linked else ())


def sections(*blocks: Block) -> list[Section]:
    return list(sections_of(list(DocumentText.of(blocks).passages())))


levels = st.lists(st.integers(0, 4), min_size=1, max_size=12)


@given(levels)
def test_every_paragraph_is_in_one_section_and_every_section_spans_its_subsections(levels: list[int]) -> None:
    body = DocumentText.of(heading(level) if level else paragraph("Words here") for level in levels)
    passages = list(body.passages())
    found = sections_of(passages)
    own = [passage for section in found for passage in section.passages]
    assert own == [passage for passage in passages if passage.number]
    for index, section in enumerate(found):
        assert all(section.span.covers(passage.span) for passage in section.passages)
        for later in found[index + 1 :]:
            if later.level <= section.level:
                break
            if section.title is not None:
                assert section.span.covers(later.span)


def test_words_before_the_first_heading_are_a_section_without_title() -> None:
    found = sections(paragraph("Before"), heading(2, "Title"), paragraph("After"))
    assert [(section.title, section.level, len(section.passages)) for section in found] == [
        (None, 0, 1),
        ("Title", 2, 1),
    ]


def test_subsections_belong_to_their_section_and_keep_their_paragraphs() -> None:
    found = sections(heading(1, "A"), heading(2, "B"), paragraph("b"), heading(1, "C"), paragraph("c"))
    assert [(section.title, len(section.passages)) for section in found] == [("A", 0), ("B", 1), ("C", 1)]
    assert found[0].span.covers(found[1].span)
    assert not found[0].span.overlaps(found[2].span)


SUMMARY = "The river rose in the night and both towns shared their warnings in time"
BODY = (
    paragraph("On Monday the river rose and the towns spoke", linked=True),
    paragraph("Their warnings were shared in time by both of the towns", linked=True),
    paragraph("That night nobody slept"),
)


def test_a_first_paragraph_that_repeats_what_follows_is_the_summary() -> None:
    found = sections(paragraph(SUMMARY), *BODY)
    assert [(section.title, section.is_label, len(section.passages)) for section in found] == [
        ("Summary", True, 1),
        ("Body", True, 3),
    ]


def test_a_first_paragraph_with_the_same_opening_is_the_summary() -> None:
    opening = "On Monday the governor resigned for reasons of his own, unexpected by anybody else involved"
    assert sections(paragraph(opening), *BODY)[0].title == "Summary"


def test_a_first_paragraph_that_cites_or_says_something_else_is_no_summary() -> None:
    assert [section.title for section in sections(paragraph(SUMMARY, linked=True), *BODY)] == [None]
    assert [section.title for section in sections(paragraph("Elsewhere, cattle grazed peacefully"), *BODY)] == [None]
    assert [section.title for section in sections(paragraph(SUMMARY), *BODY[:2])] == [None]


def test_a_text_without_words_has_no_sections() -> None:
    assert sections() == []
