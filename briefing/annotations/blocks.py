"""Blocks: stretches that are equal in two versions of a text, each letter of either in one block at most.

That every letter is claimed once is what tells a passage from its double: where the double still stands, its own
block has claimed it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from briefing.annotations.borders import Borders
from briefing.annotations.seeds import Block, Gap, common_end, common_start, runs_in_order, runs_within
from briefing.annotations.stream import is_solid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.annotations.stream import Stream

_LEAST: Final = 10
_LEAST_SOLID: Final = 8
"""Letters a block has at least, the second of a script without spaces."""

_CREDIBLE: Final = 32
"""Letters of a block, or of several one after the other, that two texts do not have in common by accident."""

_NEAR: Final = 100
"""Blocks this many letters apart support one another."""

_WORTH_ANOTHER_LOOK: Final = 64
"""Letters of a gap that may hold seeds of its own: words that are unique there only."""

_REPETITIVE: Final = 2000
"""Letters of a gap without any seed that is aligned by the order of its sentences."""


class Blocks:
    """What two versions of a text have in common."""

    def __init__(self, old: Stream, new: Stream) -> None:
        self._old, self._new = old, new
        self._olds, self._news = Claims(), Claims()
        self._found: list[Block] = []
        self._fill(Gap(0, len(old), 0, len(new)), ends=True)
        settled, rivals = Borders(old, new, self._found).settled()
        self.all: Final = _credible(settled, old.letters)
        """The blocks in the order of the old text."""
        self.rivals: Final = rivals
        """Stretches that are as well the same as those of a block: either place has the same right to the letters."""
        self.claims: Final = Claims(sorted((block.new, block.new_end) for block in self.all))
        """The stretches of the new text that blocks take."""
        self.spine: Final = heaviest_increasing(self.all)
        """The blocks that kept their order."""

    def _fill(self, gap: Gap, *, ends: bool = False) -> None:
        """Finds the blocks of a gap, and in the gaps that these leave."""
        runs = list(runs_within(self._old, self._new, gap))
        if ends:
            runs += _common_ends(self._old.letters, self._new.letters)
        found = self._claim(runs)
        if not found and gap.narrower >= _REPETITIVE:
            found = self._claim(runs_in_order(self._old, self._new, gap))
        if not found:
            return
        for inner in gaps_between(heaviest_increasing(sorted(found)), gap):
            if inner.narrower >= _WORTH_ANOTHER_LOOK:
                self._fill(inner)

    def _claim(self, runs: Iterable[Block]) -> list[Block]:
        """The longest run takes its letters first; what is left of another must still be long enough."""
        found = []
        for run in sorted(set(runs), key=lambda run: (-run.size, run)):
            start, end = self._olds.largest_free(run.old, run.old_end)
            block = run.part(start - run.old, end - run.old)
            start, end = self._news.largest_free(block.new, block.new_end)
            block = block.part(start - block.new, end - block.new)
            if block.size >= _LEAST or (block.size >= _LEAST_SOLID and is_solid(self._old.letters[block.old])):
                self._olds.claim(block.old, block.old_end)
                self._news.claim(block.new, block.new_end)
                found.append(block)
        self._found += found
        return found


class Claims:
    """Stretches of a text that are taken, none overlapping another."""

    def __init__(self, taken: Iterable[tuple[int, int]] = ()) -> None:
        self.taken: Final = list(taken)
        """The stretches in order."""

    def claim(self, start: int, end: int) -> None:
        """Takes a stretch that is free."""
        insort(self.taken, (start, end))

    def free(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The parts of a stretch that are not taken."""
        for taken_start, taken_end in self.overlapping(start, end):
            if taken_start > start:
                yield start, taken_start
            start = taken_end
        if start < end:
            yield start, end

    def largest_free(self, start: int, end: int) -> tuple[int, int]:
        """The largest part of a stretch that is not taken; an empty one where all is."""
        return max(self.free(start, end), key=_size, default=(start, start))

    def overlapping(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """What is taken of a stretch, whole claims."""
        at = max(0, bisect_left(self.taken, (start,)) - 1)
        while at < len(self.taken) and self.taken[at][0] < end:
            if self.taken[at][1] > start:
                yield self.taken[at]
            at += 1


def _size(stretch: tuple[int, int]) -> int:
    return stretch[1] - stretch[0]


def _common_ends(old: str, new: str) -> Iterator[Block]:
    """What two texts start with and end with: a place at an end is unique."""
    yield Block(0, 0, common_start(old, 0, new, 0))
    tail = common_end(old, len(old), new, len(new))
    yield Block(len(old) - tail, len(new) - tail, tail)


def _credible(blocks: Sequence[Block], letters: str) -> list[Block]:
    """Leaves out the short ones that stand alone: phrases that any two texts have in common."""
    kept: list[Block] = []
    chain: list[Block] = []
    for block in blocks:
        if chain and not _is_next(chain[-1], block):
            kept += chain if _weight(chain, letters) >= _CREDIBLE else ()
            chain = []
        chain.append(block)
    return kept + (chain if _weight(chain, letters) >= _CREDIBLE else [])


def _is_next(one: Block, other: Block) -> bool:
    return other.old - one.old_end <= _NEAR and 0 <= other.new - one.new_end <= _NEAR


def _weight(chain: Sequence[Block], letters: str) -> int:
    """Letters of some blocks; of a script without spaces each counts twice."""
    return sum(block.size * (2 if is_solid(letters[block.old]) else 1) for block in chain)


def gaps_between(spine: Sequence[Block], around: Gap) -> Iterator[Gap]:
    """The gaps that blocks in order leave in a larger one."""
    first, last = Block(around.old, around.new, 0), Block(around.old_end, around.new_end, 0)
    for before, after in pairwise((first, *spine, last)):
        if before.old_end <= after.old and before.new_end <= after.new:
            yield Gap(before.old_end, after.old, before.new_end, after.new)


def heaviest_increasing(blocks: Sequence[Block]) -> list[Block]:
    """Of blocks in the order of the old text, those with the most letters that are in the order of the new one, too."""
    ends: list[int] = []
    weights: list[int] = []
    chains: list[int] = []
    before: list[int] = []
    for index, block in enumerate(blocks):
        at = bisect_right(ends, block.new)
        weight = block.size + (weights[at - 1] if at else 0)
        before.append(chains[at - 1] if at else -1)
        stop = at = bisect_left(ends, block.new_end)
        while stop < len(ends) and weights[stop] <= weight:
            stop += 1
        if not at or weights[at - 1] < weight:
            ends[at:stop], weights[at:stop], chains[at:stop] = [block.new_end], [weight], [index]
    chain: list[Block] = []
    index = chains[-1] if chains else -1
    while index >= 0:
        chain.append(blocks[index])
        index = before[index]
    return chain[::-1]
