"""Which briefings match best: those that have all words of a query, then those that have some."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

WINDOW: Final = 600
"""How many of the newest matches are ranked while one types: ranking all takes seconds in a library of a million."""

MOST_COUNTED: Final = 80_000
"""Most briefings with each of the words, summed, up to which matches are ranked while one types.

The engine counts for every search how many briefings have each word: beyond this that alone takes as long as one waits.
"""

Rows = tuple[int, int]
"""The first and the last row that are looked at."""

Ranked = list[tuple[int, float]]
"""Rows and how well they match, best first."""


class Ranking:
    """Ranks what matches a query, in three ways; each answers what has all words and, to fill up, what has some."""

    def __init__(self, connection: sqlite3.Connection, strict: str, loose: str, rows: Rows, limit: int) -> None:
        self._connection: Final = connection
        self._strict: Final = strict
        self._loose: Final = loose
        self._rows: Final = rows
        self._limit: Final = limit

    def among_all(self) -> tuple[Ranked, Ranked]:
        """The best of all matches."""
        complete = self._best(self._strict, self._rows[0], self._limit)
        if not self._is_short(complete):
            return complete, []
        return complete, _without(complete, self._best(self._loose, self._rows[0], self._limit))

    def among_newest(self) -> tuple[Ranked, Ranked]:
        """The best of the newest matches. The few that have all words are ranked among the newest that have some.

        The engine takes longest to count how many briefings have each word, so it is made to do that once.
        """
        complete = self._newest(self._strict, WINDOW)
        if not self._is_short(complete):
            return self._best(self._strict, self._oldest(complete), self._limit), []
        some = self._best(self._loose, self._oldest(self._newest(self._loose, WINDOW)), WINDOW)
        scores = dict(some)
        ranked = [(row, scores.get(row, none)) for row, none in complete]
        return sorted(ranked, key=lambda one: -one[1]), _without(complete, some)

    def by_date(self) -> tuple[Ranked, Ranked]:
        """The newest matches, where none is better than another."""
        complete = self._newest(self._strict, self._limit)
        if not self._is_short(complete):
            return complete, []
        return complete, _without(complete, self._newest(self._loose, self._limit))

    def among(self, rows: Sequence[int]) -> Ranked:
        """Those of some rows that have all words, best first.

        At one go, as the engine counts for every statement how many briefings have each word. The plus keeps it from
        taking each row for a statement of its own.
        """
        if not rows:
            return []
        marks = ",".join("?" * len(rows))
        within = f"fts MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN ({marks})"
        query = f"SELECT rowid, -rank FROM fts WHERE {within}"  # noqa: S608, marks alone
        found = self._connection.execute(query, (self._strict, min(rows), max(rows), *rows)).fetchall()
        return sorted(found, key=lambda one: -one[1])

    def count(self) -> int:
        """How many have at least some of the words."""
        query = "SELECT count(*) FROM fts WHERE fts MATCH ? AND rowid BETWEEN ? AND ?"
        (count,) = self._connection.execute(query, (self._loose, *self._rows)).fetchone()
        return int(count)

    def _is_short(self, complete: Ranked) -> bool:
        """Whether those that have all words are too few, and others may have some."""
        return len(complete) < self._limit and self._loose != self._strict

    def _best(self, matching: str, oldest: int, limit: int) -> Ranked:
        query = "SELECT rowid, -rank FROM fts WHERE fts MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rank LIMIT ?"
        return self._connection.execute(query, (matching, oldest, self._rows[1], limit)).fetchall()

    def _newest(self, matching: str, limit: int) -> Ranked:
        query = "SELECT rowid, 0.0 FROM fts WHERE fts MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?"
        return self._connection.execute(query, (matching, *self._rows, limit)).fetchall()

    def _oldest(self, newest: Ranked) -> int:
        """The first row that is ranked while one types."""
        return newest[-1][0] if newest else self._rows[0]


def _without(complete: Ranked, some: Ranked) -> Ranked:
    known = {row for row, _ in complete}
    return [one for one in some if one[0] not in known]
