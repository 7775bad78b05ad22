"""Changing the index.

The order matters: the full-text table asks the other tables which words to take out, so words leave it first, then the
tables change, then the new words go in. Every change is one transaction that begins by taking the write lock: one that
asked for it later would fail at once where another process had written in between.

Each change adds a piece to the full-text table, and each piece makes a search slower. So every change merges some of
them, but while the index is filled: then it is packed at the end.
"""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from briefing.library import aliases, rows, vocabulary

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.library.counted import Counted
    from briefing.library.folder import FoundFile
    from briefing.library.plan import Twin
    from briefing.library.record import Record, RecordFound, RecordNote

_BATCH_RECORDS: Final = 1_000
_BATCH_CHARACTERS: Final = 8_000_000

_PAGES_MERGED: Final = 32
"""Pages of 4 KB that the engine may merge for each row whose words leave or enter: it writes three of them for a row,
and each of these about five times until it is in the largest piece."""


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


def put(connection: sqlite3.Connection, batch: Sequence[Record], counts: Counts | None = None) -> None:
    """Indexes a batch of records, in place of what has the same id or path.

    With `counts` the vocabulary is left behind, and that is how much it lacks: see `catch_up`.
    """
    with _change(connection, counts) as change:
        replaced = [rows.replaced_by(connection, record) for record in batch]
        leaving = {id_ for ids in replaced for id_ in ids}
        change.leave(leaving)
        rows.delete(connection, leaving)
        entering: dict[int, Counted | None] = {}
        for record, ids in zip(batch, replaced, strict=True):
            id_ = rows.free_row(connection, record.date, set(ids).difference(entering))
            rows.insert(connection, id_, record)
            entering[id_] = record.counted
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


def keep_twins(connection: sqlite3.Connection, twins: Iterable[Twin]) -> None:
    """Puts these in place of all files that were left out."""
    with _change(connection):
        connection.execute("DELETE FROM twin")
        rows = [(*twin.file, twin.other) for twin in twins]
        connection.executemany("INSERT OR REPLACE INTO twin VALUES (?, ?, ?, ?)", rows)


def update_notes(connection: sqlite3.Connection, briefing: str, notes: Sequence[RecordNote]) -> None:
    """Puts these notes in place of all that a briefing had; an unknown briefing is passed over."""
    with _change(connection) as change:
        row = connection.execute("SELECT id FROM doc WHERE briefing = ?", (briefing,)).fetchone()
        if row is not None:
            change.replace_notes({row[0]: notes})


def bring_notes(connection: sqlite3.Connection, notes: Mapping[str, Sequence[RecordNote]], stamp: str) -> None:
    """Puts these notes in place of all that any briefing had, where they differ; unknown briefings are passed over."""
    with _change(connection) as change:
        noted = dict(connection.execute("SELECT briefing, id FROM doc WHERE notes"))
        known = (connection.execute("SELECT briefing, id FROM doc WHERE briefing = ?", (one,)) for one in notes)
        noted.update(row for found in known for row in found)
        now = {id_: notes.get(briefing, ()) for briefing, id_ in noted.items()}
        change.replace_notes({id_: own for id_, own in now.items() if not rows.has_notes(connection, id_, own)})
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('notes', ?)", (stamp,))


def update_found(connection: sqlite3.Connection, found: Mapping[str, RecordFound]) -> None:
    """Puts what was found in some briefings in place of all that was; of one that had this nothing is written.

    Unknown briefings are passed over, and those that have another text by now.
    """
    with _change(connection) as change:
        new = {}
        for briefing, one in found.items():
            query = "SELECT id FROM doc WHERE briefing = ? AND text_hash = coalesce(?, text_hash)"
            row = connection.execute(query, (briefing, one.text_hash)).fetchone()
            if row and not rows.has_found(connection, row[0], one):
                new[row[0]] = one
        change.leave(new)
        update = "UPDATE doc SET found_actor = ?, found_facets = ? WHERE id = ?"
        for id_, one in new.items():
            connection.execute(update, (rows.key_names(one), rows.found_facets(one), id_))
            rows.delete_found(connection, id_)
            rows.insert_found(connection, id_, one)
        change.enter(dict.fromkeys(new))


