from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Barrier
from typing import TYPE_CHECKING

import pytest

from briefing.document import BriefingError
from briefing.state import Draft, Reading, StateStore, keep_copy

if TYPE_CHECKING:
    from pathlib import Path

READING = Reading("eastern-sentry", "2025-09-20T10:00:00+02:00", 120, "before", "after", 0.38, finished=False)


def store_in(folder: Path, told: list[str] | None = None) -> StateStore:
    return StateStore(folder, (told if told is not None else []).append)


def test_a_position_is_there_after_the_program_was_started_again(tmp_path: Path) -> None:
    store_in(tmp_path).keep_reading(READING)
    assert store_in(tmp_path).reading("eastern-sentry") == READING
    assert store_in(tmp_path).readings() == {"eastern-sentry": READING}


def test_two_terminals_remember_each_their_briefing(tmp_path: Path) -> None:
    one, other = store_in(tmp_path), store_in(tmp_path)
    one.keep_reading(READING)
    other.keep_reading(READING._replace(briefing="zapad-2025"))
    assert set(one.readings()) == set(other.readings()) == {"eastern-sentry", "zapad-2025"}


def test_a_draft_outlives_the_program_until_it_is_dropped(tmp_path: Path) -> None:
    draft = Draft("On record, not anonymous.", "warning, pol", "2025-09-20T10:00:00+02:00")
    store_in(tmp_path).keep_draft("note-1", draft)
    assert store_in(tmp_path).draft("note-1") == draft
    assert store_in(tmp_path).drafts() == {"note-1": draft}
    store_in(tmp_path).drop_draft("note-1")
    assert store_in(tmp_path).drafts() == {}
    assert store_in(tmp_path).draft("note-1") is None


def written_by_version_1(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "state.db")) as connection:
        connection.executescript(
            "CREATE TABLE draft(key TEXT PRIMARY KEY, body TEXT NOT NULL, tags TEXT NOT NULL, at TEXT NOT NULL)"
            " WITHOUT ROWID; INSERT INTO draft VALUES ('old', 'Half', '', '2025-09-20T10:00:00+02:00');"
            " PRAGMA user_version = 1;"
        )


def test_programs_that_open_an_older_file_at_once_all_find_its_drafts(tmp_path: Path) -> None:
    for number in range(20):
        folder = tmp_path / str(number)
        folder.mkdir()
        written_by_version_1(folder)
        together, told = Barrier(4), list[str]()

        def look(folder: Path, together: Barrier, told: list[str]) -> list[str]:
            store = store_in(folder, told)
            together.wait()
            return [*store.drafts()]

        with ThreadPoolExecutor(4) as programs:
            found = list(programs.map(look, [folder] * 4, [together] * 4, [told] * 4))
        assert (found, told) == ([["old"]] * 4, [])


def test_a_file_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "state.db")) as connection:
        connection.execute("PRAGMA user_version = 9")
    before = (tmp_path / "state.db").read_bytes()
    with pytest.raises(BriefingError, match="written by a newer briefing"):
        store_in(tmp_path).keep_reading(READING)
    assert (tmp_path / "state.db").read_bytes() == before


def test_drafts_of_an_older_version_are_there_and_get_colours(tmp_path: Path) -> None:
    written_by_version_1(tmp_path)
    store = store_in(tmp_path)
    store.keep_draft("new", Draft("More", "", "2025-09-21T10:00:00+02:00", "green", "the words"))
    assert store.draft("old") == Draft("Half", "", "2025-09-20T10:00:00+02:00")
    assert store.draft("new") == Draft("More", "", "2025-09-21T10:00:00+02:00", "green", "the words")


def test_a_look_leaves_no_file_behind(tmp_path: Path) -> None:
    store = store_in(tmp_path / "state")
    assert (store.readings(), store.reading("any"), store.draft("any"), store.drafts()) == ({}, None, None, {})
    assert not (tmp_path / "state").exists()


