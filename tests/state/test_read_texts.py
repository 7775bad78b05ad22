"""The texts as they were last read."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

from briefing.state import read_texts
from briefing.state.read_texts import ReadText, ReadTexts

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

READ = ReadText("Żubr.\n\nA second paragraph.", "2025-09-18T10:00:00+02:00")


def test_a_text_comes_back_as_it_was_read(tmp_path: Path) -> None:
    texts = ReadTexts(tmp_path)
    assert texts.text_of("memo") is None
    texts.keep("memo", READ)
    assert ReadTexts(tmp_path).text_of("memo") == READ


def test_a_damaged_one_is_as_good_as_none(tmp_path: Path) -> None:
    texts = ReadTexts(tmp_path)
    texts.keep("memo", READ)
    (tmp_path / "read" / "memo").write_bytes(b"nonsense")
    assert texts.text_of("memo") is None


def test_where_there_are_too_many_the_oldest_is_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_texts, "_MOST_BYTES", 3000)
    texts = ReadTexts(tmp_path)
    for number, name in enumerate(("first", "second", "third")):
        text = random.Random(number).randbytes(1200).hex()  # noqa: S311, words that cannot be packed
        texts.keep(name, ReadText(text, READ.at))
        os.utime(tmp_path / "read" / name, (number, number))
    texts.keep("fourth", READ)
    assert [texts.text_of(name) is not None for name in ("first", "second", "third", "fourth")] == [
        False,
        True,
        True,
        True,
    ]
