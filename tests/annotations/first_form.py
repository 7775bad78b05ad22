"""A notes.db as the first form of it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from briefing.annotations.schema import APPLICATION_ID, FIRST_TABLES

if TYPE_CHECKING:
    from pathlib import Path


def write_first_form(folder: Path, *more: str) -> None:
    """Makes the folder with a notes.db of the first form in it, and does `more` with that."""
    folder.mkdir()
    with closing(sqlite3.connect(folder / "notes.db")) as connection:
        connection.execute("CREATE TABLE migration(name TEXT PRIMARY KEY, applied TEXT NOT NULL) WITHOUT ROWID")
        connection.execute("INSERT INTO migration VALUES ('first-tables', '2025-09-18T10:00:00+02:00')")
        for statement in (*FIRST_TABLES, "INSERT INTO store VALUES ('01', '2025')", *more):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
        connection.commit()
