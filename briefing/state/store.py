"""state.db: where reading stood, what was being typed and what was searched for.

SQLite, so that two terminals may write at once and a list of twenty thousand briefings is one query. A damaged file is
set aside and begun anew: nothing in it is more than a convenience.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document.problems import BriefingError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

FILE_NAME: Final = "state.db"
_ASIDE: Final = ".damaged"
_VERSION: Final = 3
_DAMAGE: Final = frozenset({sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_SCHEMA: Final = (
    """CREATE TABLE IF NOT EXISTS reading(
        briefing TEXT PRIMARY KEY, opened TEXT, offset INT NOT NULL DEFAULT 0, before TEXT NOT NULL DEFAULT '',
        after TEXT NOT NULL DEFAULT '', fraction REAL NOT NULL DEFAULT 0, finished INT NOT NULL DEFAULT 0,
        text_hash TEXT) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS draft(
        key TEXT PRIMARY KEY, body TEXT NOT NULL, tags TEXT NOT NULL, at TEXT NOT NULL, colour TEXT NOT NULL DEFAULT '',
        quote TEXT NOT NULL DEFAULT '') WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS search(
        query TEXT PRIMARY KEY, at TEXT NOT NULL, saved INT NOT NULL DEFAULT 0, found TEXT) WITHOUT ROWID""",
)
_FROM_1: Final = (
    "ALTER TABLE draft ADD COLUMN colour TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE draft ADD COLUMN quote TEXT NOT NULL DEFAULT ''",
)


class Reading(NamedTuple):
    """Where reading of one briefing stands."""

    briefing: str
    """Id of the briefing."""

    opened: str | None = None
    """When it was last opened, ISO 8601 with offset; None if never."""

    offset: int = 0
    """Offset of the current paragraph in the text as it was."""

    before: str = ""
    """Some text before that offset, by which the place is found in a changed text."""

    after: str = ""
    """Some text from that offset on."""

    fraction: float = 0.0
    """How much of it had been seen, 0 to 1."""

    finished: bool = False
    """Whether it was marked read."""

    text_hash: str | None = None
    """Digest of the text that was read."""


class Draft(NamedTuple):
    """A note being typed."""

    body: str
    """The note as far as it got."""

    tags: str
    """Its tags as typed."""

    at: str
    """When, ISO 8601 with offset."""

    colour: str = ""
    """The name of its colour; empty for the one the note has."""

    quote: str = ""
    """Of a note that could not even be begun, the words it is on; empty for one that is in notes.db."""


class PastSearch(NamedTuple):
    """A search that was made."""

    query: str
    """What was typed."""

    at: str
    """When it was last made, ISO 8601 with offset."""

    is_saved: bool = False
    """Whether it is kept for good, and asked what is new in it."""


Rows = list[tuple[str, ...]]


class StateStore:
    """Reading positions, drafts and searches. May be used from any thread.

    Every method but `close` raises BriefingError, with one clear line, where the file cannot be used.
    """

    def __init__(self, folder: Path, narrate: Callable[[str], None]) -> None:
        """The store in a folder; `narrate` is told where a damaged file had to be set aside."""
        self._path: Final = folder / FILE_NAME
        self._narrate: Final = narrate
        self._lock: Final = Lock()
        self._opened: sqlite3.Connection | None = None

    def readings(self) -> dict[str, Reading]:
        """Where reading stands, by briefing."""
        if not self._exists():
            return {}
        rows = self._rows("SELECT * FROM reading")
        return {row[0]: _reading(row) for row in rows}

    def reading(self, briefing: str) -> Reading | None:
        """Where reading of one briefing stands; None if it was never opened."""
        if not self._exists():
            return None
        rows = self._rows("SELECT * FROM reading WHERE briefing = ?", briefing)
        return _reading(rows[0]) if rows else None

    def keep_reading(self, reading: Reading) -> None:
        """Remembers where reading stands."""
        self._write("INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?, ?, ?, ?, ?)", reading)

    def keep_draft(self, key: str, draft: Draft) -> None:
        """Keeps what is being typed; it is on disk on return."""
        self._write("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?, ?)", (key, *draft))

    def draft(self, key: str) -> Draft | None:
        """What was being typed; None where nothing was left."""
        if not self._exists():
            return None
        rows = self._rows("SELECT body, tags, at, colour, quote FROM draft WHERE key = ?", key)
        return Draft(*rows[0]) if rows else None

    def drafts(self) -> dict[str, Draft]:
        """Everything that was being typed, by its key."""
        if not self._exists():
            return {}
        rows = self._rows("SELECT key, body, tags, at, colour, quote FROM draft")
        return {key: Draft(*row) for key, *row in rows}

    def drop_draft(self, key: str) -> None:
        """Forgets a draft: its note was saved or given up."""
        if self._exists():
            self._write("DELETE FROM draft WHERE key = ?", (key,))

    def searches(self) -> list[PastSearch]:
        """Every search that is remembered, the last one first."""
        if not self._exists():
            return []
        rows = self._rows("SELECT query, at, saved FROM search ORDER BY julianday(at) DESC, query")
        return [PastSearch(query, at, bool(saved)) for query, at, saved in rows]

    def keep_search(self, query: str, at: str, *, most: int) -> None:
        """Remembers that a search was made, and of those that are not saved only the last `most`."""
        upsert = "INSERT INTO search(query, at) VALUES (?, ?) ON CONFLICT(query) DO UPDATE SET at = excluded.at"
        self._write(upsert, (query, at))
        older = "SELECT query FROM search WHERE NOT saved ORDER BY julianday(at) DESC, query LIMIT -1 OFFSET ?"
        self._write(f"DELETE FROM search WHERE query IN ({older})", (most,))  # noqa: S608, a constant

    def save_search(self, query: str, *, saved: bool) -> None:
        """Keeps a search that is remembered for good, or no longer; then what was found is forgotten."""
        self._write(
            "UPDATE search SET saved = ?, found = CASE WHEN ? THEN found END WHERE query = ?", (saved, saved, query)
        )

    def found(self, query: str) -> str | None:
        """What a saved search had found when it was last opened, as it was kept; None where it never was."""
        if not self._exists():
            return None
        rows = self._rows("SELECT found FROM search WHERE query = ? AND saved", query)
        return rows[0][0] if rows else None

    def keep_found(self, query: str, found: str) -> None:
        """Keeps what a saved search found; one that is not saved is passed over."""
        self._write("UPDATE search SET found = ? WHERE query = ? AND saved", (found, query))

    def close(self) -> None:
        """Closes the file."""
        with self._lock:
            if self._opened is not None:
                self._opened.close()
                self._opened = None

    def _exists(self) -> bool:
        """Whether there is anything to read: a look must not make a file."""
        with _telling(self._path):
            return self._opened is not None or self._path.exists()

    def _rows(self, query: str, *values: str) -> Rows:
        return self._done(lambda connection: connection.execute(query, values).fetchall())

    def _write(self, statement: str, values: Iterable[object]) -> None:
        self._done(lambda connection: connection.execute(statement, tuple(values)).fetchall())

    def _done(self, act: Callable[[sqlite3.Connection], Rows]) -> Rows:
        """What an act in a transaction of its own gave; once more on a new file where this one is damaged."""
        with self._lock, _telling(self._path):
            try:
                return self._transacted(act)
            except sqlite3.Error as error:
                if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _DAMAGE:
                    raise
            self._set_aside()
            return self._transacted(act)

    def _transacted(self, act: Callable[[sqlite3.Connection], Rows]) -> Rows:
        if self._opened is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._opened = _open(self._path)
        with self._opened as connection:
            return act(connection)

    def _set_aside(self) -> None:
        from briefing.files.aside import keep_aside  # noqa: PLC0415, seldom needed

        if self._opened is not None:
            self._opened.close()
            self._opened = None
        aside = keep_aside(self._path, f"{self._path.stem}{_ASIDE}")
        self._path.unlink(missing_ok=True)
        self._narrate(
            f"{self._path} was damaged and is kept as {aside.name}; reading positions, drafts and searches begin anew"
        )


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    """Turns what SQLite or the system says into one line for people."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise BriefingError(
            f"{path} cannot be used; it may be moved away ({reason}): it holds reading positions, drafts and searches"
        ) from error


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=5, check_same_thread=False)
    try:
        if _version_of(connection) != _VERSION:
            _bring_up_to_date(connection, path)
    except (sqlite3.Error, BriefingError):
        with closing(connection):
            raise
    return connection


def _version_of(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    """Makes the tables, or those of before today's, unless another program does just now: then it waits for that."""
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        version = _version_of(connection)
        if version > _VERSION:
            raise BriefingError(f"{path} was written by a newer briefing: update this one, or move the file away")
        if version < _VERSION:
            for statement in (*(_FROM_1 if version == 1 else ()), *_SCHEMA):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {_VERSION}")


def _reading(row: tuple[object, ...]) -> Reading:
    values = list(row)
    values[6] = bool(values[6])
    return Reading(*values)  # type: ignore[arg-type]  # the columns have the fields' types
