"""Words: where the next one starts, and which one holds a place."""

from __future__ import annotations

import re
from typing import Final

from briefing.document.span import TextSpan

# After Unicode's rules for words (UAX 29): letters, digits and their marks; an apostrophe or full stop between letters
# and a comma or full stop between digits are part of a word.
_LETTERS: Final = r"[\w\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0e4e\u200c\u200d]+"
_WORD: Final = re.compile(rf"{_LETTERS}(?:(?:['’.·](?=[^\W\d_])|[.,](?=\d)){_LETTERS})*")


def next_word(text: str, offset: int) -> int:
    """Where the first word after `offset` starts; the end of the text where there is none."""
    here = _WORD.match(text, offset)
    following = _WORD.search(text, here.end() if here else offset)
    return following.start() if following else len(text)


def previous_word(text: str, offset: int) -> int:
    """Where the last word that starts before `offset` starts; 0 where there is none."""
    reach = max(0, text.rfind("\n", 0, max(0, offset - 1)))
    while True:
        starts = [match.start() for match in _WORD.finditer(text, reach, offset)]
        if starts or reach == 0:
            return starts[-1] if starts else 0
        reach = max(0, text.rfind("\n", 0, reach))


def word_at(text: str, offset: int) -> TextSpan:
    """The word that holds an offset; between words, what stands there up to the next one or white space."""
    reach = max(text.rfind(space, 0, offset) for space in " \n\t") + 1
    for match in _WORD.finditer(text, reach):
        if match.end() > offset:
            return TextSpan(*match.span()) if match.start() <= offset else TextSpan(offset, match.start())
    return TextSpan(offset, min(offset + 1, len(text)))
