"""Reading the catalogue."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from briefing.library.entry import Byline, Entry

if TYPE_CHECKING:
    import sqlite3

COLUMNS: Final = "briefing, title, author, date, publisher, path, words, notes, tag, summary, mtime_ns, text_hash"
"""The columns of `doc` that make an entry, in its order."""


def entry_of(row: tuple[str, ...]) -> Entry:
    """An entry from its columns."""
    return _entry(row, _authors(row[2]), _tags(row[8]))


def _entry(row: tuple[str, ...], authors: tuple[Byline, ...], tags: tuple[str, ...]) -> Entry:
    values: list[object] = [*row]
    values[2], values[8] = authors, tags
    return Entry(*values)  # type: ignore[arg-type]  # the columns have the fields' types


def _authors(lines: str) -> tuple[Byline, ...]:
    parted = (line.partition("\t") for line in lines.split("\n") if line)
    return tuple(Byline(name, role or None) for name, _, role in parted)


def _tags(lines: str) -> tuple[str, ...]:
    return tuple(filter(None, lines.split("\n")))


def entries(connection: sqlite3.Connection) -> tuple[Entry, ...]:
    """All briefings, newest first, undated ones last. What many have in common is held once."""
    rows = connection.execute(f"SELECT {COLUMNS} FROM doc ORDER BY id DESC")  # noqa: S608, a constant
    authors, tags = cache(_authors), cache(_tags)
    return tuple(_entry(row, authors(row[2]), tags(row[8])) for row in rows)


def entry(connection: sqlite3.Connection, briefing: str) -> Entry | None:
    """One briefing; None where it is unknown."""
    row = _row(connection, f"SELECT {COLUMNS} FROM doc WHERE briefing = ?", briefing)  # noqa: S608, a constant
    return entry_of(row) if row else None


def path_of(connection: sqlite3.Connection, briefing: str) -> str | None:
    """The file of a briefing; None where it is unknown."""
    row = _row(connection, "SELECT path FROM doc WHERE briefing = ?", briefing)
    return row[0] if row else None


def text_of(connection: sqlite3.Connection, briefing: str) -> str | None:
    """The canonical text of a briefing as it was indexed; None where it is unknown."""
    row = _row(connection, "SELECT text FROM body WHERE id = (SELECT id FROM doc WHERE briefing = ?)", briefing)
    return row[0] if row else None


def _row(connection: sqlite3.Connection, query: str, briefing: str) -> tuple[str, ...] | None:
    """The row for an id, which may be anything a person typed."""
    try:
        row: tuple[str, ...] | None = connection.execute(query, (briefing,)).fetchone()
    except UnicodeEncodeError:
        return None
    return row
