"""Where a passage may be, when it is sure nowhere: a place to ask the reader about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations.candidate import Candidate
from briefing.annotations.likeness import beyond_chance, likeness

if TYPE_CHECKING:
    from briefing.annotations.alignment import Alignment, Passage

_DEVIATIONS: Final = 4
_LEAST: Final = 4


def likely(alignment: Alignment, passage: Passage) -> Candidate | None:
    """What another place claimed with equal right, what stands where it stood if it is like it, or its words alone."""
    return (
        _lost_to_a_rival(alignment, passage) or _somewhat_like_it(alignment, passage) or _its_words(alignment, passage)
    )


def _lost_to_a_rival(alignment: Alignment, passage: Passage) -> Candidate | None:
    for block in alignment.blocks.rivals:
        if block.old <= passage.start and passage.end <= block.old_end:
            start = block.new + passage.start - block.old
            return Candidate(start, start + len(passage), 1.0, is_sure=False)
    return None


def _somewhat_like_it(alignment: Alignment, passage: Passage) -> Candidate | None:
    gap = alignment.gap_around(passage) or alignment.gap_in_order(passage)
    edits = alignment.edits(gap)
    image = edits.image(passage.start, passage.end) if edits else None
    if image is None or alignment.is_taken(passage, image.start, image.end):
        return None
    words = alignment.old.letters[passage.start : passage.end]
    alike = likeness(words, alignment.new.letters[image.start : image.end])
    return (
        Candidate(image.start, image.end, alike, is_sure=False) if alike >= beyond_chance(words, _DEVIATIONS) else None
    )


def _its_words(alignment: Alignment, passage: Passage) -> Candidate | None:
    """Its words, where nothing else claims them, nearest to where they would be."""
    words, new = alignment.old.letters[passage.start : passage.end], alignment.new.letters
    if len(words) < _LEAST:
        return None
    gap = alignment.gap_in_order(passage)
    found = [at for at in (new.find(words, gap.new), new.rfind(words, 0, gap.new_end)) if at >= 0]
    free = [
        at
        for at in found
        if not alignment.is_taken(passage, at, at + len(words)) and alignment.is_cut_alike(passage, at, at + len(words))
    ]
    if not free:
        return None
    start = min(free, key=lambda at: abs(at - gap.new))
    return Candidate(start, start + len(words), 1.0, is_sure=False)
