"""The file notes.db: opening it, reading and writing it in transactions, and saying in one line what goes wrong.

Rollback journal and full synchronisation: once a transaction is over it is on the disk. WAL is not used: it can corrupt
with two connections in common releases of SQLite, and cannot be read on a full or read-only disk.
"""

from __future__ import annotations

import errno
import sqlite3
from contextlib import contextmanager, suppress
from threading import Lock
from typing import TYPE_CHECKING, Final

from briefing.annotations.alarm import check_not_lost, put_sign, sign_of, signed_store
from briefing.annotations.identity import uuid7
from briefing.annotations.migrations import MIGRATIONS, migrate
from briefing.annotations.schema import APPLICATION_ID
from briefing.document.problems import BriefingError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path
    from random import Random

FILE_NAME: Final = "notes.db"
_PATIENCE: Final = 5.0
_NOT_SAVED: Final = "Not saved, and nothing was changed"
_NOT_READ: Final = "Your notes cannot be read"
_REASONS: Final = (
    ("SQLITE_FULL", "there is no space left for {path}; free some and try again"),
    ("SQLITE_READONLY", "{path} or its folder is read-only; make both writable and try again"),
    ("SQLITE_BUSY", "another program is writing to {path}; try again in a moment"),
    ("SQLITE_LOCKED", "another program is writing to {path}; try again in a moment"),
    ("SQLITE_CANTOPEN", "{path} cannot be opened; look at the permissions of the file and its folder"),
    ("SQLITE_NOTADB", "{path} is damaged or no database; it was left as it is: put a backup in its place"),
    ("SQLITE_CORRUPT", "{path} is damaged; it was left as it is: put a backup in its place"),
    ("SQLITE_IOERR", "the disk refused to work on {path}; look whether it is full or failing and try again"),
)