def test_a_damaged_file_is_set_aside_and_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "state.db").write_bytes(b"not a database, but long enough to be taken for one" * 100)
    told: list[str] = []
    store = store_in(tmp_path, told)
    store.keep_reading(READING)
    assert store.reading("eastern-sentry") == READING
    assert (tmp_path / "state.damaged").read_bytes().startswith(b"not a database")
    assert [" is kept as state.damaged; " in line for line in told] == [True]


def test_what_was_set_aside_is_never_written_over(tmp_path: Path) -> None:
    elsewhere = tmp_path / "state.damaged-2"
    elsewhere.symlink_to("on-a-disk-that-is-not-there")
    for number in range(3):
        (tmp_path / "state.db").write_bytes(b"not a database %d" % number * 100)
        store = store_in(tmp_path)
        store.keep_reading(READING)
        store.close()
    kept = sorted(path.name for path in tmp_path.glob("state.damaged*"))
    assert kept == ["state.damaged", "state.damaged-2", "state.damaged-3", "state.damaged-4"]
    assert elsewhere.is_symlink()


@pytest.mark.parametrize("form", ["CREATE TABLE other(x)", "CREATE TABLE reading(x)"])
def test_a_file_without_its_tables_is_set_aside_and_begun_anew(tmp_path: Path, form: str) -> None:
    with closing(sqlite3.connect(tmp_path / "state.db")) as connection:
        connection.executescript(f"{form}; PRAGMA user_version = 1;")
    store = store_in(tmp_path)
    assert store.reading("eastern-sentry") is None
    store.keep_reading(READING)
    assert store.readings() == {"eastern-sentry": READING}
    assert (tmp_path / "state.damaged").exists()


def test_a_file_that_cannot_be_used_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "state.db").mkdir()
    (tmp_path / "file").touch()
    for store in (store_in(tmp_path), store_in(tmp_path / "file")):
        with pytest.raises(
            BriefingError, match=r"state\.db cannot be used; it may be moved away \(.*\): it holds reading"
        ):
            store.keep_reading(READING)


def test_the_last_copy_is_kept_whole(tmp_path: Path) -> None:
    keep_copy(tmp_path / "state", "first")
    path = keep_copy(tmp_path / "state", "„zweite“\n")
    assert path.read_text("utf-8") == "„zweite“\n"


def test_searches_are_there_after_the_program_was_started_again_the_last_first_and_once(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    for number, query in enumerate(("drones", "kukula warned", "drones")):
        store.keep_search(query, f"2025-09-20T10:0{number}:00+02:00", most=10)
    assert [search.query for search in store_in(tmp_path).searches()] == ["drones", "kukula warned"]


def test_of_many_searches_the_last_are_remembered_and_those_that_were_saved(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    for number in range(5):
        store.keep_search(f"search {number}", f"2025-09-20T10:0{number}:00+02:00", most=2)
        if number == 0:
            store.save_search("search 0", saved=True)
    assert [search.query for search in store.searches()] == ["search 4", "search 3", "search 0"]


def test_what_a_saved_search_found_is_kept_as_long_as_it_is_saved(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    assert store.found("drones") is None
    store.keep_search("drones", "2025-09-20T10:00:00+02:00", most=10)
    store.keep_found("drones", "not saved")
    assert store.found("drones") is None
    store.save_search("drones", saved=True)
    store.keep_found("drones", "eastern-sentry 12ab")
    store.keep_search("drones", "2025-09-21T10:00:00+02:00", most=10)
    assert store_in(tmp_path).found("drones") == "eastern-sentry 12ab"
    store.save_search("drones", saved=False)
    store.save_search("drones", saved=True)
    assert store.found("drones") is None


def test_a_file_of_the_version_before_remembers_searches_too(tmp_path: Path) -> None:
    store_in(tmp_path).keep_reading(READING)
    with closing(sqlite3.connect(tmp_path / "state.db")) as connection:
        connection.executescript("DROP TABLE search; PRAGMA user_version = 2;")
    store = store_in(tmp_path)
    store.keep_search("drones", "2025-09-20T10:00:00+02:00", most=10)
    assert len(store.searches()) == 1
    assert store.reading("eastern-sentry") == READING
