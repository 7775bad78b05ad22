"""The index as the rest of the program holds it."""

from __future__ import annotations

import sqlite3
from _thread import allocate_lock
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Self

from briefing.document import BriefingError
from briefing.library import catalogue, schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from briefing.document import TextSpan
    from briefing.library.answer import Answer, Mode, Result
    from briefing.library.entry import Entry
    from briefing.library.executor import Search
    from briefing.library.folder import FoundFile
    from briefing.library.narrowing import Facets
    from briefing.library.plan import Changes
    from briefing.library.query import Node
    from briefing.library.record import Record, RecordFound, RecordNote
    from briefing.library.stems import Stems

FILE_NAME: Final = "index.db"
"""Its name in the cache folder."""


class Index:
    """One connection to the index. May be used from any thread, by one at a time; others wait.

    Open one for each thing done at once: readers do not wait for a writer, and writers of one or more processes take
    turns. Every method raises `BriefingError` where the file cannot be used, and `DamagedIndexError` where it was found
    damaged: then it is gone, and opening it again begins an empty one.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path: Final = path
        """Its file."""
        self._opened: Final = connection
        self._lock: Final = allocate_lock()  # the lock of `threading`, whose import a search would wait for
        self._stems: Stems | None = None
        self._version: int | None = None
        self.is_gone = False
        """Whether its file was found damaged and deleted: then it answers nothing more, and is to be opened anew."""

    @classmethod
    def open(cls, path: Path) -> Self:
        """Opens the index at `path`, an empty one where there is none or it is damaged or of another version."""
        return cls(path, schema.connect(path))

    def close(self) -> None:
        """Closes it; no method may be called afterwards."""
        with self._lock:
            self._opened.close()
            if self._stems is not None:
                self._stems.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # The catalogue

    def entries(self) -> tuple[Entry, ...]:
        """All briefings, newest first, undated ones last."""
        with self._connection() as connection:
            return catalogue.entries(connection)

    def entry(self, briefing: str) -> Entry | None:
        """One briefing by its id; None where it is unknown."""
        with self._connection() as connection:
            return catalogue.entry(connection, briefing)

    def path_of(self, briefing: str) -> str | None:
        """The file of a briefing; None where it is unknown."""
        with self._connection() as connection:
            return catalogue.path_of(connection, briefing)

    def text_of(self, briefing: str) -> str | None:
        """The canonical text of a briefing as it was indexed; None where it is unknown."""
        with self._connection() as connection:
            return catalogue.text_of(connection, briefing)

    def search(self, query: Node, *, limit: int, mode: Mode, cancel: Callable[[], bool] | None = None) -> Answer:
        """The briefings that match, at most `limit`, each with its hits: those with all words before those with some.

        `cancel` is asked many times while the search runs, from the thread it runs in; once it says True the search
        ends with `SearchCancelledError`.
        """
        with self._searching(cancel) as search:
            return search.answer(query, limit, mode)

    def facets(
        self,
        query: Node,
        *,
        most: int,
        called: Callable[[str], str | None] | None = None,
        cancel: Callable[[], bool] | None = None,
    ) -> Facets:
        """By what a search can be narrowed: of each kind the values that most of the matching briefings have.

        At most so many of each kind. `called` says what an actor of some name is listed as, None where it is not. It
        counts all that matches, and takes longer than the hits; `cancel` as there.
        """
        with self._searching(cancel) as search:
            return search.facets(query, most, called)

    def matching(self, query: Node, *, cancel: Callable[[], bool] | None = None) -> dict[str, str]:
        """The digest of its text, of every briefing that has all words, by its id. `cancel` as there."""
        with self._searching(cancel) as search:
            return search.matching(query)

    def results_in(
        self, query: Node, briefings: Iterable[str], *, cancel: Callable[[], bool] | None = None
    ) -> tuple[Result, ...]:
        """Those of some briefings, by their ids, that have all words, each with its hits; the best first."""
        with self._searching(cancel) as search:
            return search.results_in(query, briefings)

    def spans_in(
        self, query: Node, briefings: Iterable[str], *, cancel: Callable[[], bool] | None = None
    ) -> dict[str, tuple[TextSpan, ...]]:
        """Every place in the texts of some briefings, by their ids, that has what is asked for; in text order.

        Answers have the best few hits alone.
        """
        with self._searching(cancel) as search:
            return search.spans_in(query, briefings)

    # Keeping it up to date

    @property
    def is_filled(self) -> bool:
        """Whether it once held all there was: False for a new one, and for one whose first filling was cut short."""
        with self._connection() as connection:
            return connection.execute("SELECT 1 FROM meta WHERE key = 'filled'").fetchone() is not None

    def has_changed(self) -> bool:
        """Whether anybody else wrote to it since this was last asked; False while it is in use, and the first time."""
        if self._lock.locked():
            return False
        with self._connection() as connection:
            (now,) = connection.execute("PRAGMA data_version").fetchone()
        before, self._version = self._version, now
        return before not in (None, now)

    def mark_filled(self) -> None:
        """Says that all there is has been indexed. The first time, the index is also packed, for faster answers."""
        if self.is_filled:
            return
        self.pack()
        with self._connection() as connection:
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('filled', '1')")

    def pack(self) -> None:
        """Packs the index after much was written: answers come almost twice as fast."""
        with self._connection() as connection:
            connection.execute("INSERT INTO fts(fts) VALUES ('optimize')")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def plan(self, found: Iterable[FoundFile]) -> Changes:
        """What has to be read, touched or removed so that the index holds the files found. Opens none of them."""
        from briefing.library.plan import changes  # noqa: PLC0415, searching must not pay for refreshing

        with self._connection() as connection:
            return changes(connection, found)

    def put(self, records: Iterable[Record]) -> None:
        """Indexes records, in place of what has the same id or path.

        They are taken one by one and written in batches, each durable before the next is begun; between batches the
        index is free for others. While it is first filled its vocabulary comes last, all at once, which takes a fifth
        less; after a filling that was cut short, or beside another, it is made anew from the texts.
        """
        from briefing.library import writing  # noqa: PLC0415, reading must not pay for writing

        counts = None if self.is_filled else writing.Counts()
        with self._connection() as connection:
            was_empty = connection.execute("SELECT 1 FROM doc LIMIT 1").fetchone() is None
        for batch in writing.batches(records):
            with self._connection() as connection:
                writing.put(connection, batch, counts)
        if counts is not None:
            with self._connection() as connection:
                writing.catch_up(connection, counts if was_empty else None)

    def catch_up(self) -> None:
        """Makes the vocabulary anew that a filling left behind which was cut short."""
        from briefing.library import writing  # noqa: PLC0415, as above

        if not self.is_filled:
            with self._connection() as connection:
                writing.catch_up(connection, None)

    def without_found(self) -> frozenset[str]:
        """The briefings of whose text it does not know what was found in it, by their ids."""
        with self._connection() as connection:
            rows = connection.execute("SELECT briefing FROM doc WHERE found_facets IS NULL")
            return frozenset(briefing for (briefing,) in rows)

    def update_found(self, found: Mapping[str, RecordFound]) -> None:
        """Puts what was found in some briefings, by their ids, in place of all that was found before, in one write.

        Unknown briefings are passed over.
        """
        from briefing.library import writing  # noqa: PLC0415, as above

        with self._connection() as connection:
            writing.update_found(connection, found)

    def touch(self, files: Iterable[FoundFile]) -> None:
        """Keeps new times of files whose bytes are the same as before."""
        from briefing.library import writing  # noqa: PLC0415, as above

        with self._connection() as connection:
            writing.touch(connection, files)

    def remove(self, paths: Iterable[str]) -> None:
        """Forgets the briefings of these files; unknown ones are passed over."""
        from briefing.library import writing  # noqa: PLC0415, as above

        with self._connection() as connection:
            writing.remove(connection, paths)

    def update_notes(self, briefing: str, notes: Sequence[RecordNote]) -> None:
        """Puts these notes in place of all that a briefing had; an unknown briefing is passed over."""
        from briefing.library import writing  # noqa: PLC0415, as above

        with self._connection() as connection:
            writing.update_notes(connection, briefing, notes)

    def clear(self) -> None:
        """Empties it, to be filled again."""
        with self._connection() as connection:
            schema.begin_anew(connection)

    def check(self) -> bool:
        """Whether the file is sound and the words in the index are those of the texts. Reads all of it."""
        try:
            with self._connection() as connection:
                connection.execute("INSERT INTO fts(fts, rank) VALUES ('integrity-check', 1)")
                return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
        except schema.DamagedIndexError:
            return False

    @contextmanager
    def _searching(self, cancel: Callable[[], bool] | None) -> Iterator[Search]:
        """One search, on the connection."""
        from briefing.library.executor import Search  # noqa: PLC0415, listing must not pay for searching
        from briefing.library.stems import Stems  # noqa: PLC0415, the same

        with self._connection() as connection:
            self._stems = self._stems or Stems()
            yield Search(connection, self._stems, cancel)

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        """The connection, for one at a time, with its errors said in words."""
        with self._lock:
            try:
                yield self._opened
            except sqlite3.Error as error:
                raise self._said(error) from error

    def _said(self, error: sqlite3.Error) -> BriefingError:
        if not schema.is_damage(error):
            return BriefingError(f"{self.path} cannot be used: {schema.ADVICE}; no text is lost ({error}).")
        self._opened.close()
        self.is_gone = True
        schema.discard(self.path)
        return schema.DamagedIndexError(
            f"The index {self.path} was damaged and is deleted; it is made anew when it is next asked ({error})."
        )
