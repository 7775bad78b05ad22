"""A record as rows of the index's tables."""

from __future__ import annotations

from array import array
from datetime import date
from typing import TYPE_CHECKING, Final

from briefing.library.facets import facet_tokens, found_tokens, note_tokens

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from briefing.document import TextSpan
    from briefing.library.record import Record, RecordActor, RecordFound, RecordNote

_EPOCH: Final = date(1970, 1, 1).toordinal()
_UNDATED: Final = -(1 << 31)
_NUMBER_BITS: Final = 16
_PARTS_OF_A_DATE: Final = 3


def replaced_by(connection: sqlite3.Connection, record: Record) -> list[int]:
    """The rows a record takes the place of: those with its id or its path."""
    query = "SELECT id FROM doc WHERE briefing = ? OR path = ?"
    return [id_ for (id_,) in connection.execute(query, (record.id, record.file.path))]


def free_row(connection: sqlite3.Connection, day: str | None, preferred: Iterable[int]) -> int:
    """A row for a briefing of that date: one of the `preferred` where it has the date, else the next number.

    Where one date has more briefings than there are numbers, the rest stands with those of the next day.
    """
    days = _days(day)
    for id_ in preferred:
        if id_ >> _NUMBER_BITS == days:
            return id_
    while (free := _next_number(connection, days)) >> _NUMBER_BITS != days:
        days += 1
    return free


def _next_number(connection: sqlite3.Connection, days: int) -> int:
    """The row after the last one of a day; the first row of the next day where all numbers are taken."""
    first = days << _NUMBER_BITS
    query = "SELECT max(id) FROM doc WHERE id BETWEEN ? AND ?"
    (last,) = connection.execute(query, (first, first + (1 << _NUMBER_BITS) - 1)).fetchone()
    return first if last is None else int(last) + 1


def first_row(day: str) -> int:
    """The least row a briefing of a day, as 2025-09-18, can have; one without a date has a lesser one than any."""
    return _days(day) << _NUMBER_BITS


def _days(written: str | None) -> int:
    """Days since 1970 of a date at any precision; what has none comes before all that has one."""
    day = _day(written)
    return day.toordinal() - _EPOCH if day else _UNDATED


def _day(written: str | None) -> date | None:
    """The first day of a date at any precision; None where it is none."""
    parts = [*(written or "").split("-"), "1", "1"][:_PARTS_OF_A_DATE]
    try:
        year, month, day = map(int, parts)
        return date(year, month, day)
    except ValueError:
        return None


