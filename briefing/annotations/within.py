"""Finds a passage between the blocks it stood between: it was edited where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations.candidate import Candidate
from briefing.annotations.fuzzy import closest
from briefing.annotations.likeness import Around, is_same_passage, likeness
from briefing.annotations.seeds import Gap

if TYPE_CHECKING:
    from briefing.annotations.alignment import Alignment, Passage
    from briefing.annotations.edits import Edits

_AROUND: Final = 40
_SPEAKS: Final = 60
_CONTEXT: Final = 30
_LEAST: Final = 16
_WORD: Final = 10


def gap_around(alignment: Alignment, passage: Passage) -> Gap | None:
    """What is left between a passage's neighbours; None where these no longer follow one another."""
    before, after = passage.before, passage.after
    old, new = (before.old_end, before.new_end) if before else (0, 0)
    old_end, new_end = (after.old, after.new) if after else (len(alignment.old), len(alignment.new))
    for block in passage.touched:
        if block.old < passage.start:
            old, new = passage.start, block.new + passage.start - block.old
        if block.old_end > passage.end:
            old_end, new_end = passage.end, block.new + passage.end - block.old
    return Gap(old, old_end, new, new_end) if new <= new_end else None


def in_its_gap(alignment: Alignment, passage: Passage) -> Candidate | None:
    """What its letters became there, if that is still like them."""
    gap = gap_around(alignment, passage)
    if gap is None:
        return None
    return _edited(alignment, passage, gap) or _only_one(alignment, passage, gap) or in_stretch(alignment, passage, gap.new, gap.new_end, 0.7)


def _edited(alignment: Alignment, passage: Passage, gap: Gap) -> Candidate | None:
    edits = alignment.edits(gap)
    image = edits.image(passage.start, passage.end) if edits else None
    if edits is None or image is None or len(image) > 3 * len(passage) + 600:
        return None
    words, found = alignment.old.letters[passage.start : passage.end], alignment.new.letters[image.start : image.end]
    if not is_same_passage(words, found, _around(alignment, edits, passage, gap), image.equal):
        return None
    if alignment.is_taken(passage, image.start, image.end):
        return None
    return Candidate(image.start, image.end, likeness(words, found))


def _around(alignment: Alignment, edits: Edits, passage: Passage, gap: Gap) -> Around:
    """How much of the forty letters on either side is left. Beyond the gap is a block, where all is."""
    first, last = max(gap.old, passage.start - _AROUND), min(gap.old_end, passage.end + _AROUND)
    lead, trail = passage.start - first, last - passage.end
    before = edits.share_kept(first, passage.start) * lead if lead else 0
    after = edits.share_kept(passage.end, last) * trail if trail else 0
    at_start, at_end = gap.old == 0, gap.old_end == len(alignment.old)
    return Around(
        before / lead if at_start and lead else (before + _AROUND - lead) / _AROUND if not at_start else 0.0,
        after / trail if at_end and trail else (after + _AROUND - trail) / _AROUND if not at_end else 0.0,
    )


def _only_one(alignment: Alignment, passage: Passage, gap: Gap) -> Candidate | None:
    """Unchanged, and once in the gap, as before; a short one once in all of the new text."""
    words = alignment.old.letters[passage.start : passage.end]
    if len(words) < 8:
        return None
    here = alignment.new.letters[gap.new : gap.new_end]
    at = here.find(words)
    if at < 0 or here.find(words, at + 1) >= 0 or alignment.old.letters.count(words, gap.old, gap.old_end) != 1:
        return None
    if len(words) < 14 and alignment.new.letters.count(words) != 1:
        return None
    start = gap.new + at
    if alignment.is_taken(passage, start, start + len(words)):
        return None
    return Candidate(start, start + len(words), 1.0)


def in_stretch(alignment: Alignment, passage: Passage, start: int, end: int, least: float) -> Candidate | None:
    found = like_it(alignment, passage, alignment.new.letters[start:end], least)
    if found is None or alignment.is_taken(passage, start + found.start, start + found.end):
        return None
    return Candidate(start + found.start, start + found.end, found.score)


def like_it(alignment: Alignment, passage: Passage, text: str, least: float) -> Candidate | None:
    """Where a text has something at least so much like the passage, a short one with what is around it."""
    old = alignment.old.letters
    context = 0 if len(passage) >= _SPEAKS else _CONTEXT
    first, last = max(0, passage.start - context), min(len(old), passage.end + context)
    pattern = old[first:last]
    if len(pattern) < _LEAST:
        return None
    matches = closest(pattern, text, int((1 - least) * len(pattern)))
    if len(matches) != 1:
        return None
    match = matches[0]
    if not context:
        return Candidate(match.start, match.end, 1 - match.distance / len(pattern))
    from briefing.annotations.edits import Edits2
    image = Edits2(pattern, text[match.start:match.end]).image(passage.start - first, passage.end - first)
    if image is None: return None
    alike = likeness(old[passage.start:passage.end], text[match.start + image.start: match.start + image.end])
    if alike < (.8 if len(passage) < _WORD else .6): return None
    return Candidate(match.start + image.start, match.start + image.end, alike)


def beside_a_neighbour(alignment: Alignment, passage: Passage) -> Candidate | None:
    """Its neighbours were parted: it went with one of them."""
    gap = gap_around(alignment, passage)
    if gap is not None: return None
    best = None
    n = len(passage)
    before, after = passage.before, passage.after
    old, new = (before.old_end, before.new_end) if before else (0, 0)
    old_end, new_end = (after.old, after.new) if after else (len(alignment.old), len(alignment.new))
    for block in passage.touched:
        if block.old < passage.start: old, new = passage.start, block.new + passage.start - block.old
        if block.old_end > passage.end: old_end, new_end = passage.end, block.new + passage.end - block.old
    for w in ((new, min(len(alignment.new), new + 2*n + 2*max(0,passage.start-old) + 150)) , (max(0, new_end - 2*n - 2*max(0,old_end-passage.end) - 150), new_end)):
        c = in_stretch(alignment, passage, *w, .68)
        if c and (best is None or c.score > best.score): best = c
    return best
