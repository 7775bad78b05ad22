"""The words of the library as they are written, and its facets, each with the number of briefings that have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.library.facets import DAY, TAG_END
from briefing.library.index_text import COUNTRY_INDEXED, FACET_MARK, word_pattern

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

SHORTEST: Final = 3
"""Shorter words are left out: the tokenizer does not stem them."""

_LONGEST: Final = 40
_MOST_SUMMED: Final = 5_000
_WORDS_APART: Final = "".join(chr(code) if chr(code).isalnum() else " " for code in range(128))
_LAST_CHARACTER: Final = "\U0010ffff"


def distinct(texts: Iterable[str], facets: str) -> set[str]:
    """The words of texts in the form they are indexed in, and those facets that are words of names or tags."""
    words: set[str] = set()
    for text in texts:
        words.update(_words(text))
    words.discard(COUNTRY_INDEXED)
    named = (token for token in facets.split() if token[:1] == FACET_MARK and not token.startswith(DAY))
    words.update(token.removesuffix(TAG_END) for token in named)
    return words


def _words(indexed: str) -> list[str]:
    if indexed.isascii():
        # Twice as fast as a pattern.
        return indexed.translate(_WORDS_APART).split()
    return word_pattern(indexed).findall(indexed)


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


def spread(connection: sqlite3.Connection, word: str, *, is_prefix: bool) -> int:
    """In how many briefings a word is, or at least the words that begin so, each counted for itself."""
    last = word + _LAST_CHARACTER if is_prefix else word
    query = "SELECT ifnull(sum(df), 0) FROM (SELECT df FROM vocab WHERE word BETWEEN ? AND ? LIMIT ?)"
    (sum_of_all,) = connection.execute(query, (word, last, _MOST_SUMMED)).fetchone()
    return int(sum_of_all)


def completions(connection: sqlite3.Connection, beginning: str, limit: int) -> list[str]:
    """The words that begin so, the most widespread first."""
    rows = connection.execute(
        "SELECT word FROM vocab WHERE word >= ? AND word < ? ORDER BY df DESC LIMIT ?",
        (beginning, beginning + _LAST_CHARACTER, limit),
    )
    return [word for (word,) in rows]
