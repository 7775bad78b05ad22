"""Finding the terms of a query in a text, as the engine finds them in the index."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.library.index_text import is_unspaced, word_pattern, words_in
from briefing.library.stems import stem_head

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.library.query import Phrase, Word
    from briefing.library.stems import Stems


class Term(NamedTuple):
    """A word or phrase that is looked for."""

    typed: str
    """As it was typed."""

    words: tuple[str, ...]
    """Its words, folded."""

    stems: tuple[str, ...]
    """Their stems."""

    is_prefix: bool
    """Whether the last word is the beginning of one."""


class Match(NamedTuple):
    """A term where it stands in a folded text."""

    term: int
    """Number of the term, from 0."""

    start: int
    """Offset of its first character."""

    end: int
    """Offset just past its last."""


class Terms:
    """The terms of one query, ready to be looked for in many texts.

    A word is looked at only where it begins like a stem that is asked for (`stem_head`), and taken where its own stem
    is the same, or where it begins like a prefix that is asked for.
    """

    def __init__(self, leaves: Iterable[Word | Phrase], stems: Stems) -> None:
        self._stems: Final = stems
        self._firsts: Final[dict[str, tuple[int, ...]]] = {}
        self.all: Final = tuple(self._term(leaf) for leaf in leaves)
        """The terms, in the order typed."""
        self._heads: Final = re.compile("|".join(sorted({re.escape(stem_head(term.stems[0])) for term in self.all})))

    def _term(self, leaf: Word | Phrase) -> Term:
        words = words_in(leaf.text)
        return Term(leaf.text, tuple(words), tuple(map(self._stems.of, words)), leaf.is_prefix)

    def find(self, folded: str) -> Iterator[Match]:
        """Every term in a folded text, in the order they begin; they may overlap."""
        word_at = word_pattern(folded)
        heads = [head.start() for head in self._heads.finditer(folded)]
        # Asked afterwards, of heads alone: a pattern that began with this question would take ten times as long.
        starts = [at for at in heads if not (at and folded[at - 1].isalnum()) or _parts_words(folded, at)]
        words = [word for at in starts if (word := word_at.match(folded, at))]
        self._learn({word[0] for word in words})
        for word in words:
            for number in self._firsts[word[0]]:
                end = self._end(self.all[number], folded, word.end(), word_at)
                if end is not None:
                    yield Match(number, word.start(), end)

    def _learn(self, words: set[str]) -> None:
        """Finds out which terms begin with each word."""
        words.difference_update(self._firsts)
        self._stems.learn(words)
        for word in words:
            self._firsts[word] = tuple(n for n, term in enumerate(self.all) if self._is_at(term, 0, word))

    def _is_at(self, term: Term, place: int, word: str) -> bool:
        """Whether a word is the one at a place of a term."""
        if term.is_prefix and place == len(term.words) - 1 and word.startswith(term.words[place]):
            return True
        return word == term.words[place] or self._stems.of(word) == term.stems[place]

    def _end(self, term: Term, folded: str, end: int, word_at: re.Pattern[str]) -> int | None:
        """Where a term ends whose first word ends at `end`; None where its other words do not follow."""
        for place in range(1, len(term.words)):
            following = word_at.search(folded, end)
            if following is None or not self._is_at(term, place, following[0]):
                return None
            end = following.end()
        return end


def _parts_words(folded: str, offset: int) -> bool:
    """Whether two words meet at an offset without a space, as in scripts that have none."""
    return is_unspaced(folded[offset]) or is_unspaced(folded[offset - 1])
