"""Finding the terms of a query in a text, as the engine finds them in the index."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.library.index_text import is_unspaced, word_pattern, words_in
from briefing.library.stems import stem_head

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.library.query import Phrase, Word
    from briefing.library.stems import Stems


Match = tuple[int, int, int]
"""A term where it stands in a text: its number from 0, offset of its first character, offset just past its last."""


class Term:
    """A word or phrase that is looked for. Immutable; a plain class, as a named tuple takes longer to be made."""

    __slots__ = ("is_prefix", "stems", "typed", "words")

    def __init__(self, leaf: Word | Phrase, stems: Stems) -> None:
        self.typed: Final = leaf.text
        """As it was typed."""
        self.words: Final = tuple(words_in(leaf.text))
        """Its words, folded."""
        self.stems: Final = tuple(map(stems.of, self.words))
        """Their stems."""
        self.is_prefix: Final = leaf.is_prefix
        """Whether the last word is the beginning of one."""


class Terms:
    """The terms of one query, ready to be looked for in many texts.

    A word is looked at only where it begins like a stem that is asked for (`stem_head`), and taken where its own stem
    is the same, or where it begins like a prefix that is asked for.
    """

    def __init__(self, leaves: Iterable[Word | Phrase], stems: Stems) -> None:
        self._stems: Final = stems
        self._firsts: Final[dict[str, tuple[int, ...]]] = {}
        self.all: Final = tuple(Term(leaf, stems) for leaf in leaves)
        """The terms, in the order typed."""
        self._heads: Final = re.compile("|".join(sorted({re.escape(stem_head(term.stems[0])) for term in self.all})))

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
                    yield number, word.start(), end

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
