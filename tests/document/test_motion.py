"""Words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.document import TextSpan, next_word, previous_word, word_at

TEXT = "Gen. Kukuła's staff met U.S. envoys on 3.5 counts. “Why?” he asked. Then\nthey left.\n\nNext block, café-bar."


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


def test_between_words_what_stands_there_is_taken() -> None:
    assert word_at("one — two", 4) == TextSpan(4, 6)
    assert word_at("", 0) == TextSpan(0, 0)


@given(text=st.text(alphabet=" .aB’\n", max_size=60))
def test_going_on_always_gets_to_the_end(text: str) -> None:
    offset = 0
    for _ in range(len(text) + 1):
        following = next_word(text, offset)
        assert offset < following <= len(text) or following == len(text)
        offset = following
    assert offset == len(text)


@given(text=st.text(alphabet=" .aB’\n", max_size=60), data=st.data())
def test_going_back_comes_to_where_going_on_was(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    start = previous_word(text, offset)
    assert start < offset or start == offset == 0
    if start > 0:
        assert any(next_word(text, earlier) == start for earlier in range(start))
