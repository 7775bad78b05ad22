"""The findings of every briefing in one file of the cache: derived, and made anew where it is lost or damaged."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Self

from briefing.document.problems import BriefingError
from briefing.survey import packing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from briefing.survey.findings import Findings, FoundActor, FoundEvent, FoundSource, FoundStatement

FILE_NAME: Final = "survey.db"
"""Its name in the cache folder."""

_BUSY_SECONDS: Final = 10
_AT_ONCE: Final = 400
"""Briefings asked for in one question; an engine takes so many at least."""

# What all screens read stands apart from what one actor's dossier reads.
_SCHEMA: Final = """
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE actors(briefing TEXT PRIMARY KEY, version TEXT NOT NULL, found TEXT NOT NULL);
CREATE TABLE events(briefing TEXT PRIMARY KEY, found TEXT NOT NULL);
CREATE TABLE details(
  briefing TEXT PRIMARY KEY, paragraphs TEXT NOT NULL, bounds TEXT NOT NULL, statements TEXT NOT NULL,
  sources TEXT NOT NULL);
"""
_TABLES: Final = ("actors", "events", "details")


class Surveyed(NamedTuple):
    """What was found in a briefing, to be kept."""

    briefing: str
    """Its id."""

    version: str
    """By what it is known whether it has changed since."""

    findings: Findings
    """What was found."""


class Details(NamedTuple):
    """What a dossier and the index need of a briefing."""

    paragraphs: list[tuple[int, ...]]
    """¶ numbers of the paragraphs that name each actor, in the order of its actors."""

    statements: list[FoundStatement]
    """In text order."""

    sources: list[FoundSource]
    """In text order."""

    bounds: list[tuple[int, ...]]
    """Start and end in turn of every place that names each actor, in the order of its actors."""


class Survey:
    """One connection to the file. May be used from any thread, by one at a time; others wait.

    Every method raises BriefingError where the file cannot be used; a damaged one is deleted then, and opening it again
    begins an empty one.
    """

    def __init__(self, path: Path, made_with: str) -> None:
        """`made_with` names what finds: findings of anything else are dropped."""
        self._path: Final = path
        self._lock: Final = Lock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._opened = _opened(path, made_with)
        except (sqlite3.Error, OSError) as error:
            if not _is_damage(error):
                raise self._said(error) from error
            _discard(path)
            self._opened = _opened(path, made_with)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes it; no method may be called afterwards."""
        with self._lock:
            self._opened.close()

    # Keeping it up to date

    def versions(self) -> dict[str, str]:
        """The version each briefing was looked at in, by its id."""
        with self._connection() as connection:
            return dict(connection.execute("SELECT briefing, version FROM actors"))

    def put(self, batch: Sequence[Surveyed]) -> None:
        """Keeps what was found in some briefings, in place of what was found before."""
        with self._connection() as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(
                "REPLACE INTO actors VALUES (?, ?, ?)",
                [(one.briefing, one.version, packing.packed(one.findings.actors)) for one in batch],
            )
            connection.executemany(
                "REPLACE INTO events VALUES (?, ?)",
                [(one.briefing, packing.packed(one.findings.events)) for one in batch],
            )
            connection.executemany(
                "REPLACE INTO details VALUES (?, ?, ?, ?, ?)",
                [(one.briefing, *_details(one.findings)) for one in batch],
            )
            connection.execute("COMMIT")

    def remove(self, briefings: Iterable[str]) -> None:
        """Forgets briefings that are gone."""
        gone = [(briefing,) for briefing in briefings]
        with self._connection() as connection:
            connection.execute("BEGIN IMMEDIATE")
            for table in _TABLES:
                connection.executemany(f"DELETE FROM {table} WHERE briefing = ?", gone)  # noqa: S608, names of ours
            connection.execute("COMMIT")

    # Asking it

    def actors(self, briefings: Iterable[str]) -> Iterator[tuple[str, list[FoundActor]]]:
        """Those of some briefings that were looked at, in the order asked for, each with its actors."""
        for briefing, found in self._found("actors", briefings):
            yield briefing, packing.actors_of(found)

    def events(self, briefings: Iterable[str]) -> Iterator[tuple[str, list[FoundEvent]]]:
        """The same, each with its dates."""
        for briefing, found in self._found("events", briefings):
            yield briefing, packing.events_of(found)

    def _found(self, table: str, briefings: Iterable[str]) -> Iterator[tuple[str, str]]:
        found = dict(self._rows(f"SELECT briefing, found FROM {table}"))  # noqa: S608, a name of ours
        for briefing in briefings:
            if briefing in found:
                yield briefing, found.pop(briefing)

    def details(self, briefings: Sequence[str]) -> Iterator[tuple[str, Details]]:
        """Some briefings with what a dossier needs of them."""
        for start in range(0, len(briefings), _AT_ONCE):
            some = briefings[start : start + _AT_ONCE]
            asked = f"SELECT * FROM details WHERE briefing IN ({', '.join('?' * len(some))})"  # noqa: S608, no words
            for briefing, paragraphs, bounds, statements, sources in self._rows(asked, some):
                yield (
                    briefing,
                    Details(
                        packing.numbers_of(paragraphs),
                        packing.statements_of(statements),
                        packing.sources_of(sources),
                        packing.numbers_of(bounds),
                    ),
                )

    def _rows(self, asked: str, values: Sequence[str] = ()) -> list[Any]:
        with self._connection() as connection:
            return connection.execute(asked, values).fetchall()

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                yield self._opened
            except sqlite3.Error as error:
                if self._opened.in_transaction:
                    self._opened.rollback()
                raise self._said(error) from error

    def _said(self, error: sqlite3.Error | OSError) -> BriefingError:
        if _is_damage(error):
            _discard(self._path)
            return BriefingError(f"{self._path.name} was damaged and is made anew: try again ({error})")
        return BriefingError(
            f"What is known of actors and dates cannot be kept: see that {self._path.parent} is writable ({error})"
        )


def _is_damage(error: sqlite3.Error | OSError) -> bool:
    return isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError)


def _discard(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _details(findings: Findings) -> tuple[str, str, str, str]:
    return (
        packing.packed(findings.paragraphs),
        packing.packed(findings.bounds),
        packing.packed(findings.statements),
        packing.packed(findings.sources),
    )


def _opened(path: Path, made_with: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        made_with = f"form {packing.FORM}, {made_with}"
        if _made_with(connection) != made_with:
            _begin_anew(connection, made_with)
    except BaseException:
        connection.close()
        raise
    return connection


def _made_with(connection: sqlite3.Connection) -> str | None:
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone():
        return None
    row = connection.execute("SELECT value FROM meta WHERE key = 'made with'").fetchone()
    return row[0] if row else None


def _begin_anew(connection: sqlite3.Connection, made_with: str) -> None:
    """Empties it, in one transaction; another process that was here first has done the same."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for table in ("meta", *_TABLES):
            connection.execute(f"DROP TABLE IF EXISTS {table}")
        for statement in filter(str.strip, _SCHEMA.split(";\n")):
            connection.execute(statement)
        connection.execute("INSERT INTO meta VALUES ('made with', ?)", (made_with,))
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
