"""What a refresh of the index has to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.library.folder import FoundFile

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


class Suspect(NamedTuple):
    """An indexed file whose time or size differs."""

    file: FoundFile
    """The file as it is now."""

    id: str
    """Id of its briefing."""

    file_hash: bytes
    """Digest of the bytes that were indexed; where they are the same still, `Index.touch` is enough."""


class Twin(NamedTuple):
    """A file that is left out, as another briefing has its id."""

    file: FoundFile
    """The file."""

    other: str
    """The path of the other briefing's."""


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

    twins: tuple[Twin, ...] = ()
    """Left out before; neither they nor the others have changed."""


def changes(connection: sqlite3.Connection, found: Iterable[FoundFile]) -> Changes:
    """Compares files with the index by path, time and size; opens none of them."""
    files = tuple(found)
    unknown: set[tuple[str, int, int]] = set(files)
    before: set[str] = set()
    for row in connection.execute("SELECT path, mtime_ns, size FROM doc"):
        if row in unknown:
            unknown.remove(row)
        else:
            before.add(row[0])
    others = [file for file in files if file in unknown]
    changed = [suspect for file in others if file.path in before and (suspect := _suspect(connection, file))]
    twins = _twins(connection, others, (file.path for file in files if file not in unknown))
    known = {suspect.file for suspect in changed} | {twin.file for twin in twins}
    new = tuple(file for file in others if file not in known)
    gone = before.difference(file.path for file in others)
    return Changes(new, tuple(changed), tuple(sorted(gone)), len(files) - len(others), twins)


def _twins(connection: sqlite3.Connection, others: Iterable[FoundFile], same: Iterable[str]) -> tuple[Twin, ...]:
    """Which files were left out before and still are; `same` are the paths of those that are as they were indexed."""
    rows = connection.execute("SELECT path, mtime_ns, size, other FROM twin").fetchall()
    still = {other for *_, other in rows}.intersection(same) if rows else set()
    left_out = {FoundFile(*file): other for *file, other in rows if other in still}
    return tuple(Twin(file, left_out[file]) for file in others if file in left_out)


def _suspect(connection: sqlite3.Connection, file: FoundFile) -> Suspect | None:
    """What is indexed of a file; None where another process has just removed it."""
    row = connection.execute("SELECT briefing, hash FROM doc WHERE path = ?", (file.path,)).fetchone()
    return Suspect(file, *row) if row else None
