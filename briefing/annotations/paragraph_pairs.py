"""Which paragraphs of a text became which of another: those that are the same, and those that are alike."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MOST_JOINED: Final = 3
"""Paragraphs that may have become one, or one of which they were made."""
_ALIKE: Final = 0.4
"""Share of words in the same order from which on two paragraphs are one that was edited; of unrelated ones a fifth."""
_FEW_WORDS: Final = 8
_SPELT_ALIKE: Final = 0.7
"""Share of letters from which on a few words are the same, mistyped."""
_MOST_LOOKED_AT: Final = 3_000_000
"""Letters in all pairs of paragraphs up to which every pair is looked at: some tenths of a second."""
_WORD: Final = re.compile(r"\w+")


class Group(NamedTuple):
    """Paragraphs of the old text that became paragraphs of the new one; of either there may be none."""

    old: range
    """Their numbers in the old text."""

    new: range
    """Their numbers in the new text."""


def groups(old: Sequence[str], new: Sequence[str]) -> Iterator[Group]:
    """Every paragraph of two texts, in order, in groups of what became what.

    Works in nearly linear time: beyond some hundred paragraphs rewritten in one place they are paired as they come.
    """
    at_old = at_new = 0
    for same_old, same_new in [*_same(old, new), (len(old), len(new))]:
        yield from _edited(old, new, range(at_old, same_old), range(at_new, same_new))
        if same_old < len(old):
            yield Group(range(same_old, same_old + 1), range(same_new, same_new + 1))
        at_old, at_new = same_old + 1, same_new + 1


def _same(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of equal paragraphs, in order: by their ends, then by those that occur once, as in patience sorting."""
    pairs: list[tuple[int, int]] = []
    open_ranges = [(range(len(old)), range(len(new)))]
    while open_ranges:
        left, right = open_ranges.pop()
        low, high = _equal_ends(old, new, left, right)
        pairs += [(left.start + n, right.start + n) for n in range(low)]
        pairs += [(left.stop - 1 - n, right.stop - 1 - n) for n in range(high)]
        left, right = left[low : len(left) - high], right[low : len(right) - high]
        # One paragraph that was moved must not part those that stayed and were edited: few are weighed all at once.
        anchors = [] if _are_few(old, new, left, right) else _anchors(old, new, left, right)
        since_left, since_right = left.start, right.start
        for one, other in [*anchors, (left.stop, right.stop)] if anchors else ():
            open_ranges.append((range(since_left, one), range(since_right, other)))
            since_left, since_right = one + 1, other + 1
        pairs += anchors
    return sorted(pairs)


def _equal_ends(old: Sequence[str], new: Sequence[str], left: range, right: range) -> tuple[int, int]:
    """How many paragraphs two stretches have in common at their beginning, and behind these at their end."""
    most = min(len(left), len(right))
    low = next((n for n in range(most) if old[left[n]] != new[right[n]]), most)
    high = next((n for n in range(most - low) if old[left[-1 - n]] != new[right[-1 - n]]), most - low)
    return low, high


def _anchors(old: Sequence[str], new: Sequence[str], left: range, right: range) -> list[tuple[int, int]]:
    """Equal paragraphs that occur once in either stretch: as many as stand in the same order."""
    once_old = Counter(old[n] for n in left)
    once_new = Counter(new[n] for n in right)
    places = {new[n]: n for n in right if once_new[new[n]] == 1}
    both = [(n, places[old[n]]) for n in left if once_old[old[n]] == 1 and old[n] in places]
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(both):
        length = bisect_left(tails, place)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [place]
        ends[length : length + 1] = [index]
    longest: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        longest.append(both[at])
        at = before[at]
    return longest[::-1]


def _edited(old: Sequence[str], new: Sequence[str], left: range, right: range) -> Iterator[Group]:
    """The groups of two stretches without paragraphs in common."""
    if not left or not right:
        yield from _apart(left, right)
        return
    before = [_WORD.findall(old[n]) for n in left]
    after = [_WORD.findall(new[n]) for n in right]
    if not _are_few(old, new, left, right):
        for n in range(max(len(left), len(right))):
            one, other = left[n : n + 1], right[n : n + 1]
            is_pair = one and other and _alike(before[n], after[n]) >= _ALIKE
            yield from (Group(one, other),) if is_pair else _apart(one, other)
        return
    for group in _best(before, after):
        one, other = left[group.old.start : group.old.stop], right[group.new.start : group.new.stop]
        yield from (Group(one, other),) if one and other else _apart(one, other)


def _are_few(old: Sequence[str], new: Sequence[str], left: range, right: range) -> bool:
    """Whether every paragraph of two stretches can be compared with every other."""
    letters = len(right) * sum(len(old[n]) for n in left) + len(left) * sum(len(new[n]) for n in right)
    return letters <= _MOST_LOOKED_AT


def _apart(left: range, right: range) -> Iterator[Group]:
    """Paragraphs of which nothing became anything."""
    yield from (Group(left[n : n + 1], right[:0]) for n in range(len(left)))
    yield from (Group(left[len(left) :], right[n : n + 1]) for n in range(len(right)))


def _best(before: Sequence[list[str]], after: Sequence[list[str]]) -> list[Group]:
    """The groups, in order, that have the most words in common; single, or some joined or split."""
    shapes = [(1, n) for n in range(1, _MOST_JOINED + 1)] + [(n, 1) for n in range(2, _MOST_JOINED + 1)]
    worth = {(0, 0): 0.0}
    steps: dict[tuple[int, int], tuple[int, int]] = {}
    for end in ((i, j) for i in range(len(before) + 1) for j in range(len(after) + 1)):
        for shape in [(0, 1), (1, 0), *shapes]:
            start = end[0] - shape[0], end[1] - shape[1]
            if min(start) < 0:
                continue
            value = worth[start]
            if all(shape):
                one = [*chain.from_iterable(before[start[0] : end[0]])]
                other = [*chain.from_iterable(after[start[1] : end[1]])]
                value += max(0.0, _alike(one, other) - _ALIKE) * (len(one) + len(other))
            if end not in steps or value > worth[end]:
                worth[end], steps[end] = value, start
    found: list[Group] = []
    end = len(before), len(after)
    while end != (0, 0):
        start = steps[end]
        found.append(Group(range(start[0], end[0]), range(start[1], end[1])))
        end = start
    return found[::-1]


def _alike(old: list[str], new: list[str]) -> float:
    """How much of the words two paragraphs have in common, in order; of a few words, how much of the letters."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415, a reader starts without it

    words = Indel.normalized_similarity(old, new)
    if words >= _ALIKE or max(len(old), len(new)) > _FEW_WORDS:
        return words
    letters = Indel.normalized_similarity(" ".join(old), " ".join(new))
    return letters if letters >= _SPELT_ALIKE else words