def catch_up(connection: sqlite3.Connection, counts: Counts | None) -> None:
    """Brings the vocabulary and the aliases up to what was left behind.

    They are written as counted where nobody has counted anything; else, and without `counts`, they are made anew from
    what the index holds.
    """
    with _change(connection) as change:
        if counts is not None and connection.execute("SELECT 1 FROM vocab LIMIT 1").fetchone() is None:
            counts.write(connection)
            return
        connection.execute("DELETE FROM vocab")
        connection.execute("DELETE FROM alias")
        for (id_,) in connection.execute("SELECT id FROM doc").fetchall():
            change.count(id_)


class Counts:
    """How many more or fewer briefings have each word, and give each alias."""

    def __init__(self) -> None:
        self.words: Final[Counter[str]] = Counter()
        """The words and facets."""
        self.aliases: Final[Counter[aliases.Alias]] = Counter()
        """The aliases."""

    def write(self, connection: sqlite3.Connection) -> None:
        """Writes them down."""
        vocabulary.count(connection, self.words)
        aliases.count(connection, self.aliases)


class _Change:
    """The words that leave and enter within one transaction."""

    def __init__(self, connection: sqlite3.Connection, counts: Counts) -> None:
        self._connection: Final = connection
        self._counts: Final = counts
        self._rows = 0

    def leave(self, ids: Iterable[int]) -> None:
        """Takes words out, while the tables still hold them."""
        leaving = self._folded(ids)
        self._rows += len(leaving)
        self._connection.executemany(
            "INSERT INTO fts(fts, rowid, body, title, note, about, facets) VALUES ('delete', ?, ?, ?, ?, ?, ?)", leaving
        )
        for id_, *words, facets in leaving:
            self._counts.words.subtract(vocabulary.distinct(words, facets))
            self._counts.aliases.subtract(aliases.of(self._connection, id_))

    def enter(self, counted: Mapping[int, Counted | None]) -> None:
        """Puts the words of rows in, once the tables hold them; `counted` is what is known of each beforehand."""
        entering = self._folded(counted)
        self._rows += len(entering)
        insert = "INSERT INTO fts(rowid, body, title, note, about, facets) VALUES (?, ?, ?, ?, ?, ?)"
        self._connection.executemany(insert, entering)
        for id_, body, title, note, about, facets in entering:
            known = counted[id_]
            words = (note, about) if known else (body, title, note, about)
            self._counts.words.update(vocabulary.distinct(words, facets).union(known.distinct.split() if known else ()))
            self._counts.aliases.update(aliases.of(self._connection, id_))

    def replace_notes(self, notes: Mapping[int, Sequence[RecordNote]]) -> None:
        """Puts other notes in place of those that rows have."""
        self.leave(notes)
        update = "UPDATE doc SET notes = ?, note = ?, note_facets = ? WHERE id = ?"
        for id_, own in notes.items():
            values = len(own), rows.searched_text(own), rows.searched_facets(own), id_
            self._connection.execute(update, values)
            self._connection.execute("DELETE FROM note WHERE doc = ?", (id_,))
            rows.insert_notes(self._connection, id_, own)
        self.enter(dict.fromkeys(notes))

    def merge(self) -> None:
        """Merges pieces of the full-text table, four or more of a size, for a time that fits what was changed."""
        if self._rows:
            pages = _PAGES_MERGED * self._rows
            self._connection.execute("INSERT INTO fts(fts, rank) VALUES ('merge', ?)", (pages,))

    def count(self, id_: int) -> None:
        """Counts the words of a row that is indexed."""
        for _, *words, facets in self._folded((id_,)):
            self._counts.words.update(vocabulary.distinct(words, facets))
            self._counts.aliases.update(aliases.of(self._connection, id_))

    def _folded(self, ids: Iterable[int]) -> list[tuple[int, str, str, str, str, str]]:
        """Rows as they are indexed, ordered: out of order the engine takes 1.6 times as long."""
        query = "SELECT id, body, title, note, about, facets FROM doc_f WHERE id = ?"
        return [row for id_ in sorted(ids) for row in self._connection.execute(query, (id_,))]


@contextmanager
def _change(connection: sqlite3.Connection, counts: Counts | None = None) -> Iterator[_Change]:
    """A transaction; what it counts goes into `counts`, and without them is written at its end."""
    own = Counts()
    change = _Change(connection, own if counts is None else counts)
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield change
        if counts is None:
            own.write(connection)
            change.merge()
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
