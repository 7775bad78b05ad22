from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import briefing
from briefing.annotations import Sighting
from briefing.annotations.migrations import MIGRATIONS, migrate
from briefing.annotations.schema import APPLICATION_ID
from tests.annotations.first_form import write_first_form
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.annotations import NoteStore


@pytest.fixture
def database(open_store: Callable[[], NoteStore], folder: Path) -> Iterator[sqlite3.Connection]:
    """A notes.db with a mark and a note in it, as any SQLite program sees it."""
    store = open_store()
    store.add("talks", TEXT, span_of("noon"))
    store.add("talks", TEXT, span_of("noon"), body="When?")
    store.close()
    with closing(sqlite3.connect(folder / "notes.db")) as connection:
        yield connection


def test_the_file_says_whose_it_is_and_in_which_form(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert database.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    assert database.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_every_migration_is_recorded_once_and_taken_once(database: sqlite3.Connection) -> None:
    migrate(database, "2030-01-01T00:00:00+00:00")
    taken = database.execute("SELECT name, applied FROM migration").fetchall()
    assert sorted(name for name, _ in taken) == sorted(migration.name for migration in MIGRATIONS)
    assert all(applied.startswith("2025-") for _, applied in taken)


def test_a_briefing_recorded_in_the_first_form_is_found_by_its_file(
    open_store: Callable[[], NoteStore], folder: Path
) -> None:
    write_first_form(folder, "INSERT INTO briefing VALUES ('talks', '/library/a.md', 'hash', NULL, '2025')")
    store = open_store()
    assert store.registry.id_of(Sighting("/library/a.md", "another", None, "Other", None)) == "talks"
    store.add("talks", TEXT, span_of("noon"))
    assert [note.briefing for note in store.all_notes()] == ["talks"]


def test_marks_and_notes_can_be_told_apart_in_sql(database: sqlite3.Connection) -> None:
    assert database.execute("SELECT kind FROM annotation ORDER BY id").fetchall() == [("mark",), ("note",)]


def test_no_row_refers_to_one_that_is_not_there(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_text_is_kept_once_for_all_notes_made_on_it(database: sqlite3.Connection) -> None:
    assert database.execute("SELECT briefing, seq FROM version").fetchall() == [("talks", 1)]


def test_the_notes_data_can_be_had_without_opening_a_database() -> None:
    code = "import sys, briefing.annotations.model, briefing.annotations.anchor; sys.exit('sqlite3' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(briefing.__file__).parent.parent)
