"""The letters of a text and the way back; what two versions have in common."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.annotations.alignment import Alignment
from briefing.annotations.blocks import heaviest_increasing
from briefing.annotations.seeds import Block
from briefing.annotations.stream import Stream
from briefing.annotations.words import pair_words
from tests.annotations.texts import TEXT, span_of

INTRO, COUNT, SECOND, TALKS = TEXT.split("\n\n")
ANY_TEXT = st.text(
    alphabet=st.one_of(st.characters(codec="utf-8"), st.sampled_from("ab é.Łß会議ﬁ\u0301 ")), max_size=60
)


@given(ANY_TEXT)
def test_every_letter_leads_back_to_where_it_was_taken_from(text: str) -> None:
    stream = Stream(text)
    assert stream.letters == "".join(filter(str.isalnum, stream.letters))
    for letter in range(len(stream)):
        span = stream.span(letter, letter + 1)
        assert any(character.isalnum() for character in Stream(span.of(text)).letters)
        assert stream.index(span.start) <= letter < stream.index(span.end)


def test_case_accents_marks_and_spaces_make_no_letters() -> None:
    assert Stream("“Kukuła’s\n\nSTRASSE” — 9.5").letters == Stream("kukulas strasse 95").letters


@given(st.lists(st.sampled_from(TEXT.split(" ")), max_size=60), st.lists(st.sampled_from(TEXT.split(" ")), max_size=60))
def test_blocks_are_equal_and_no_letter_is_in_two(one: list[str], other: list[str]) -> None:
    alignment = Alignment(" ".join(one), " ".join(other))
    blocks = alignment.blocks.all
    for block in blocks:
        old = alignment.old.letters[block.old : block.old_end]
        assert old == alignment.new.letters[block.new : block.new_end]
        assert old
    assert all(before.old_end <= after.old for before, after in pairwise(blocks))
    in_new = sorted(blocks, key=lambda block: block.new)
    assert all(before.new_end <= after.new for before, after in pairwise(in_new))


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=8))
def test_the_spine_has_the_most_letters_that_can_be_in_order(shapes: list[tuple[int, int]]) -> None:
    blocks = [Block(at * 10, new * 10, size) for at, (new, size) in enumerate(shapes)]
    spine = heaviest_increasing(blocks)
    assert all(one.old_end <= other.old and one.new_end <= other.new for one, other in pairwise(spine))
    best = [0] * len(blocks)
    for at, block in enumerate(blocks):
        best[at] = block.size + max((best[to] for to in range(at) if blocks[to].new_end <= block.new), default=0)
    assert sum(block.size for block in spine) == max(best, default=0)


def test_a_deletion_ends_between_sentences_where_letters_leave_it_open() -> None:
    old = f"{INTRO} It was cold. {SECOND} It was dark. {TALKS}"
    alignment = Alignment(old, old.replace(" It was dark.", ""))
    new = alignment.new.letters
    kept = alignment.old.index(span_of("It was cold", old).end)
    (block,) = alignment.passage(kept - 4, kept).touched
    assert new[block.new + kept - 4 - block.old :].startswith("cold")
    assert alignment.blocks.rivals == []


def test_words_are_paired_with_what_they_became() -> None:
    olds = ["they", "counted", "nineteen", "objects", "there"]
    news = ["then", "they", "counted", "some", "twenty", "object", "there"]
    assert pair_words(olds, news) == [1, 2, 4, 5, 6]
    assert pair_words(["peace"], []) == [None]
