"""The letters and digits of a text, which is what two versions of it are compared by, and the way back.

Case, accents, punctuation and white space say nothing about which passage is which: typesetting changes them all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from briefing.document.folding import fold

if TYPE_CHECKING:
    from briefing.document.span import TextSpan

# Scripts that set no spaces between words, and Korean, whose words change at their ends: a letter is a token.
_SOLID: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\U00020000-\U0003ffff"
)
_IS_SOLID: Final = re.compile(f"[{_SOLID}]")
_BETWEEN: Final = re.compile(r"([\W_]+)")
_BETWEEN_SOLID: Final = re.compile(rf"([\W_]+|(?<=[{_SOLID}])(?=[^\W_])|(?<=[^\W_])(?=[{_SOLID}]))")
_PARAGRAPH: Final = "\n\n"
_ENDS: Final = re.compile(r"[.!?。！？]")


def is_solid(text: str) -> bool:
    """Whether a text has letters of a script without spaces: one of them says about as much as half a word."""
    return not text.isascii() and _IS_SOLID.search(text) is not None


class Stream:
    """A text as its letters and digits, folded. Offsets into it are counted in letters."""

    __slots__ = ("_folded", "_parts", "_places", "letters", "starts", "text", "tokens")

    def __init__(self, text: str) -> None:
        self._folded: Final = fold(text)
        between = _BETWEEN_SOLID if is_solid(self._folded.text) else _BETWEEN
        # A text that starts or ends with a mark has an empty token there, which does no harm and keeps the rhythm.
        self._parts: Final = between.split(self._folded.text)
        self._places: Final = list(accumulate(map(len, self._parts), initial=0))[:-1:2]
        self.text: Final = text
        """The text itself."""
        self.tokens: Final = self._parts[::2]
        """Its words, or its letters where words are not set apart; the first and the last may be empty."""
        self.starts: Final = list(accumulate(map(len, self.tokens), initial=0))
        """The letter each token starts at, and after them the number of letters."""
        self.letters: Final = "".join(self.tokens)
        """Its letters and digits."""

    def __len__(self) -> int:
        return len(self.letters)

    def index(self, offset: int) -> int:
        """The first letter that stands at an offset of the text or after it."""
        place = self._folded.offset(offset)
        token = bisect_right(self._places, place) - 1
        return min(self.starts[token + 1], self.starts[token] + place - self._places[token])

    def span(self, start: int, end: int) -> TextSpan:
        """Where the letters from `start` to `end` stand, which are one at least; accents stay with their letter."""
        return self._folded.span(self._place(start), self._place(end - 1) + 1)

    def sentence_starts(self, start: int, end: int) -> list[int]:
        """The letters, from `start` to before `end`, at which a sentence starts, roughly."""
        first, last = self.token_at(start), self.token_at(end)
        marks = self._parts[2 * first + 1 : 2 * last : 2]
        return [
            start,
            *(self.starts[at] for at, mark in enumerate(marks, first + 1) if mark != " " and _ENDS.search(mark)),
        ]

    def token_at(self, letter: int) -> int:
        """The token a letter stands in."""
        return bisect_right(self.starts, letter) - 1

    def is_edge(self, letter: int) -> bool:
        """Whether a word starts at a letter, or the text ends."""
        return self.starts[self.token_at(letter)] == letter

    def paragraph(self, start: int, end: int) -> tuple[int, int]:
        """The letters of the paragraphs that some letters stand in."""
        span = self.span(start, end)
        first, last = self.text.rfind(_PARAGRAPH, 0, span.start), self.text.find(_PARAGRAPH, span.end)
        return self.index(first) if first >= 0 else 0, self.index(last) if last >= 0 else len(self)

    def border(self, letter: int) -> int:
        """What is between a letter and the one before: 3 for paragraphs, 2 sentences, 1 words, 0 for nothing."""
        if not 0 < letter < len(self.letters):
            return 3
        if not self.is_edge(letter):
            return 0
        between = self.text[self.span(letter - 1, letter).end : self.span(letter, letter + 1).start]
        return 3 if _PARAGRAPH in between else 2 if _ENDS.search(between) else 1

    def _place(self, letter: int) -> int:
        token = self.token_at(letter)
        return self._places[token] + letter - self.starts[token]
