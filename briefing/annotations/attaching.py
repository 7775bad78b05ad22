"""Puts a note where a person says it stands. What it was made on stays; where it stood before is kept to be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.annotations.rows import write_standing

if TYPE_CHECKING:
    import sqlite3

    from briefing.annotations.rows import Standing

_STOOD = (
    'SELECT start, "end", text, status, score, algorithm, confirmed, paragraph FROM anchoring'
    " WHERE annotation = ? AND version = ?"
)
_PUT_BACK = "INSERT OR REPLACE INTO anchoring VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class Stood(NamedTuple):
    """Where a note stood in a version of the text, as it is written down."""

    version: int
    """Row of the version."""

    row: list[Any] | None
    """What is written of the place; None where nothing was."""


def stood(connection: sqlite3.Connection, note: str, version: int) -> Stood:
    """Where a note stands in a version."""
    row = connection.execute(_STOOD, (note, version)).fetchone()
    return Stood(version, list(row) if row else None)


def stand(connection: sqlite3.Connection, note: str, version: int, standing: Standing) -> None:
    """Puts a note somewhere in a version, as a person said; where it was doubtful elsewhere, it is placed anew."""
    (quote,) = connection.execute("SELECT exact FROM origin WHERE annotation = ?", (note,)).fetchone()
    words = None if standing.text == quote else standing.text
    write_standing(connection, note, version, standing._replace(text=words), confirmed=True)
    connection.execute(
        "DELETE FROM anchoring WHERE annotation = ? AND version <> ? AND status IN ('uncertain', 'orphan')",
        (note, version),
    )


def put_back(connection: sqlite3.Connection, note: str, before: Stood) -> None:
    """Undoes it: the note stands where it stood; what followed from where it was put is found anew."""
    if before.row is None:
        connection.execute("DELETE FROM anchoring WHERE annotation = ? AND version = ?", (note, before.version))
    else:
        connection.execute(_PUT_BACK, (note, before.version, *before.row))
    connection.execute(
        "DELETE FROM anchoring WHERE annotation = ? AND NOT confirmed AND version IN"
        " (SELECT v.id FROM version v JOIN version w ON w.briefing = v.briefing WHERE w.id = ? AND v.seq > w.seq)",
        (note, before.version),
    )
