"""What a refresh of the index has to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from briefing.library.folder import FoundFile


class Suspect(NamedTuple):
    """An indexed file whose time or size differs."""

    file: FoundFile
    """The file as it is now."""

    id: str
    """Id of its briefing."""

    file_hash: bytes
    """Digest of the bytes that were indexed; where they are the same still, `Index.touch` is enough."""


class Changes(NamedTuple):
    """How the files differ from what is indexed."""

    new: tuple[FoundFile, ...]
    """Not indexed."""

    changed: tuple[Suspect, ...]
    """Indexed with another time or size."""

    gone: tuple[str, ...]
    """Paths that are indexed and were not found: deleted, moved or renamed."""

    unchanged: int
    """How many are as they were indexed."""


def changes(connection: sqlite3.Connection, found: Iterable[FoundFile]) -> Changes:
    """Compares files with the index by path, time and size; opens none of them."""
    known = {row[0]: row for row in connection.execute("SELECT path, mtime_ns, size, briefing, hash FROM doc")}
    new: list[FoundFile] = []
    changed: list[Suspect] = []
    unchanged = 0
    for file in found:
        row = known.pop(file.path, None)
        if row is None:
            new.append(file)
        elif row[:3] == file:
            unchanged += 1
        else:
            changed.append(Suspect(file, row[3], row[4]))
    return Changes(tuple(new), tuple(changed), tuple(known), unchanged)
