"""Brings notes.db to the form this program reads. Each step has a name and is recorded in the table `migration`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.annotations.schema import (
    APPLICATION_ID,
    CORRECTIONS,
    EVERY_FILE,
    FIRST_TABLES,
    FOREIGN,
    STANDING_PARAGRAPH,
)

if TYPE_CHECKING:
    import sqlite3


class Migration(NamedTuple):
    """One step from a form of notes.db to the next."""

    name: str
    """What it is recorded as."""

    statements: tuple[str, ...]
    """What it does, in order."""


MIGRATIONS: Final = (
    Migration("first-tables", FIRST_TABLES),
    Migration("every-file", EVERY_FILE),
    Migration("standing-paragraph", STANDING_PARAGRAPH),
    Migration("foreign", FOREIGN),
    Migration("corrections", CORRECTIONS),
)
"""Every step there is, in order. `user_version` counts those that were taken."""


def missing(connection: sqlite3.Connection) -> str:
    """Name of the first step that was not taken yet; the last one's where none is missing."""
    (taken,) = connection.execute("PRAGMA user_version").fetchone()
    return MIGRATIONS[min(taken, len(MIGRATIONS) - 1)].name


def migrate(connection: sqlite3.Connection, now: str) -> None:
    """Takes the steps that were not taken yet; inside a transaction of the caller's, so all or none."""
    connection.execute(
        "CREATE TABLE IF NOT EXISTS migration(name TEXT PRIMARY KEY, applied TEXT NOT NULL) WITHOUT ROWID"
    )
    taken = {name for (name,) in connection.execute("SELECT name FROM migration")}
    for migration in MIGRATIONS:
        if migration.name in taken:
            continue
        for statement in migration.statements:
            connection.execute(statement)
        connection.execute("INSERT INTO migration VALUES (?, ?)", (migration.name, now))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
