"""Prose that means nothing, as an editor's hand would find it: words as unevenly frequent as in a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

_SYLLABLES = "ba ce di fo gu ha le mi no pu ra se ti vo wa ster lin dor mel ard ing ent"
_VOCABULARY = 3000
_SHORTEST, _LONGEST = 6, 22


class Writer:
    """Writes sentences of a language of its own."""

    def __init__(self, random: Random) -> None:
        self.random = random
        syllables = _SYLLABLES.split()
        self._words = ["".join(random.choices(syllables, k=1 + min(3, rank // 40 + 1))) for rank in range(_VOCABULARY)]
        # Zipf: a word's frequency falls with its rank.
        self._weights = [1 / (rank + 3) for rank in range(_VOCABULARY)]

    def words(self, count: int) -> list[str]:
        """Some words."""
        return self.random.choices(self._words, self._weights, k=count)

    def sentence(self) -> str:
        """A sentence with its full stop."""
        words = self.words(self.random.randint(_SHORTEST, _LONGEST))
        if self.random.random() < 0.2:
            words[0] = f"“{words[0]}”,"
        return " ".join(words).capitalize() + "."

    def paragraph(self) -> str:
        """A few sentences."""
        return " ".join(self.sentence() for _ in range(self.random.randint(2, 7)))

    def text(self, size: int) -> str:
        """Paragraphs of at least so many code points in all."""
        paragraphs: list[str] = []
        while sum(map(len, paragraphs)) < size:
            paragraphs.append(self.paragraph())
        return "\n\n".join(paragraphs)
