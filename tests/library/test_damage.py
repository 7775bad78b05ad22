from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from briefing.document import BriefingError
from briefing.library import DamagedIndexError, Index, schema
from tests.library.records import a_record, find, ids

if TYPE_CHECKING:
    from pathlib import Path

RECORDS = [a_record(f"briefing-{number}", f"Words of {number}. " * 200) for number in range(50)]


@pytest.fixture
def filled(path: Path) -> Path:
    """An index with briefings, closed."""
    with Index.open(path) as index:
        index.put(RECORDS)
        index.mark_filled()
    return path


def is_begun_anew(path: Path) -> bool:
    with Index.open(path) as index:
        is_empty = index.entries() == () and not index.is_filled
        index.put(RECORDS)
        return is_empty and index.check() and len(ids(find(index, "words", limit=99))) == len(RECORDS)


def test_a_file_that_is_no_database_is_begun_anew(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"not a database" * 1000)
    assert is_begun_anew(path)


def test_an_emptied_file_is_begun_anew(filled: Path) -> None:
    os.truncate(filled, 0)
    assert is_begun_anew(filled)


def test_a_deleted_index_is_begun_anew(filled: Path) -> None:
    filled.unlink()
    assert is_begun_anew(filled)


def test_an_index_of_another_version_is_begun_anew(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("UPDATE meta SET value = 'schema 0, folding 0, text 0' WHERE key = 'versions'")
        connection.commit()
    assert is_begun_anew(filled)


def test_another_database_in_its_place_is_begun_anew(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript('CREATE TABLE doc(x); CREATE VIEW "odd ""name" AS SELECT 1; CREATE INDEX i ON doc(x);')
    assert is_begun_anew(path)


def damaged(path: Path) -> None:
    """Spoils most pages of a file, which stays the same file."""
    with path.open("r+b") as file:
        for page in range(3, path.stat().st_size // 4096):
            file.seek(page * 4096)
            file.write(os.urandom(4096))


def test_what_was_damaged_is_not_taken_for_the_index_that_somebody_made_anew(filled: Path) -> None:
    with Index.open(filled) as first, Index.open(filled) as second:
        damaged(filled)
        with pytest.raises(DamagedIndexError):
            find(first, "words")
        with Index.open(filled) as anew:
            anew.put(RECORDS)
            with pytest.raises(DamagedIndexError):
                find(second, "words")
            assert first.is_gone
            assert second.is_gone
            assert not anew.is_gone
        with Index.open(filled) as again:
            assert find(again, "words").total == len(RECORDS)


def test_where_a_damaged_index_cannot_be_deleted_it_is_said(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    with Index.open(filled) as index:
        damaged(filled)
        monkeypatch.setattr("pathlib.Path.unlink", refuse)
        with pytest.raises(BriefingError, match="is damaged and cannot be deleted: see that its folder is writable"):
            find(index, "words")


def test_damage_deep_inside_is_said_when_it_is_met_and_the_index_begun_anew(filled: Path) -> None:
    damaged(filled)
    with Index.open(filled) as index, pytest.raises(DamagedIndexError, match="made anew"):
        find(index, "words")
    assert is_begun_anew(filled)


def test_a_lost_table_is_damage(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("DROP TABLE fts_data")
        connection.commit()
    with Index.open(filled) as index:
        assert not index.check()
    assert is_begun_anew(filled)


def test_words_that_are_not_those_of_the_texts_are_noticed(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("UPDATE body SET text = 'other' WHERE id = (SELECT min(id) FROM body)")
        connection.commit()
    with Index.open(filled) as index:
        assert not index.check()


def test_an_index_that_cannot_be_written_is_read_all_the_same(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> sqlite3.Connection:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(schema, "_opened", refuse)
    with Index.open(filled) as index:
        assert len(ids(find(index, "words", limit=99))) == len(RECORDS)
        with pytest.raises(BriefingError, match="has room"):
            index.put([a_record("another", "Other words.")])
    filled.unlink()
    with pytest.raises(BriefingError, match="has room"):
        Index.open(filled)


def test_a_place_where_no_index_can_be_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BriefingError, match="cannot be opened") as raised:
        Index.open(tmp_path / "file" / "index.db")
    assert "\n" not in str(raised.value)
