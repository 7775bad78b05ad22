"""Finds a passage by the blocks it lies in: most or all of it is as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.annotations.candidate import Candidate
from briefing.annotations.fuzzy import prefix_length
from briefing.annotations.seeds import Gap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.annotations.alignment import Alignment, Passage
    from briefing.annotations.seeds import Block

_INSERTED: Final = 600
# Letters put into a passage, beyond half its length, that leave it one passage.
_WIDEST_EDGE: Final = 1500
_ENOUGH: Final = 0.5
_SHORTENED: Final = 0.2
_LEAST_SHORTENED: Final = 25


class _Edge(NamedTuple):
    """Where a passage starts or ends."""

    at: int
    """The letter of the new text."""

    lost: int
    """How many letters between it and the nearest block are not as they were."""


def by_its_blocks(alignment: Alignment, passage: Passage) -> Candidate | None:
    """Where the blocks are that have half of it, or a good part if what stands there now is little else."""
    if not passage.touched:
        return None
    chain = max(_chains(passage), key=lambda blocks: _kept(passage, blocks))
    kept = _kept(passage, chain)
    first, last = chain[0], chain[-1]
    start, end = _start(alignment, passage, first), _end(alignment, passage, last)
    head, tail = max(0, first.old - passage.start), max(0, passage.end - last.old_end)
    good = kept + head - start.lost + tail - end.lost
    between = last.old_end - first.old - sum(block.size for block in chain)
    if kept >= _ENOUGH * len(passage):
        good += between // 2
    enough = kept >= _ENOUGH * len(passage) or good >= 0.6 * len(passage)
    part = kept >= max(_LEAST_SHORTENED, _SHORTENED * len(passage)) and kept + 8 >= 0.85 * (end.at - start.at)
    if not enough and not part:
        return None
    return Candidate(start.at, end.at, min(1.0, good / len(passage)))


def _chains(passage: Passage) -> Iterator[list[Block]]:
    """The touched blocks, parted where one does not follow the other in the new text."""
    chain: list[Block] = []
    for block in passage.touched:
        if chain and not 0 <= block.new - chain[-1].new_end <= block.old - chain[-1].old_end + _INSERTED + len(passage) // 2:
            yield chain
            chain = []
        chain.append(block)
    yield chain


def _kept(passage: Passage, blocks: Iterable[Block]) -> int:
    """How many of the passage's letters are in some blocks."""
    return sum(min(passage.end, block.old_end) - max(passage.start, block.old) for block in blocks)


def _start(alignment: Alignment, passage: Passage, first: Block) -> _Edge:
    if first.old <= passage.start:
        return _Edge(first.new + passage.start - first.old, 0)
    before = passage.before
    lost = first.old - passage.start
    if before and _is_edge(gap := Gap(before.old_end, first.old, before.new_end, first.new)):
        edits = alignment.edits(gap)
        image = edits.image(passage.start, first.old) if edits else None
        return _Edge(image.start, lost - image.kept) if image else _Edge(first.new, lost)
    letters = alignment.old.letters[passage.start : first.old]
    stretch = _reach(lost)
    begin = max((start for start, _ in alignment.blocks.claims.free(max(0, first.new - stretch), first.new)), default=first.new)
    found = prefix_length(letters[::-1], alignment.new.letters[begin : first.new][::-1], int(0.6 * lost + 1))
    return _Edge(first.new - found[0], found[1]) if found else _Edge(first.new, lost)


def _end(alignment: Alignment, passage: Passage, last: Block) -> _Edge:
    if last.old_end >= passage.end:
        return _Edge(last.new + passage.end - last.old, 0)
    after = passage.after
    lost = passage.end - last.old_end
    if after and _is_edge(gap := Gap(last.old_end, after.old, last.new_end, after.new)):
        edits = alignment.edits(gap)
        image = edits.image(last.old_end, passage.end) if edits else None
        return _Edge(image.end, lost - image.kept) if image else _Edge(last.new_end, lost)
    letters = alignment.old.letters[last.old_end : passage.end]
    stop = last.new_end + _reach(lost)
    stop = next((end for _, end in alignment.blocks.claims.free(last.new_end, stop)), last.new_end)
    found = prefix_length(letters, alignment.new.letters[last.new_end : stop], int(0.6 * lost + 1))
    return _Edge(last.new_end + found[0], found[1]) if found else _Edge(last.new_end, lost)


def _is_edge(gap: Gap) -> bool:
    old, new = gap.old_end - gap.old, gap.new_end - gap.new
    return 0 < old <= _WIDEST_EDGE and 0 <= new <= min(_WIDEST_EDGE, 2 * old + 40)


def _reach(lost: int) -> int:
    return lost + lost // 3 + 6
