"""Where a note stood before a person put it elsewhere, to be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import sqlite3

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
