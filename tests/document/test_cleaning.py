"""Nothing from outside reaches a terminal as it came."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document import canonical, clean, one_line
from briefing.document.cleaning import unsafe

UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ud800-\udfff\ufeff"
    "\ufffe\uffff\U000e0000-\U000e007f]"
)
any_text = st.text(
    st.one_of(st.characters(), st.sampled_from("\x1b\x07\x9b\x85\u202e\u2066\u200b\ufeff\r\n\x0c\ud800e\u0301 "))
)


@given(any_text)
def test_no_control_and_no_direction_mark_is_left(text: str) -> None:
    for made in (clean(text), canonical(text), one_line(text)):
        assert UNSAFE.search(made) is None
        made.encode("utf-8")


def test_no_unsafe_character_is_taken_for_printable() -> None:
    printable = (character for code in range(0x110000) if (character := chr(code)).isprintable())
    assert [character for character in printable if unsafe().match(clean(character))] == []


@given(any_text)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert canonical(canonical(text)) == canonical(text)
    assert one_line(one_line(text)) == one_line(text)


@given(any_text)
def test_the_canonical_form_is_composed(text: str) -> None:
    assert unicodedata.is_normalized("NFC", canonical(text))


BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(any_text)
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert line == " ".join(line.split())
    assert line.splitlines() in ([], [line])
    assert not any(unicodedata.category(letter) == "Cc" or letter in BIDI for letter in line)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\x1b[31mb", "a␛[31mb"),
        ("a\x00b\x7fc", "a␀b␡c"),
        ("a\x9b31mb", "a\ufffd31mb"),
        ("user\u202egpj.exe", "user⟪RLO⟫gpj.exe"),
        ("a\u2066b\u2069", "a⟪LRI⟫b⟪PDI⟫"),
        ("exa\u200bmple", "example"),
        ("co\u00adoperation", "cooperation"),
        ("\ufeffa", "a"),
        ("a\r\nb\rc\x0bd\x0ce\u2028f\u0085g", "a\nb\nc\nd\ne\nf\ng"),
        ("a\tb", "a\tb"),
        ("a\U000e0041b", "ab"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("a\ud800b", "a\ufffdb"),
    ],
)
def test_what_cannot_be_seen_is_shown_or_goes(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_the_canonical_form_has_plain_spaces_and_whole_letters() -> None:
    assert canonical("a\u00a0b\u202fc e\u0301") == "a b c é"
