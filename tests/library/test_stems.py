from __future__ import annotations

from contextlib import closing
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from briefing.library.stems import Stems, stem_head

ROOTS = [
    "".join(parts)
    for parts in product(["", "b", "tr", "dis", "sta", "hop"], "aeiouy", ["", "t", "bl", "at", "iz", "ss", "y"])
]
PORTERS_ENDINGS = (
    "s es ies sses ed eed ing ational tional enci anci izer bli alli entli eli ousli ization ation ator alism iveness "
    "fulness ousness aliti iviti biliti bility icate ative alize iciti ical ful ness al ance ence er ic able ible ant "
    "ement ment ent ion ou ism ate iti ous ive ize y e ll logi"
)
ENDINGS = PORTERS_ENDINGS.split()


def test_the_stems_are_the_tokenizers_but_of_the_country_that_would_be_used() -> None:
    with closing(Stems()) as stems:
        stems.learn(["warning", "policies"])
        assert [stems.of(word) for word in ("warning", "policies", "policy", "us", "2025")] == [
            "warn",
            "polici",
            "polici",
            "us0",
            "2025",
        ]


def test_every_word_begins_like_its_stem_but_for_the_last_letter_where_that_may_differ() -> None:
    words = [root + ending + last for root in ROOTS for ending in ENDINGS for last in ("", "s", "ed", "ing", "ly")]
    with closing(Stems()) as stems:
        stems.learn(words)
        assert [word for word in words if not word.startswith(stem_head(stems.of(word)))] == []


@given(st.lists(st.text(alphabet="abeilosty", min_size=1, max_size=12)))
def test_so_does_any_run_of_letters(words: list[str]) -> None:
    with closing(Stems()) as stems:
        stems.learn(words)
        assert all(word.startswith(stem_head(stems.of(word))) for word in words)
