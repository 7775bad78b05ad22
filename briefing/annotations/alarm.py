"""Knows that notes were kept, apart from the file they are kept in: a lost notes.db must not look like a new one.

The sign is a small file beside the database, made right after its first note was saved. A mirror of the notes and a
backup are signs as well, and by them they can be brought back; but only somebody who knows where the file is can say
whether that is wanted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document.problems import BriefingError
from briefing.files.atomic import write_atomic

if TYPE_CHECKING:
    from pathlib import Path

_REASON = "Made with the first note in notes.db. While this file is here, a missing notes.db is an alarm, not a start."


class DamagedNotesError(BriefingError):
    """What is in the file is no longer what was written there."""

    def __init__(self, database: Path) -> None:
        super().__init__(f"{database} is damaged; it was left as it is: put a backup in its place")


class LostNotesError(BriefingError):
    """Notes were kept in a file that has none now, or is not there."""


def sign_of(database: Path) -> Path:
    """The file that says that notes were kept in a database."""
    return database.with_name(f"{database.name}.id")


def put_sign(database: Path, store: str) -> None:
    """Says that notes are kept in a database; `store` is the id it was given when it was made. Raises OSError."""
    write_atomic(sign_of(database), f"{store}\n{_REASON}\n".encode())


def signed_store(database: Path) -> str | None:
    """Id of the store whose notes were kept in a database; None where none ever were. Empty where it cannot be read."""
    try:
        lines = sign_of(database).read_text("utf-8", "replace").splitlines()
    except FileNotFoundError:
        return None
    except OSError:
        return ""
    return lines[0].strip() if lines else ""


def check_not_lost(database: Path, what: str) -> None:
    """Raises LostNotesError if notes were kept in a database of which only `what` ("is missing") can be said."""
    folder = database.parent
    if any(folder.glob("*.jsonld")) or any(folder.glob("backups/*.db")):
        way = "put it back, or bring them back from backup and mirror: `briefing note restore`"
        anew = f"move the folder {folder} away"
    elif sign_of(database).exists():
        way = "put it back from a backup"
        anew = f"delete {sign_of(database).name} beside it"
    else:
        return
    raise LostNotesError(f"{database} {what}, but notes were kept there: {way}; to begin without them, {anew}")
