"""The parts of the reader that need no screen."""

from __future__ import annotations

import base64
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from briefing.document import Author, Block, BlockKind, BlockLink, Briefing, DocumentText, TextSpan
from briefing.tui.clipboard import LARGEST, copy_of
from briefing.tui.screens.reader.arrangement import Pane, Standing, Wanted, arrange, with_one_over
from briefing.tui.screens.reader.card_facts import citing_sentence
from briefing.tui.screens.reader.heading import heading_of
from briefing.tui.screens.reader.lighting import apart
from briefing.tui.screens.reader.trail import Trail
from briefing.tui.widgets.cited_lines import CitingSentence, cited_lines
from briefing.tui.widgets.contents_rows import Contents, contents_of
from briefing.tui.widgets.hint_labels import hint_labels
from briefing.tui.widgets.line import Line, Piece
from briefing.tui.widgets.line_cells import cells_of
from briefing.tui.widgets.note_editor.tags import completed, completions, parse_tags, write_tags
from briefing.tui.widgets.source_card import CardFacts, card_height, card_lines


def paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text)


def heading(text: str, level: int = 2) -> Block:
    return Block(BlockKind.HEADING, text, level)


# Where panes stand


@pytest.mark.parametrize(
    ("width", "contents", "sidebar", "cells"),
    [
        (80, Standing.HIDDEN, Standing.HIDDEN, 0),
        (119, Standing.HIDDEN, Standing.HIDDEN, 0),
        (120, Standing.HIDDEN, Standing.BESIDE, 40),
        (149, Standing.HIDDEN, Standing.BESIDE, 50),
        (150, Standing.BESIDE, Standing.BESIDE, 40),
        (160, Standing.BESIDE, Standing.BESIDE, 50),
        (220, Standing.BESIDE, Standing.BESIDE, 50),
    ],
)
def test_panes_stand_by_the_width(width: int, contents: Standing, sidebar: Standing, cells: int) -> None:
    assert arrange(width, Wanted()) == (contents, sidebar, cells)


def test_what_is_asked_for_stands_over_the_text_until_there_is_room_beside_it() -> None:
    asked = Wanted(contents=True, sidebar=True)
    assert arrange(80, asked) == (Standing.OVER, Standing.OVER, 41)
    assert arrange(110, asked) == (Standing.OVER, Standing.BESIDE, 30)
    assert arrange(119, asked).sidebar_width == 39
    assert arrange(30, asked).sidebar_width == 30


@pytest.mark.parametrize(
    ("width", "kept", "left"),
    [
        (80, None, Wanted()),
        (80, Pane.CONTENTS, Wanted(contents=True)),
        (80, Pane.SIDEBAR, Wanted(sidebar=True)),
        (120, None, Wanted(sidebar=True)),
        (160, None, Wanted(contents=True, sidebar=True)),
    ],
)
def test_no_more_than_one_pane_stands_over_the_text(width: int, kept: Pane | None, left: Wanted) -> None:
    assert with_one_over(width, Wanted(contents=True, sidebar=True), kept) == left


def test_what_was_closed_stays_closed() -> None:
    assert arrange(160, Wanted(contents=False, sidebar=False)) == (Standing.HIDDEN, Standing.HIDDEN, 0)


# The way one came


def test_back_and_forward_retrace_the_jumps() -> None:
    trail = Trail[int]()
    trail.leave(1)
    trail.leave(5)
    assert trail.back(9) == 5
    assert trail.back(5) == 1
    assert trail.back(1) is None
    assert trail.forward(1) == 5
    assert trail.forward(5) == 9
    assert trail.forward(9) is None


def test_a_new_jump_forgets_what_was_ahead() -> None:
    trail = Trail[int]()
    trail.leave(1)
    assert trail.back(2) == 1
    trail.leave(1)
    assert trail.forward(7) is None


# Contents


def test_long_sections_list_their_paragraphs() -> None:
    few = [heading("Few"), *(paragraph(f"Few {i} words.") for i in range(5))]
    many = [heading("Many"), heading("Below", 3), *(paragraph(f"Many {i} words.") for i in range(6))]
    entries = contents_of(Briefing("T", DocumentText.of([*few, *many])))
    assert [(entry.words, entry.indent, entry.number) for entry in entries] == [
        ("Few", 0, None),
        ("Many", 0, None),
        ("Below", 1, None),
        *((f"Many {i} words.", 2, i + 6) for i in range(6)),
    ]


