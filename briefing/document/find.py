"""Finding words in a text: blind to wrapping, typography and accents, and to case unless a capital was typed.

Where capitals are nowhere as they were typed, case does not matter after all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.document.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document.span import TextSpan


class Needle:
    """What is looked for in a text, ready to be used on many."""

    __slots__ = ("_pattern", "_words", "keeps_case")

    def __init__(self, words: list[str], *, keeps_case: bool) -> None:
        self.keeps_case: Final = keeps_case
        """Whether case matters: it does where a capital was typed (smart case)."""
        self._words: Final = words
        self._pattern: Final = re.compile(r"\s+".join(map(re.escape, words)))

    @classmethod
    def of(cls, query: str) -> Needle | None:
        """A needle for what was typed; None where there is nothing to look for."""
        keeps_case = query != query.lower()
        words = fold(query, keep_case=keeps_case).text.split()
        return cls(words, keeps_case=keeps_case) if words else None

    def blind(self) -> Needle:
        """The same words, whatever their case."""
        return Needle([fold(word).text for word in self._words], keeps_case=False)

    def spans_in(self, text: str) -> Iterator[TextSpan]:
        """Where it stands in `text`, from the start, without overlaps."""
        folded = fold(text, keep_case=self.keeps_case)
        for match in self._pattern.finditer(folded.text):
            yield folded.span(match.start(), match.end())
