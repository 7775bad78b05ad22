"""Beside notes.db there is a file for each briefing with its notes, and it follows every change by itself."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import briefing
from briefing.annotations import NoteStore, Sighting
from briefing.annotations.database import Database
from briefing.annotations.w3c.reading import Reading, read_annotations
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.annotations.conftest import Clock

PROJECT = Path(briefing.__file__).parent.parent


def mirror(folder: Path, name: str = "talks") -> Reading:
    return read_annotations((folder / f"{name}.jsonld").read_bytes())


def bodies(folder: Path, name: str = "talks") -> list[str]:
    return [record.annotation.body for record in mirror(folder, name).records]


def within_a_second(holds: Callable[[], bool]) -> bool:
    """Whether something comes true in time; a slow machine is given some more."""
    end = time.monotonic() + 3
    while not holds() and time.monotonic() < end:
        time.sleep(0.02)
    return holds()


def test_the_mirror_follows_while_the_store_stays_open(store: NoteStore, folder: Path) -> None:
    path = folder / "talks.jsonld"
    note = store.add("talks", TEXT, span_of("noon"), body="first")
    assert not path.exists()
    assert within_a_second(path.exists)
    assert bodies(folder) == ["first"]
    store.edit(note.id, body="second")
    assert within_a_second(lambda: bodies(folder) == ["second"])
    store.undo()
    assert within_a_second(lambda: bodies(folder) == ["first"])
    store.place("talks", "Before it.\n\n" + TEXT)
    moved = note.origin.span.shifted(12)
    assert within_a_second(lambda: mirror(folder).records[0].standing is not None)
    assert within_a_second(lambda: getattr(mirror(folder).records[0].standing, "span", None) == moved)
    store.remove(note.id)
    assert within_a_second(lambda: not mirror(folder).records)


def test_changes_in_quick_succession_are_written_once(store: NoteStore, folder: Path) -> None:
    for number in range(20):
        store.add("talks", TEXT, span_of("noon"), body=str(number))
    written: set[tuple[int, int]] = set()

    def is_done() -> bool:
        if (folder / "talks.jsonld").exists():
            status = (folder / "talks.jsonld").stat()
            written.add((status.st_ino, status.st_mtime_ns))
            return len(bodies(folder)) == 20
        return False

    assert within_a_second(is_done)
    assert len(written) <= 2


def test_at_the_end_all_is_written_at_once(open_store: Callable[[], NoteStore], folder: Path) -> None:
    store = open_store()
    for name in ("talks", "border"):
        store.add(name, TEXT, span_of("noon"), body=name)
    store.close()
    assert bodies(folder) == ["talks"]
    assert bodies(folder, "border") == ["border"]


def test_a_program_that_ends_without_a_word_leaves_the_mirror_complete(folder: Path) -> None:
    code = """
import datetime as dt, random, sys
from pathlib import Path
from briefing.annotations import NoteStore, Sighting
from tests.annotations.texts import TEXT, span_of
store = NoteStore.open(Path(sys.argv[1]), clock=lambda: dt.datetime.now().astimezone(), rng=random.Random())
store.add("talks", TEXT, span_of("noon"), body="said")
"""
    subprocess.run([sys.executable, "-c", code, str(folder)], check=True, cwd=PROJECT)
    assert bodies(folder) == ["said"]


def test_a_mirror_that_a_killed_program_left_behind_is_followed_up(
    folder: Path, open_store: Callable[[], NoteStore]
) -> None:
    code = """
