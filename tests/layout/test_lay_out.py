"""What lines look like: prefixes, tables, code, rules, decorations, captions, and the room between."""

from __future__ import annotations

from rich.cells import cell_len

from briefing.document import Block, BlockKind, BlockLink, NoteMark
from briefing.layout import Caption, CaptionKind, CaptionSource, LineKind, decorations_of, lay_out
from tests.layout.texts import measure


def painted(*blocks: Block, cells: int = 30, plain: bool = False, **captions: object) -> list[str]:
    decorations = [decorations_of(block, 7, plain=plain) for block in blocks]
    lines = lay_out(blocks, measure(cells), decorations, **captions)  # type: ignore[arg-type]
    return [line.prefix + line.text for line in lines]


def row(text: str, *columns: int, ruled: bool = False, links: tuple[BlockLink, ...] = ()) -> Block:
    return Block(BlockKind.ROW, text, tight=ruled, ruled=ruled, columns=columns, links=links)


def test_a_source_number_follows_its_words_and_takes_room() -> None:
    block = Block(BlockKind.PARAGRAPH, "They stated it at length", links=(BlockLink(5, 11, None),))
    assert painted(block, cells=14) == ["They stated⁷", "it at length"]
    assert painted(block, cells=14, plain=True) == ["They stated[7]", "it at length"]


def test_a_source_is_not_numbered_before_its_number_is_known() -> None:
    block = Block(BlockKind.PARAGRAPH, "They stated it", links=(BlockLink(5, 11, None),))
    assert decorations_of(block, None) == []


def test_a_footnote_mark_is_told_from_a_source() -> None:
    block = Block(BlockKind.PARAGRAPH, "So it was.", marks=(NoteMark(9, 2),))
    assert painted(block) == ["So it was⁽²⁾."]
    assert painted(block, plain=True) == ["So it was(2)."]


def test_list_marks_stand_before_the_first_line_and_the_others_are_set_in() -> None:
    block = Block(BlockKind.ITEM, "words that go on and on", first=" • ", rest="   ")
    assert painted(block, cells=16) == [" • words that go", "   on and on"]


def test_of_what_is_nested_too_deep_the_words_keep_half_the_line() -> None:
    block = Block(BlockKind.QUOTE, "deep words", first="▌ " * 40 + "• ", rest="▌ " * 41)
    lines = painted(block, cells=20)
    assert "".join(line[10:] for line in lines).replace(" ", "") == "deepwords"
    assert lines[0].endswith("• deep words")


def test_cells_of_a_table_stand_in_columns() -> None:
    link = BlockLink(3, 8, None)
    rows = (row("id\tplace", 3, 6), row("a\tłódź", 3, 6, ruled=True), row("bc\tMińsk", 3, 6, links=(link,)))
    rows = (rows[0], rows[1], Block(BlockKind.ROW, "bc\tMińsk", links=(link,), columns=(3, 6), tight=True))
    assert painted(*rows) == ["id  │ place", "────────────", "a   │ łódź", "bc  │ Mińsk⁷"]


def test_a_column_makes_room_for_the_numbers_in_it() -> None:
    numbered = Block(BlockKind.ROW, "abc\tx", links=(BlockLink(0, 3, None),), columns=(3, 1))
    plain = Block(BlockKind.ROW, "a\ty", columns=(3, 1), tight=True)
    assert painted(numbered, plain) == ["abc⁷ │ x", "a    │ y"]


def test_a_table_too_wide_for_the_line_loses_no_word() -> None:
    words = "some words in a cell\tmore of them in the next\tlast"
    lines = painted(row(words, 20, 24, 4), cells=20)
    assert all(cell_len(line) <= 20 for line in lines)
    assert " ".join(lines).split() == words.replace("\t", " │ ").split()


def test_code_keeps_its_spaces_and_blank_lines() -> None:
    block = Block(BlockKind.CODE, "if  a:\n\n    go()", first="  ", rest="  ")
    assert painted(block) == ["  if  a:", "  ", "      go()"]


