"""A file that changes is noticed once it stands still."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from briefing.files.watching import FileWatch, Sight, stamp_of

if TYPE_CHECKING:
    from pathlib import Path


def written(path: Path, text: str, at: int) -> None:
    """A file as it was written at a second of its own."""
    path.write_text(text, "utf-8")
    os.utime(path, ns=(at * 10**9, at * 10**9))


def watch(path: Path) -> FileWatch:
    written(path, "one", 1)
    return FileWatch(path, stamp_of(path))


def looks(watched: FileWatch, count: int) -> list[Sight]:
    return [watched.look() for _ in range(count)]


def test_a_change_is_told_once_and_not_while_it_is_being_written(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    watched = watch(path)
    assert looks(watched, 2) == [Sight.SAME, Sight.SAME]
    written(path, "one, tw", 2)
    assert watched.look() is Sight.RESTLESS
    written(path, "one, two, and", 3)
    assert watched.look() is Sight.RESTLESS
    assert looks(watched, 2) == [Sight.CHANGED, Sight.SAME]


def test_a_file_that_is_away_for_a_moment_is_not_gone(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    watched = watch(path)
    aside = path.rename(tmp_path / "aside")
    assert watched.look() is Sight.RESTLESS
    aside.rename(path)
    assert looks(watched, 2) == [Sight.SAME, Sight.SAME]
    written(tmp_path / "new", "two", 1)
    (tmp_path / "new").replace(path)
    assert looks(watched, 3) == [Sight.RESTLESS, Sight.CHANGED, Sight.SAME]


def test_a_file_that_is_emptied_or_deleted_is_gone_until_it_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    watched = watch(path)
    written(path, "", 2)
    assert looks(watched, 3) == [Sight.RESTLESS, Sight.GONE, Sight.SAME]
    path.unlink()
    assert looks(watched, 3) == [Sight.RESTLESS, Sight.GONE, Sight.SAME]
    written(path, "one", 1)
    assert looks(watched, 3) == [Sight.RESTLESS, Sight.CHANGED, Sight.SAME]


def test_what_was_written_while_it_was_read_is_a_change(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    written(path, "one", 1)
    before = stamp_of(path)
    written(path, "two", 2)
    assert looks(FileWatch(path, before), 2) == [Sight.RESTLESS, Sight.CHANGED]
