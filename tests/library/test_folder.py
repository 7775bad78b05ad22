from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from briefing.library import FoundFile, scan

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1_000_000


def codes(folder: Path) -> list[str]:
    return [problem.code for problem in scan([folder], most_bytes=MEGABYTE).problems]


def names(*folders: Path) -> list[str]:
    return [os.path.basename(file.path) for file in scan(folders, most_bytes=MEGABYTE).files]  # noqa: PTH119


def test_markdown_and_text_are_found_in_every_folder_below_and_nothing_else(tmp_path: Path) -> None:
    below = tmp_path / "2025" / "september"
    below.mkdir(parents=True)
    for path in (tmp_path / "a.md", below / "b.TXT", below / "c.markdown", below / "d.text", tmp_path / "e.pdf"):
        path.write_text("words")
    assert sorted(names(tmp_path)) == ["a.md", "b.TXT", "c.markdown", "d.text"]


def test_a_file_is_given_with_its_time_and_size(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("words")
    os.utime(path, ns=(0, 123_456_789))
    assert scan([tmp_path], most_bytes=MEGABYTE).files == (FoundFile(str(path), 123_456_789, 5),)


def test_hidden_files_and_folders_are_passed_over_in_silence(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.md").touch()
    (tmp_path / ".b.md").touch()
    assert scan([tmp_path], most_bytes=MEGABYTE) == ((), (), ())


def test_a_loop_of_links_ends_and_a_folder_linked_twice_is_seen_once(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "a.md").touch()
    (inner / "back").symlink_to(tmp_path)
    (tmp_path / "again").symlink_to(inner)
    assert names(tmp_path, inner) == ["a.md"]
    (problem,) = scan([tmp_path], most_bytes=MEGABYTE).problems
    assert problem == ("link-loop", f"left out (a link to a folder it is in): {inner / 'back'}")


def test_a_link_to_a_file_is_a_file_and_one_to_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    (tmp_path / "itself.md").symlink_to(tmp_path / "itself.md")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    (tmp_path / "c.md").symlink_to(tmp_path / "gone.md")
    assert names(tmp_path) == ["a.md", "b.md"]
    assert codes(tmp_path) == ["file-unreadable"] * 2


def test_a_pipe_is_skipped_and_said(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert names(tmp_path) == []
    assert codes(tmp_path) == ["not-a-file"]


def test_a_file_beyond_the_limit_is_skipped_and_said(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(200 * MEGABYTE)
    (problem,) = scan([tmp_path], most_bytes=MEGABYTE).problems
    assert problem.code == "file-too-large"
    assert "200 MB, more than 1" in problem.message


def test_a_missing_folder_is_said_and_the_others_are_looked_through(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    found = scan([tmp_path / "gone", tmp_path], most_bytes=MEGABYTE)
    assert [problem.code for problem in found.problems] == ["folder-missing"]
    assert found.unseen == (str(tmp_path / "gone"),)
    assert len(found.files) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
def test_an_unreadable_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0)
    assert codes(tmp_path) == ["folder-unreadable"]


@pytest.mark.skipif(sys.platform == "darwin", reason="its file systems allow no such name")
def test_a_name_that_is_not_utf8_is_said_and_the_message_can_be_printed(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff.md")).touch()
    (problem,) = scan([tmp_path], most_bytes=MEGABYTE).problems
    assert problem.code == "name-not-utf8"
    problem.message.encode()
