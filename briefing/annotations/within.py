"""Finds a passage in a gap between blocks: it was edited where it stood, or the text around it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations.candidate import Candidate
from briefing.annotations.likeness import LEFT, Around, is_same_passage, likeness
from briefing.annotations.words import pair_words

if TYPE_CHECKING:
    from briefing.annotations.alignment import Alignment, Passage
    from briefing.annotations.edits import Edits
    from briefing.annotations.seeds import Gap

_AROUND: Final = 40
_INSERTED: Final = 600
_FEW: Final = 3
_NEIGHBOURS: Final = 2
_NEIGHBOURLY: Final = 0.7
_SPARE: Final = 4
# Words that may be replaced, words on either side that must be left and how alike, and words looked at beyond a gap.
_BY_CHANCE: Final = 0.1
_BITS: Final = 2**1.5


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
    before = alignment.old.letters.count(words, gap.old, gap.old_end)
    after = alignment.new.letters.count(words, gap.new, gap.new_end)
    is_one_of_many = after > max(1, before) and min(around) < LEFT
    return Candidate(image.start, image.end, likeness(words, found), not is_one_of_many)


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
    end = start + len(words)
    if _rate(words, old, new) * (gap.new_end - gap.new) >= _BY_CHANCE:
        return None
    if not alignment.is_cut_alike(passage, start, end) or alignment.is_taken(passage, start, end):
        return None
    return Candidate(start, end, 1.0)


def _rate(words: str, old: str, new: str) -> float:
    """How often words stand anywhere by chance, per letter: as often as elsewhere in both texts.

    Where they stand nowhere else, less than once in all, and the less the longer: a letter has a bit and a half at
    least, as English and other languages of longer words have by the frequencies of their words.
    """
    others = old.count(words) + new.count(words) - 2
    least = (others + 1) / (len(old) + len(new))
    return least if others else min(least, _BITS ** -len(words))


def replaced(alignment: Alignment, passage: Passage, gap: Gap) -> Candidate | None:
    """As many words stand now where its few words stood, right between the same neighbours."""
    old, new = alignment.old, alignment.new
    first, last = old.token_at(passage.start) - _NEIGHBOURS, old.token_at(passage.end - 1) + 1 + _NEIGHBOURS
    match, stop = max(0, new.token_at(gap.new) - _SPARE), new.token_at(gap.new_end) + _SPARE
    count = last - first
    if first < 0 or last > len(old.tokens) or count > _FEW + 2 * _NEIGHBOURS or stop - match > 4 * _SPARE:
        return None
    news = new.tokens[match:stop]
    pairs = pair_words(old.tokens[first:last], news)
    start = pairs[0]
    if start is None or pairs != list(range(start, start + count)):
        return None
    alike = [likeness(old.tokens[first + at], news[start + at]) for at in range(count)]
    if min(alike[:_NEIGHBOURS] + alike[-_NEIGHBOURS:]) < _NEIGHBOURLY:
        return None
    begin, end = match + start + _NEIGHBOURS, match + start + count - _NEIGHBOURS
    return Candidate(new.starts[begin], new.starts[end], sum(alike[_NEIGHBOURS:-_NEIGHBOURS]) / (end - begin))