def test_a_table_is_listed_once_by_its_first_row() -> None:
    rows = [Block(BlockKind.ROW, f"Country {i}\tCapital {i}", tight=i > 0) for i in range(3)]
    body = DocumentText.of([heading("One"), *(paragraph(f"Words {i}.") for i in range(5)), *rows])
    entries = contents_of(Briefing("T", body))
    assert [(entry.words, entry.number) for entry in entries[-2:]] == [("Words 4.", 5), ("Country 0 · Capital 0", 6)]


def test_the_author_stands_last_where_something_is_said_of_them() -> None:
    body = DocumentText.of([heading("One"), paragraph("Words.")])
    said = Briefing("T", body, authors=(Author("Ada Verne", "Fellow"),))
    assert contents_of(said)[-1].words == "About the author"
    assert contents_of(Briefing("T", body, authors=(Author("Ada Verne"),)))[-1].words == "One"


def test_signs_stand_at_the_entry_that_holds_them() -> None:
    body = DocumentText.of([heading("One"), paragraph("a"), paragraph("b"), heading("Two"), paragraph("c")])
    contents = Contents(contents_of(Briefing("T", body)))
    assert contents.signs([(5, "□"), (8, "■"), (16, "?")]) == {0: "2", 1: "?"}
    assert contents.at(0) == 0
    assert contents.at(16) == 1


# Hints, tags, what is lit


@given(st.integers(0, 250))
def test_no_hint_is_the_beginning_of_another(count: int) -> None:
    labels = hint_labels(count)
    assert len(labels) == min(count, 196)
    assert len(set(labels)) == len(labels)
    assert {len(label) for label in labels} <= {1 if count <= 14 else 2}


def test_tags_are_typed_with_commas_and_kept_once() -> None:
    assert parse_tags(" warning, #pol , ,warning") == ("warning", "pol")
    assert parse_tags(write_tags(("a b", "c"))) == ("a b", "c")


def test_a_tag_in_use_completes_what_is_typed_last() -> None:
    in_use = [("poland", 7), ("polish", 1), ("warning", 3)]
    assert completions("warning, pol", in_use) == [("poland", 7), ("polish", 1)]
    assert completions("poland, pol", in_use) == [("polish", 1)]
    assert completions("warning, ", in_use) == []
    assert completed("warning, pol", "poland") == "warning, poland"


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)).map(lambda pair: TextSpan(pair[0], sum(pair)))))
def test_what_is_lit_never_overlaps(spans: list[TextSpan]) -> None:
    kept = apart(spans)
    assert all(one.end <= other.start for one, other in pairwise(kept))
    assert all(any(span.overlaps(other) for other in kept) for span in spans)


# The card and the header


def test_the_card_has_the_whole_sentence_and_no_other() -> None:
    words = "It began. Gen. Brandt said so on 10 September. Then it ended."
    start = words.index("said")
    body = DocumentText.of(
        [heading("H"), Block(BlockKind.PARAGRAPH, words, links=(BlockLink(start, start + 4, None),))]
    )
    span = TextSpan(start + 3, start + 7)
    sentence = citing_sentence(body, span)
    assert sentence.words == "Gen. Brandt said so on 10 September."
    assert sentence.cited.of(sentence.words) == "said"


def test_cited_words_are_found_in_a_sentence_of_several_lines() -> None:
    words = "They \n said  so,\nand left."
    body = DocumentText.of([Block(BlockKind.PARAGRAPH, words)])
    start = body.text.index("said")
    sentence = citing_sentence(body, TextSpan(start, body.text.index("and") + 3))
    assert sentence.words == "They said so, and left."
    assert sentence.cited.of(sentence.words) == "said so, and"


LONG = " ".join(f"word{i}" for i in range(80))


@given(st.integers(0, 79), st.integers(20, 90), st.integers(1, 3))
def test_of_a_long_sentence_the_card_shows_the_cited_words(word: int, width: int, most: int) -> None:
    start = LONG.index(f"word{word}")
    cited = TextSpan(start, start + len(f"word{word}"))
    lines = cited_lines(CitingSentence(LONG, cited), width, most)
    assert len(lines) <= most
    assert "".join(piece.text for line in lines for piece in line if piece.tone == "cited") == f"word{word}"
    shown = "".join(cells_of(Line(line), width, TONES).text for line in lines)
    assert f"word{word}" in shown


