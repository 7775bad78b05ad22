"""The index as far as it is asked, and nothing in it changes."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Self

from briefing.library import catalogue, schema
from briefing.library.shared import SharedConnection

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Iterator
    from pathlib import Path

    from briefing.document import TextSpan
    from briefing.library.answer import Answer, Mode, Result
    from briefing.library.entry import Entry
    from briefing.library.executor import Search
    from briefing.library.narrowing import Facets
    from briefing.library.query import Node
    from briefing.library.stems import Stems


class ReadableIndex:
    """One connection to the index. May be used from any thread, by one at a time; others wait.

    Open one for each thing done at once: readers do not wait for a writer, and writers of one or more processes take
    turns. Every method raises `BriefingError` where the file cannot be used, and `DamagedIndexError` where it was found
    damaged: then it is gone, and opening it again begins an empty one.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path: Final = path
        """Its file."""
        self._connection: Final = SharedConnection(path, connection)
        self._stems: Stems | None = None
        self._version: int | None = None

    @classmethod
    def open(cls, path: Path) -> Self:
        """Opens the index at `path`, an empty one where there is none or it is damaged or of another version."""
        return cls(path, schema.connect(path))

    def close(self) -> None:
        """Closes it; no method may be called afterwards."""
        self._connection.close()
        if self._stems is not None:
            self._stems.close()

    @property
    def is_gone(self) -> bool:
        """Whether its file was found damaged, or deleted by whomever: then it is to be opened anew."""
        return self._connection.is_gone

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

    def search(
        self,
        query: Node,
        *,
        limit: int,
        mode: Mode,
        whole: Collection[str] = (),
        cancel: Callable[[], bool] | None = None,
    ) -> Answer:
        """The briefings that match, at most `limit`, each with its hits: those with all words before those with some.

        Of each the best few hits, of the `whole` ones, by their ids, every one.

        `cancel` is asked many times while the search runs, from the thread it runs in; once it says True the search
        ends with `SearchCancelledError`.
        """
        with self._searching(cancel) as search:
            return search.answer(query, limit, mode, whole)

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
        """The digest of its text, of every briefing that has all words, by its id; the newest first."""
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

    # How far it is

    @property
    def is_filled(self) -> bool:
        """Whether it once held all there was: False for a new one, and for one whose first filling was cut short."""
        with self._connection() as connection:
            return connection.execute("SELECT 1 FROM meta WHERE key = 'filled'").fetchone() is not None

    def has_changed(self) -> bool:
        """Whether anybody else wrote to it since this was last asked; False while it is in use, and the first time."""
        if self._connection.is_in_use:
            return False
        with self._connection() as connection:
            (now,) = connection.execute("PRAGMA data_version").fetchone()
        before, self._version = self._version, now
        return before not in (None, now)

    def without_found(self) -> frozenset[str]:
        """The briefings of whose text it does not know what was found in it, by their ids."""
        with self._connection() as connection:
            rows = connection.execute("SELECT briefing FROM doc WHERE found_facets IS NULL")
            return frozenset(briefing for (briefing,) in rows)

    def count_without_found(self) -> int:
        """How many these are."""
        with self._connection() as connection:
            (count,) = connection.execute("SELECT count(*) FROM doc WHERE found_facets IS NULL").fetchone()
            return int(count)

    @property
    def notes_stamp(self) -> str | None:
        """What the notes were told apart by when all of them were last brought; None where they never were."""
        with self._connection() as connection:
            row = connection.execute("SELECT value FROM meta WHERE key = 'notes'").fetchone()
            return row[0] if row else None

    @contextmanager
    def _searching(self, cancel: Callable[[], bool] | None) -> Iterator[Search]:
        """One search, on the connection."""
        from briefing.library.executor import Search  # noqa: PLC0415, listing must not pay for searching
        from briefing.library.stems import Stems  # noqa: PLC0415, the same

        with self._connection() as connection:
            self._stems = self._stems or Stems()
            yield Search(connection, self._stems, cancel)