def delete(connection: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Deletes briefings from all tables but the full-text one."""
    rows = [(id_,) for id_ in ids]
    connection.executemany("DELETE FROM doc WHERE id = ?", rows)
    connection.executemany("DELETE FROM body WHERE id = ?", rows)
    connection.executemany("DELETE FROM note WHERE doc = ?", rows)
    connection.executemany("DELETE FROM actor WHERE doc = ?", rows)
    connection.executemany("DELETE FROM said WHERE doc = ?", rows)


def insert(connection: sqlite3.Connection, id_: int, record: Record) -> None:
    """Inserts a briefing into all tables but the full-text one."""
    day = _day(record.date)
    facets = facet_tokens(
        authors=(author.name for author in record.authors),
        publisher=record.publisher,
        actors=(name for actor in record.actors for name in (actor.name, *actor.aliases)),
        tags=record.tags,
        day=f"{day:%Y%m%d}" if day else None,
    )
    row = {
        "id": id_,
        "briefing": record.id,
        "path": record.file.path,
        "mtime_ns": record.file.mtime_ns,
        "size": record.file.size,
        "hash": record.file_hash,
        "text_hash": record.text_hash,
        "title": record.title,
        "author": "\n".join(f"{author.name}\t{author.role or ''}" for author in record.authors),
        "date": record.date,
        "publisher": record.publisher,
        "tag": "\n".join(record.tags),
        "summary": record.summary,
        "actor": "\n".join(dict.fromkeys(actor.name for actor in record.actors)),
        "words": record.counted.words if record.counted else len(record.text.split()),
        "notes": len(record.notes),
        "note": searched_text(record.notes),
        "facets": facets,
        "note_facets": searched_facets(record.notes),
        "found_actor": key_names(record.found) if record.found else "",
        "found_facets": found_facets(record.found) if record.found else None,
    }
    names = ", ".join(f":{name}" for name in row)
    connection.execute(f"INSERT INTO doc VALUES ({names})", row)  # noqa: S608, the names are those above
    connection.execute("INSERT INTO body VALUES (?, ?, ?)", (id_, _bounds(record.paragraphs), record.text))
    _insert_actors(connection, id_, record.actors, is_found=False)
    if record.notes:
        insert_notes(connection, id_, record.notes)
    if record.found:
        insert_found(connection, id_, record.found)


def _bounds(spans: Iterable[TextSpan]) -> bytes:
    """Start and end of each span in turn."""
    return array("I", (bound for span in spans for bound in (span.start, span.end))).tobytes()


def insert_notes(connection: sqlite3.Connection, id_: int, notes: Sequence[RecordNote]) -> None:
    """Inserts the notes of a briefing; an orphan stands at 0, empty."""
    connection.executemany("INSERT INTO note VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", _note_rows(id_, notes))


def has_notes(connection: sqlite3.Connection, id_: int, notes: Sequence[RecordNote]) -> bool:
    """Whether these are the notes of a briefing as they stand in the index."""
    known = connection.execute("SELECT * FROM note WHERE doc = ? ORDER BY number", (id_,)).fetchall()
    return known == _note_rows(id_, notes)


def _note_rows(id_: int, notes: Sequence[RecordNote]) -> list[tuple[object, ...]]:
    return [
        (id_, number, note.id, note.paragraph, *_place(note), note.body, note.quote, "\n".join(note.tags))
        for number, note in enumerate(notes)
    ]


def _insert_actors(connection: sqlite3.Connection, id_: int, actors: Sequence[RecordActor], *, is_found: bool) -> None:
    connection.executemany(
        "INSERT INTO actor VALUES (?, ?, ?, ?, ?)",
        [(id_, is_found, number, *row) for number, row in enumerate(map(_actor, actors))],
    )


def insert_found(connection: sqlite3.Connection, id_: int, found: RecordFound) -> None:
    """Inserts what was found in the text of a briefing."""
    _insert_actors(connection, id_, found.actors, is_found=True)
    connection.executemany(
        "INSERT INTO said VALUES (?, ?, ?, ?)", [(id_, number, *row) for number, row in enumerate(_said(found))]
    )


def delete_found(connection: sqlite3.Connection, id_: int) -> None:
    """Deletes what was found in the text of a briefing."""
    connection.execute("DELETE FROM actor WHERE doc = ? AND is_found", (id_,))
    connection.execute("DELETE FROM said WHERE doc = ?", (id_,))


def has_found(connection: sqlite3.Connection, id_: int, found: RecordFound) -> bool:
    """Whether this is what was found in a briefing as it stands in the index."""
    row = connection.execute("SELECT found_actor, found_facets FROM doc WHERE id = ?", (id_,)).fetchone()
    if row != (key_names(found), found_facets(found)):
        return False
    actors = "SELECT names, spans FROM actor WHERE doc = ? AND is_found ORDER BY number"
    said = "SELECT speakers, span FROM said WHERE doc = ? ORDER BY number"
    known = [connection.execute(query, (id_,)).fetchall() for query in (actors, said)]
    return known == [[*map(_actor, found.actors)], _said(found)]


def _actor(actor: RecordActor) -> tuple[str, bytes]:
    return "\n".join((actor.name, *actor.aliases)), _bounds(actor.mentions)


def _said(found: RecordFound) -> list[tuple[str, bytes]]:
    return [("\n".join(one.speakers), _bounds((one.span,))) for one in found.said]


def key_names(found: RecordFound) -> str:
    """The names, by line, of those found that a search is offered to be narrowed to."""
    return "\n".join(actor.name for actor in found.actors if actor.is_key)


def found_facets(found: RecordFound) -> str:
    """The facets of who was found to act and to speak in a briefing."""
    names = [name for actor in found.actors for name in (actor.name, *actor.aliases)]
    return found_tokens(names, (name for one in found.said for name in one.speakers))


def _place(note: RecordNote) -> tuple[int, int]:
    return (note.span.start, note.span.end) if note.span else (0, 0)


def searched_text(notes: Iterable[RecordNote]) -> str:
    """All that is searched of a briefing's notes, as one text."""
    return "\n\n".join("\n".join((note.body, note.quote, *note.tags)) for note in notes)


def searched_facets(notes: Sequence[RecordNote]) -> str:
    """The facets of a briefing's notes; empty where it has none."""
    return note_tokens(tag for note in notes for tag in note.tags) if notes else ""
