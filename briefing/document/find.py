"""Finding words in a text: blind to wrapping, typography and accents, and to case unless a capital was typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.document.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document.span import TextSpan


@dataclass(frozen=True, slots=True)
class Needle:
    """What is looked for in a text, ready to be used on many."""

    keeps_case: bool
    """Whether case matters: it does where a capital was typed (smart case)."""

    _pattern: re.Pattern[str]
    """The folded words with any white space between them."""

    @classmethod
    def of(cls, query: str) -> Needle | None:
        """A needle for what was typed; None where there is nothing to look for."""
        keeps_case = query != query.lower()
        words = fold(query, keep_case=keeps_case).text.split()
        if not words:
            return None
        return cls(keeps_case, re.compile(r"\s+".join(map(re.escape, words))))

    def spans_in(self, text: str) -> Iterator[TextSpan]:
        """Where it stands in `text`, from the start, without overlaps."""
        folded = fold(text, keep_case=self.keeps_case)
        for match in self._pattern.finditer(folded.text):
            yield folded.span(match.start(), match.end())
