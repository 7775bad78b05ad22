"""Finding the terms of a query in a text, as the engine finds them in the index."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.library.index_text import WORD, WORD_REST, is_unspaced, words_in
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
        self._heads: Final = re.compile("|".join(sorted({_head(term) for term in self.all})))

    def _term(self, leaf: Word | Phrase) -> Term:
        words = words_in(leaf.text)
        return Term(leaf.text, tuple(words), tuple(map(self._stems.of, words)), leaf.is_prefix)

    def find(self, folded: str) -> Iterator[Match]:
        """Every term in a folded text, in the order they begin; they may overlap."""
        places = [place for place in self._heads.finditer(folded) if _begins_word(folded, place.start())]
        self._learn({place[0] for place in places})
        for place in places:
            for number in self._firsts[place[0]]:
                end = self._end(self.all[number], folded, place.end())
                if end is not None:
                    yield Match(number, place.start(), end)

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

    def _end(self, term: Term, folded: str, end: int) -> int | None:
        """Where a term ends whose first word ends at `end`; None where its other words do not follow."""
        for place in range(1, len(term.words)):
            following = WORD.search(folded, end)
            if following is None or not self._is_at(term, place, following[0]):
                return None
            end = following.end()
        return end


def _head(term: Term) -> str:
    """The pattern of a word that may be a term's first."""
    if is_unspaced(term.words[0]):
        return term.words[0]
    return re.escape(stem_head(term.stems[0])) + WORD_REST


def _begins_word(folded: str, start: int) -> bool:
    """Whether a word begins here; looked at afterwards, as a pattern that begins with this test is ten times slower."""
    before = folded[start - 1] if start else " "
    return not before.isalnum() or is_unspaced(folded[start]) or is_unspaced(before)
