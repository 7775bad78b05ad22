"""From letters back to text: where a passage starts and ends, on whole words and with its punctuation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations.likeness import likeness
from briefing.annotations.words import pair_words
from briefing.document.span import TextSpan

if TYPE_CHECKING:
    from briefing.annotations.alignment import Alignment, Passage
    from briefing.annotations.candidate import Candidate

_ALIKE: Final = 0.5
_NEAR: Final = 6


def to_text(alignment: Alignment, span: TextSpan, passage: Passage, found: Candidate) -> TextSpan:
    """The words of the new text for letters that were found in it, cut as the passage was cut in the old one."""
    old, new = alignment.old.text, alignment.new.text
    letters = alignment.old.span(passage.start, passage.end)
    place = alignment.new.span(found.start, found.end)
    start = place.start - (letters.start - span.start)
    if start >= 0 and new[start : start + len(span)] == old[span.start : span.end]:
        return TextSpan(start, start + len(span))
    first, last = _first(alignment, passage, found), _last(alignment, passage, found)
    if first < last:
        place = alignment.new.span(first, last)
    return TextSpan(
        place.start - _marks(new[max(0, place.start - 8) : place.start][::-1], letters.start - span.start),
        place.end + _marks(new[place.end : place.end + 8], span.end - letters.end),
    )


def _marks(text: str, most: int) -> int:
    """How many marks a text starts with that are neither letters nor white space, at most so many."""
    count = 0
    while count < min(most, len(text)) and not (text[count].isalnum() or text[count].isspace()):
        count += 1
    return count


def _first(alignment: Alignment, passage: Passage, found: Candidate) -> int:
    """The letter a place starts at, at the start of a word if the passage did."""
    old, new = alignment.old, alignment.new
    if not old.is_edge(passage.start):
        return found.start
    word, there = old.token_at(passage.start), new.token_at(found.start)
    letters = old.tokens[word]
    if new.is_edge(found.start):
        if likeness(letters, new.letters[found.start : found.start + len(letters)]) >= _ALIKE:
            return found.start
    likest = max((there, min(there + 1, len(new.tokens) - 1)), key=lambda at: likeness(letters, new.tokens[at]))
    if likeness(letters, new.tokens[likest]) >= _ALIKE:
        return new.starts[likest]
    base, pairs = _paired(alignment, word, there)
    at = next((pair for pair in pairs[min(_NEAR, word) :] if pair is not None), None)
    return new.starts[there if at is None else base + at]


def _last(alignment: Alignment, passage: Passage, found: Candidate) -> int:
    """The letter a place ends before, at the end of a word if the passage did."""
    old, new = alignment.old, alignment.new
    if not old.is_edge(passage.end):
        return found.end
    word, there = old.token_at(passage.end - 1), new.token_at(found.end - 1)
    letters = old.tokens[word]
    if new.is_edge(found.end):
        if likeness(letters, new.letters[max(0, found.end - len(letters)) : found.end]) >= _ALIKE:
            return found.end
    likest = max((there, max(0, there - 1)), key=lambda at: likeness(letters, new.tokens[at]))
    if likeness(letters, new.tokens[likest]) >= _ALIKE:
        return new.starts[likest + 1]
    base, pairs = _paired(alignment, word, there)
    at = next((pair for pair in pairs[min(_NEAR, word) :: -1] if pair is not None), None)
    return new.starts[(there if at is None else base + at) + 1]


def _paired(alignment: Alignment, word: int, there: int) -> tuple[int, list[int | None]]:
    """The words around one of the old text with those around one of the new, and the first of these."""
    base = max(0, there - _NEAR - 2)
    olds = alignment.old.tokens[max(0, word - _NEAR) : word + _NEAR + 1]
    return base, pair_words(olds, alignment.new.tokens[base : there + _NEAR + 3])
