from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document import TextSpan
from briefing.library.answer import Hit, Snippet, Where
from briefing.tui.screens.search_snippet import snippet_of

_WORDS = "The general said that drones had come over the river, and nobody doubted it; Warsaw was warned again."


def a_hit(text: str, *words: str) -> Hit:
    """A hit in a text, with the first place of each word marked."""
    marks = tuple(TextSpan(text.index(word), text.index(word) + len(word)) for word in words)
    return Hit(Where.TEXT, None, 0, 0, 1, Snippet(text, marks), marks, ())


def seen(hit: Hit, room: int) -> tuple[str, list[str]]:
    """The words shown, and those of them that are marked."""
    shown = snippet_of(hit, room)
    return shown.plain, [shown.plain[span.start : span.end] for span in shown.spans]


def test_terms_that_stand_farther_apart_than_there_is_room_are_both_in_view() -> None:
    text, marked = seen(a_hit(_WORDS, "drones", "warned"), 60)
    assert marked == ["drones", "warned"]
    assert text.rstrip() == "The general said that drones … Warsaw was warned again."
    assert seen(a_hit(_WORDS, "drones", "warned"), 120)[0].rstrip() == _WORDS


@pytest.mark.parametrize(("words", "marked"), [(("Warsaw",), ["Warsaw"]), (("drones", "come"), ["drones", "come"])])
def test_terms_that_fit_stand_in_one_part(words: tuple[str, ...], marked: list[str]) -> None:
    text, found = seen(a_hit(_WORDS, *words), 50)
    assert found == marked
    assert text.strip().strip("…").strip() in _WORDS


@given(
    st.lists(st.sampled_from(["drones", "北京", "Warsaw", "a", "Türkiye’s", "x" * 50]), min_size=1, max_size=30),
    st.integers(8, 170),
)
def test_it_fills_the_room_to_the_cell(words: list[str], room: int) -> None:
    text = " ".join(words)
    hit = a_hit(text, *(word for word in ("drones", "北京", "Warsaw") if word in words))
    in_order = hit._replace(snippet=Snippet(text, tuple(sorted(hit.snippet.marks))))
    assert snippet_of(in_order, room).cell_length == room
