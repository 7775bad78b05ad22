from __future__ import annotations

import pytest

from briefing.library.facets import HAS_NOTE, tokens_of
from briefing.library.index_text import FACET_MARK, index_text, words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kukuła’s Straße", ["kukula", "s", "strasse"]),
        ("ёлка Zapad-2025 snake_case", ["елка", "zapad", "2025", "snake", "case"]),
        ("東京tower・北京", ["東", "京", "tower", "北", "京"]),
        ("", []),
        ("… – !", []),
    ],
)
def test_words_are_folded_and_parted_as_the_tokenizer_does(text: str, words: list[str]) -> None:
    assert words_in(text) == words


def test_ideographs_stand_apart_in_the_index() -> None:
    assert index_text("在北京a").split() == ["在", "北", "京", "a"]


def test_glyphs_of_a_font_are_no_letters_of_the_next_word() -> None:
    assert index_text("\uf0b7Item").split() == ["item"]


def test_no_text_can_hold_the_token_of_a_facet() -> None:
    (_, token) = tokens_of("author", "Yauheni Preiherman")
    assert token == FACET_MARK + "apreiherman"
    assert FACET_MARK not in index_text(token + HAS_NOTE)
