"""From letters back to text: where a passage starts and ends, with its punctuation and on whole words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.annotations.likeness import likeness
from briefing.annotations.stream import is_solid
from briefing.document.span import TextSpan

if TYPE_CHECKING:
    from briefing.annotations.alignment import Alignment, Passage
    from briefing.annotations.candidate import Candidate

_ALIKE: Final = 0.5


def to_text(alignment: Alignment, span: TextSpan, passage: Passage, found: Candidate) -> TextSpan:
    """The words of the new text for letters that were found in it, cut as the passage was cut in the old one."""
    old, new = alignment.old.text, alignment.new.text
    letters = alignment.old.span(passage.start, passage.end)
    place = alignment.new.span(found.start, found.end)
    start = place.start - (letters.start - span.start)
    if start >= 0 and new[start : start + len(span)] == old[span.start : span.end]:
        return TextSpan(start, start + len(span))
    start, end = _whole_words(old, letters, new, place)
    return TextSpan(
        start - _marks(new[:start][-8:][::-1], letters.start - span.start),
        end + _marks(new[end : end + 8], span.end - letters.end),
    )


def _marks(text: str, most: int) -> int:
    """How many marks a text starts with that are neither letters nor white space, at most so many."""
    count = 0
    while count < min(most, len(text)) and not (text[count].isalnum() or text[count].isspace()):
        count += 1
    return count


def _whole_words(old: str, was: TextSpan, new: str, now: TextSpan) -> tuple[int, int]:
    start, end = now.start, now.end
    if not _in_word(old, was.start) and _in_word(new, start):
        word = _word_at(new, start)
        first = re.compile(r"\w+").match(old, was.start)
        keep = first is None or word.end >= end or likeness(first[0].lower(), word.of(new).lower()) >= _ALIKE
        start = word.start if keep else word.end
        while start < end and not new[start].isalnum():
            start += 1
    if not _in_word(old, was.end) and _in_word(new, end):
        word = _word_at(new, end)
        last = re.search(r"\w+$", old[max(was.start, was.end - 60) : was.end])
        keep = last is None or word.start <= start or likeness(last[0].lower(), word.of(new).lower()) >= _ALIKE
        end = word.end if keep else word.start
        while end > start and not new[end - 1].isalnum():
            end -= 1
    return start, end


def _word_at(text: str, offset: int) -> TextSpan:
    start = end = offset
    while start and _is_letter(text[start - 1]):
        start -= 1
    while end < len(text) and _is_letter(text[end]):
        end += 1
    return TextSpan(start, end)


def _in_word(text: str, offset: int) -> bool:
    """Whether an offset lies between two letters or digits of a word."""
    return 0 < offset < len(text) and _is_letter(text[offset - 1]) and _is_letter(text[offset])


def _is_letter(character: str) -> bool:
    return character.isalnum() and not is_solid(character)
