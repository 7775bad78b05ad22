"""How alike letters are, and when that is enough to say they are the same passage."""

from __future__ import annotations

from typing import Final, NamedTuple

_WORD: Final = 10
_PHRASE: Final = 30
# Letters below which a passage is told by what is around it, and above which it speaks for itself.


class Around(NamedTuple):
    """How much of what stood on either side of a passage still stands there, 0 to 1."""

    before: float
    """Of the forty letters before it."""

    after: float
    """Of those after it."""


def likeness(one: str, other: str) -> float:
    """How alike two strings are: 1 for equal ones, 0 for such as have nothing in common."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415, a reader starts without it

    return Levenshtein.normalized_similarity(one, other)


def is_same_passage(passage: str, found: str, around: Around, kept: int) -> bool:
    """Whether a passage became `found`, which stands where the passage stood; `kept` letters of it are as they were.

    The shorter it is, the more of its surroundings must be left. What is much shorter than it was must be a part of it.
    """
    alike, length = likeness(passage, found), len(passage)
    least, most = sorted(around)
    if length < _WORD:
        return (alike >= 0.75 and most >= 0.6 and least >= 0.4) or (alike >= 0.6 and least >= 0.6)
    if most >= 0.5 and kept >= 0.85 * len(found) and len(found) >= max(20, length // 4):
        return True
    if length < _PHRASE:
        return (alike >= 0.6 and most >= 0.5) or (alike >= 0.85 and (length >= 14 or most >= 0.35))
    return alike >= 0.62 or (alike >= 0.5 and most >= 0.5)