import datetime as dt, os, random, signal, sys
from pathlib import Path
from briefing.annotations import NoteStore, Sighting
from tests.annotations.texts import TEXT, span_of
store = NoteStore.open(Path(sys.argv[1]), clock=lambda: dt.datetime.now().astimezone(), rng=random.Random())
store.add("talks", TEXT, span_of("noon"), body="said")
os.kill(os.getpid(), signal.SIGKILL)
"""
    killed = subprocess.run([sys.executable, "-c", code, str(folder)], check=False, cwd=PROJECT)
    assert killed.returncode == -signal.SIGKILL
    assert not (folder / "talks.jsonld").exists()
    store = open_store()
    store.add("border", TEXT, span_of("noon"))
    store.close()
    assert bodies(folder) == ["said"]


def test_the_same_notes_give_the_same_file_in_every_process(open_store: Callable[[], NoteStore], folder: Path) -> None:
    store = open_store()
    note = store.add("talks", TEXT, span_of("noon"), body="first")
    store.close()
    before = (folder / "talks.jsonld").read_bytes()
    (folder / "talks.jsonld").unlink()
    store = open_store()
    assert store.edit(note.id, body="first").rev == 1
    store.close()
    assert (folder / "talks.jsonld").read_bytes() == before


def test_two_stores_leave_a_mirror_with_the_notes_of_both(open_store: Callable[[], NoteStore], folder: Path) -> None:
    stores = [open_store(), open_store()]
    for number in range(10):
        stores[number % 2].add("talks", TEXT, span_of("noon"), body=str(number))
        time.sleep(0.05)
    for store in stores:
        store.close()
    assert sorted(bodies(folder), key=int) == [str(number) for number in range(10)]
    assert not list(folder.glob("*.aside*"))


@pytest.fixture
def narrated() -> list[str]:
    return []


@pytest.fixture
def told_store(folder: Path, clock: Clock, narrated: list[str]) -> Callable[[], NoteStore]:
    """Opens a store that says what goes on."""

    def open_again() -> NoteStore:
        rng = random.Random()  # noqa: S311, an id is no secret
        return NoteStore(Database.open(folder, clock, lambda: rng, narrated.append), clock, rng)

    return open_again


@pytest.mark.parametrize("harm", [lambda _: b"nonsense", lambda data: data.replace(b"first", b"my own words")])
def test_a_mirror_edited_by_hand_changes_no_note_and_is_kept(
    told_store: Callable[[], NoteStore], folder: Path, narrated: list[str], harm: Callable[[bytes], bytes]
) -> None:
    path = folder / "talks.jsonld"
    store = told_store()
    note = store.add("talks", TEXT, span_of("noon"), body="first")
    store.close()
    edited = harm(path.read_bytes())
    path.write_bytes(edited)
    store = told_store()
    assert [note.body for note in store.notes_of("talks")] == ["first"]
    store.add("border", TEXT, span_of("noon"))
    store.close()
    assert path.read_bytes() == edited
    store = told_store()
    store.edit(note.id, body="second")
    store.close()
    assert bodies(folder) == ["second"]
    assert (folder / "talks.jsonld.aside").read_bytes() == edited
    assert len(narrated) == 1
    assert "is kept as talks.jsonld.aside" in narrated[0]


def test_a_mirror_that_knows_more_than_the_notes_is_kept(
    told_store: Callable[[], NoteStore], folder: Path, narrated: list[str]
) -> None:
    """Somebody put an old copy of notes.db in its place."""
    store = told_store()
    store.add("talks", TEXT, span_of("noon"))
    store.close()
    old = (folder / "notes.db").read_bytes()
    store.add("talks", TEXT, span_of("autumn"), body="newer")
    store.close()
    (folder / "notes.db").write_bytes(old)
    store = told_store()
    store.add("talks", TEXT, span_of("evening"))
    store.close()
    assert len(narrated) == 1
    kept = read_annotations((folder / "talks.jsonld.aside").read_bytes())
    assert "newer" in [record.annotation.body for record in kept.records]


@pytest.mark.skipif(os.name != "posix", reason="folders can be written to by name there")
def test_a_mirror_that_cannot_be_written_is_told_once_and_the_note_is_saved(
    told_store: Callable[[], NoteStore], folder: Path, narrated: list[str]
) -> None:
    store = told_store()
    store.registry.register([Sighting("/talks.md", None, "talks", "Talks", None)])
    (folder / "talks.jsonld").mkdir()
    for words in ("noon", "autumn"):
        store.add("talks", TEXT, span_of(words))
        store.close()
    assert len(store.all_notes()) == 2
    assert len(narrated) == 1
    assert narrated[0].startswith("your notes are saved, but their mirror or backup could not be written")
    store.close()