def test_of_a_long_sentence_something_is_shown_before_and_behind_the_cited_words() -> None:
    start = LONG.index("word40")
    lines = ["".join(piece.text for piece in line) for line in cited_lines(
        CitingSentence(LONG, TextSpan(start, start + 6)), 72, 3
    )]  # fmt: skip
    assert lines[0].startswith("Cited for: …word")
    assert "word40" in lines[1]
    assert lines[1].index("word40") > 0
    assert "word45" in lines[2]


@pytest.mark.parametrize(
    ("address", "offered"),
    [
        ("https://example.org/a", ["← →", "o", "Y", "a", "esc"]),
        ("javascript:alert(1)", ["← →", "Y", "a", "esc"]),
        (None, ["← →", "a", "esc"]),
    ],
)
def test_the_card_offers_only_what_can_be_done(address: str | None, offered: list[str]) -> None:
    facts = CardFacts(1, 2, 3, "said", address, CitingSentence("He said so.", TextSpan(3, 7)))
    assert [piece.text for piece in card_lines(facts, 76, 3)[-1].left if piece.tone == "key"] == offered
    alone = CardFacts(1, 1, 3, "said", address, None)
    assert [piece.text for piece in card_lines(alone, 76, 3)[-1].left if piece.tone == "key"] == offered[1:]


def test_a_card_is_as_high_as_its_sentence_needs() -> None:
    short = CardFacts(1, 2, 3, "said", None, CitingSentence("He said so.", TextSpan(3, 7)))
    assert card_height(short, 76, 3) == len(card_lines(short, 76, 3)) == 5
    long = CardFacts(1, 2, 3, "word1", None, CitingSentence(LONG, TextSpan(6, 11)))
    assert card_height(long, 76, 3) == len(card_lines(long, 76, 3)) == 7


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Yauheni Preiherman"], "Preiherman"),
        (["Ada Verne", "Bo Ek"], "Verne & Ek"),
        (["Ada Verne", "Bo Ek", "Cy Do"], "Verne et al."),
        (["the starter collection"], "the starter collection"),
        ([], ""),
    ],
)
def test_the_header_has_surnames_of_people_alone(names: list[str], said: str) -> None:
    briefing = Briefing("T", DocumentText.of([paragraph("a")]), authors=tuple(map(Author, names)))
    assert heading_of(briefing, None, 0.0).author == said


# Copying


def test_a_copy_goes_as_osc_52() -> None:
    copy = copy_of("Kukuła", {})
    assert copy.sequence == f"\x1b]52;c;{base64.b64encode('Kukuła'.encode()).decode()}\a"
    assert copy.way == "OSC 52"


def test_through_tmux_it_is_wrapped_too() -> None:
    copy = copy_of("word", {"TMUX": "/run/tmux,1,0"})
    assert "\x1bPtmux;\x1b\x1b]52;c;" in copy.sequence
    assert copy.sequence.endswith("\x1b\\")
    assert copy.way == "OSC 52 through tmux"


def test_what_is_too_long_for_a_terminal_is_not_sent() -> None:
    assert copy_of("x" * LARGEST, {}).sequence
    copy = copy_of("x" * (LARGEST + 1), {})
    assert not copy.sequence
    assert "too long" in copy.way


# Lines


TONES = dict.fromkeys(("text", "dim", "cited"), Style.null())
pieces = st.builds(Piece, st.text(max_size=30), st.just("text"), st.just(""))


@given(st.lists(pieces, max_size=4), st.lists(pieces, max_size=2), st.integers(1, 60))
def test_a_line_is_as_wide_as_its_pane_and_holds_no_control(left: list[Piece], right: list[Piece], width: int) -> None:
    strip = cells_of(Line(tuple(left), tuple(right)), width, {"text": Style.null()})
    assert cell_len(strip.text) == strip.cell_length == width
    assert not [sign for sign in strip.text if ord(sign) < 32 or 127 <= ord(sign) < 160 or sign in "\u202e\u2066"]
