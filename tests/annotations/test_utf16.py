from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.annotations.utf16 import Utf16Offsets

TEXT = st.text(st.sampled_from("ab ł🙂𝔐\U0010ffff\uffff"), max_size=30)


@given(TEXT)
def test_every_offset_is_what_an_encoder_counts_and_comes_back(text: str) -> None:
    offsets = Utf16Offsets(text)
    for offset in range(len(text) + 1):
        units = len(text[:offset].encode("utf-16-le")) // 2
        assert offsets.units(offset) == units
        assert offsets.offset(units) == offset


@given(TEXT, st.integers(0, 80))
def test_half_a_character_and_what_is_beyond_the_end_are_nowhere(text: str, units: int) -> None:
    offset = Utf16Offsets(text).offset(units)
    starts = {len(text[:at].encode("utf-16-le")) // 2: at for at in range(len(text) + 1)}
    assert offset == starts.get(units)
