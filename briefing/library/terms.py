"""Finding what a query asks for in a text, as the engine finds it in the index."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.library.index_text import is_spaced, is_unspaced, word_pattern, words_in
from briefing.library.stems import stem_head

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.library.answer import Where
    from briefing.library.asked import Asked, Sought
    from briefing.library.query import Leaf
    from briefing.library.stems import Stems


Match = tuple[int, int, int]
"""What is asked for where it stands in a text: its number from 0, offset of its first character, just past its last."""


class Term:
    """Words that are looked for. Immutable; a plain class, as a named tuple takes longer to be made."""

    __slots__ = ("asked", "head", "is_prefix", "near", "stems", "where", "words")

    def __init__(self, asked: int, leaf: Leaf, stems: Stems, sought: Sought | None = None) -> None:
        self.asked: Final = asked
        """Number of what was asked for."""
        self.words: Final = tuple(words_in(leaf.text))
        """The words, folded."""
        self.stems: Final = tuple(map(stems.of, self.words))
        """Their stems."""
        self.head: Final = stem_head(self.stems[0])
        """What every word begins with that can be the first."""
        self.is_prefix: Final = leaf.is_prefix
        """Whether the last word is the beginning of one."""
        self.where: Final = sought.where if sought else None
        """In what alone it counts; None for anything."""
        self.near: Final = sought.near if sought else None
        """What it must stand near to; None for nothing."""

    def is_written(self, word: str, place: int = 0) -> bool:
        """Whether a word is the one at a place by its letters, whatever its stem."""
        own = self.words[place]
        return word.startswith(own) if self.is_prefix and place == len(self.words) - 1 else word == own


class Terms:
    """The terms of one query, ready to be looked for in many texts.

    A word is looked at only where it begins like a stem that is asked for (`stem_head`), and taken where its own stem
    is the same, or where it begins like a prefix that is asked for.
    """

    def __init__(self, asked: Sequence[Asked], stems: Stems) -> None:
        self._stems: Final = stems
        self._firsts: Final[dict[str, tuple[tuple[int, Term], ...]]] = {}
        self.asked: Final = tuple(asked)
        """What is asked for."""
        self.in_text: Final = sum(one.is_in_text for one in asked)
        """How much of it a text can have."""
        self.all: Final = tuple(
            Term(number, sought.leaf, stems, sought) for number, one in enumerate(asked) for sought in one.sought
        )
        """The terms, in the order typed."""
        self.actors: Final = tuple(Term(number, leaf, stems) for number, one in enumerate(asked) for leaf in one.actors)
        """Names of actors that are asked for."""
        self.speakers: Final = tuple(
            Term(number, leaf, stems) for number, one in enumerate(asked) for leaf in one.speakers
        )
        """Names of who speaks that are asked for."""
        self.tags: Final = tuple(Term(number, leaf, stems) for number, one in enumerate(asked) for leaf in one.tags)
        """Tags that are asked for."""
        self.described: Final = tuple(
            (field, Term(number, leaf, stems)) for number, one in enumerate(asked) for field, leaf in one.described
        )
        """Who wrote and who published it, as asked for, each with its field."""
        self.noted: Final = tuple(number for number, one in enumerate(asked) if one.is_noted)
        """Numbers of what any note fits."""
        self._heads: Final = "|".join(sorted({re.escape(term.head) for term in self.all})) or "(?!)"
        self._is_plain: Final = all(term.where is None and term.near is None for term in self.all)

    def find(self, folded: str, where: Where) -> list[Match]:
        """Every term in a folded text, in the order they begin; they may overlap."""
        found = self._find(folded)
        if self._is_plain:
            return [(self.all[number].asked, start, end) for number, start, end in found]
        return list(self._fitting(found, folded, where))

    def _fitting(self, found: list[Match], folded: str, where: Where) -> Iterator[Match]:
        """What was found, without terms that do not count here, or are not near what they must be near to."""
        near = {term.near for term in self.all if term.near is not None}
        if near:
            from briefing.library.nearness import near_matches  # noqa: PLC0415, few queries ask for it

            kept = set[Match]().union(*(near_matches(one, found, self.all, folded) for one in near))
            found = [match for match in found if self.all[match[0]].near is None or match in kept]
        for number, start, end in found:
            if self.all[number].where in {None, where}:
                yield self.all[number].asked, start, end

    def _find(self, folded: str) -> list[Match]:
        words = self._words_of(folded)
        self._learn({word[0] for word in words})
        found = []
        for word in words:
            for number, term in self._firsts[word[0]]:
                end = word.end() if len(term.words) == 1 else self._end(term, folded, word.end())
                if end is not None:
                    found.append((number, word.start(), end))
        return found

    def _words_of(self, folded: str) -> list[re.Match[str]]:
        """The words that begin like a term. Whether a word begins there is asked last: in a pattern it is slow."""
        if is_spaced(folded):
            found = re.compile(rf"(?:{self._heads})[^\W_]*").finditer(folded)
            return [word for word in found if not folded[word.start() - 1 : word.start()].isalnum()]
        word_at = word_pattern(folded)
        heads = [head.start() for head in re.finditer(self._heads, folded)]
        starts = [at for at in heads if not (at and folded[at - 1].isalnum()) or _parts_words(folded, at)]
        return [word for at in starts if (word := word_at.match(folded, at))]

    def _learn(self, words: set[str]) -> None:
        """Finds out which terms begin with each word; the stems of those alone that have no term's own letters."""
        words.difference_update(self._firsts)
        alike = {word: [one for one in enumerate(self.all) if word.startswith(one[1].head)] for word in words}
        self._stems.learn(word for word, terms in alike.items() if not all(term.is_written(word) for _, term in terms))
        for word, terms in alike.items():
            self._firsts[word] = tuple(one for one in terms if self._is_at(one[1], 0, word))

    def _is_at(self, term: Term, place: int, word: str) -> bool:
        """Whether a word is the one at a place of a term."""
        return term.is_written(word, place) or self._stems.of(word) == term.stems[place]

    def _end(self, term: Term, folded: str, end: int) -> int | None:
        """Where a term ends whose first word ends at `end`; None where its other words do not follow."""
        word_at = word_pattern(folded)
        for place in range(1, len(term.words)):
            following = word_at.search(folded, end)
            if following is None or not self._is_at(term, place, following[0]):
                return None
            end = following.end()
        return end

    # Names and tags

    def is_named(self, term: Term, name: str) -> bool:
        """Whether a name has the words of a term, together and in order."""
        words = words_in(name)
        for first in range(len(words) - len(term.words) + 1):
            if all(self._is_at(term, place, words[first + place]) for place in range(len(term.words))):
                return True
        return False

    def tagged(self, tags: Iterable[str]) -> frozenset[int]:
        """Numbers of what is asked for that tags fit."""
        return frozenset(term.asked for term in self.tags for tag in tags if _is_tag(term, tag))


def _is_tag(term: Term, tag: str) -> bool:
    asked, own = "".join(term.words), "".join(words_in(tag))
    return own.startswith(asked) if term.is_prefix else own == asked


def _parts_words(folded: str, offset: int) -> bool:
    """Whether two words meet at an offset without a space, as in scripts that have none."""
    return is_unspaced(folded[offset]) or is_unspaced(folded[offset - 1])
