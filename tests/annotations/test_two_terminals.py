"""Two processes with the same notes: each sees what the other did, and neither waits for it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Self

import briefing
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.annotations import NoteStore

PROJECT = Path(briefing.__file__).parent.parent
OTHER = """
import datetime as dt, random, sys
from pathlib import Path
from briefing.annotations import NoteStore
from tests.annotations.texts import TEXT, span_of
store = NoteStore.open(Path(sys.argv[1]), clock=lambda: dt.datetime.now().astimezone(), rng=random.Random())
for what in sys.stdin:
    if what.startswith("add"):
        store.add("talks", TEXT, span_of("noon"), body="theirs")
    elif what.startswith("edit"):
        note = store.notes_of("talks")[0]
        store.edit(note.id, body="theirs again")
    print(store.changed_elsewhere(), len(store.all_notes()), flush=True)
store.close()
"""


class Other:
    """The other terminal."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", OTHER, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=PROJECT,
        )

    def __call__(self, what: str) -> list[str]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{what}\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().split()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()


def test_each_sees_what_the_other_did_and_only_that(open_store: Callable[[], NoteStore], folder: Path) -> None:
    store = open_store()
    with Other(folder) as other:
        assert other("look") == ["False", "0"]
        assert not store.changed_elsewhere()
        note = store.add("talks", TEXT, span_of("autumn"), body="mine")
        assert not store.changed_elsewhere()
        assert other("look") == ["True", "1"]
        assert other("look") == ["False", "1"]
        assert other("add") == ["False", "2"]
        assert store.changed_elsewhere()
        assert not store.changed_elsewhere()
        assert other("edit") == ["False", "2"]
        assert store.changed_elsewhere()
        assert {found.body for found in store.all_notes()} == {"mine", "theirs again"}
        store.edit(note.id, body="mine again")
        assert not store.changed_elsewhere()


def test_what_was_there_when_the_file_was_opened_is_no_news(open_store: Callable[[], NoteStore], folder: Path) -> None:
    store = open_store()
    with Other(folder) as other:
        other("add")
        assert store.changed_elsewhere()
        assert len(store.all_notes()) == 1
        assert not store.changed_elsewhere()


def test_looking_never_waits_for_a_program_that_is_writing(open_store: Callable[[], NoteStore], folder: Path) -> None:
    store = open_store()
    store.add("talks", TEXT, span_of("autumn"))
    with closing(sqlite3.connect(folder / "notes.db", isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("UPDATE annotation SET author = 'x'")
        started = time.monotonic()
        assert not store.changed_elsewhere()
        assert time.monotonic() - started < 1
        connection.execute("COMMIT")
    assert store.changed_elsewhere()


def test_opening_waits_for_a_program_that_is_writing(open_store: Callable[[], NoteStore], folder: Path) -> None:
    store = open_store()
    store.add("talks", TEXT, span_of("autumn"))
    store.close()
    with closing(sqlite3.connect(folder / "notes.db", isolation_level=None, check_same_thread=False)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        release = threading.Timer(0.3, lambda: connection.execute("COMMIT"))
        release.start()
        assert len(open_store().all_notes()) == 1
        release.join()


def test_a_body_that_both_changed_is_kept_twice(open_store: Callable[[], NoteStore], folder: Path) -> None:
    store = open_store()
    note = store.add("talks", TEXT, span_of("autumn"), body="first")
    with Other(folder) as other:
        other("edit")
    assert store.edit(note.id, body="mine", expected_rev=note.rev).body == "theirs again\n\nmine"


def test_looking_costs_next_to_nothing(store: NoteStore) -> None:
    store.add("talks", TEXT, span_of("autumn"))
    started = time.process_time()
    for _ in range(1000):
        store.changed_elsewhere()
    assert time.process_time() - started < 1
