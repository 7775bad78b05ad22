"""Changing the index.

The order matters: the full-text table asks the other tables which words to take out, so words leave it first, then the
tables change, then the new words go in. Every change is one transaction that begins by taking the write lock: one that
asked for it later would fail at once where another process had written in between.
"""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from briefing.library import aliases, rows, vocabulary

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.library.folder import FoundFile
    from briefing.library.record import Record, RecordNote, RecordStatement

_BATCH_RECORDS: Final = 1_000
_BATCH_CHARACTERS: Final = 8_000_000


def batches(records: Iterable[Record]) -> Iterator[list[Record]]:
    """Records in batches to be put at once; no id or path is twice in one."""
    batch: list[Record] = []
    names: set[str] = set()
    characters = 0
    for record in records:
        own = {record.id, record.file.path}
        if len(batch) == _BATCH_RECORDS or characters > _BATCH_CHARACTERS or own & names:
            yield batch
            batch, names, characters = [], set(), 0
        batch.append(record)
        names |= own
        characters += len(record.text)
    if batch:
        yield batch


def put(connection: sqlite3.Connection, batch: Sequence[Record]) -> None:
    """Indexes a batch of records, in place of what has the same id or path."""
    with _change(connection) as change:
        replaced = [rows.replaced_by(connection, record) for record in batch]
        leaving = {id_ for ids in replaced for id_ in ids}
        change.leave(leaving)
        rows.delete(connection, leaving)
        entering: list[int] = []
        for record, ids in zip(batch, replaced, strict=True):
            entering.append(rows.free_row(connection, record.date, set(ids) - set(entering)))
            rows.insert(connection, entering[-1], record)
        change.enter(entering)


def remove(connection: sqlite3.Connection, paths: Iterable[str]) -> None:
    """Forgets the briefings of these files; unknown ones are passed over."""
    with _change(connection) as change:
        found = (connection.execute("SELECT id FROM doc WHERE path = ?", (path,)).fetchone() for path in paths)
        ids = {row[0] for row in found if row}
        change.leave(ids)
        rows.delete(connection, ids)


def touch(connection: sqlite3.Connection, files: Iterable[FoundFile]) -> None:
    """Keeps new times of files whose bytes are the same."""
    with _change(connection):
        connection.executemany(
            "UPDATE doc SET mtime_ns = ?, size = ? WHERE path = ?",
            [(file.mtime_ns, file.size, file.path) for file in files],
        )


def update_notes(connection: sqlite3.Connection, briefing: str, notes: Sequence[RecordNote]) -> None:
    """Puts these notes in place of all that a briefing had; an unknown briefing is passed over."""
    with _change(connection) as change:
        row = connection.execute("SELECT id FROM doc WHERE briefing = ?", (briefing,)).fetchone()
        if row is None:
            return
        (id_,) = row
        change.leave({id_})
        update = "UPDATE doc SET notes = ?, note = ?, note_facets = ? WHERE id = ?"
        connection.execute(update, (len(notes), rows.searched_text(notes), rows.searched_facets(notes), id_))
        connection.execute("DELETE FROM note WHERE doc = ?", (id_,))
        rows.insert_notes(connection, id_, notes)
        change.enter({id_})


def update_said(connection: sqlite3.Connection, briefing: str, said: Sequence[RecordStatement]) -> None:
    """Puts these statements in place of all that a briefing had; nothing is written where it had these.

    An unknown briefing is passed over.
    """
    with _change(connection) as change:
        row = connection.execute("SELECT id FROM doc WHERE briefing = ?", (briefing,)).fetchone()
        if row is None or rows.has_said(connection, row[0], said):
            return
        (id_,) = row
        change.leave({id_})
        connection.execute("UPDATE doc SET said_facets = ? WHERE id = ?", (rows.speaking_facets(said), id_))
        connection.execute("DELETE FROM said WHERE doc = ?", (id_,))
        rows.insert_said(connection, id_, said)
        change.enter({id_})


class _Change:
    """The words that leave and enter within one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection: Final = connection
        self._counts: Final[Counter[str]] = Counter()
        self._aliases: Final[Counter[aliases.Alias]] = Counter()

    def leave(self, ids: Iterable[int]) -> None:
        """Takes words out, while the tables still hold them."""
        leaving = self._folded(ids)
        self._connection.executemany(
            "INSERT INTO fts(fts, rowid, title, body, note, about, facets) VALUES ('delete', ?, ?, ?, ?, ?, ?)", leaving
        )
        for id_, *words, facets in leaving:
            self._counts.subtract(vocabulary.distinct(words, facets))
            self._aliases.subtract(aliases.of(self._connection, id_))

    def enter(self, ids: Iterable[int]) -> None:
        """Puts words in, once the tables hold them."""
        entering = self._folded(ids)
        insert = "INSERT INTO fts(rowid, title, body, note, about, facets) VALUES (?, ?, ?, ?, ?, ?)"
        self._connection.executemany(insert, entering)
        for id_, *words, facets in entering:
            self._counts.update(vocabulary.distinct(words, facets))
            self._aliases.update(aliases.of(self._connection, id_))

    def finish(self) -> None:
        """Brings the vocabulary and the aliases up to date."""
        vocabulary.count(self._connection, self._counts)
        aliases.count(self._connection, self._aliases)

    def _folded(self, ids: Iterable[int]) -> list[tuple[int, str, str, str, str, str]]:
        """Rows as they are indexed, ordered: out of order the engine takes 1.6 times as long."""
        query = "SELECT id, title, body, note, about, facets FROM doc_f WHERE id = ?"
        return [row for id_ in sorted(ids) for row in self._connection.execute(query, (id_,))]


@contextmanager
def _change(connection: sqlite3.Connection) -> Iterator[_Change]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        change = _Change(connection)
        yield change
        change.finish()
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
