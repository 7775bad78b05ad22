"""The file notes.db: found, made, brought to the form this program reads, checked, and mended where it is damaged."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

from briefing.annotations.alarm import DamagedNotesError, Kept, LostNotesError
from briefing.annotations.migrations import MIGRATIONS, migrate, missing
from briefing.annotations.schema import APPLICATION_ID
from briefing.document.problems import BriefingError

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE: Final = 5.0
_DAMAGE: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_PRIMARY: Final = 0xFF
"""The part of an error's code that says its kind."""


class NotesFile:
    """One notes.db, from its path to a connection one can trust."""

    def __init__(
        self, kept: Kept, now: Callable[[], str], new_id: Callable[[], str], narrate: Callable[[str], None]
    ) -> None:
        self.path: Final = kept.database
        """Where it is."""
        self._kept: Final = kept
        self._now: Final = now
        self._new_id: Final = new_id
        self._narrate: Final = narrate

    def existing(self) -> sqlite3.Connection | None:
        """The file where it is ours and whole; None where there is none and no notes were ever kept.

        A damaged one is set aside and rebuilt from backup and mirror. Raises BriefingError where that cannot be done,
        and where notes were kept and are gone; sqlite3.Error and OSError for all else.
        """
        try:
            return self._trusted()
        except DamagedNotesError as damage:
            self._mend(damage)
        return self._trusted()

    def make(self) -> sqlite3.Connection:
        """A new file, or an empty one made ours."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        return self._accepted(self._connect("rwc"))

    def restore(self) -> str:
        """Brings lost notes back from backup and mirror, and says what was done, for people.

        Raises BriefingError where none are lost, or where there is nothing to bring them back from.
        """
        from briefing.annotations.restoring import alone, restore  # noqa: PLC0415, seldom needed

        if not self.path.parent.is_dir():
            raise BriefingError(f"{self.path.parent} is gone, and with it what notes could be restored from")
        with alone(self.path.parent):
            try:
                if (connection := self._trusted()) is not None:
                    connection.close()
            except (DamagedNotesError, LostNotesError):
                told = restore(self._kept, self._now(), self._new_id(), what="did not have your notes")
            else:
                raise BriefingError(f"{self.path} has all its notes: there is nothing to restore")
        if told is None:
            raise BriefingError(f"{self.path.parent} has neither a backup that is whole nor a mirror to restore from")
        return told

    def _mend(self, damage: DamagedNotesError) -> None:
        """Rebuilds a damaged file, unless another program did just now. Raises the damage where it cannot be done."""
        from briefing.annotations.restoring import alone, restore  # noqa: PLC0415, seldom needed

        try:
            with alone(self.path.parent):
                if not self._is_damaged():
                    return
                told = restore(self._kept, self._now(), self._new_id(), what="was damaged")
        except (sqlite3.Error, OSError) as error:
            raise BriefingError(f"{self.path} is damaged, and could not be rebuilt: {error}") from error
        if told is None:
            raise damage
        self._narrate(told)

    def _is_damaged(self) -> bool:
        try:
            if (connection := self._trusted()) is not None:
                connection.close()
        except DamagedNotesError:
            return True
        return False

    def _trusted(self) -> sqlite3.Connection | None:
        """The file where it is ours and whole; None where there is none. Raises DamagedNotesError."""
        try:
            return self._found()
        except sqlite3.Error as error:
            if is_damage(error):
                raise DamagedNotesError(self.path) from error
            raise

    def _found(self) -> sqlite3.Connection | None:
        what = self._kept.absence()
        if what is None:
            connection = self._connect("rw")
            if self._is_ours(connection):
                return self._accepted(connection)
            connection.close()
            what = "holds nothing"
        self._kept.check_not_lost(what)
        return None

    def _connect(self, mode: str) -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?mode={mode}",
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
            raise BriefingError(f"{self.path} is not a file of notes: move it away")
        return False

    def _accepted(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        """The connection, once its file is whole, in the form this program reads, and the one that had the notes."""
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
            (form,) = connection.execute("PRAGMA user_version").fetchone()
            if form > len(MIGRATIONS):
                raise BriefingError(f"{self.path} was written by a newer version of briefing: update briefing")  # noqa: TRY301, it is one of several ways to be refused
            self._check_whole(connection)
            if form < len(MIGRATIONS):
                self._bring_up(connection, form)
            self._check_known(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _bring_up(self, connection: sqlite3.Connection, form: int) -> None:
        """Makes the tables or what they lack; another process may have done so a moment ago."""
        if form:
            from briefing.annotations.backups import back_up_before  # noqa: PLC0415, once in a version

            back_up_before(connection, self.path, missing(connection))
        bring_up(connection, self._now(), self._new_id())

    def _check_whole(self, connection: sqlite3.Connection) -> None:
        """Raises where pages are damaged or missing."""
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise DamagedNotesError(self.path)

    def _check_known(self, connection: sqlite3.Connection) -> None:
        """Raises where notes were kept in this place, and this is not the file that had them."""
        known = self._kept.signed_store()
        if not known:
            return
        (store,) = connection.execute("SELECT id FROM store").fetchone() or (None,)
        if store != known:
            self._kept.check_not_lost("is not the file it was")
        if _is_emptied(connection):
            self._kept.check_not_lost("has no notes any more")


def bring_up(connection: sqlite3.Connection, now: str, store: str) -> None:
    """Gives a database the tables this program reads, and an id unless it has one: all, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        migrate(connection, now)
        if connection.execute("SELECT id FROM store").fetchone() is None:
            connection.execute("INSERT INTO store VALUES (?, ?)", (store, now))
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _is_emptied(connection: sqlite3.Connection) -> bool:
    """Whether what was there is gone: nothing is ever taken out of these tables."""
    tables = "annotation", "history", "correction", "correction_history"
    has_rows = (f"EXISTS(SELECT 1 FROM {table})" for table in tables)  # noqa: S608, names of ours
    notes, changes, corrections, corrected = connection.execute(f"SELECT {', '.join(has_rows)}").fetchone()
    return bool(not (notes or corrections) or (changes and not notes) or (corrected and not corrections))


def has_anything(connection: sqlite3.Connection) -> bool:
    """Whether a note was ever made, or anything corrected."""
    asked = "SELECT 1 FROM annotation UNION ALL SELECT 1 FROM correction LIMIT 1"
    return connection.execute(asked).fetchone() is not None


def is_damage(error: sqlite3.Error) -> bool:
    """Whether an error says that the file is damaged, and not that the disk or another program is in the way."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY in _DAMAGE
