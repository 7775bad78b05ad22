"""Puts a note where a person says it stands. What it was made on stays; where it stood before can be had back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.annotations import history
from briefing.annotations.lookup import find_note
from briefing.annotations.rows import update_annotation, write_standing
from briefing.annotations.steps import Op
from briefing.annotations.stood import stood

if TYPE_CHECKING:
    import sqlite3

    from briefing.annotations.rows import Standing


def attach(connection: sqlite3.Connection, note: str, version: int, standing: Standing, now: str) -> str:
    """Puts a note, named by its id or an ending, somewhere in a version, and returns its id.

    Works inside a transaction of the caller's; it is one step of the history, unless it stands there already.
    """
    before = find_note(connection, note).annotation
    was = stood(connection, before.id, version)
    _stand(connection, before.id, version, standing)
    then = stood(connection, before.id, version)
    if was != then:
        after = before._replace(rev=before.rev + 1, modified=now)
        update_annotation(connection, after)
        history.record(connection, Op.ATTACH, before, after, stood=was, stands=then)
    return before.id


def _stand(connection: sqlite3.Connection, note: str, version: int, standing: Standing) -> None:
    """Puts a note somewhere in a version, as a person said; where it was doubtful elsewhere, it is placed anew."""
    (quote,) = connection.execute("SELECT exact FROM origin WHERE annotation = ?", (note,)).fetchone()
    words = None if standing.text == quote else standing.text
    write_standing(connection, note, version, standing._replace(text=words), confirmed=True)
    connection.execute(
        "DELETE FROM anchoring WHERE annotation = ? AND version <> ? AND status IN ('uncertain', 'orphan')",
        (note, version),
    )
