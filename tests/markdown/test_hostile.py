"""Texts that are made to be slow, or to make a parser drop words."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.markdown.reading import blocks_of, briefing_of

_WORD = re.compile(r"\w+")


def nested_list(levels: int, indent: str = "  ") -> str:
    return "".join(f"{indent * level}- word{level}\n" for level in range(levels))


NESTED = {
    "100 lists": nested_list(100),
    "100 lists indented by four": nested_list(100, "    "),
    "1000 lists": nested_list(1000),
    "100 quotes": ">" * 100 + " word\n",
    "1000 quotes": ">" * 1000 + " word\n",
    "100,000 quotes": ">" * 100_000 + " word\n",
    "20,000 lists in a line": "- " * 20_000 + "word\n",
    "lists in quotes": "> - " * 300 + "word\n",
    "brackets": "[word " * 4000,
    "images": "![word " * 4000,
    "brackets around": "[" * 5000 + "word" + "]" * 5000,
    "stars": "**word *" * 3000,
    "a table of many columns": "|word" * 3000 + "\n" + "|-" * 3000 + "\n",
    "a line of two megabytes": "word " * 400_000,
    "a line without a space": "é" * 300_000 + " word",
    "a long list": "- word\n" * 50_000,
    "a long table": "| word | b |\n|---|---|\n" + "| word | [b](c) |\n" * 20_000,
    "code of a megabyte": "```\n" + "word\n\n" * 150_000 + "```\n",
    "footnotes": "".join(f"[^{number}]: word\n" for number in range(25_000)),
    "a footnote of a megabyte": "[^1]: word\n" + "    word\n" * 100_000,
    "fences": "```\nword\n" * 60_000,
}


@pytest.mark.parametrize("source", NESTED.values(), ids=NESTED.keys())
def test_no_word_is_lost_however_it_nests_and_however_long_it_is(source: str) -> None:
    expected = Counter(word for word in _WORD.findall(source) if word.startswith("word"))
    found = Counter(_WORD.findall(" ".join(block.text for block in blocks_of(source))))
    assert not expected - found


def test_a_hundred_levels_are_still_lists() -> None:
    blocks = blocks_of(nested_list(100))
    assert [block.text for block in blocks] == [f"word{level}" for level in range(100)]
    assert blocks[99].first == "  " * 99 + "• "


def test_a_long_table_has_rows_of_one_kind_where_it_was_cut() -> None:
    blocks = blocks_of("| head | b |\n|---|---|\n" + "| word | *b* |\n" * 5000)
    assert [block.text for block in blocks] == ["head\tb", *["word\tb"] * 5000]
    assert [index for index, block in enumerate(blocks) if block.ruled or not block.tight] == [0, 1]


def test_a_long_tight_list_stays_tight_where_it_was_cut() -> None:
    blocks = blocks_of("- word\n" * 10_000)
    assert len(blocks) == 10_000
    assert [index for index, block in enumerate(blocks) if not block.tight] == [0]


def test_long_code_stays_code_where_it_was_cut() -> None:
    blocks = blocks_of("```py\n" + "# word\n" * 10_000 + "```\n\nend")
    assert {block.kind.value for block in blocks[:-1]} == {"code"}
    assert blocks[-1].text == "end"


def test_no_piece_of_a_long_text_is_large() -> None:
    body = briefing_of("word " * 400_000).body
    assert max(body.sizes) <= 40_000


def test_only_the_pieces_that_are_asked_for_are_parsed() -> None:
    body = briefing_of("A paragraph of words.\n\n" * 100_000).body
    assert body.chunk_count > 100
    last = body.chunk(body.chunk_count - 1)
    assert last.blocks[-1].text == "A paragraph of words."
    assert body.reckoned == 0


def test_a_link_defined_at_the_end_of_a_long_text_is_found_at_its_start() -> None:
    body = briefing_of("See [this][far].\n\n" + "Words and words.\n\n" * 5000 + "[far]: https://far.org\n").body
    assert body.chunk(0).blocks[0].links[0].address == "https://far.org"
