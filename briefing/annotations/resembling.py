"""Finds what resembles a passage in a stretch of the new text, a short one together with what is around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations.candidate import Candidate
from briefing.annotations.edits import Edits
from briefing.annotations.fuzzy import closest
from briefing.annotations.likeness import likeness
from briefing.annotations.seeds import Gap

if TYPE_CHECKING:
    from briefing.annotations.alignment import Alignment, Passage

_SPEAKS: Final = 60
_AROUND: Final = 30
# From so many letters on a passage is looked for alone, below with so many letters on either side.
_LEAST: Final = 16
_WORD: Final = 10
_PARAGRAPH: Final = 40


def resembling(alignment: Alignment, passage: Passage, text: str, least: float) -> Candidate | None:
    """The place of a text that is most like the passage, in letters of that text; unsure if there are several."""
    old = alignment.old.letters
    around = 0 if len(passage) >= _SPEAKS else _AROUND
    begin, end = alignment.old.paragraph(passage.start, passage.end)
    if end - begin < _PARAGRAPH:
        begin, end = 0, len(old)
    # A paragraph moves as one: what is beyond it says little.
    first, last = max(begin, passage.start - around), min(end, passage.end + around)
    if last - first < _LEAST:
        return None
    matches = closest(old[first:last], text, 1 - least)
    if not matches:
        return None
    start, end, distance = matches[0]
    is_sure = len(matches) == 1
    if not around:
        return Candidate(start, end, 1 - distance / len(passage), is_sure)
    image = Edits(old, text, Gap(first, last, start, end)).image(passage.start, passage.end)
    if image is None:
        return None
    alike = likeness(old[passage.start : passage.end], text[image.start : image.end])
    enough = alike >= (0.8 if len(passage) < _WORD else 0.6)
    return Candidate(image.start, image.end, alike, is_sure) if enough else None


def in_stretch(alignment: Alignment, passage: Passage, start: int, end: int, least: float) -> Candidate | None:
    """The place of a stretch of the new text that is most like the passage and not taken by another."""
    start = max(0, start)
    found = resembling(alignment, passage, alignment.new.letters[start:end], least)
    if found is None or alignment.is_taken(passage, start + found.start, start + found.end):
        return None
    return found._replace(start=start + found.start, end=start + found.end)
