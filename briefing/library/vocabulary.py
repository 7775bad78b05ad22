"""The words of the library as they are written, and its facets, each with the number of briefings that have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.library.facets import DAY
from briefing.library.index_text import FACET_MARK, word_pattern

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

SHORTEST: Final = 3
"""Shorter words are left out: the tokenizer does not stem them."""

_LONGEST: Final = 40
_LAST_CHARACTER: Final = "\U0010ffff"


def distinct_words(*indexed: str) -> set[str]:
    """The words of texts in the form they are indexed in."""
    return set().union(*(word_pattern(text).findall(text) for text in indexed))


def distinct_facets(facets: str) -> set[str]:
    """The tokens of a briefing's facets that are words of names or tags."""
    tokens = facets.split()
    return {token for token in tokens if token[:1] == FACET_MARK and not token.startswith(DAY)}


def count(connection: sqlite3.Connection, differences: Mapping[str, int]) -> None:
    """Changes how many briefings have each word, by so many more or fewer; words that none has go."""
    rows = sorted(
        (word, difference)
        for word, difference in differences.items()
        if difference and SHORTEST <= len(word) <= _LONGEST
    )
    connection.executemany(
        "INSERT INTO vocab VALUES (?, ?) ON CONFLICT(word) DO UPDATE SET df = df + excluded.df", rows
    )
    fewer = [(word,) for word, difference in rows if difference < 0]
    connection.executemany("DELETE FROM vocab WHERE word = ? AND df <= 0", fewer)


def completions(connection: sqlite3.Connection, beginning: str, limit: int) -> list[str]:
    """The words that begin so, the most widespread first."""
    rows = connection.execute(
        "SELECT word FROM vocab WHERE word >= ? AND word < ? ORDER BY df DESC LIMIT ?",
        (beginning, beginning + _LAST_CHARACTER, limit),
    )
    return [word for (word,) in rows]
