"""How the caret moves within the text of a chunk."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import SEPARATOR, next_sentence, next_word, previous_sentence, previous_word
from briefing.tui.cells import graphemes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LONGEST: Final = 64
"""More code points than a terminal ever shows as one character."""


class Motion(NamedTuple):
    """A motion of the caret."""

    within: Callable[[str, int], int]
    """From an offset of a text to another."""

    by: int
    """1 where it leads on, -1 where back."""


def right(text: str, offset: int) -> int:
    """Behind the character at an offset; the blank line between two blocks is one."""
    if text.startswith(SEPARATOR, offset):
        return offset + len(SEPARATOR)
    ends = (end for _, end, _ in graphemes(text[offset : offset + _LONGEST]))
    return offset + next(ends, 0)


def left(text: str, offset: int) -> int:
    """Where the character before an offset starts."""
    if text.endswith(SEPARATOR, 0, offset):
        return offset - len(SEPARATOR)
    since = max(0, offset - _LONGEST)
    starts = [start for start, _, _ in graphemes(text[since:offset])]
    return since + starts[-1] if starts else 0


MOTIONS: Final[Mapping[str, Motion]] = MappingProxyType({
    "left": Motion(left, -1),
    "right": Motion(right, 1),
    "word": Motion(next_word, 1),
    "word_back": Motion(previous_word, -1),
    "sentence": Motion(next_sentence, 1),
    "sentence_back": Motion(previous_sentence, -1),
})  # fmt: skip
"""Motions along the text, by the names the keys use."""
