"""Answering a query from the index."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from briefing.library.answer import Answer, Hit, Mode, Result, SearchCancelledError, Where
from briefing.library.catalogue import COLUMNS, entry_of
from briefing.library.hits import hits_of, note_in, passages_in, title_in
from briefing.library.match import expression, leaves, loosened, spelled, without_stop_words
from briefing.library.snippet import snippet
from briefing.library.terms import Terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing.library.hits import NoteRow
    from briefing.library.query import Node
    from briefing.library.stems import Stems

WINDOW: Final = 2_000
"""How many of the newest matches are ranked while one types: ranking all takes seconds in a library of a million."""

_OLDEST: Final = -(1 << 63)
_STEPS_BETWEEN_QUESTIONS: Final = 1_000


class Search:
    """One search, on one connection."""

    def __init__(self, connection: sqlite3.Connection, stems: Stems, cancel: Callable[[], bool] | None) -> None:
        self._connection: Final = connection
        self._stems: Final = stems
        self._is_cancelled: Final = cancel or (lambda: False)

    def answer(self, query: Node, limit: int, mode: Mode) -> Answer:
        """The briefings that match: those with all words, filled up by those with some."""
        strict = without_stop_words(query)
        loose = loosened(strict)
        if not leaves(strict):
            return Answer(0, ())
        with self._snapshot(), self._cancellable():
            any_of = self._expression(loose)
            ranked = self._ranked(self._expression(strict), limit, mode)
            results = list(self._results(ranked, Terms(leaves(strict), self._stems)))
            if len(results) < limit:
                known = dict(ranked)
                others = [row for row in self._ranked(any_of, limit, mode) if row[0] not in known]
                best = results[-1].score if results else None
                results += self._results(others[: limit - len(results)], Terms(leaves(loose), self._stems), best)
            return Answer(self._count(any_of), tuple(results))

    def _expression(self, query: Node) -> str:
        return expression(query, lambda leaf: spelled(leaf, self._connection, self._stems))

    def _ranked(self, matching: str, limit: int, mode: Mode) -> list[tuple[int, float]]:
        """The best rows and how well they match, best first."""
        query = "SELECT rowid, -rank FROM fts WHERE fts MATCH ? AND rowid >= ? ORDER BY rank LIMIT ?"
        oldest = self._oldest(matching) if mode is Mode.TYPING else _OLDEST
        return self._connection.execute(query, (matching, oldest, limit)).fetchall()

    def _oldest(self, matching: str) -> int:
        """The last row of the newest matches that are ranked."""
        query = "SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?"
        row = self._connection.execute(query, (matching, WINDOW - 1)).fetchone()
        return row[0] if row else _OLDEST

    def _count(self, matching: str) -> int:
        (count,) = self._connection.execute("SELECT count(*) FROM fts WHERE fts MATCH ?", (matching,)).fetchone()
        return int(count)

    def _results(
        self, ranked: Sequence[tuple[int, float]], terms: Terms, highest: float | None = None
    ) -> Iterator[Result]:
        """Results for rows; none scores above `highest`, although some rare words may outweigh all the others."""
        for id_, score in ranked:
            if self._is_cancelled():
                raise SearchCancelledError
            yield self._result(id_, score if highest is None else min(score, highest), terms)

    def _result(self, id_: int, score: float, terms: Terms) -> Result:
        query = f"SELECT {COLUMNS}, paragraphs, text FROM doc JOIN body ON body.id = doc.id WHERE doc.id = ?"  # noqa: S608
        row = self._connection.execute(query, (id_,)).fetchone()
        if row is None:
            error = sqlite3.DatabaseError("a text is missing")
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error
        *columns, paragraphs, text = row
        entry = entry_of(tuple(columns))
        bounds = memoryview(paragraphs).cast("I").tolist()
        passages = [*passages_in(terms, text, bounds)]
        for note in self._notes(id_) if entry.notes else ():
            passages += note_in(terms, note)
        passages += title_in(terms, entry.title)
        return Result(entry, score, hits_of(passages, terms) or (_opening(entry.title),))

    def _notes(self, id_: int) -> list[NoteRow]:
        query = 'SELECT id, paragraph, start, "end", body, quote, tag FROM note WHERE doc = ? ORDER BY number'
        return self._connection.execute(query, (id_,)).fetchall()

    @contextmanager
    def _snapshot(self) -> Iterator[None]:
        """One state of the index for all statements: what was ranked may be gone from the next."""
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    @contextmanager
    def _cancellable(self) -> Iterator[None]:
        """Asks every so often whether to go on. `Connection.interrupt` would be lost between two statements."""
        self._connection.set_progress_handler(self._is_cancelled, _STEPS_BETWEEN_QUESTIONS)
        try:
            yield
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                raise SearchCancelledError from error
            raise
        finally:
            self._connection.set_progress_handler(None, 0)


def _opening(title: str) -> Hit:
    """The title as a hit without marks, where the engine finds what we cannot: it may know other letters."""
    return Hit(Where.TITLE, None, 0, 0, 0, snippet(title, ()), (), ())
