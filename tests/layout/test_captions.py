"""What stands with a briefing's text."""

from __future__ import annotations

from briefing.document import Author, Block, BlockKind, BlockLink, Briefing, DocumentText, Publisher
from briefing.layout import Caption, CaptionKind, Captions, captions_of

BODY = (
    Block(BlockKind.PARAGRAPH, "The border was closed in the night after drones had crossed it."),
    Block(BlockKind.PARAGRAPH, "The border was closed, officials said.", links=(BlockLink(33, 37, None),)),
    Block(BlockKind.PARAGRAPH, "More of it."),
    Block(BlockKind.PARAGRAPH, "And the end."),
)


def heading(words: str) -> Block:
    return Block(BlockKind.HEADING, words, level=1)


def shown(captions: Captions) -> list[tuple[int, CaptionKind, str]]:
    return [(offset, caption.kind, caption.text) for offset, over in captions.before.items() for caption in over]


def test_title_byline_and_summary_stand_at_the_top() -> None:
    briefing = Briefing(
        "A closed border",
        DocumentText.of([heading("Part one"), *BODY]),
        authors=(Author("Ann Lee"), Author("Bo Ek")),
        publisher=Publisher("The Monitor"),
        date="2025-09-18",
        summary="In short:\nit was closed.",
    )
    assert shown(captions_of(briefing)) == [
        (0, CaptionKind.TITLE, "A closed border"),
        (0, CaptionKind.BYLINE, "Ann Lee, Bo Ek · The Monitor · 2025-09-18"),
        (0, CaptionKind.SUMMARY, "In short: it was closed."),
    ]


def test_a_publisher_that_is_cited_carries_the_first_number() -> None:
    briefing = Briefing("On it", DocumentText.of(BODY), publisher=Publisher("The Monitor", None, is_cited=True))
    assert shown(captions_of(briefing))[1] == (0, CaptionKind.BYLINE, "The Monitor¹")
    assert shown(captions_of(briefing, plain=True))[1] == (0, CaptionKind.BYLINE, "The Monitor[1]")


def test_a_title_the_text_opens_with_is_not_painted_twice() -> None:
    briefing = Briefing("A  closed border", DocumentText.of([heading("A Closed Border"), *BODY]), date="2025")
    assert shown(captions_of(briefing)) == [(len("A Closed Border\n\n"), CaptionKind.BYLINE, "2025")]


def test_a_text_without_headings_has_its_summary_and_body_labelled() -> None:
    captions = captions_of(Briefing("On it", DocumentText.of(BODY)))
    labels = [(offset, words) for offset, kind, words in shown(captions) if kind is CaptionKind.LABEL]
    assert labels == [(0, "Summary"), (len(BODY[0].text) + 2, "Body")]


def test_authors_with_a_role_are_told_of_at_the_end() -> None:
    authors = (Author("Ann Lee", "Director, The Institute"), Author("Bo Ek"))
    captions = captions_of(Briefing("On it", DocumentText.of([heading("x"), *BODY]), authors=authors))
    assert captions.after == (
        Caption(CaptionKind.LABEL, "About the authors"),
        Caption(CaptionKind.NOTE, "Ann Lee, Director, The Institute", gap=False),
    )


def test_an_empty_text_has_its_title() -> None:
    assert shown(captions_of(Briefing("On it", DocumentText.of(())))) == [(0, CaptionKind.TITLE, "On it")]
