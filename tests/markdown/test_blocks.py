"""What each construct of Markdown becomes."""

from __future__ import annotations

import pytest

from briefing.document import Block, BlockKind, BlockLink, Emphasis, NoteMark, Styled
from tests.markdown.reading import blocks_of


def painted(source: str) -> list[str]:
    """Each block's first line as it is painted, and a blank line before it unless it is tight."""
    return [("" if block.tight else "\n") + block.first + block.text for block in blocks_of(source)]


def only(source: str) -> Block:
    (block,) = blocks_of(source)
    return block


def test_headings_have_levels() -> None:
    blocks = blocks_of("# One\n\nTwo\n===\n\n### Three ###\n")
    assert [(block.kind, block.text, block.level) for block in blocks] == [
        (BlockKind.HEADING, "One", 1),
        (BlockKind.HEADING, "Two", 1),
        (BlockKind.HEADING, "Three", 3),
    ]
    assert not blocks[0].is_numbered


def test_a_line_end_is_a_space_and_a_hard_break_is_a_line_end() -> None:
    assert only("one\ntwo  \nthree\\\nfour").text == "one two\nthree\nfour"


def test_runs_of_space_are_one_space() -> None:
    assert only("a    b \u00a0 c\u3000d `e    f`").text == "a b c d e f"


def test_styles_cover_their_words_without_the_marks() -> None:
    block = only("a **b *c*** `d` ~~e~~")
    assert block.text == "a b c d e"
    assert block.styles == (
        Styled(2, 5, Emphasis.STRONG),
        Styled(4, 5, Emphasis.EMPHASIS),
        Styled(6, 7, Emphasis.CODE),
        Styled(8, 9, Emphasis.STRIKE),
    )


def test_links_keep_their_address_as_it_was_written() -> None:
    block = only("[a](https://x.org/ą?b=c&amp;d) [b](javascript:x) <https://y.org>")
    assert block.text == "a b https://y.org"
    assert block.links == (
        BlockLink(0, 1, "https://x.org/ą?b=c&d"),
        BlockLink(2, 3, "javascript:x"),
        BlockLink(4, 17, "https://y.org"),
    )


@pytest.mark.parametrize("address", ["#", "", "<>", " # "])
def test_a_lost_address_is_none(address: str) -> None:
    assert only(f"[stated]({address})").links == (BlockLink(0, 6, None),)


@pytest.mark.parametrize(
    ("source", "addresses"),
    [
        ("See https://example.org/a_b_c, and http://example.org.", ["https://example.org/a_b_c", "http://example.org"]),
        ("HTTPS://Example.org/A?b=c&d=e#f!", ["HTTPS://Example.org/A?b=c&d=e#f"]),
        ("(https://en.wikipedia.org/wiki/Zapad_(2025))", ["https://en.wikipedia.org/wiki/Zapad_(2025)"]),
        ("“https://example.org/x”; *https://example.org/y*", ["https://example.org/x", "https://example.org/y"]),
        ("https://example.org/?a=b&amp;c=d&gt;", ["https://example.org/?a=b&c=d"]),
        ("https://example.org/a\\_b", ["https://example.org/a_b"]),
        ("https://пример.рф/a", ["https://пример.рф/a"]),
        ("[https://example.org](https://other.org)", ["https://other.org"]),
        ("[see https://example.org]", ["https://example.org"]),
        ("<https://example.org/>", ["https://example.org/"]),
        ("`https://example.org` xhttps://example.org https:// https://. www.example.org ftp://example.org", []),
    ],
)
def test_a_bare_address_is_a_source_and_the_punctuation_after_it_is_not(source: str, addresses: list[str]) -> None:
    block = only(source)
    assert [link.address for link in block.links] == addresses
    if "](" not in source:
        assert [block.text[link.start : link.end] for link in block.links] == addresses


def test_no_word_about_a_bare_address_is_lost_and_code_is_no_source() -> None:
    table, code = "| a | b |\n|---|---|\n| https://a.org/x | c |", "```\nhttps://example.org\n```"
    assert [len(block.links) for block in blocks_of(f"{table}\n\n{code}")] == [0, 1, 0]
    assert only("before https://example.org/x[^1], after_").text == "before https://example.org/x[^1], after_"


def test_a_link_that_is_defined_elsewhere_is_found() -> None:
    assert only("[a][ref] [ref]\n\n[ref]: https://x.org 'title'").links == (
        BlockLink(0, 1, "https://x.org"),
        BlockLink(2, 5, "https://x.org"),
    )


def test_html_is_text() -> None:
    assert [block.text for block in blocks_of("<div onclick='x'>\n\na <b>c</b>\n\n<!-- d -->")] == [
        "<div onclick='x'>",
        "a <b>c</b>",
        "<!-- d -->",
    ]


def test_what_a_terminal_would_obey_is_shown_instead() -> None:
    assert only("a\x1b]0;title\x07 &#x202e;b \u200bc").text == "a␛]0;title␇ ⟪RLO⟫b c"
    assert only("[a](<https://x.org/\x1b]8;;>)").links == (BlockLink(0, 1, "https://x.org/␛]8;;"),)


