from __future__ import annotations

import bisect
import itertools

from hypothesis import given
from hypothesis import strategies as st

from briefing.annotations.alignment import Alignment, longest_increasing, sentences

PROSE = st.text(alphabet="ab .!?\n。”", max_size=80)


@given(PROSE)
def test_sentences_hold_every_word_once_and_no_white_space_at_their_edges(text: str) -> None:
    found = sentences(text)
    kept = "".join(span.of(text) for span in found)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() != "" for span in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


def test_a_sentence_keeps_its_closing_quotation_mark() -> None:
    text = "“It is over.” They left. 会议结束。他们离开了。\nA heading\nThe end"
    assert [span.of(text) for span in sentences(text)] == [
        "“It is over.”",
        "They left.",
        "会议结束。",
        "他们离开了。",
        "A heading",
        "The end",
    ]


@given(st.lists(st.integers(0, 30), max_size=60))
def test_the_longest_increasing_series_is_increasing_and_longest(values: list[int]) -> None:
    chosen = longest_increasing(values)
    series = [values[index] for index in chosen]
    assert chosen == sorted(set(chosen))
    assert all(one < other for one, other in itertools.pairwise(series))
    tails: list[int] = []
    for value in values:
        place = bisect.bisect_left(tails, value)
        tails[place : place + 1] = [value]
    assert len(series) == len(tails)


def test_a_sentence_that_occurs_twice_is_no_sentence_to_go_by() -> None:
    alignment = Alignment("Yes. No. Yes. Perhaps.", "No. Yes. Perhaps.")
    assert alignment.pairs == {1: 0, 3: 2}
