from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from briefing.files import keep_aside, sweep

if TYPE_CHECKING:
    from pathlib import Path


def test_what_a_killed_writer_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    names = [".talks.jsonld.0123456789ab.tmp", ".my.tmp", "notes.0123456789ab.tmp", ".fresh.jsonld.0123456789ab.tmp"]
    for name in names:
        (tmp_path / name).write_text("x")
        if "fresh" not in name:
            os.utime(tmp_path / name, (time.time() - 7200,) * 2)
    sweep(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(names[1:])


def test_a_folder_that_is_not_there_is_swept(tmp_path: Path) -> None:
    sweep(tmp_path / "nowhere")


def test_a_file_kept_aside_takes_a_free_name_and_overwrites_nothing(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    for text in ("one", "two", "three"):
        path.unlink(missing_ok=True)
        path.write_text(text)
        keep_aside(path, "notes.db.damaged")
    kept = {other.name: other.read_text() for other in tmp_path.iterdir()}
    assert kept == {
        "notes.db": "three",
        "notes.db.damaged": "one",
        "notes.db.damaged-2": "two",
        "notes.db.damaged-3": "three",
    }


def test_a_folder_is_kept_aside_too(tmp_path: Path) -> None:
    (tmp_path / "notes.db").mkdir()
    assert keep_aside(tmp_path / "notes.db", "notes.damaged") == tmp_path / "notes.damaged"
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == ["notes.damaged"]
