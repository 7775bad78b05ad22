"""Files read in a process of their own are read as they are here, whatever becomes of that process."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.library.folder import FoundFile
from briefing.workspace import reading_apart
from briefing.workspace.reading_apart import batches_read, read_here
from briefing.workspace.recording import Read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefing.workspace.reading_apart import Batch


@pytest.fixture
def batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sequence[Sequence[FoundFile]]:
    """Enough files for a process of their own, one of which cannot be read."""
    monkeypatch.setattr(reading_apart, "FROM", 2)
    found = [FoundFile(str(tmp_path / f"{number}.md"), 1, 1) for number in range(30)]
    for number in range(29):
        (tmp_path / f"{number}.md").write_text(f"# Title {number}\n\nKukuła *warned* of {number} drones.\n", "utf-8")
    return [found[:2], *([one] for one in found[2:])]


def _plain(batch: Batch) -> list[object]:
    """What was read, with the words that were counted in an order that is the same in any process."""
    return [(*one.record[:-1], one.sighting, _counted(one)) if isinstance(one, Read) else one for one in batch]


def _counted(read: Read) -> object:
    counted = read.record.counted
    return counted and (counted.words, sorted(counted.distinct.split()))


def test_they_are_what_they_are_here_in_order(batches: Sequence[Sequence[FoundFile]]) -> None:
    read = list(batches_read(batches))
    assert [_plain(batch) for batch in read] == [_plain(read_here(batch)) for batch in batches]
    assert isinstance(read[0][0], Read)
    assert isinstance(read[-1][0], str)


def test_they_are_read_here_where_no_other_process_answers(
    batches: Sequence[Sequence[FoundFile]], monkeypatch: pytest.MonkeyPatch
) -> None:
    for executable in ("/bin/false", "/nowhere/python"):
        monkeypatch.setattr("sys.executable", executable)
        assert list(batches_read(batches)) == [read_here(batch) for batch in batches]


def test_whoever_stops_asking_leaves_no_process_behind(batches: Sequence[Sequence[FoundFile]]) -> None:
    reading = batches_read(batches)
    next(reading)
    reading.close()
