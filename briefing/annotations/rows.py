"""Notes to rows and back. Every function works inside a transaction of the caller's."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from briefing.annotations.anchor import ALGORITHM
from briefing.annotations.color import Color
from briefing.annotations.model import Annotation, Note, Placement, Selector
from briefing.annotations.status import Status
from briefing.document.cleaning import CANON_VERSION, one_line
from briefing.document.span import TextSpan

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_ANNOTATION: Final = """a.id, a.briefing, a.body, a.color,
        (SELECT group_concat(name, char(10)) FROM (SELECT name FROM tag WHERE annotation = a.id ORDER BY position)),
        a.author, a.created, a.modified, a.rev, a.deleted_at, a.foreign_json"""
_ORIGIN: Final = 'v.sha256, o.start, o."end", o.exact, o.prefix, o.suffix, o.paragraph, o.sections'
_PLACED: Final = "b.placed"
_OF_VERSION: Final = "(SELECT w.id FROM version w WHERE w.briefing = b.id AND w.sha256 = ?)"
_NOTES: Final = f"""
    SELECT {_ANNOTATION}, {_ORIGIN}, p.start, p."end", p.status, p.score, p.text, p.paragraph
    FROM annotation a
    JOIN origin o ON o.annotation = a.id
    JOIN version v ON v.id = o.version
    JOIN briefing b ON b.id = a.briefing
    LEFT JOIN anchoring p ON p.annotation = a.id AND p.version = {_PLACED}
    WHERE a.deleted_at IS NULL"""  # noqa: S608, made of constants
PARTIAL: Final = 0
"""Stands for the canonical form of a version whose text is known only around the notes on it."""

_ORIGIN_FROM: Final = 11
_PLACE_FROM: Final = 19


class TextVersion(NamedTuple):
    """A briefing's text as it once was, or is."""

    briefing: str
    """Id of the briefing."""

    sha256: str
    """Digest of the text, as `text_hash` gives it."""

    text: str
    """The canonical text."""


class Standing(NamedTuple):
    """Where a note stands in a version of a text, and on what."""

    placement: Placement
    """The place."""

    text: str | None
    """The words there, if they are not those it was made on; None for an orphan, too."""

    paragraph: int | None
    """¶ number of the paragraph it starts in; None in a heading and for an orphan."""


def read_notes(connection: sqlite3.Connection, where: str = "", *values: object) -> Iterator[Note]:
    """The notes that are not deleted; `where` narrows them further (`AND a.briefing = ?`)."""
    yield from map(note_of, connection.execute(f"{_NOTES} {where}", values))


def read_notes_in(connection: sqlite3.Connection, briefing: str, sha256: str) -> list[Note] | None:
    """A briefing's notes as they stand in one version of its text; None where one of them was not placed there."""
    query = f"{_NOTES.replace(_PLACED, _OF_VERSION)} AND a.briefing = ?"
    rows = connection.execute(query, (sha256, briefing)).fetchall()
    is_placed = all(row[_PLACE_FROM + 2] is not None for row in rows)
    return [note_of(row) for row in rows] if is_placed else None


def note_rows(
    connection: sqlite3.Connection, briefing: str, *, after: str = "", most: int = -1
) -> list[tuple[Any, ...]]:
    """Notes of a briefing for `note_of`, in the order of their ids: those after an id, at most so many of them."""
    query = f"{_NOTES} AND a.briefing = ? AND a.id > ? ORDER BY a.id LIMIT ?"
    return connection.execute(query, (briefing, after, most)).fetchall()


def note_of(row: tuple[Any, ...]) -> Note:
    """A note from its row."""
    origin = _selector(row[_ORIGIN_FROM:_PLACE_FROM])
    start, end, status, score, text, paragraph = row[_PLACE_FROM:]
    # A note nobody placed in the present text is shown as lost rather than not at all.
    span = None if start is None else TextSpan(start, end)
    placement = Placement(span, Status(status or Status.ORPHAN), score or 0.0)
    words = None if span is None else text if text is not None else origin.exact
    return Note(_annotation(row[:_ORIGIN_FROM]), origin, placement, words, paragraph)


def read_annotation(connection: sqlite3.Connection, note: str) -> Annotation | None:
    """One annotation, deleted or not; None where there is none of that id."""
    query = f"SELECT {_ANNOTATION} FROM annotation a WHERE a.id = ?"  # noqa: S608, made of constants
    row = connection.execute(query, (note,)).fetchone()
    return _annotation(row) if row else None


def _annotation(row: tuple[Any, ...]) -> Annotation:
    note, briefing, body, color, tags, *rest = row
    return Annotation(note, briefing, body, Color(color), _from_lines(tags), *rest)


