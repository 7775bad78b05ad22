"""Backups: made by themselves, whole, few, and never in the way."""

from __future__ import annotations

import datetime as dt
import random
import sqlite3
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from briefing.annotations import NoteStore
from briefing.annotations.backups import KEPT_DAYS, back_up_day, good_backups
from tests.annotations.first_form import write_first_form
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


class Calendar:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = dt.datetime(2025, 9, 18, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def diary(folder: Path, calendar: Calendar) -> Iterator[NoteStore]:
    """A store on whose days one can decide."""
    store = NoteStore.open(folder, clock=calendar, rng=random.Random())  # noqa: S311, an id is no secret
    yield store
    store.close()


def backups(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").iterdir())


def notes_in(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM annotation").fetchone()
    return int(count)


def write(store: NoteStore, count: int = 1) -> None:
    for _ in range(count):
        store.add("talks", TEXT, span_of("noon"), body="x" * 5000)
    store.close()


def test_the_first_note_of_a_day_makes_the_days_backup(diary: NoteStore, folder: Path, calendar: Calendar) -> None:
    write(diary, 2)
    assert backups(folder) == ["notes-2025-09-18.db"]
    write(diary)
    assert notes_in(folder / "backups" / "notes-2025-09-18.db") == 2
    calendar.now += dt.timedelta(days=1)
    assert len(diary.all_notes()) == 3
    diary.close()
    assert len(backups(folder)) == 1
    write(diary)
    assert backups(folder) == ["notes-2025-09-18.db", "notes-2025-09-19.db"]
    assert notes_in(folder / "backups" / "notes-2025-09-19.db") == 4


def test_of_seven_days_with_changes_a_backup_is_kept(diary: NoteStore, folder: Path, calendar: Calendar) -> None:
    for _ in range(KEPT_DAYS + 3):
        write(diary)
        calendar.now += dt.timedelta(days=9)
    assert len(backups(folder)) == KEPT_DAYS
    assert [backup.path.name for backup in good_backups(folder / "notes.db", None)] == backups(folder)[::-1]
    assert notes_in(folder / "backups" / backups(folder)[-1]) == KEPT_DAYS + 3


def test_a_damaged_store_pushes_no_good_backup_out(diary: NoteStore, folder: Path) -> None:
    write(diary, 9)
    path = folder / "notes.db"
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + bytes(4096) + whole[12288:])
    back_up_day(path, "2025-09-30")
    assert backups(folder) == ["notes-2025-09-18.db"]


def test_a_backup_that_is_damaged_or_anothers_is_not_taken_for_good(diary: NoteStore, folder: Path) -> None:
    write(diary, 9)
    whole = (folder / "notes.db").read_bytes()
    (folder / "backups" / "notes-2025-10-01.db").write_bytes(whole[:-6000])
    (folder / "backups" / "notes-2025-10-02.db").write_bytes(b"")
    (folder / "backups" / "notes-2025-10-03.db").write_bytes(b"no database")
    names = [backup.path.name for backup in good_backups(folder / "notes.db", None)]
    assert names == ["notes-2025-09-18.db"]
    assert good_backups(folder / "notes.db", "another store") == []


def test_a_backup_is_whole_although_another_program_writes_all_the_time(diary: NoteStore, folder: Path) -> None:
    write(diary, 300)
    (folder / "backups" / "notes-2025-09-18.db").unlink()
    is_over = threading.Event()

    def write_on() -> None:
        with closing(sqlite3.connect(folder / "notes.db", timeout=10)) as connection:
            while not is_over.is_set():
                connection.execute("UPDATE annotation SET author = author || 'x'")
                connection.commit()

    writer = threading.Thread(target=write_on)
    writer.start()
    try:
        back_up_day(folder / "notes.db", "2025-09-18")
    finally:
        is_over.set()
        writer.join()
    assert notes_in(folder / "backups" / "notes-2025-09-18.db") == 300
    assert backups(folder) == ["notes-2025-09-18.db"]


def test_before_a_migration_there_is_a_backup_in_the_older_form(
    open_store: Callable[[], NoteStore], folder: Path
) -> None:
    write_first_form(folder)
    open_store()
    assert backups(folder) == ["notes-before-every-file.db"]
    with closing(sqlite3.connect(folder / "backups" / "notes-before-every-file.db")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    (backup,) = good_backups(folder / "notes.db", "01")
    assert backup.path.name == "notes-before-every-file.db"
