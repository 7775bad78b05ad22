"""Names made from titles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.files import ID_FORM, slug


@given(st.text(), st.integers(1, 120))
def test_a_slug_is_an_id_whatever_it_is_made_of(text: str, limit: int) -> None:
    name = slug(text, limit)
    assert ID_FORM.fullmatch(name)
    assert len(name) <= limit
    assert slug(name, limit) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Belarus and Poland: a Report", "belarus-and-poland-a-report"),
        ("Wiesław Kukuła’s Straße", "wieslaw-kukulas-strasse"),
        ("Türkiye – Æsir / Øre", "turkiye-aesir-ore"),
        ("../../etc/passwd", "etc-passwd"),
        ("  --  ", "briefing"),
        ("🙂", "briefing"),
        ("", "briefing"),
        ("Беларусь і Польшча: Ёлка", "belarus-i-polshcha-elka"),
        ("平和 in Αθήνα", "pinghe-in-athina"),
    ],
)
def test_letters_lose_their_accents_or_are_spelled_and_all_else_is_a_hyphen(title: str, name: str) -> None:
    assert slug(title) == name


def test_a_long_title_ends_at_a_word() -> None:
    assert slug("one two three four", 12) == "one-two"
    assert slug("x" * 500) == "x" * 120
