"""A note that was acknowledged is there: with several writers, after a kill, on a full or read-only disk."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import briefing
from briefing.annotations import NoteStore
from briefing.document import BriefingError
from tests.annotations.conftest import Clock
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PROJECT = Path(briefing.__file__).parent.parent
WRITER = """
import datetime as dt, os, random, resource, sys
from pathlib import Path
from briefing.annotations import NoteStore
from briefing.document import BriefingError
from tests.annotations.texts import TEXT, span_of

def opened(folder):
    return NoteStore.open(Path(folder), clock=lambda: dt.datetime.now().astimezone(), rng=random.Random())
"""
ADD_FOR_EVER = """
store = opened(sys.argv[1])
while True:
    note = store.add("talks", TEXT, span_of("noon"), body="x" * random.randrange(9000))
    print(note.id, len(note.body), flush=True)
"""
TRY_ONE = """
try:
    store = opened(sys.argv[1])
    print(len(store.all_notes()))
    print(store.add("talks", TEXT, span_of("noon"), body="y" * 200_000).id)
except BriefingError as error:
    print(error)
"""


def start(script: str, folder: Path) -> subprocess.Popen[str]:
    """A process of its own that works on the notes in a folder."""
    return subprocess.Popen(
        [sys.executable, "-c", WRITER + script, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
    )


def answer_of(script: str, folder: Path) -> list[str]:
    """The lines a process of its own prints; it must end well."""
    with start(script, folder) as process:
        printed, _ = process.communicate()
    assert process.returncode == 0
    return printed.splitlines()


def test_every_acknowledged_note_survives_kills_of_two_writers(
    folder: Path, open_store: Callable[[], NoteStore]
) -> None:
    acknowledged: dict[str, int] = {}
    for _ in range(3):
        writers = [start(ADD_FOR_EVER, folder) for _ in range(2)]
        for writer in writers:
            assert writer.stdout is not None
            lines = [writer.stdout.readline() for _ in range(8)]
            writer.send_signal(signal.SIGKILL)
            lines += writer.stdout.read().splitlines(keepends=True)
            writer.wait()
            writer.stdout.close()
            acknowledged.update(
                (note, int(length)) for note, length in (line.split() for line in lines if line.endswith("\n"))
            )
    kept = {note.id: len(note.body) for note in open_store().all_notes()}
    assert len(acknowledged) >= 48
    assert acknowledged.items() <= kept.items()


def test_threads_and_a_second_store_take_turns(open_store: Callable[[], NoteStore]) -> None:
    stores = [open_store(), open_store()]

    def write(number: int) -> str:
        store = stores[number % 2]
        note = store.add("talks", TEXT, span_of("noon"), body=str(number))
        store.edit(note.id, tags=["seen"])
        store.place("talks", TEXT + "\n\nMore." * (number % 3))
        return note.id

    with ThreadPoolExecutor(6) as pool:
        made = list(pool.map(write, range(40)))
    for store in stores:
        notes = store.all_notes()
        assert {note.id for note in notes} == set(made)
        assert {note.body for note in notes} == set(map(str, range(40)))
        assert all(note.tags == ("seen",) and note.status.is_sure for note in notes)


def test_what_one_store_writes_the_other_sees(open_store: Callable[[], NoteStore]) -> None:
    one, other = open_store(), open_store()
    assert other.all_notes() == ()
    note = one.add("talks", TEXT, span_of("noon"))
    assert other.all_notes() == (note,)
    other.edit(note.id, body="theirs")
    assert one.undo().told == "Undone: changing the note on “noon”"
    assert other.note(note.id).body == ""


def test_a_lock_that_is_held_too_long_is_told(
    open_store: Callable[[], NoteStore], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.annotations.notes_file._PATIENCE", 0.05)
    store = open_store()
    store.add("talks", TEXT, span_of("noon"))
    with closing(sqlite3.connect(folder / "notes.db", isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(BriefingError, match="Not saved, and nothing was changed: another program"):
            store.add("talks", TEXT, span_of("evening"))
        connection.execute("ROLLBACK")
    store.add("talks", TEXT, span_of("evening"))
    assert len(store.all_notes()) == 2


def test_an_error_in_the_middle_leaves_nothing_behind(
    open_store: Callable[[], NoteStore], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store()
    kept = store.add("talks", TEXT, span_of("noon"))
    with monkeypatch.context() as patch:
        patch.setattr("briefing.annotations.history.record", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            store.add("talks", TEXT, span_of("evening"))
    assert store.all_notes() == (kept,)
    assert store.undo().told == "Undone: adding the note on “noon”"


def test_a_limit_on_the_size_of_files_is_told_and_loses_nothing(
    open_store: Callable[[], NoteStore], folder: Path
) -> None:
    kept = open_store().add("talks", TEXT, span_of("noon"))
    size = (folder / "notes.db").stat().st_size
    limit = f"resource.setrlimit(resource.RLIMIT_FSIZE, ({size} + 8192,) * 2)\n"
    noise = TRY_ONE.replace('"y" * 200_000', "random.randbytes(200_000).hex()")
    count, told = answer_of(limit + noise, folder)
    assert (count, told.startswith("Not saved, and nothing was changed: ")) == ("1", True)
    assert open_store().all_notes() == (kept,)
    assert len(answer_of(TRY_ONE, folder)) == 2
    assert len(open_store().all_notes()) == 2


@pytest.mark.skipif(os.name != "posix", reason="permissions are another matter there")
def test_notes_in_a_read_only_folder_can_be_read_and_the_rest_is_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("read-only")
    for parent in (folder, *folder.parents[:2]):
        parent.chmod(0o755)
    store = NoteStore.open(folder, clock=Clock(), rng=random.Random())  # noqa: S311, an id is no secret
    store.add("talks", TEXT, span_of("noon"))
    store.close()
    (folder / "notes.db").chmod(0o444)
    folder.chmod(0o555)
    # Root may write anywhere, so root becomes nobody; what is imported late is imported before that.
    drop = """
