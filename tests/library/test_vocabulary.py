"""The vocabulary knows the words of the index, however it came to be filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library import Index
from tests.library.records import a_record

if TYPE_CHECKING:
    from pathlib import Path


def _words(index: Index) -> dict[str, int]:
    return dict(index._opened.execute("SELECT word, df FROM vocab"))  # noqa: SLF001, nothing else shows all of it


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
