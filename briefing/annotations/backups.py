"""Backups of notes.db, in the folder `backups` beside it, made by SQLite's own means while it is in use.

One is kept for each of the last seven days on which notes were written, and one from before each migration. Each
holds everything, history and all, so older ones would only serve against damage that nobody saw; and every opening
looks for damage. A copy that is not whole is never kept, so damage cannot push the good ones out.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.annotations.schema import APPLICATION_ID
from briefing.files.atomic import put_in_place

if TYPE_CHECKING:
    from pathlib import Path

KEPT_DAYS: Final = 7
"""Days with changes of which a backup is kept."""

_FOLDER: Final = "backups"
_DAY: Final = "notes-????-??-??.db"
_PAGES: Final = 1000
"""Pages that are copied before a writer who waits has its turn: 4 MB, some milliseconds."""
_PAUSE: Final = 0.002
_MOST_ATTEMPTS: Final = 4


class Backup(NamedTuple):
    """A backup that is whole."""

    path: Path
    """Its file."""

    seq: int
    """The last entries of its histories, together: the higher, the newer."""


def backups_of(database: Path) -> Path:
    """The folder of a database's backups."""
    return database.parent / _FOLDER


def back_up_day(database: Path, day: str) -> None:
    """Makes the backup of a day, ISO 8601, unless there is one, and lets go of those that are too old.

    Others may read and write meanwhile. Raises OSError and sqlite3.Error, with nothing left behind.
    """
    target = backups_of(database) / f"notes-{day}.db"
    if target.exists():
        return
    with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=rw", uri=True)) as connection:
        is_whole = copy(connection, target)
    if is_whole:
        for path in sorted(target.parent.glob(_DAY))[:-KEPT_DAYS]:
            path.unlink(missing_ok=True)


def back_up_before(connection: sqlite3.Connection, database: Path, migration: str) -> None:
    """Makes the backup from before a migration; one that is there is older, and stays. Raises as `back_up_day`."""
    target = backups_of(database) / f"notes-before-{migration}.db"
    if not target.exists():
        (form,) = connection.execute("PRAGMA user_version").fetchone()
        copy(connection, target, form=form)


def copy(connection: sqlite3.Connection, target: Path, *, form: int | None = None) -> bool:
    """Copies a database to a file; False, and no file, where the copy is not whole, or not of the form wanted."""
    target.parent.mkdir(exist_ok=True)
    temporary = target.with_name(f".{target.name}.{os.urandom(6).hex()}.tmp")
    try:
        with closing(sqlite3.connect(temporary)) as other:
            other.execute("PRAGMA journal_mode = OFF")
            _copy(connection, other)
            if not is_whole(other) or form not in {None, *other.execute("PRAGMA user_version").fetchone()}:
                return False
        put_in_place(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)
    return True


class _DisturbedError(Exception):
    """Others write so much that the copy begins anew all the time."""


def _copy(connection: sqlite3.Connection, other: sqlite3.Connection) -> None:
    """Copies step by step; at one go where others never leave it alone: they wait that long."""
    copied = 0

    def step(_status: int, _left: int, total: int) -> None:
        nonlocal copied
        copied += _PAGES
        if copied > _MOST_ATTEMPTS * (total + _PAGES):
            raise _DisturbedError

    try:
        connection.backup(other, pages=_PAGES, progress=step, sleep=_PAUSE)
    except _DisturbedError:
        connection.backup(other)


def is_whole(connection: sqlite3.Connection) -> bool:
    """Whether a database is one of notes, without damage."""
    with suppress(sqlite3.DatabaseError):
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        return bool(application == APPLICATION_ID and verdict == "ok")
    return False


def good_backups(database: Path, store: str | None) -> list[Backup]:
    """The whole backups of a store, the newest first; of any store where its id is not known."""
    found = [backup for path in backups_of(database).glob("notes-*.db") if (backup := _looked_at(path, store))]
    return sorted(found, key=lambda backup: backup.seq, reverse=True)


def _looked_at(path: Path, store: str | None) -> Backup | None:
    """A backup, if it is whole and of the store."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    with suppress(sqlite3.Error, TypeError), closing(sqlite3.connect(address, uri=True)) as connection:
        if is_whole(connection) and store in {None, *connection.execute("SELECT id FROM store").fetchone()}:
            return Backup(path, sum(map(partial(_last, connection), _histories(connection))))
    return None


def _histories(connection: sqlite3.Connection) -> list[str]:
    """The tables that grow with every change; one of an older form has but one."""
    asked = "SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('history', 'correction_history')"
    return [name for (name,) in connection.execute(asked)]


def _last(connection: sqlite3.Connection, table: str) -> int:
    (seq,) = connection.execute(f"SELECT coalesce(max(seq), 0) FROM {table}").fetchone()  # noqa: S608, a name of ours
    return int(seq)
