"""Stems of words, from the engine's own tokenizer: what we light in a text is what the engine found in it.

A stemmer of our own would have to agree with the engine's in every word; instead the words are indexed in an empty
table in memory, with the same tokenizer, and read back as it keeps them: 3 microseconds a word.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

from briefing.library.index_text import COUNTRY, COUNTRY_INDEXED, index_word
from briefing.library.schema import TOKENIZER

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_KEPT: Final = 50_000


class Stems:
    """Knows the stem of every folded word it is asked for. For one thread at a time."""

    def __init__(self) -> None:
        self._engine: Final = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._engine.execute(f"CREATE VIRTUAL TABLE word USING fts5(text, content='', tokenize='{TOKENIZER}')")
        self._engine.execute("CREATE VIRTUAL TABLE stem USING fts5vocab(word, 'instance')")
        self._known: Final[dict[str, str]] = {}

    def close(self) -> None:
        """Gives its memory back."""
        self._engine.close()

    def of(self, word: str) -> str:
        """The stem of one word; a word the tokenizer knows no letters of is its own."""
        if word not in self._known:
            self.learn((word,))
        return self._known[word]

    def learn(self, words: Iterable[str]) -> None:
        """Finds the stems of many words at once, which is quicker than one by one."""
        unknown = list(set(words).difference(self._known))
        if not unknown:
            return
        if len(self._known) > _MOST_KEPT:
            self._known.clear()
        self._known.update(zip(unknown, unknown, strict=True))
        self._engine.execute("BEGIN")
        self._engine.executemany("INSERT INTO word(rowid, text) VALUES (?, ?)", enumerate(map(index_word, unknown)))
        for row, stem in self._engine.execute("SELECT doc, term FROM stem"):
            self._known[unknown[row]] = stem
        # Given up rather than kept and deleted the next time: that takes twice as long.
        self._engine.execute("ROLLBACK")


def stem_head(stem: str) -> str:
    """What every word of a stem begins with.

    Porter's rules only change the end of a word, and of what they leave at most the last letter differs from the word,
    which then is i, e or l: policy and policies have the stem polici.
    """
    if stem == COUNTRY_INDEXED:
        return COUNTRY
    return stem[:-1] if len(stem) > 1 and stem[-1] in "iel" else stem
