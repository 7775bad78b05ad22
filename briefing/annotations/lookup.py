"""Questions to the notes: which one is meant, how many there are, what they are filed under."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.annotations.model import NoteCount
from briefing.annotations.rows import read_annotation, read_notes
from briefing.document.problems import BriefingError

if TYPE_CHECKING:
    import sqlite3

    from briefing.annotations.model import Annotation, Note

_SHORTEST: Final = 6
_ENDING: Final = re.compile(r"[0-9a-f-]{6,36}")


def find_note(connection: sqlite3.Connection | None, reference: str) -> Note:
    """The note of an id, or of an ending of one that no other id has; deleted notes are not found.

    Raises BriefingError where none or several are meant; `connection` is None where there are no notes at all.
    """
    ending = reference.strip().lower()
    if len(ending) < _SHORTEST:
        raise BriefingError(f"{reference}: give the last {_SHORTEST} characters of a note's id, or more")
    found = []
    if connection is not None and _ENDING.fullmatch(ending):
        found = list(read_notes(connection, "AND a.id LIKE '%' || ?", ending))
    if not found:
        raise BriefingError(f"{reference}: there is no such note; `briefing note list` names them")
    if len(found) > 1:
        raise BriefingError(f"{reference}: {len(found)} notes end in this; give more of the id")
    return found[0]


def find_state(connection: sqlite3.Connection, reference: str) -> Annotation:
    """What was last written in the note that a reference names; by its whole id a deleted one is found, too."""
    return read_annotation(connection, reference) or find_note(connection, reference).annotation


def count_notes(connection: sqlite3.Connection) -> dict[str, NoteCount]:
    """How many notes each briefing has, of those that have any."""
    rows = connection.execute(
        "SELECT a.briefing, count(*), sum(p.status IS NULL OR p.status IN ('uncertain', 'orphan'))"
        " FROM annotation a JOIN briefing b ON b.id = a.briefing"
        " LEFT JOIN anchoring p ON p.annotation = a.id AND p.version = b.placed"
        " WHERE a.deleted_at IS NULL GROUP BY a.briefing"
    )
    return {briefing: NoteCount(notes, to_place) for briefing, notes, to_place in rows}


def count_tags(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    """Every tag and how many notes have it, the most frequent first."""
    return connection.execute(
        "SELECT name, count(*) FROM tag JOIN annotation a ON a.id = annotation"
        " WHERE a.deleted_at IS NULL GROUP BY name ORDER BY 2 DESC, 1"
    ).fetchall()
