"""How alike letters are, and when that is enough to say they are the same passage."""

from __future__ import annotations

from math import sqrt
from typing import Final, NamedTuple

from briefing.annotations.stream import is_solid

_BY_CHANCE: Final = 0.2
_DEVIATION: Final = 0.3
# Passages of two articles in one language, aligned with the fewest changes, are alike by up to a fifth, with a
# standard deviation of 0.3 over the root of their length (measured in English, French and Chinese).

LEFT: Final = 0.3
"""How much of one side must be left to bear witness. Of unrelated letters less than a quarter is."""
_PART: Final = 0.85
_LEAST_PART: Final = 20


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

    How alike they are must be far from chance, the farther the less of the surroundings is left. What is much shorter
    than it was must be a part of it.
    """
    alike = likeness(passage, found)
    sides = sum(side >= LEFT for side in around)
    if sides and kept >= _PART * len(found) and len(found) >= max(_LEAST_PART, len(passage) // 4):
        return True
    least, deviations = ((0.62, 8), (0.5, 5), (0.4, 3))[sides]
    return alike >= max(least, beyond_chance(passage, deviations))


def beyond_chance(passage: str, deviations: float) -> float:
    """The likeness that is so many standard deviations above that of unrelated letters."""
    length = len(passage) * (2 if is_solid(passage) else 1)
    return _BY_CHANCE + deviations * _DEVIATION / sqrt(length)
