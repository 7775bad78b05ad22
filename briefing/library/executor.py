"""Answering a query from the index."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from briefing.document.span import TextSpan
from briefing.library.answer import SCREENFUL, Answer, Correction, Hit, Mode, Result, SearchCancelledError, Where
from briefing.library.asked import asked_loosely, asked_strictly
from briefing.library.catalogue import COLUMNS, entry_of
from briefing.library.corrections import corrections, typed_as
from briefing.library.described import about, described
from briefing.library.hits import MOST_HITS, PATIENCE, hits_of, note_in, passages_in, title_in
from briefing.library.index_text import words_in
from briefing.library.match import Expressions
from briefing.library.ranking import MOST_COUNTED, WINDOW, Ranking
from briefing.library.snippet import snippet
from briefing.library.terms import Terms
from briefing.library.vocabulary import spread
from briefing.library.wanted import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefing.library.asked import Asked
    from briefing.library.hits import NoteRow
    from briefing.library.narrowing import Facets
    from briefing.library.query import Node
    from briefing.library.ranking import Ranked, Rows
    from briefing.library.stems import Stems
    from briefing.library.terms import Match, Term

HITS_OF_A_SCREEN: Final = 40
"""Hits after which no more of a screenful are made ready while one types: with their headings they fill 50 rows."""

_OLDEST: Final = -(1 << 63)
_NEWEST: Final = (1 << 63) - 1
_STEPS_BETWEEN_QUESTIONS: Final = 1_000


class Search:
    """One search, on one connection."""

    def __init__(self, connection: sqlite3.Connection, stems: Stems, cancel: Callable[[], bool] | None) -> None:
        self._connection: Final = connection
        self._stems: Final = stems
        self._is_cancelled: Final = cancel or (lambda: False)
        self._patience = PATIENCE
        self._whole = frozenset[str]()

    def answer(self, query: Node, limit: int, mode: Mode, whole: Iterable[str] = ()) -> Answer:
        """The briefings that match: those with all words, then those with some; of the `whole` ones all hits."""
        wanted = Wanted(query)
        self._whole = frozenset(whole)
        if wanted.is_empty:
            return Answer(0, ())
        if mode is Mode.TYPING:
            self._patience = 0
        with self._snapshot(), self._cancellable():
            instead = corrections(self._connection, wanted, Expressions(self._connection, self._stems))
            expressions = Expressions(self._connection, self._stems, instead)
            strict, loose = expressions.strict(wanted), expressions.loose(wanted)
            ranking = Ranking(self._connection, strict, loose, _rows_of(wanted), limit)
            strictly = asked_strictly(wanted, instead, expressions.names_for)
            order = self._order(wanted, mode, strictly)
            complete, others = order(ranking)
            terms = Terms(strictly, self._stems)
            room = HITS_OF_A_SCREEN if mode is Mode.TYPING and limit <= SCREENFUL else sys.maxsize
            results = list(self._results(complete, terms, room))
            room -= sum(len(result.hits) for result in results)
            if others and room > 0:
                terms = Terms(asked_loosely(wanted, instead, expressions.names_for), self._stems)
                best = results[-1].score if results else None
                results += self._results(others[: limit - len(results)], terms, room, best)
            count = ranking.count()
            is_guess = order is Ranking.by_date or count > WINDOW or any(result.is_cut for result in results)
            is_provisional = mode is Mode.TYPING and wanted.is_ranked and is_guess
            said = {typed_as(owner): tuple(word.text for word in words) for owner, words in instead.items()}
            corrected = tuple(Correction(*correction) for correction in said.items())
            return Answer(count, tuple(results), corrected, is_provisional)

    def facets(self, query: Node, most: int, called: Callable[[str], str | None] | None = None) -> Facets:
        """By what the briefings that match can be told apart, at most so many values of each kind."""
        from briefing.library.narrowing import NO_FACETS, columns_of, facets_of  # noqa: PLC0415, hits come first

        wanted = Wanted(query)
        if wanted.is_empty:
            return NO_FACETS
        with self._snapshot(), self._cancellable():
            instead = corrections(self._connection, wanted, Expressions(self._connection, self._stems))
            loose = Expressions(self._connection, self._stems, instead).loose(wanted)
            columns = columns_of(self._connection, loose, _rows_of(wanted), self._is_cancelled)
            return facets_of(columns, most, called)

    def matching(self, query: Node) -> dict[str, str]:
        """The digest of its text, of each briefing that has all words, by its id; the newest first."""
        wanted = Wanted(query)
        if wanted.is_empty:
            return {}
        with self._snapshot(), self._cancellable():
            instead = corrections(self._connection, wanted, Expressions(self._connection, self._stems))
            strict = Expressions(self._connection, self._stems, instead).strict(wanted)
            columns = "SELECT briefing, text_hash FROM fts JOIN doc ON doc.id = fts.rowid"
            within = "WHERE fts MATCH ? AND fts.rowid BETWEEN ? AND ? ORDER BY fts.rowid DESC"
            if self._is_cancelled():
                raise SearchCancelledError
            return dict(self._connection.execute(f"{columns} {within}", (strict, *_rows_of(wanted))))

    def results_in(self, query: Node, briefings: Iterable[str]) -> tuple[Result, ...]:
        """Those of some briefings that have all words, the best first."""
        wanted = Wanted(query)
        if wanted.is_empty:
            return ()
        with self._snapshot(), self._cancellable():
            instead = corrections(self._connection, wanted, Expressions(self._connection, self._stems))
            expressions = Expressions(self._connection, self._stems, instead)
            strict = expressions.strict(wanted)
            terms = Terms(asked_strictly(wanted, instead, expressions.names_for), self._stems)
            since, until = _rows_of(wanted)
            rows = [row for row in self._rows_with(briefings) if since <= row <= until]
            ranked = Ranking(self._connection, strict, strict, (since, until), 0).among(rows)
            return tuple(self._results(ranked, terms, sys.maxsize))

    def spans_in(self, query: Node, briefings: Iterable[str]) -> dict[str, tuple[TextSpan, ...]]:
        """Every place in the texts of some briefings, by their ids, that has what is asked for; in text order."""
        wanted = Wanted(query)
        with self._snapshot(), self._cancellable():
            instead = corrections(self._connection, wanted, Expressions(self._connection, self._stems))
            names_for = Expressions(self._connection, self._stems, instead).names_for
            strict = Terms(asked_strictly(wanted, instead, names_for), self._stems)
            loose = Terms(asked_loosely(wanted, instead, names_for), self._stems)
            rows = {briefing: row for briefing in briefings for row in self._rows_with((briefing,))}
            return {briefing: self._spans(row, strict) or self._spans(row, loose) for briefing, row in rows.items()}

    def _spans(self, id_: int, terms: Terms) -> tuple[TextSpan, ...]:
        if self._is_cancelled():
            raise SearchCancelledError
        _, text, bounds = self._row(id_)
        passages, _ = passages_in(terms, text, bounds, self._mentions(id_, terms), patience=sys.maxsize)
        return tuple(TextSpan(start, end) for passage in passages for _, start, end in passage.matches)

    def _rows_with(self, briefings: Iterable[str]) -> list[int]:
        """The rows of briefings, by their ids."""
        query = "SELECT id FROM doc WHERE briefing = ?"
        return [id_ for one in briefings for (id_,) in self._connection.execute(query, (one,))]

    def _order(self, wanted: Wanted, mode: Mode, asked: Sequence[Asked]) -> Callable[[Ranking], tuple[Ranked, Ranked]]:
        """How what matches is ranked."""
        if not wanted.is_ranked or mode is Mode.NEWEST or (mode is Mode.TYPING and self._is_common(asked)):
            return Ranking.by_date
        return Ranking.among_newest if mode is Mode.TYPING else Ranking.among_all

    def _is_common(self, asked: Sequence[Asked]) -> bool:
        """Whether the words are in so many briefings that it takes long to rank what has them."""
        spreads = 0
        for leaf in (sought.leaf for one in asked for sought in one.sought):
            *words, last = words_in(leaf.text)
            spreads += sum(spread(self._connection, word, is_prefix=False) for word in words)
            spreads += spread(self._connection, last, is_prefix=leaf.is_prefix)
        return spreads > MOST_COUNTED

    def _results(self, ranked: Ranked, terms: Terms, room: int, highest: float | None = None) -> Iterator[Result]:
        """Results for rows, until they have as many hits as there is room for.

        None scores above `highest`, although some rare words may outweigh all the others.
        """
        for id_, score in ranked:
            if self._is_cancelled():
                raise SearchCancelledError
            if room <= 0:
                return
            result = self._result(id_, score if highest is None else min(score, highest), terms)
            room -= len(result.hits)
            yield result

    def _result(self, id_: int, score: float, terms: Terms) -> Result:
        columns, text, bounds = self._row(id_)
        entry = entry_of(columns)
        patience, most = (sys.maxsize, sys.maxsize) if entry.id in self._whole else (self._patience, MOST_HITS)
        passages, is_cut = passages_in(terms, text, bounds, self._mentions(id_, terms), patience=patience)
        for note in self._notes(id_) if entry.notes else ():
            passages += note_in(terms, note)
        passages += title_in(terms, entry.title)
        hits, others = hits_of(passages, terms, about(entry), most)
        if not hits:
            return Result(entry, score, (_opening(entry.title),), described=described(terms, entry))
        return Result(entry, score, hits, sum(others.values()), is_cut, others.get(Where.NOTE, 0))

    def _row(self, id_: int) -> tuple[tuple[str, ...], str, list[int]]:
        """What the catalogue has of a briefing, its text, and start and end of each paragraph in turn."""
        query = f"SELECT {COLUMNS}, paragraphs, text FROM doc JOIN body ON body.id = doc.id WHERE doc.id = ?"  # noqa: S608
        row = self._connection.execute(query, (id_,)).fetchone()
        if row is None:
            error = sqlite3.DatabaseError("a text is missing")
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error
        *columns, paragraphs, text = row
        return tuple(columns), text, memoryview(paragraphs).cast("I").tolist()

    def _notes(self, id_: int) -> list[NoteRow]:
        query = 'SELECT id, paragraph, start, "end", body, quote, tag FROM note WHERE doc = ? ORDER BY number'
        return self._connection.execute(query, (id_,)).fetchall()

    def _mentions(self, id_: int, terms: Terms) -> list[Match]:
        """Where the text names the actors that are asked for, by whichever name, and tells what speakers said."""
        if not (terms.actors or terms.speakers):
            return []
        named = self._named("SELECT names, spans FROM actor WHERE doc = ?", id_, terms.actors, terms)
        said = self._named("SELECT speakers, span FROM said WHERE doc = ?", id_, terms.speakers, terms)
        return sorted({*named, *said}, key=lambda match: match[1:])

    def _named(self, query: str, id_: int, asked: Iterable[Term], terms: Terms) -> Iterator[Match]:
        """The places that stand beside names, of which some are asked for."""
        if not asked:
            return
        for names, spans in self._connection.execute(query, (id_,)):
            bounds = memoryview(spans).cast("I").tolist()
            places = list(zip(bounds[0::2], bounds[1::2], strict=True))
            for term in asked:
                if any(terms.is_named(term, name) for name in names.split("\n")):
                    yield from ((term.asked, *place) for place in places)

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


def _rows_of(wanted: Wanted) -> Rows:
    """The rows of the time that is asked for: newest first is the reverse order of rows."""
    if not wanted.is_dated:
        return _OLDEST, _NEWEST
    from briefing.library.rows import first_row  # noqa: PLC0415, few queries have a date

    since = first_row(wanted.since or "0001-01-01")
    return since, first_row(wanted.until) - 1 if wanted.until else _NEWEST


def _opening(title: str) -> Hit:
    """The title as a hit without marks, where nothing that is shown has the words: it may be who wrote it."""
    return Hit(Where.TITLE, None, 0, 0, 0, snippet(title, (), ()), (), ())
