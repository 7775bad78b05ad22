"""What was added from where, as other processes and damaged files leave it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.document import BriefingError
from briefing.state.added import FILE_NAME, AddedFiles

COPY, SOURCE = Path("/library/memo.md"), Path("/desk/memo.md")


def test_a_copy_is_known_by_its_source_and_its_bytes_another_time(tmp_path: Path) -> None:
    added = AddedFiles(tmp_path)
    added.keep(COPY, SOURCE, b"words")
    added.keep(Path("/library/memo-2.md"), SOURCE, b"other words")
    added.save()
    again = AddedFiles(tmp_path)
    assert again.added_from(SOURCE) == ["/library/memo-2.md", str(COPY)]
    assert again.is_as_added(COPY, b"words")
    assert not again.is_as_added(COPY, b"edited words")
    assert not again.is_as_added(SOURCE, b"words")


def test_what_another_process_added_meanwhile_is_kept(tmp_path: Path) -> None:
    first, second = AddedFiles(tmp_path), AddedFiles(tmp_path)
    first.keep(COPY, SOURCE, b"words")
    second.keep(Path("/library/other.md"), Path("/desk/other.md"), b"more")
    first.save()
    second.save()
    assert AddedFiles(tmp_path).is_as_added(COPY, b"words")


@pytest.mark.parametrize("damage", [b"", b"[1, {", b"[1]", b'{"a": 1}', b"\xff"])
def test_a_damaged_record_knows_nothing_and_is_begun_anew(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(damage)
    added = AddedFiles(tmp_path)
    assert not added.is_as_added(COPY, b"words")
    added.keep(COPY, SOURCE, b"words")
    added.save()
    assert AddedFiles(tmp_path).is_as_added(COPY, b"words")


def test_a_record_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way", "utf-8")
    added = AddedFiles(tmp_path / "state")
    added.keep(COPY, SOURCE, b"words")
    with pytest.raises(BriefingError, match="cannot be written"):
        added.save()
