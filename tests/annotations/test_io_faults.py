"""Death, a full disk, a failing one and a short write at one operation after the other: what was saved is there, whole.

With EVERY_OPERATION=1 in the environment no operation is left out; tests/benchmarks/README.md says what that gave last,
and how a thousand kills are done.
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

import briefing
from briefing.annotations import NoteStore
from tests.annotations.conftest import Clock
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., "Ended"]

PROJECT = Path(briefing.__file__).parent.parent
SHIM = PROJECT.parent / "shared" / "bench" / "safety" / "faultio.c"
STEP = 1 if os.environ.get("EVERY_OPERATION") else 7
COMPILER = shutil.which("cc")
BODY = "A body longer than one page of the file. " * 200
SCRIPT = """
import datetime as dt, random, sys
from pathlib import Path
from briefing.annotations import NoteStore
from briefing.document import BriefingError
from tests.annotations.texts import TEXT, span_of
try:
    store = NoteStore.open(Path(sys.argv[1]), clock=lambda: dt.datetime.now().astimezone(), rng=random.Random())
    if sys.argv[2]:
        print(store.add("talks", TEXT, span_of("noon"), body=sys.argv[2]).id, flush=True)
    store.close()
except BriefingError as error:
    print("told:", error)
"""

pytestmark = pytest.mark.skipif(
    not (COMPILER and SHIM.exists() and sys.platform == "linux"), reason="needs a C compiler and the shim"
)


class Fault(NamedTuple):
    """What goes wrong at one operation."""

    errno: int
    """What the system says; 0 kills the program."""

    is_short: bool = False
    """Whether half of it was written."""


class Ended(NamedTuple):
    """How a program that was to add a note ended."""

    code: int
    saved: str | None
    told: str


DEATH = Fault(0)
FAULTS = [
    pytest.param(Fault(28), id="full"),
    pytest.param(Fault(5), id="failing"),
    pytest.param(Fault(28, is_short=True), id="short"),
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shim, compiled."""
    made = tmp_path_factory.mktemp("shim") / "faultio.so"
    subprocess.run([COMPILER or "cc", "-shared", "-fPIC", "-O1", "-o", made, SHIM, "-ldl"], check=True)
    return made


@pytest.fixture
def run(library: Path) -> Run:
    """Opens a folder in a process of its own whose `at`-th operation on it goes wrong, and adds a note with a body."""

    def run_one(folder: Path, at: int, fault: Fault, body: str = BODY) -> Ended:
        faults = {
            "LD_PRELOAD": str(library),
            "FAULT_AT": str(at),
            "FAULT_ERRNO": str(fault.errno),
            "FAULT_SHORT": str(int(fault.is_short)),
            "FAULT_MATCH": f"{folder.name}/",
        }
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, str(folder), body],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(PROJECT), **faults},
        )
        assert "Traceback" not in done.stderr
        first = done.stdout.partition("\n")[0]
        is_told = first.startswith("told:")
        return Ended(done.returncode, first if first and not is_told else None, first if is_told else "")

    return run_one


def opened(folder: Path) -> NoteStore:
    return NoteStore.open(folder, clock=Clock(), rng=random.Random())  # noqa: S311, an id is no secret


def check(folder: Path, saved: set[str]) -> None:
    """The store opens without an alarm, and every note that was said to be saved is in it, once and whole."""
    store = opened(folder)
    notes = store.all_notes()
    store.close()
    assert saved <= {note.id for note in notes}
    assert len({note.id for note in notes}) == len(notes)
    assert {note.body for note in notes} <= {BODY}
    if (folder / "notes.db").exists():
        with closing(sqlite3.connect(folder / "notes.db")) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_program_that_dies_while_it_makes_the_first_note_leaves_a_store_that_opens(tmp_path: Path, run: Run) -> None:
    for at in count(1, STEP):
        folder = tmp_path / f"notes-{at}"
        ended = run(folder, at, DEATH)
        check(folder, {ended.saved} if ended.saved else set())
        store = opened(folder)
        store.add("talks", TEXT, span_of("noon"), body=BODY)
        store.close()
        check(folder, {ended.saved} if ended.saved else set())
        if ended.code == 0:
            break
    assert at > 30


def test_a_program_that_dies_anywhere_loses_no_note_that_it_said_was_saved(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "notes"
    saved = {run(folder, 0, DEATH).saved or ""}
    for at in count(1, STEP):
        ended = run(folder, at, DEATH)
        saved |= {ended.saved} if ended.saved else set()
        check(folder, saved)
        if ended.code == 0:
            break
    assert at > 20


@pytest.mark.parametrize("fault", FAULTS)
def test_what_the_disk_refuses_is_told_and_loses_nothing(tmp_path: Path, run: Run, fault: Fault) -> None:
    folder = tmp_path / "notes"
    saved = {run(folder, 0, DEATH).saved or ""}
    for at in range(1, 80, STEP):
        ended = run(folder, at, fault)
        assert ended.code == 0
        assert ended.saved or ended.told.startswith(("told: Not saved, and nothing was changed", "told: Your notes"))
        saved |= {ended.saved} if ended.saved else set()
        check(folder, saved)
    assert len(saved) > 1
    assert not list(folder.glob("*.damaged*"))


@pytest.mark.parametrize("fault", [pytest.param(DEATH, id="death"), *FAULTS])
def test_a_rebuilding_that_is_cut_off_is_begun_again_and_loses_nothing(tmp_path: Path, run: Run, fault: Fault) -> None:
    saved = {run(tmp_path / "notes", 0, DEATH).saved or "" for _ in range(3)}
    path = tmp_path / "notes" / "notes.db"
    damaged = bytes(100) + path.read_bytes()[100:]
    path.write_bytes(damaged)
    for at in count(1, STEP):
        folder = tmp_path / f"notes-{at}"
        shutil.copytree(tmp_path / "notes", folder)
        ended = run(folder, at, fault, "")
        assert ended.code <= 0
        check(folder, saved)
        assert {kept.read_bytes() for kept in folder.glob("notes.db.damaged*")} == {damaged}
        if ended.code == 0 and (fault is DEATH or at > 40):
            break