def test_blocks_stand_apart_unless_they_are_tight() -> None:
    items = (Block(BlockKind.ITEM, "one"), Block(BlockKind.ITEM, "two", tight=True), Block(BlockKind.PARAGRAPH, "end"))
    assert painted(*items) == ["one", "two", "", "end"]
    assert painted(*items, opens=False)[0] == ""


def test_a_break_between_themes_is_a_rule() -> None:
    assert painted(Block(BlockKind.PARAGRAPH, "after", ruled=True)) == ["─" * 20, "", "after"]


def test_an_image_is_told_from_a_paragraph_by_what_is_no_text() -> None:
    block = Block(BlockKind.IMAGE, "A map of the strait", links=(BlockLink(2, 5, None),))
    lines = lay_out([block], measure(30), [decorations_of(block, 7)])
    assert [line.text for line in lines] == ["[image] A map⁷ of the strait"]
    assert (lines[0].start, lines[0].end) == (0, len(block.text))
    assert lines[0].column(0) == len("[image] ")
    assert lines[0].is_decoration(0)


def test_captions_stand_above_and_below_and_are_no_text() -> None:
    blocks = [Block(BlockKind.PARAGRAPH, "One."), Block(BlockKind.PARAGRAPH, "Two.")]
    above = {
        0: (Caption(CaptionKind.TITLE, "Title", gap=False), Caption(CaptionKind.BYLINE, "By me")),
        1: (Caption(CaptionKind.LABEL, "Body"),),
    }
    lines = lay_out(blocks, measure(30), [[], []], above=above, below=(Caption(CaptionKind.NOTE, "Me", gap=False),))
    assert [line.text for line in lines] == ["Title", "By me", "", "One.", "", "Body", "", "Two.", "", "Me"]
    assert [line.text for line in lines if line.kind is LineKind.TEXT] == ["One.", "Two."]


def test_a_caption_that_is_wrapped_knows_on_each_line_what_cites_a_source() -> None:
    byline = "Ann Lee · The Monitor¹"
    caption = Caption(CaptionKind.BYLINE, byline, gap=False, sources=(CaptionSource(10, len(byline), 1),))
    lines = lay_out([], measure(14), [], above={0: (caption,)})
    cited = [[line.text[max(0, start) : end] for start, end, _ in line.sources] for line in lines]
    assert [line.text for line in lines] == ["Ann Lee · The", "Monitor¹"]
    assert cited == [["The"], ["Monitor¹"]]


def test_a_text_without_blocks_has_its_captions() -> None:
    above = {0: (Caption(CaptionKind.TITLE, "Title", gap=False),)}
    assert [line.text for line in lay_out([], measure(30), [], above=above)] == ["Title"]


def test_rows_of_a_table_too_wide_for_columns_name_each_cell() -> None:
    head = row("Country\tHead of government\tMember since\tRemark")
    poland = row("Poland\tDonald Tusk\t1999\tborders Belarus and hosts allies", ruled=True)
    latvia = row("Latvia\t\t2004\t")._replace(tight=True)
    assert [line.rstrip() for line in painted(head, poland, latvia, cells=40)[-8:]] == [
        "Country             Poland",
        "Head of government  Donald Tusk",
        "Member since        1999",
        "Remark              borders Belarus and",
        "                    hosts allies",
        "",
        "Country             Latvia",
        "Member since        2004",
    ]


def test_the_last_cells_of_a_wide_table_are_wrapped_below_themselves() -> None:
    rows = [
        Block(BlockKind.ROW, "2012\tone", columns=(4, 30)),
        Block(BlockKind.ROW, "2022\teight of them at once, said together", tight=True, columns=(4, 30)),
    ]
    lines = lay_out(rows, measure(25), [[], []])
    assert [line.prefix + line.text for line in lines] == [
        "2012 │ one",
        "2022 │ eight of them at",
        "     │ once, said",
        "     │ together",
    ]