class Database:
    """One notes.db. Any thread may use it: they share a connection and take turns."""

    def __init__(self, path: Path, now: Callable[[], str], new_id: Callable[[], str]) -> None:
        self._path: Final = path
        self._now: Final = now
        self._new_id: Final = new_id
        self._turn: Final = Lock()
        self._opened: sqlite3.Connection | None = None
        self._file: tuple[int, int] | None = None

    @classmethod
    def open(cls, folder: Path, clock: Callable[[], datetime], rng: Callable[[], Random]) -> Database:
        """The notes.db of a folder, which need not be there.

        `clock` gives the local time with its offset, `rng` the randomness of ids. Raises BriefingError for a file that
        is damaged or not ours, and for one that is missing or empty although notes were kept there.
        """
        database = cls(folder / FILE_NAME, lambda: stamp(clock), lambda: uuid7(clock(), rng()))
        database.check()
        return database

    @property
    def now(self) -> str:
        """The time, as it is written down."""
        return self._now()

    def check(self) -> None:
        """Opens what is there; raises BriefingError if it is damaged, somebody else's, or gone although notes were."""
        with self.reading():
            pass

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection | None]:
        """A transaction to read in; None where nothing was ever written. Makes no file."""
        with self._turn, self._telling(_NOT_READ):
            connection = self._opened or self._open_existing()
            if connection is None:
                yield None
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction to write in: on the disk once it is left, undone if it is left by an error."""
        with self._turn, self._telling(_NOT_SAVED):
            connection = self._opened or self._open_existing() or self._make()
            self._must_be_in_place()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            self._sign(connection)

    def close(self) -> None:
        """Closes the file; the next use opens it again."""
        with self._turn:
            if self._opened is not None:
                self._opened.close()
                self._opened = None

    def _open_existing(self) -> sqlite3.Connection | None:
        """The file where it is ours and whole; None where there is none and no notes were ever kept."""
        what = _absence(self._path)
        if what is None:
            connection = self._connect("rw")
            if self._is_ours(connection):
                return self._accept(connection)
            connection.close()
            what = "holds nothing"
        check_not_lost(self._path, what)
        return None

    def _make(self) -> sqlite3.Connection:
        """A new file, or an empty one made ours."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        return self._accept(self._connect("rwc"))

    def _connect(self, mode: str) -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{self._path.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=_PATIENCE,
            isolation_level=None,
            check_same_thread=False,
        )
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = EXTRA")
        return connection

    def _is_ours(self, connection: sqlite3.Connection) -> bool:
        """Whether it has our tables; False where it has none at all. Raises BriefingError for anybody else's."""
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        if application == APPLICATION_ID:
            return True
        if connection.execute("SELECT count(*) FROM sqlite_master").fetchone() != (0,):
            raise BriefingError(f"{self._path} is not a file of notes: move it away")
        return False

    def _accept(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        """The connection, once its file is whole, in the form this program reads, and the one that had the notes."""
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
            (form,) = connection.execute("PRAGMA user_version").fetchone()
            if form > len(MIGRATIONS):
                raise BriefingError(f"{self._path} was written by a newer version of briefing: update briefing")  # noqa: TRY301, it is one of several ways to be refused
            if form < len(MIGRATIONS):
                self._bring_up(connection)
            self._check_whole(connection)
            self._check_known(connection)
        except BaseException:
            connection.close()
            raise
        status = self._path.stat()
        self._file = (status.st_dev, status.st_ino)
        self._opened = connection
        return connection

    def _bring_up(self, connection: sqlite3.Connection) -> None:
        """Makes the tables or what they lack; another process may have done so a moment ago."""
        connection.execute("BEGIN IMMEDIATE")
        try:
            migrate(connection, self._now())
            if connection.execute("SELECT id FROM store").fetchone() is None:
                connection.execute("INSERT INTO store VALUES (?, ?)", (self._new_id(), self._now()))
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def _check_whole(self, connection: sqlite3.Connection) -> None:
        """Raises where pages are damaged or missing."""
        (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise BriefingError(f"{self._path} is damaged; it was left as it is: put a backup in its place")

    def _check_known(self, connection: sqlite3.Connection) -> None:
        """Raises where notes were kept in this place, and this is not the file that had them."""
        known = signed_store(self._path)
        if not known:
            return
        (store,) = connection.execute("SELECT id FROM store").fetchone()
        if store != known:
            check_not_lost(self._path, "is not the file it was")
        if connection.execute("SELECT 1 FROM annotation LIMIT 1").fetchone() is None:
            check_not_lost(self._path, "has no notes any more")

    def _sign(self, connection: sqlite3.Connection) -> None:
        """Sees to it that there is a sign of the notes once there are any."""
        if sign_of(self._path).exists() or connection.execute("SELECT 1 FROM annotation LIMIT 1").fetchone() is None:
            return
        (store,) = connection.execute("SELECT id FROM store").fetchone()
        # The notes are safe by now, so this is no reason to say they are not; the next write tries again.
        with suppress(OSError):
            put_sign(self._path, store)

    def _must_be_in_place(self) -> None:
        """Raises if the file was taken away while it was open: what is written to it would be lost."""
        try:
            status = self._path.stat()
        except FileNotFoundError:
            in_place = False
        else:
            in_place = (status.st_dev, status.st_ino) == self._file
        if not in_place:
            raise BriefingError(f"{_NOT_SAVED}: {self._path} was moved or replaced while it was open; put it back")

    @contextmanager
    def _telling(self, outcome: str) -> Iterator[None]:
        """Turns what SQLite or the system says into one line for people."""
        try:
            yield
        except sqlite3.Error as error:
            raise BriefingError(f"{outcome}: {self._reason(error)}") from error
        except OSError as error:
            name = "SQLITE_FULL" if error.errno == errno.ENOSPC else "SQLITE_CANTOPEN"
            raise BriefingError(f"{outcome}: {dict(_REASONS)[name].format(path=self._path)}") from error

    def _reason(self, error: sqlite3.Error) -> str:
        name = getattr(error, "sqlite_errorname", "")
        told = next(
            (reason for start, reason in _REASONS if name.startswith(start)), "{path}: {error}; it was left as it is"
        )
        return told.format(path=self._path, error=error)


def stamp(clock: Callable[[], datetime]) -> str:
    """The time, ISO 8601 with offset, to the second."""
    return clock().isoformat(timespec="seconds")


def _absence(path: Path) -> str | None:
    """What can be said of a file that cannot have notes in it; None where it may have some."""
    try:
        return None if path.stat().st_size else "is empty"
    except FileNotFoundError:
        return "is missing"
