"""Finds a passage by the blocks it lies in: most or all of it is as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.annotations.candidate import Candidate
from briefing.annotations.fuzzy import closest_start
from briefing.annotations.seeds import Gap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.annotations.alignment import Alignment, Passage
    from briefing.annotations.edits import Image
    from briefing.annotations.fuzzy import Match
    from briefing.annotations.seeds import Block

_INSERTED: Final = 600
# Letters put into a passage, beyond half its length, that leave it one passage.
_WIDEST_EDGE: Final = 1500
_ENOUGH: Final = 0.5
_ENOUGH_ALIKE: Final = 0.6
_PART: Final = 0.2
_LEAST_PART: Final = 25
_LEAST_PIECE: Final = 10
_ALL: Final = 0.85
_NEARLY: Final = 60
_CHANGED: Final = 0.6


class _Edge(NamedTuple):
    """Where a passage starts or ends."""

    at: int
    """The letter of the new text."""

    lost: int = 0
    """How many letters between it and the nearest block are not as they were."""


def best_chain(passage: Passage) -> Sequence[Block]:
    """Of the blocks that touch a passage those that follow one another and have most of it."""
    return max(_chains(passage), key=lambda chain: _kept(passage, chain), default=())


def spanned(alignment: Alignment, passage: Passage, chain: Sequence[Block]) -> Candidate | None:
    """Where blocks are that have half of a passage, or a part that stands alone now where all of it stood."""
    first, last = chain[0], chain[-1]
    kept = _kept(passage, chain)
    start, end = _start(alignment, passage, first), _end(alignment, passage, last)
    head, tail = max(0, first.old - passage.start), max(0, passage.end - last.old_end)
    good = kept + head - start.lost + tail - end.lost
    enough = kept >= _ENOUGH * len(passage) or good >= _ENOUGH_ALIKE * len(passage)
    is_part = kept >= max(_LEAST_PART, _PART * len(passage)) and kept >= _ALL * (end.at - start.at)
    if not enough and not (is_part and _is_between(alignment, passage, start.at, end.at)):
        return None
    return Candidate(start.at, end.at, good / len(passage))


def _is_between(alignment: Alignment, passage: Passage, start: int, end: int) -> bool:
    """Whether a place is about as near to the blocks around the passage as this was."""
    (old, new), (old_end, new_end) = alignment.neighbours(passage)
    return 0 <= start - new <= passage.start - old + _NEARLY and 0 <= new_end - end <= old_end - passage.end + _NEARLY


def _chains(passage: Passage) -> Iterator[list[Block]]:
    """The touched blocks, parted where one does not follow the other in the new text."""
    chain: list[Block] = []
    for block in passage.touched:
        if chain and not _follows(passage, chain[-1], block):
            yield chain
            chain = []
        chain.append(block)
    if chain:
        yield chain


def _follows(passage: Passage, one: Block, other: Block) -> bool:
    """Whether one block stands after another with no more between them than may have been put into a passage.

    A few letters at an edge are no part of it that text was put before.
    """
    are_parts = min(_kept(passage, (one,)), _kept(passage, (other,))) >= _LEAST_PIECE
    room = _INSERTED + len(passage) // 2 if are_parts else _NEARLY
    return 0 <= other.new - one.new_end <= other.old - one.old_end + room


def _kept(passage: Passage, blocks: Iterable[Block]) -> int:
    """How many of the passage's letters are in some blocks."""
    return sum(min(passage.end, block.old_end) - max(passage.start, block.old) for block in blocks)


def _start(alignment: Alignment, passage: Passage, first: Block) -> _Edge:
    lost = first.old - passage.start
    if lost <= 0:
        return _Edge(first.new - lost)
    letters, before = alignment.old.letters[passage.start : first.old], passage.before
    reach = max(0, first.new - _reach(lost))
    free = max(alignment.blocks.claims.free(reach, first.new), default=(0, 0))
    there = alignment.new.letters[free[0] : first.new] if free[1] == first.new else ""
    found = closest_start(letters[::-1], there[::-1], _CHANGED)
    gap = Gap(before.old_end, first.old, before.new_end, first.new) if before else None
    if gap and _is_narrow(gap) and not _is_close(found):
        image = _image(alignment, gap, passage.start, first.old)
        return _Edge(image.start, lost - image.kept) if image else _Edge(first.new, lost)
    return _Edge(first.new - found.end, found.distance) if found else _Edge(first.new, lost)


def _end(alignment: Alignment, passage: Passage, last: Block) -> _Edge:
    lost = passage.end - last.old_end
    if lost <= 0:
        return _Edge(last.new_end + lost)
    letters, after = alignment.old.letters[last.old_end : passage.end], passage.after
    reach = last.new_end + _reach(lost)
    free = next(alignment.blocks.claims.free(last.new_end, reach), (0, 0))
    there = alignment.new.letters[last.new_end : free[1]] if free[0] == last.new_end else ""
    found = closest_start(letters, there, _CHANGED)
    gap = Gap(last.old_end, after.old, last.new_end, after.new) if after else None
    if gap and _is_narrow(gap) and not _is_close(found):
        image = _image(alignment, gap, last.old_end, passage.end)
        return _Edge(image.end, lost - image.kept) if image else _Edge(last.new_end, lost)
    return _Edge(last.new_end + found.end, found.distance) if found else _Edge(last.new_end, lost)


def _is_close(found: Match | None) -> bool:
    """Whether what is right beside a block is so like what was there that nothing further off can be it."""
    return found is not None and found.distance <= found.end // 3


def _is_narrow(gap: Gap) -> bool:
    """Whether what is between two blocks became what is between them now, with little put in."""
    old, new = gap.old_end - gap.old, gap.new_end - gap.new
    return 0 < old <= _WIDEST_EDGE and 0 <= new <= min(_WIDEST_EDGE, 2 * old + 40)


def _image(alignment: Alignment, gap: Gap, start: int, end: int) -> Image | None:
    edits = alignment.edits(gap)
    return edits.image(start, end) if edits else None


def _reach(lost: int) -> int:
    """How many letters so many may have become, at most."""
    return lost + lost // 3 + 6
