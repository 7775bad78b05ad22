"""Ids of briefings: assigned once, and found again after a briefing was moved, renamed or corrected."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document.cleaning import clean
from briefing.files.names import slug, slugs

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from briefing.annotations.database import Database


class Sighting(NamedTuple):
    """A briefing as it was found just now."""

    path: str
    """Where its file is, absolute."""

    text_hash: str | None
    """Digest of its canonical text, as `text_hash` gives it; None for a text without a word, which tells nothing."""

    front_id: str | None
    """The id its front matter has; None without one."""

    title: str
    """What it is called; a new id is made of it."""

    date: str | None
    """When it appeared, ISO 8601; a new id starts with it."""


class Registry:
    """The briefings of a notes.db: their ids, and by what they are found again."""

    def __init__(self, database: Database) -> None:
        self._database: Final = database

    def id_of(self, sighting: Sighting) -> str | None:
        """The id a briefing has, whatever became of it since; None for a new one. Writes nothing."""
        with self._database.reading() as connection:
            return id_of(connection, sighting) if connection else None

    def register(self, sightings: Sequence[Sighting]) -> list[str]:
        """The ids of briefings, in their order: those they have, or new ones. Writes only what is news."""
        with self._database.reading() as connection:
            known = [connection and known_id(connection, sighting) for sighting in sightings]
        if all(known):
            return [name for name in known if name]
        with self._database.writing(about_notes=False) as connection:
            return [record_sighting(connection, sighting, self._database.now) for sighting in sightings]

    def paths(self) -> frozenset[str]:
        """Every file that a briefing was recorded in."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT path FROM file").fetchall() if connection else ()
        return frozenset(path for (path,) in rows)

    def files_of(self, briefing: str) -> list[str]:
        """The files that a briefing was recorded in."""
        with self._database.reading() as connection:
            query = "SELECT path FROM file WHERE briefing = ? ORDER BY path"
            rows = connection.execute(query, (briefing,)).fetchall() if connection else ()
        return [path for (path,) in rows]

    def misses_a_file(self) -> bool:
        """Whether a briefing with notes or corrections is in none of its files any more: a new one may be it, moved."""
        with self._database.reading() as connection:
            files = connection.execute(_FILES_WITH_NOTES).fetchall() if connection else []
        there = {briefing for briefing, path in files if _is_there(path)}
        return any(briefing not in there for briefing, _ in files)


_FILES_WITH_NOTES: Final = """SELECT briefing, path FROM file WHERE briefing IN
    (SELECT briefing FROM annotation UNION ALL SELECT briefing FROM correction)"""


class _Known(NamedTuple):
    id: str
    text_hash: str | None


def known_id(connection: sqlite3.Connection, sighting: Sighting) -> str | None:
    """The id of a briefing that is recorded just as it was sighted; None where something has to be written."""
    known = _find(connection, sighting)
    if known is None or known.text_hash != sighting.text_hash or _by_path(connection, sighting.path) != known:
        return None
    is_named = sighting.front_id is None or _is_authors(connection, slug(sighting.front_id))
    return known.id if is_named else None


def id_of(connection: sqlite3.Connection, sighting: Sighting) -> str | None:
    """The id of a briefing that was recorded, be it elsewhere or with other words; None for a new one."""
    known = _find(connection, sighting)
    return known.id if known else None


def record_sighting(connection: sqlite3.Connection, sighting: Sighting, now: str) -> str:
    """Records where a briefing is and what it says, under the id it has or a new one, which is returned.

    It is found by the id in its front matter, then by its path, then by its text. An id that an author gives later
    becomes an alias, also in place of another as long as file and text stay: other words under another id are another
    briefing, and so is a copy under another id. Else two files with one id, or with one text, are one briefing, and
    each is known by its path as long as it is there.
    """
    known = _find(connection, sighting)
    name = known.id if known else _free_id(connection, sighting)
    connection.execute("INSERT OR IGNORE INTO briefing(id, created) VALUES (?, ?)", (name, now))
    connection.execute("UPDATE briefing SET text_hash = ? WHERE id = ?", (sighting.text_hash, name))
    _record_path(connection, name, clean(sighting.path))
    if sighting.front_id is not None:
        connection.execute("INSERT OR IGNORE INTO alias VALUES (?, ?)", (slug(sighting.front_id), name))
    return name


def _record_path(connection: sqlite3.Connection, name: str, path: str) -> None:
    """Records a file of a briefing. Those it was in and that are gone are forgotten: it was moved."""
    others = connection.execute("SELECT path FROM file WHERE briefing = ? AND path <> ?", (name, path)).fetchall()
    connection.executemany("DELETE FROM file WHERE path = ?", [other for other in others if not _is_there(*other)])
    connection.execute("INSERT OR REPLACE INTO file VALUES (?, ?)", (path, name))


def _is_there(path: str) -> bool:
    """Whether a path leads to something; one that was cleaned for the table does not, and is recorded anew."""
    return os.path.lexists(path)


def _find(connection: sqlite3.Connection, sighting: Sighting) -> _Known | None:
    if sighting.front_id is not None and (named := _by_name(connection, slug(sighting.front_id))):
        return named
    there = _by_path(connection, sighting.path)
    if there and not _is_another(connection, there, sighting):
        return there
    alike = _first(connection, "text_hash = ?", sighting.text_hash) if sighting.text_hash else None
    return None if alike and _has_another_id(connection, alike, sighting) else alike


def _is_another(connection: sqlite3.Connection, there: _Known, sighting: Sighting) -> bool:
    """Whether another briefing than the one that was in a file is there: other words, under another author's id."""
    return there.text_hash != sighting.text_hash and _has_another_id(connection, there, sighting)


def _has_another_id(connection: sqlite3.Connection, known: _Known, sighting: Sighting) -> bool:
    """Whether an author gave a briefing an id, and what was sighted, whose id nobody has, another."""
    query = "SELECT 1 FROM alias WHERE briefing = ?"
    return sighting.front_id is not None and connection.execute(query, (known.id,)).fetchone() is not None


def _is_authors(connection: sqlite3.Connection, name: str) -> bool:
    """Whether an id was given by an author, and that was recorded."""
    return connection.execute("SELECT 1 FROM alias WHERE alias = ?", (name,)).fetchone() is not None


def _by_name(connection: sqlite3.Connection, name: str) -> _Known | None:
    return _first(connection, "id = ?", name) or _first(
        connection, "id = (SELECT briefing FROM alias WHERE alias = ?)", name
    )


def _by_path(connection: sqlite3.Connection, path: str) -> _Known | None:
    return _first(connection, "id = (SELECT briefing FROM file WHERE path = ?)", clean(path))


def _first(connection: sqlite3.Connection, where: str, value: str) -> _Known | None:
    """The briefing recorded first of those that fit."""
    query = f"SELECT id, text_hash FROM briefing WHERE {where} ORDER BY created, id LIMIT 1"  # noqa: S608, constants
    row = connection.execute(query, (value,)).fetchone()
    return _Known(*row) if row else None


def _free_id(connection: sqlite3.Connection, sighting: Sighting) -> str:
    """The id for a new briefing, that nobody has."""
    return next(name for name in wanted_ids(sighting) if _by_name(connection, name) is None)


def wanted_ids(sighting: Sighting) -> Iterator[str]:
    """The ids a new briefing may have, the best first: its author's, or of date and title; then with a number."""
    return slugs(sighting.front_id or f"{sighting.date or ''} {sighting.title}")
