"""Finds a passage in a gap between blocks: it was edited where it stood, or the text around it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations.candidate import Candidate
from briefing.annotations.likeness import Around, is_same_passage, likeness
from briefing.annotations.words import pair_words

if TYPE_CHECKING:
    from briefing.annotations.alignment import Alignment, Passage
    from briefing.annotations.edits import Edits
    from briefing.annotations.seeds import Gap

_AROUND: Final = 40
_INSERTED: Final = 600
_FEW: Final = 3
_BY_CHANCE: Final = 0.1


def edited(alignment: Alignment, passage: Passage, gap: Gap) -> Candidate | None:
    """What its letters became, if that is still like them."""
    edits = alignment.edits(gap)
    image = edits.image(passage.start, passage.end) if edits else None
    if edits is None or image is None or len(image) > 3 * len(passage) + _INSERTED:
        return None
    words, found = alignment.old.letters[passage.start : passage.end], alignment.new.letters[image.start : image.end]
    around = _around(alignment, edits, passage, gap)
    if not is_same_passage(words, found, around, image.kept) or alignment.is_taken(passage, image.start, image.end):
        return None
    return Candidate(image.start, image.end, likeness(words, found))


def _around(alignment: Alignment, edits: Edits, passage: Passage, gap: Gap) -> Around:
    """How much of the forty letters on either side is left. Beyond the gap is a block, where all is."""
    first, last = max(gap.old, passage.start - _AROUND), min(gap.old_end, passage.end + _AROUND)
    before, after = edits.kept(first, passage.start), edits.kept(passage.end, last)
    lead, trail = _AROUND - (passage.start - first), _AROUND - (last - passage.end)
    if gap.old:
        before += lead
    if gap.old_end < len(alignment.old):
        after += trail
    return Around(before / _AROUND, after / _AROUND)


def unchanged(alignment: Alignment, passage: Passage, gap: Gap) -> Candidate | None:
    """It stands once in the gap, as before, and is too rare a word to stand there by chance."""
    old, new = alignment.old.letters, alignment.new.letters
    words = old[passage.start : passage.end]
    start = new.find(words, gap.new, gap.new_end)
    if start < 0 or new.count(words, gap.new, gap.new_end) != 1 or old.count(words, gap.old, gap.old_end) != 1:
        return None
    rate = (old.count(words) + new.count(words)) / (len(old) + len(new))
    if not alignment.is_cut_alike(passage, start, start + len(words)):
        return None
    if rate * (gap.new_end - gap.new) >= _BY_CHANCE or alignment.is_taken(passage, start, start + len(words)):
        return None
    return Candidate(start, start + len(words), 1.0)


def replaced(alignment: Alignment, passage: Passage, gap: Gap) -> Candidate | None:
    """As many words stand now where its few words stood, right between the same neighbours."""
    old, new = alignment.old, alignment.new
    first, last = old.token_at(passage.start), old.token_at(passage.end - 1) + 1
    if last - first > _FEW or not _FEW <= first <= len(old.tokens) - _FEW:
        return None
    match = new.token_at(gap.new)
    stop = new.token_at(gap.new_end)
    if stop - match > 8: return None
    base = max(0, match - 4)
    pairs = pair_words(old.tokens[first - 2 : last + 2], news := new.tokens[base : stop + 4])
    if None in pairs or pairs[-1] - pairs[0] != len(pairs) - 1:
        return None
    for at in (0, 1, -1, -2):
        if likeness(old.tokens[(first - 2 if at >= 0 else last + 2) + at], news[pairs[at]]) < .7: return None
    return Candidate(new.starts[base + pairs[2]], new.starts[base + pairs[-3] + 1], .5)
