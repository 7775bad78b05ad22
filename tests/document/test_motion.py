"""Words and sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document import TextSpan, next_sentence, next_word, previous_sentence, previous_word, sentence_at, word_at

TEXT = "Gen. Kukuła's staff met U.S. envoys on 3.5 counts. “Why?” he asked. Then\nthey left.\n\nNext block, café-bar."


def starts(text: str) -> list[int]:
    found, offset = [0], 0
    while (offset := next_sentence(text, offset)) < len(text):
        found.append(offset)
    return found


def words(text: str) -> list[str]:
    found, offset = [], 0
    while offset < len(text):
        offset = next_word(text, offset)
        if offset < len(text):
            found.append(word_at(text, offset).of(text))
    return found


def test_apostrophes_and_points_within_words_and_numbers_belong_to_them() -> None:
    assert words("a " + TEXT)[:9] == ["Gen", "Kukuła's", "staff", "met", "U.S", "envoys", "on", "3.5", "counts"]


def test_accents_written_as_marks_stay_with_their_letters() -> None:
    assert words("x cafe\u0301s مَرحبا") == ["cafe\u0301s", "مَرحبا"]


def test_no_sentence_starts_after_an_abbreviation_or_before_a_small_letter() -> None:
    sentences = [sentence_at(TEXT, start).of(TEXT) for start in starts(TEXT)]
    assert sentences == [
        "Gen. Kukuła's staff met U.S. envoys on 3.5 counts.",
        "“Why?” he asked.",
        "Then\nthey left.",
        "Next block, café-bar.",
    ]


def test_a_sentence_is_the_same_from_each_of_its_characters() -> None:
    span = sentence_at(TEXT, TEXT.index("Why"))
    assert {sentence_at(TEXT, offset) for offset in range(span.start, span.end)} == {span}


def test_between_words_what_stands_there_is_taken() -> None:
    assert word_at("one — two", 4) == TextSpan(4, 6)
    assert word_at("", 0) == TextSpan(0, 0)


@pytest.mark.parametrize("motion", [next_word, next_sentence])
@given(text=st.text(alphabet=" .aB’\n", max_size=60))
def test_going_on_always_gets_to_the_end(motion: type[object], text: str) -> None:
    offset = 0
    for _ in range(len(text) + 1):
        following = motion(text, offset)  # type: ignore[call-arg]
        assert isinstance(following, int)
        assert offset < following <= len(text) or following == len(text)
        offset = following
    assert offset == len(text)


@given(text=st.text(alphabet=" .aB’\n", max_size=60), data=st.data())
def test_going_back_comes_to_where_going_on_was(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    for back, on in ((previous_word, next_word), (previous_sentence, next_sentence)):
        start = back(text, offset)
        assert start < offset or start == offset == 0
        if start > 0:
            assert any(on(text, earlier) == start for earlier in range(start))
