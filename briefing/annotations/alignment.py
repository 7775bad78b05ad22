"""Two versions of a text, aligned: which letters are the same, and what became of those between."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.annotations.blocks import Blocks
from briefing.annotations.edits import Edits
from briefing.annotations.likeness import likeness
from briefing.annotations.seeds import Block, Gap
from briefing.annotations.stream import Stream

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDEST: Final = 40_000
# Letters of a gap on either side beyond which it is not aligned letter by letter: that takes a twentieth of a second.
_LEAST_FREE: Final = 4
_TAKEN: Final = 0.4
_COMMON: Final = 0.15
_RELATED: Final = 0.4
_ENOUGH: Final = 20_000
# What two texts on one subject have in common is below the first; if so, their likeness over so many letters decides.
_EDITED: Final = 0.25
_NEAR: Final = 40
_AROUND: Final = 60


class Passage(NamedTuple):
    """Letters of the old text, and the blocks they lie in and between."""

    start: int
    """The first letter."""

    end: int
    """Just past the last one."""

    before: Block | None
    """The last block that ends before it."""

    touched: Sequence[Block]
    """The blocks that have some of it."""

    after: Block | None
    """The first block that starts after it."""

    def __len__(self) -> int:
        return self.end - self.start


class Free(NamedTuple):
    """The letters of the new text that no block claims, one stretch after the other."""

    letters: str
    """With a NUL between stretches."""

    starts: list[int]
    """Where each stretch starts in it."""

    origins: list[int]
    """And in the new text."""

    def origin(self, at: int) -> int:
        """The letter of the new text at a place in this one."""
        stretch = bisect_right(self.starts, at) - 1
        return self.origins[stretch] + at - self.starts[stretch]


class Alignment:
    """An old and a new version of a text. All offsets are counted in letters."""

    def __init__(self, old_text: str, new_text: str) -> None:
        self.old: Final = Stream(old_text)
        """The text as it was."""
        self.new: Final = Stream(new_text)
        """The text as it is."""
        self.blocks: Final = Blocks(self.old, self.new)
        """What both have in common."""
        self._olds: Final = [block.old for block in self.blocks.all]
        self._spine_ends: Final = [block.old_end for block in self.blocks.spine]
        self.ordered: Final = frozenset(self.blocks.spine)
        """Those of them that kept their order."""
        self._settled: Final[dict[Block, bool]] = {}
        self._edits: Final[dict[Gap, Edits]] = {}

    @cached_property
    def is_another_text(self) -> bool:
        """Whether the new text is none of the old one: hardly anything is the same, and the rest is not like it."""
        shorter = min(len(self.old), len(self.new))
        if sum(block.size for block in self.blocks.all) >= _COMMON * shorter:
            return False
        return likeness(self.old.letters[:_ENOUGH], self.new.letters[:_ENOUGH]) < _RELATED

    def passage(self, start: int, end: int) -> Passage:
        """Letters of the old text with the blocks around them."""
        blocks = self.blocks.all
        first = max(0, bisect_right(self._olds, start) - 1)
        if first < len(blocks) and blocks[first].old_end <= start:
            first += 1
        last = bisect_left(self._olds, end, first)
        before = blocks[first - 1] if first else None
        return Passage(start, end, before, blocks[first:last], blocks[last] if last < len(blocks) else None)

    def around(self, passage: Passage) -> Passage:
        """A passage with what is around it."""
        return self.passage(max(0, passage.start - _AROUND), min(len(self.old), passage.end + _AROUND))

    def neighbours(self, passage: Passage) -> tuple[tuple[int, int], tuple[int, int]]:
        """The letters of both texts that the known text before a passage ends at, and that after it starts at."""
        before = (passage.before.old_end, passage.before.new_end) if passage.before else (0, 0)
        after = (passage.after.old, passage.after.new) if passage.after else (len(self.old), len(self.new))
        for block in passage.touched:
            if block.old < passage.start:
                before = passage.start, block.new + passage.start - block.old
            if block.old_end > passage.end:
                after = passage.end, block.new + passage.end - block.old
        return before, after

    def gap_around(self, passage: Passage) -> Gap | None:
        """What is left between a passage's neighbours; None where these no longer follow one another."""
        (old, new), (old_end, new_end) = self.neighbours(passage)
        return Gap(old, old_end, new, new_end) if new <= new_end else None

    def gap_beside(self, chain: Sequence[Block]) -> Gap | None:
        """What is between the blocks before and after some others, if it is about as long as it was."""
        blocks = self.blocks.all
        first, last = bisect_left(self._olds, chain[0].old), bisect_left(self._olds, chain[-1].old)
        old, new = (blocks[first - 1].old_end, blocks[first - 1].new_end) if first else (0, 0)
        old_end, new_end = len(self.old), len(self.new)
        if last + 1 < len(blocks):
            old_end, new_end = blocks[last + 1].old, blocks[last + 1].new
        change = abs((new_end - new) - (old_end - old))
        return Gap(old, old_end, new, new_end) if change <= _EDITED * (old_end - old) + _NEAR else None

    def is_settled(self, block: Block) -> bool:
        """Whether a block kept its order and nothing else is where it would have to be if it had not."""
        if block not in self._settled:
            gap = self.gap_beside((block,))
            is_between = gap is None or (gap.new <= block.new and block.new_end <= gap.new_end)
            self._settled[block] = is_between and block in self.ordered
        return self._settled[block]

    def gap_in_order(self, passage: Passage) -> Gap:
        """Where it stood, and stands if all kept its order: between blocks that did."""
        spine = self.blocks.spine
        at = bisect_right(self._spine_ends, passage.start)
        old, new = (spine[at - 1].old_end, spine[at - 1].new_end) if at else (0, 0)
        old_end, new_end = len(self.old), len(self.new)
        for block in spine[at:]:
            if block.old < passage.start:
                old, new = passage.start, block.new + passage.start - block.old
            if block.old_end > passage.end:
                begin = max(block.old, passage.end)
                old_end, new_end = begin, block.new + begin - block.old
                break
        return Gap(old, old_end, new, new_end)

    def edits(self, gap: Gap) -> Edits | None:
        """What became of the letters of a gap; None for one that is too wide."""
        if max(gap.old_end - gap.old, gap.new_end - gap.new) > _WIDEST:
            return None
        if gap not in self._edits:
            self._edits[gap] = Edits(self.old.letters, self.new.letters, gap)
        return self._edits[gap]

    @cached_property
    def _by_new(self) -> tuple[list[Block], list[int]]:
        """The blocks in the order of the new text, and where they start in it."""
        blocks = sorted(self.blocks.all, key=lambda block: block.new)
        return blocks, [block.new for block in blocks]

    def was_there(self, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """The letters of the old text that stood where some of the new one stand: after and before what is around.

        Blocks that start among them are not what is around.
        """
        blocks, starts = self._by_new
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        before = blocks[first - 1] if first else Block(0, 0, 0)
        after = blocks[last] if last < len(blocks) else Block(len(self.old), len(self.new), 0)
        room = 2 * (end - start)
        trail, lead = room + max(0, start - before.new_end), room + max(0, after.new - end)
        return (before.old_end, before.old_end + trail), (max(0, after.old - lead), after.old)

    @cached_property
    def free(self) -> Free:
        """What no block claims of the new text, without crumbs."""
        stretches = [
            (start, end) for start, end in self.blocks.claims.free(0, len(self.new)) if end - start >= _LEAST_FREE
        ]
        starts, length = [], 0
        for start, end in stretches:
            starts.append(length)
            length += end - start + 1
        letters = "\0".join(self.new.letters[start:end] for start, end in stretches)
        return Free(letters, starts, [start for start, _ in stretches])

    def is_taken(self, passage: Passage, start: int, end: int) -> bool:
        """Whether letters of the new text are, for a good part, the same as others of the old text than the passage."""
        taken = sum(min(end, stop) - max(start, begin) for begin, stop in self.blocks.claims.overlapping(start, end))
        own = 0
        for block in passage.touched:
            shift = block.new - block.old
            begin, stop = max(passage.start, block.old) + shift, min(passage.end, block.old_end) + shift
            own += max(0, min(end, stop) - max(start, begin))
        return taken - own > _TAKEN * (end - start)

    def is_contested(self, passage: Passage, start: int, end: int) -> bool:
        """Whether the text around another place agrees as well with a place that was found, or with the passage."""
        return any(
            block.new - block.old != start - passage.start
            and (
                (block.new <= start and end <= block.new_end)
                or (block.old <= passage.start and passage.end <= block.old_end)
            )
            for block in self.blocks.rivals
        )

    def is_cut_alike(self, passage: Passage, start: int, end: int) -> bool:
        """Whether letters start and end inside a word of the new text only where the passage did in the old one."""
        old, new = self.old, self.new
        return old.is_edge(passage.start) <= new.is_edge(start) and old.is_edge(passage.end) <= new.is_edge(end)