def test_an_accent_in_a_piece_of_its_own_joins_its_letter() -> None:
    block = only("e*\u0301a* b **c**")
    assert block.text == "éa b c"
    assert block.styles == (Styled(1, 2, Emphasis.EMPHASIS), Styled(5, 6, Emphasis.STRONG))


def test_lists_are_painted_with_their_marks_and_indents() -> None:
    assert painted("- a\n- b\n  - c\n\n    d\n- e\n\n9. f\n10. g\n") == [
        "\n• a",
        "• b",
        "  • c",
        "\n    d",
        "• e",
        "\n9. f",
        "10. g",
    ]


def test_every_line_of_an_item_is_indented_as_its_mark_is_wide() -> None:
    blocks = blocks_of("100. a\n\n     b\n")
    assert [(block.kind, block.first, block.rest) for block in blocks] == [
        (BlockKind.ITEM, "100. ", "     "),
        (BlockKind.ITEM, "     ", "     "),
    ]


def test_quotes_have_bars() -> None:
    blocks = blocks_of("> a\n>\n> > b\n>\n> - c\n")
    assert [(block.kind, block.first, block.rest) for block in blocks] == [
        (BlockKind.QUOTE, "│ ", "│ "),
        (BlockKind.QUOTE, "│ │ ", "│ │ "),
        (BlockKind.ITEM, "│ • ", "│   "),
    ]


def test_code_is_verbatim() -> None:
    assert only("```py\nif x:\n\n\n    *y*  z\n```").text == "if x:\n\n\n    *y*  z"
    assert only("    indented [x](y)").kind is BlockKind.CODE
    assert only("~~~\na").first == "  "


def test_code_without_words_is_no_block() -> None:
    assert blocks_of("```\n\n```\n") == []


def test_a_table_is_rows_of_cells_with_tabs_between() -> None:
    blocks = blocks_of("| a | **b** |\n|---|--:|\n| 平和 | [c](x) |\n| d\\|e | |\n")
    assert [block.text for block in blocks] == ["a\tb", "平和\tc", "d|e"]
    assert {block.columns for block in blocks} == {(4, 1)}
    assert [block.ruled for block in blocks] == [False, True, False]
    assert [block.tight for block in blocks] == [False, True, True]
    assert blocks[0].styles == (Styled(2, 3, Emphasis.STRONG),)
    assert blocks[1].links == (BlockLink(3, 4, "x"),)


def test_cells_beyond_the_heads_are_not_lost() -> None:
    assert [block.text for block in blocks_of("| a |\n|---|\n| b | *c* | d |\n")] == ["a", "b\tc\td"]
    assert blocks_of("> | a |\n> |---|\n> | b | c |\n")[1].text == "b\tc"


def test_a_rule_is_painted_above_what_follows_it() -> None:
    assert [block.ruled for block in blocks_of("a\n\n***\n\nb\n\nc\n\n---\n")] == [False, True, False]


def test_an_image_is_its_alternative_text() -> None:
    assert only("![A *map* of it](map.png)").kind is BlockKind.IMAGE
    assert only("![A *map* of it](map.png)").text == "A map of it"
    linked = only("[![Map](map.png)](https://x.org)")
    assert (linked.kind, linked.links) == (BlockKind.IMAGE, (BlockLink(0, 3, "https://x.org"),))
    assert only("See ![the map](map.png) here").text == "See the map here"
    assert blocks_of("![](map.png)") == []


def test_footnotes_follow_the_text_and_are_numbered_as_they_are_defined() -> None:
    blocks = blocks_of("One[^b] two [^A].\n\n[^a]: first\n[^b]: second\n\n    more\n\n[^c]: never referred to\n\nend")
    assert [(block.kind, block.first, block.text) for block in blocks] == [
        (BlockKind.PARAGRAPH, "", "One two ."),
        (BlockKind.PARAGRAPH, "", "end"),
        (BlockKind.FOOTNOTE, "[1] ", "first"),
        (BlockKind.FOOTNOTE, "[2] ", "second"),
        (BlockKind.FOOTNOTE, "    ", "more"),
        (BlockKind.FOOTNOTE, "[3] ", "never referred to"),
    ]
    assert blocks[0].marks == (NoteMark(3, 2), NoteMark(7, 1))


def test_a_reference_to_no_footnote_is_text() -> None:
    assert only("One[^b] two").text == "One[^b] two"


def test_a_footnote_in_code_or_a_quote_is_text() -> None:
    assert only("```\n[^1]: a\n```").text == "[^1]: a"
    assert only("> [^1]: https://x.org").text == "[^1]: https://x.org"


def test_a_heading_in_a_footnote_is_no_heading_of_the_text() -> None:
    assert blocks_of("[^1]: # a")[0].kind is BlockKind.FOOTNOTE


def test_all_line_ends_are_the_same() -> None:
    assert blocks_of("a\r\n\r\nb\rc") == blocks_of("a\n\nb\nc")
