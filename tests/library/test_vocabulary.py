"""The vocabulary knows the words of the index, however it came to be filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.library import Index, writing
from tests.library.records import a_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing.library import Record


def _words(index: Index) -> dict[str, int]:
    with index._connection() as connection:  # noqa: SLF001, nothing else shows all of it
        return dict(connection.execute("SELECT word, df FROM vocab"))


def test_it_is_the_same_filled_at_once_in_pieces_and_after_it_was_filled(tmp_path: Path) -> None:
    records = [a_record(f"memo-{word}", f"Kukuła warned of {word}.") for word in ("xab", "yab")]
    with Index.open(tmp_path / "once.db") as once, Index.open(tmp_path / "pieces.db") as pieces:
        once.put(records)
        for one in records:
            pieces.put([one])
        assert _words(once) == _words(pieces)
        assert _words(once)["kukula"] == 2
        once.mark_filled()
        once.put(records)
        assert _words(once) == _words(pieces)
        once.remove([one.file.path for one in records])
        assert _words(once) == {}


def test_two_that_fill_it_at_once_count_each_word_once(tmp_path: Path) -> None:
    first, second = (a_record(f"memo-{word}", f"Kukuła warned of {word}.") for word in ("xab", "yab"))
    with Index.open(tmp_path / "index.db") as one, Index.open(tmp_path / "index.db") as other:

        def beside() -> Iterator[Record]:
            yield first
            other.put([second])

        one.put(beside())
        assert _words(one)["kukula"] == 2
        assert _words(one)["xab"] == _words(one)["yab"] == 1


def test_a_filling_that_was_cut_short_before_it_was_counted_is_counted_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_short(*_: object) -> None:
        raise KeyboardInterrupt

    with Index.open(tmp_path / "index.db") as index:
        with monkeypatch.context() as patch:
            patch.setattr(writing, "catch_up", cut_short)
            with pytest.raises(KeyboardInterrupt):
                index.put([a_record("memo", "Kukuła warned of floods.")])
        assert _words(index) == {}
        index.catch_up()
        assert _words(index)["kukula"] == 1
