"""Words and sentences: where the next one starts, and which one holds a place."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from briefing.document.span import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

# After Unicode's rules for words (UAX 29): letters, digits and their marks; an apostrophe or full stop between letters
# and a comma or full stop between digits are part of a word.
_LETTERS: Final = r"[\w\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0e4e\u200c\u200d]+"
_WORD: Final = re.compile(rf"{_LETTERS}(?:(?:['’.·](?=[^\W\d_])|[.,](?=\d)){_LETTERS})*")

_STOP: Final = re.compile(r"[.!?…][\"'”’»)\]]*\s+|\n\n+")
_OPENERS: Final = "\"'“‘„«([¿¡"
_ABBREVIATED: Final = re.compile(
    r"(?:\b[^\W\d_]|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Gov|Sen|Rep|Rev|St|Jr|Sr|No|Nos|Art|Fig|vs|etc"
    r"|cf|approx|ca|e\.g|i\.e|[Uu]\.[Ss]|[Uu]\.[Kk]))\.$"
)
_LONGEST_ABBREVIATION: Final = 8


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


def next_sentence(text: str, offset: int) -> int:
    """Where the first sentence after `offset` starts; the end of the text where there is none."""
    return next(_sentence_starts(text, offset), len(text))


def previous_sentence(text: str, offset: int) -> int:
    """Where the last sentence that starts before `offset` starts; 0 where there is none."""
    reach = max(0, text.rfind("\n\n", 0, max(0, offset - 1)))
    return max((0, *takewhile(lambda start: start < offset, _sentence_starts(text, reach))))


def sentence_at(text: str, offset: int) -> TextSpan:
    """The sentence that holds an offset, without white space at its ends."""
    start = previous_sentence(text, offset + 1)
    end = next_sentence(text, offset)
    return TextSpan(start, start + len(text[start:end].rstrip()))


def _sentence_starts(text: str, offset: int) -> Iterator[int]:
    """Where sentences start after an offset: after a blank line, or a stop that ends no abbreviation.

    What follows a full stop must not be a small letter.
    """
    for match in _STOP.finditer(text, max(0, offset - 1)):
        start = match.end()
        if start <= offset:
            continue
        if "\n\n" in match[0] or not (_goes_on(text, start) or _is_abbreviation(text, match.start())):
            yield start


def _goes_on(text: str, start: int) -> bool:
    first = text[start : start + 3].lstrip(_OPENERS)[:1]
    return first.islower()


def _is_abbreviation(text: str, stop: int) -> bool:
    return _ABBREVIATED.search(text[max(0, stop - _LONGEST_ABBREVIATION) : stop + 1]) is not None