import tempfile
warm = opened(tempfile.mkdtemp())
warm.add("talks", TEXT, span_of("noon"))
warm.close()
if os.geteuid() == 0:
    os.setuid(65534)
"""
    count, told = answer_of(drop + TRY_ONE, folder)
    folder.chmod(0o755)
    assert count == "1"
    assert told == (
        f"Not saved, and nothing was changed: make {folder / 'notes.db'} and its folder writable and try again:"
        " they are read-only"
    )


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 KB of its own; skipped where none can be mounted."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_told_and_loses_nothing(small_disk: Path) -> None:
    folder = small_disk / "notes"
    store = NoteStore.open(folder, clock=Clock(), rng=random.Random())  # noqa: S311, an id is no secret
    kept = store.add("talks", TEXT, span_of("noon"))
    with pytest.raises(BriefingError, match="Not saved, and nothing was changed: no space is left; free some"):
        store.add("talks", TEXT, span_of("evening"), body="long " * 80_000)
    (small_disk / "filler").write_bytes(b"x" * _free(small_disk))
    with pytest.raises(BriefingError, match="Not saved, and nothing was changed: no space is left; free some"):
        store.edit(kept.id, body="short")
    assert store.all_notes() == (kept,)
    (small_disk / "filler").unlink()
    assert store.edit(kept.id, body="short").body == "short"
    store.close()


def test_a_first_note_on_a_full_disk_is_told_and_no_alarm_follows(small_disk: Path) -> None:
    filler = small_disk / "filler"
    filler.write_bytes(b"x" * _free(small_disk))
    folder = small_disk / "notes"
    store = NoteStore.open(folder, clock=Clock(), rng=random.Random())  # noqa: S311, an id is no secret
    with pytest.raises(BriefingError, match="Not saved, and nothing was changed: no space is left; free some"):
        store.add("talks", TEXT, span_of("noon"))
    filler.unlink()
    store = NoteStore.open(folder, clock=Clock(), rng=random.Random())  # noqa: S311, an id is no secret
    store.add("talks", TEXT, span_of("noon"))
    assert len(store.all_notes()) == 1
    store.close()


def _free(disk: Path) -> int:
    status = os.statvfs(disk)
    return status.f_bavail * status.f_frsize