def _selector(row: tuple[Any, ...]) -> Selector:
    version, start, end, exact, prefix, suffix, paragraph, sections = row
    return Selector(version, TextSpan(start, end), exact, prefix, suffix, paragraph, _from_lines(sections))


def _from_lines(lines: str | None) -> tuple[str, ...]:
    return tuple(lines.split("\n")) if lines else ()


def insert_annotation(connection: sqlite3.Connection, annotation: Annotation, origin: Selector, version: int) -> None:
    """A new note with its origin, standing where it was made."""
    connection.execute(
        "INSERT INTO annotation(id, briefing, body, color, author, created, modified, rev, deleted_at, foreign_json)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            annotation.id,
            annotation.briefing,
            annotation.body,
            annotation.color.value,
            annotation.author,
            annotation.created,
            annotation.modified,
            annotation.rev,
            annotation.deleted_at,
            annotation.foreign,
        ),
    )
    _write_tags(connection, annotation)
    connection.execute(
        "INSERT INTO origin VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            annotation.id,
            version,
            origin.span.start,
            origin.span.end,
            origin.exact,
            origin.prefix,
            origin.suffix,
            origin.paragraph,
            "\n".join(filter(None, map(one_line, origin.sections))),
        ),
    )
    place_here = Placement(origin.span, Status.ANCHORED, 1.0)
    standing = Standing(place_here, None, origin.paragraph)
    write_standing(connection, annotation.id, version, standing, confirmed=True)


def update_annotation(connection: sqlite3.Connection, annotation: Annotation) -> None:
    """A new state of a note that is there."""
    connection.execute(
        "UPDATE annotation SET body = ?, color = ?, modified = ?, rev = ?, deleted_at = ? WHERE id = ?",
        (
            annotation.body,
            annotation.color.value,
            annotation.modified,
            annotation.rev,
            annotation.deleted_at,
            annotation.id,
        ),
    )
    connection.execute("DELETE FROM tag WHERE annotation = ?", (annotation.id,))
    _write_tags(connection, annotation)


def _write_tags(connection: sqlite3.Connection, annotation: Annotation) -> None:
    rows = ((annotation.id, position, name) for position, name in enumerate(annotation.tags))
    connection.executemany("INSERT INTO tag VALUES (?, ?, ?)", rows)


def write_standing(
    connection: sqlite3.Connection, note: str, version: int, standing: Standing, *, confirmed: bool = False
) -> None:
    """Where a note stands in a version."""
    (span, status, score), text, paragraph = standing
    start, end = (span.start, span.end) if span else (None, None)
    connection.execute(
        "INSERT OR REPLACE INTO anchoring VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (note, version, start, end, text, status.value, score, ALGORITHM, confirmed, paragraph),
    )


def keep_version(connection: sqlite3.Connection, version: TextVersion, now: str) -> int:
    """The row of a version of a briefing's text, which is kept now unless it was."""
    briefing, sha256, text = version
    query = "SELECT id, canon_version FROM version WHERE briefing = ? AND sha256 = ?"
    row, canon_version = connection.execute(query, (briefing, sha256)).fetchone() or (None, None)
    if row is None:
        return insert_version(connection, version, CANON_VERSION, now)
    if canon_version == PARTIAL:
        set_text(connection, row, text, CANON_VERSION)
    return int(row)


def insert_version(connection: sqlite3.Connection, version: TextVersion, canon_version: int, now: str) -> int:
    """A version that was not kept yet; `canon_version` is PARTIAL where only parts of its text are known."""
    briefing, sha256, text = version
    added = connection.execute(
        "INSERT INTO version(briefing, seq, sha256, text, canon_version, created) VALUES"
        " (?, (SELECT coalesce(max(seq), 0) + 1 FROM version WHERE briefing = ?), ?, ?, ?, ?)",
        (briefing, briefing, sha256, _packed(text), canon_version, now),
    )
    return int(added.lastrowid or 0)


def set_text(connection: sqlite3.Connection, row: int, text: str, canon_version: int) -> None:
    """Gives a version of which only parts were known all of its text, or more of it."""
    update = "UPDATE version SET text = ?, canon_version = ? WHERE id = ?"
    connection.execute(update, (_packed(text), canon_version, row))


def _packed(text: str) -> bytes:
    return zlib.compress(text.encode())


def read_text(connection: sqlite3.Connection, version: int) -> str:
    """The text of a version."""
    (packed,) = connection.execute("SELECT text FROM version WHERE id = ?", (version,)).fetchone()
    return zlib.decompress(packed).decode()


def set_placed(connection: sqlite3.Connection, briefing: str, version: int) -> None:
    """Says that a version is the text the briefing has now, and that its notes were placed in it."""
    connection.execute("UPDATE briefing SET placed = ? WHERE id = ?", (version, briefing))
