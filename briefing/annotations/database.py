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

from briefing.annotations.alarm import Kept
from briefing.annotations.identity import uuid7
from briefing.annotations.notes_file import NotesFile, has_anything, is_damage
from briefing.document.problems import BriefingError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path
    from random import Random

    from briefing.annotations.aftercare import Aftercare

NOT_SAVED: Final = "Not saved, and nothing was changed"
"""How every message begins that says that nothing was written; a colon and the reason follow."""
_NOT_READ: Final = "Your notes cannot be read"
_REASONS: Final = (
    ("SQLITE_FULL", "no space is left; free some and try again ({path})"),
    ("SQLITE_READONLY", "make {path} and its folder writable and try again: they are read-only"),
    ("SQLITE_BUSY", "another program is writing; try again in a moment ({path})"),
    ("SQLITE_LOCKED", "another program is writing; try again in a moment ({path})"),
    ("SQLITE_CANTOPEN", "check the permissions of {path} and its folder: it cannot be opened"),
    ("SQLITE_NOTADB", "try again: it was damaged while it was open, and is mended ({path})"),
    ("SQLITE_CORRUPT", "try again: it was damaged while it was open, and is mended ({path})"),
    ("SQLITE_IOERR", "try again, or look at the disk: it refused to work on {path}"),
)
"""What is wrong by SQLite's name for it, and what to do: that first, as a screen may not have room for all."""


def _to_nobody(_: str) -> None:
    """Where nobody listens."""


class Database:
    """One notes.db. Any thread may use it: they share a connection and take turns."""

    def __init__(
        self, kept: Kept, now: Callable[[], str], new_id: Callable[[], str], narrate: Callable[[str], None]
    ) -> None:
        self._path: Final = kept.database
        self._kept: Final = kept
        self._now: Final = now
        self._notes_file: Final = NotesFile(kept, now, new_id, narrate)
        self._narrate: Final = narrate
        self._turn: Final = Lock()
        self._opened: sqlite3.Connection | None = None
        self._file: tuple[int, int] | None = None
        self._aftercare: Aftercare | None = None
        self._data_version = self._since = 0

    @classmethod
    def open(
        cls,
        folder: Path,
        clock: Callable[[], datetime],
        rng: Callable[[], Random],
        narrate: Callable[[str], None] = _to_nobody,
        *,
        sign: Path | None = None,
    ) -> Database:
        """The notes.db of a folder, which need not be there.

        `clock` gives the local time with its offset, `rng` the randomness of ids; `narrate` is told, in any thread,
        where a damaged file was mended, and what went wrong after a note was saved; `sign` is a file elsewhere that
        will say that notes are kept here. Raises BriefingError for a file
        that is damaged with nothing to mend it by or not ours, and for one that is missing or empty although notes
        were kept there.
        """
        kept = Kept.in_folder(folder, sign)
        database = cls(kept, lambda: stamp(clock), lambda: uuid7(clock(), rng()), narrate)
        database.check()
        return database

    @classmethod
    def restore(
        cls, folder: Path, clock: Callable[[], datetime], rng: Callable[[], Random], *, sign: Path | None = None
    ) -> str:
        """Brings lost notes back from backup and mirror, and says what was done; parameters and errors as for `open`.

        Raises BriefingError also where no notes are lost, or there is nothing to bring them back from.
        """
        kept = Kept.in_folder(folder, sign)
        database = cls(kept, lambda: stamp(clock), lambda: uuid7(clock(), rng()), _to_nobody)
        with database._telling("Nothing was restored"):
            return database._notes_file.restore()

    @property
    def path(self) -> Path:
        """Its file."""
        return self._path

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
    def writing(self, *, about_notes: bool = True) -> Iterator[sqlite3.Connection]:
        """A transaction to write in: on the disk once it is left, undone if it is left by an error.

        Unless it is not about notes, the mirror follows it and the day's backup is made, a little later.
        """
        with self._turn, self._telling(NOT_SAVED):
            connection = self._opened or self._open_existing() or self._use(self._notes_file.make())
            connection = self._in_place(connection)
            aftercare = self._care() if about_notes else None
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            self._sign(connection)
            if aftercare is not None:
                aftercare.notes_changed()

    def changed_elsewhere(self) -> bool:
        """Whether another process changed anything since this was last asked, or since the file was opened.

        Costs some microseconds and never waits: what is being written just now is seen the next time.
        """
        if not self._turn.acquire(blocking=False):
            return False
        try:
            return self._is_other()
        except (sqlite3.Error, OSError):
            return False
        finally:
            self._turn.release()

    def close(self) -> None:
        """Closes the file once the mirror has followed; the next use opens it again."""
        if self._aftercare is not None:
            self._aftercare.close()
        with self._turn:
            self._drop()

    def _drop(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _care(self) -> Aftercare:
        """Who sees to what is done after a note was saved. Imported before: afterwards nothing may fail any more."""
        if self._aftercare is None:
            from briefing.annotations.aftercare import Aftercare  # noqa: PLC0415, only where notes are written

            self._aftercare = Aftercare(self, self._since, self._narrate)
        return self._aftercare

    def _is_other(self) -> bool:
        if self._opened is None:
            return self._path.exists()
        status = self._path.stat()
        if (status.st_dev, status.st_ino) != self._file:
            self._drop()
            return True
        with _impatient(self._opened):
            known, self._data_version = self._data_version, _data_version(self._opened)
        return known != self._data_version

    def _open_existing(self) -> sqlite3.Connection | None:
        """The file where it is there, trusted and in use from now on."""
        connection = self._notes_file.existing()
        return None if connection is None else self._use(connection)

    def _use(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        status = self._path.stat()
        self._file = (status.st_dev, status.st_ino)
        self._opened = connection
        self._data_version = _data_version(connection)
        (self._since,) = connection.execute("SELECT coalesce(max(seq), 0) FROM history").fetchone()
        return connection

    def _sign(self, connection: sqlite3.Connection) -> None:
        """Sees to it that there are signs of the notes once there are any."""
        # The notes are safe by now, so what fails is no reason to say they are not; the next write tries again.
        with suppress(OSError, sqlite3.Error):
            if self._kept.is_signed or not has_anything(connection):
                return
            (store,) = connection.execute("SELECT id FROM store").fetchone()
            self._kept.sign(store)

    def _in_place(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        """The connection to the file that is in its place: what is written to one that was moved would be lost.

        One that was replaced by a backup, or mended by another program, is used from now on.
        """
        with suppress(FileNotFoundError):
            status = self._path.stat()
            if (status.st_dev, status.st_ino) == self._file:
                return connection
        try:
            replacement = self._open_existing()
        except BriefingError as error:
            raise self._moved() from error
        if replacement is None:
            raise self._moved()
        connection.close()
        return replacement

    def _moved(self) -> BriefingError:
        return BriefingError(f"{NOT_SAVED}: put {self._path} back; it was moved or replaced while it was open")

    @contextmanager
    def _telling(self, outcome: str) -> Iterator[None]:
        """Turns what SQLite or the system says into one line for people."""
        try:
            yield
        except sqlite3.Error as error:
            if is_damage(error):
                self._drop()
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


def _data_version(connection: sqlite3.Connection) -> int:
    """A number that changes when another process writes to the file."""
    (version,) = connection.execute("PRAGMA data_version").fetchone()
    return int(version)


@contextmanager
def _impatient(connection: sqlite3.Connection) -> Iterator[None]:
    """Where another program is writing, what is done meanwhile fails at once and does not wait."""
    (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA busy_timeout = {patience}")
