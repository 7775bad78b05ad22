"""What is written for people to read and edit."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document import (
    Actor,
    ActorKind,
    Author,
    Block,
    BlockKind,
    BlockLink,
    DocumentText,
    Emphasis,
    KeyDate,
    NoteMark,
    Precision,
    Publisher,
    Source,
    Styled,
)
from briefing.markdown import read, write
from tests.markdown.reading import blocks_of_briefing, briefing_of

CONTENT = sorted((Path(__file__).parents[2] / "content").glob("*.md"))


def body_of(source: str) -> str:
    return write(briefing_of(source)).split("---\n\n", 1)[1]


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.stem)
def test_the_starter_collection_is_written_as_it_is(path: Path) -> None:
    assert write(read(path.read_bytes(), name=path.name)) == path.read_text("utf-8")


@pytest.mark.parametrize(
    "source",
    [
        "# A heading with 1. a number\n",
        "Plain words: 5 < 6, a_b_c, AT&T, (so) and 50%!\n",
        "*a* **b** `c` ~~d~~ [e](https://x.org/f_g?h=i&j=k) [l](#)\n",
        "- a\n- b\n  - c\n\n1. d\n2. e\n",
        "> a\n>\n> b\n",
        "| a | b |\n| --- | --- |\n| c |  |\n",
        "```\na\n\nb\n```\n",
        "a[^1]\n\n[^1]: b\n\n    c\n",
        "a\n\n***\n\nb\n",
        "![A map]()\n",
        "a\\\nb\n",
    ],
)
def test_plain_markdown_is_written_as_one_would_write_it(source: str) -> None:
    assert body_of(source) == source


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("\\# a", "\\# a\n"),
        ("1\\. a", "1\\. a\n"),
        ("\\- a", "\\- a\n"),
        ("\\*a\\* \\[b\\](c)", "\\*a\\* \\[b\\](c)\n"),
        ("2. a\n3. b", "2. a\n3. b\n"),
        ("1. a\n\n1) b", "1. a\n\n1) b\n"),
        ("1. a\n2.\n3. b", "1. a\n2.\n3. b\n"),
        ("1. a\n\n2.\n\n3. b", "1. a\n\n2.\n\n3. b\n"),
        ("## a \\##", "## a \\##\n"),
        ("a\\!\\[b](c)", "a!\\[b\\](c)\n"),
        ("a\\![b](c)[^1]\n\n[^1]: d", "a\\![b](c)[^1]\n\n[^1]: d\n"),
    ],
)
def test_what_only_looks_like_markdown_is_escaped(source: str, written: str) -> None:
    assert body_of(source) == written


def test_styles_that_touch_are_kept_apart() -> None:
    block = Block(BlockKind.PARAGRAPH, 'a"b"cd', styles=(Styled(1, 4, Emphasis.STRONG), Styled(4, 5, Emphasis.STRONG)))
    briefing = briefing_of("")._replace(body=DocumentText.of([block]))
    assert blocks_of_briefing(read(write(briefing).encode(), name="x")) == [block]


def test_numbers_of_footnotes_without_words_stay() -> None:
    block = Block(BlockKind.PARAGRAPH, "a b", marks=(NoteMark(1, 3), NoteMark(3, 5)))
    note = Block(BlockKind.FOOTNOTE, "words", first="[3] ", rest="    ")
    briefing = briefing_of("")._replace(body=DocumentText.of([block, note]))
    assert blocks_of_briefing(read(write(briefing).encode(), name="x")) == [block, note]


address = st.text(st.sampled_from("abc:/?#[]()<>\\&;%é.\"' *_~|"), min_size=1).map(lambda text: " ".join(text.split()))


@given(address.filter(lambda text: text not in {"", "#"}))
def test_every_address_is_written_so_that_it_is_read_again(address: str) -> None:
    link = Block(BlockKind.PARAGRAPH, "a b", links=(BlockLink(0, 1, address),))
    row = Block(BlockKind.ROW, "a", links=(BlockLink(0, 1, address),), columns=(1,))
    briefing = briefing_of("")._replace(body=DocumentText.of([link, row]))
    assert blocks_of_briefing(read(write(briefing).encode(), name="x")) == [link, row]


word = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12).map(
    lambda text: "".join(text.split())
)


@given(st.lists(word.filter(bool), min_size=9, max_size=9))
def test_whatever_the_front_says_is_read_again(words: list[str]) -> None:
    a, b, c, d, e, f, g, h, i = (read(b"", name=word).title for word in words)
    briefing = briefing_of("Words.")._replace(
        title=a,
        authors=(Author(b, c), Author(d)),
        date="2025-09",
        publisher=Publisher(e, None, is_cited=True),
        tags=(f, g),
        summary=h,
        actors=(Actor(a, ActorKind.EVENT, i, (b, c), d, salience=1.0), Actor(e, ActorKind.PLACE, salience=0.5)),
        dates=(KeyDate("2025-09-09", Precision.NIGHT, f, approximate=True, surfaces=(g,)),),
        source=Source("pdf", title=h, url="https://x.org"),
    )
    again = read(write(briefing).encode(), name="x")
    assert again._replace(body=briefing.body, problems=briefing.problems) == briefing
