"""Settles where one block ends and the next begins, when letters between them could belong to either.

Where “We met. It rained. It snowed. We left.” became “We met. It snowed. We left.”, letters alone cannot tell whether
“It rained. ” went or “rained. It ”. A border between paragraphs is likelier than one between sentences, and that than
one inside of them. Where several borders are alike, as between equal rows of a table, the letters stay contested.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from briefing.annotations.seeds import Block, common_end, common_start

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.annotations.stream import Stream

_WORTH_A_QUARREL: Final = 4


class Borders:
    """The blocks of two texts, whose borders can be shifted."""

    def __init__(self, old: Stream, new: Stream, blocks: Iterable[Block]) -> None:
        self._old, self._new = old, new
        # The ends of the texts are borders, too.
        ends = Block(0, 0, 0), Block(len(old), len(new), 0)
        self._blocks: Final = sorted({*blocks, *ends})
        self._rivals: Final[list[Block]] = []
        by_new = sorted(range(len(self._blocks)), key=lambda at: (self._blocks[at].new, self._blocks[at].size, at))
        self._in_new: Final = list(pairwise(by_new))
        self._next: Final = dict(self._in_new)
        self._last: Final = {other: one for one, other in self._in_new}

    def settled(self) -> tuple[list[Block], list[Block]]:
        """The blocks in the order of the old text, and those letters again to which another place has equal right."""
        blocks = self._blocks
        for one, other in pairwise(range(len(blocks))):
            if blocks[one].old_end == blocks[other].old and blocks[one].new_end != blocks[other].new:
                self._settle(one, other)
        for one, other in self._in_new:
            if blocks[one].new_end == blocks[other].new and blocks[one].old_end < blocks[other].old:
                self._settle(one, other)
        for at in range(1, len(blocks) - 1):
            self._grow(at)
        return [block for block in blocks if block.size], self._rivals

    def _grow(self, at: int) -> None:
        """Lets a block have what its neighbours left and agrees in both texts."""
        blocks, old, new = self._blocks, self._old.letters, self._new.letters
        block, last, following = blocks[at], blocks[self._last[at]], blocks[self._next[at]]
        left = min(block.old - blocks[at - 1].old_end, block.new - last.new_end)
        right = min(blocks[at + 1].old - block.old_end, following.new - block.new_end)
        left = min(left, common_end(old, block.old, new, block.new)) if left > 0 else 0
        right = min(right, common_start(old, block.old_end, new, block.new_end)) if right > 0 else 0
        blocks[at] = block.part(-left, block.size + right)

    def _settle(self, one: int, other: int) -> None:
        """Shifts the border between two blocks to where the texts have one."""
        before, after = self._blocks[one], self._blocks[other]
        left, right = self._reach(one, other)
        strengths = dict(self._strengths(before, after, left, right))
        best = max(strengths, key=lambda by: (strengths[by], -abs(by)))
        self._blocks[one] = before._replace(size=before.size + best)
        self._blocks[other] = after.part(best, after.size)
        if list(strengths.values()).count(strengths[best]) > 1:
            rivals = Block(before.old_end, before.new_end, 0).part(best, right), after.part(-left, best)
            self._rivals.extend(rival for rival in rivals if rival.size >= _WORTH_A_QUARREL)

    def _reach(self, one: int, other: int) -> tuple[int, int]:
        """How far a border can go to the left and to the right, without leaving either block empty."""
        blocks, old, new = self._blocks, self._old.letters, self._new.letters
        before, after = blocks[one], blocks[other]
        lefts = [common_end(old, after.old, new, after.new), max(0, before.size - 1)]
        rights = [common_start(old, before.old_end, new, before.new_end), max(0, after.size - 1)]
        # In the text where they are apart, up to what other blocks have.
        if other != one + 1:
            lefts.append(after.old - blocks[other - 1].old_end)
            rights.append(blocks[one + 1].old - before.old_end)
        if self._next[one] != other:
            lefts.append(after.new - blocks[self._last[other]].new_end)
            rights.append(blocks[self._next[one]].new - before.new_end)
        return min(lefts), min(rights)

    def _strengths(self, before: Block, after: Block, left: int, right: int) -> Iterator[tuple[int, int]]:
        """How strong the border is in both texts, at each place between words that it can be shifted to."""
        for by in range(-left, right + 1):
            if by == 0 or self._old.is_edge(before.old_end + by):
                old = self._old.border(before.old_end + by) + self._old.border(after.old + by)
                yield by, old + self._new.border(before.new_end + by) + self._new.border(after.new + by)
