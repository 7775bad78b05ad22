"""From letters back to text: where a passage starts and ends, on whole words and with its punctuation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations.likeness import likeness
from briefing.annotations.words import pair_words
from briefing.document.span import TextSpan

if TYPE_CHECKING:
    from briefing.annotations.alignment import Alignment, Passage
    from briefing.annotations.candidate import Candidate
    from briefing.annotations.stream import Stream

_ALIKE: Final = 0.5
_NEAR: Final = 6
_MARKS: Final = 8


def on_whole_words(alignment: Alignment, passage: Passage, found: Candidate) -> Candidate:
    """A place that starts and ends inside a word only where the passage did; unsure if it is another then."""
    start, end = _first(alignment, passage, found), _last(alignment, passage, found)
    if start >= end or (start, end) == (found.start, found.end):
        return found
    words, there = alignment.old.letters[passage.start : passage.end], alignment.new.letters[start:end]
    is_sure = found.is_sure and not likeness(words, there) < _ALIKE <= found.score
    return found._replace(start=start, end=end, is_sure=is_sure)


def to_text(alignment: Alignment, span: TextSpan, passage: Passage, found: Candidate) -> TextSpan:
    """Where letters of the new text stand in it, with the marks at the edges that the passage had.

    Where its very words are among them once, and more beside, it is the words.
    """
    old, new = alignment.old.text, alignment.new.text
    letters = alignment.old.span(passage.start, passage.end)
    place = alignment.new.span(found.start, found.end)
    start = place.start - (letters.start - span.start)
    if start >= 0 and new[start : start + len(span)] == old[span.start : span.end]:
        return TextSpan(start, start + len(span))
    whole = TextSpan(
        place.start - _marks(new[max(0, place.start - _MARKS) : place.start][::-1], letters.start - span.start),
        place.end + _marks(new[place.end : place.end + _MARKS], span.end - letters.end),
    )
    words = span.of(old)
    at = new.find(words, whole.start, whole.end)
    is_once = at >= 0 and new.find(words, at + 1, whole.end) < 0
    return TextSpan(at, at + len(words)) if is_once else whole


def _marks(text: str, most: int) -> int:
    """How many marks a text starts with that are neither letters nor white space, at most so many."""
    count = 0
    while count < min(most, len(text)) and not (text[count].isalnum() or text[count].isspace()):
        count += 1
    return count


def _first(alignment: Alignment, passage: Passage, found: Candidate) -> int:
    """The letter a place starts at, at the start of a word if the passage did."""
    old, new = alignment.old, alignment.new
    word, there = old.token_at(passage.start), new.token_at(found.start)
    letters = old.tokens[word]
    is_kept = likeness(letters, new.letters[found.start : found.start + len(letters)]) >= _ALIKE
    if not old.is_edge(passage.start) or (new.is_edge(found.start) and is_kept):
        return found.start
    at = _likest(letters, new, (there, there + 1))
    if at is None:
        base, pairs = _paired(alignment, word, there)
        pair = next((pair for pair in pairs[min(_NEAR, word) :] if pair is not None), there - base)
        at = base + pair
    return new.starts[at]


def _last(alignment: Alignment, passage: Passage, found: Candidate) -> int:
    """The letter a place ends before, at the end of a word if the passage did."""
    old, new = alignment.old, alignment.new
    word, there = old.token_at(passage.end - 1), new.token_at(found.end - 1)
    letters = old.tokens[word]
    is_kept = likeness(letters, new.letters[max(0, found.end - len(letters)) : found.end]) >= _ALIKE
    if not old.is_edge(passage.end) or (new.is_edge(found.end) and is_kept):
        return found.end
    at = _likest(letters, new, (there, there - 1))
    if at is None:
        base, pairs = _paired(alignment, word, there)
        pair = next((pair for pair in pairs[min(_NEAR, word) :: -1] if pair is not None), there - base)
        at = base + pair
    return new.starts[at + 1]


def _likest(letters: str, new: Stream, tokens: tuple[int, int]) -> int | None:
    """Which of two words is the more like some letters; None where neither is."""
    alike = {at: likeness(letters, new.tokens[at]) for at in tokens if 0 <= at < len(new.tokens)}
    best = max(alike, key=alike.__getitem__)
    return best if alike[best] >= _ALIKE else None


def _paired(alignment: Alignment, word: int, there: int) -> tuple[int, list[int | None]]:
    """The words around one of the old text with those around one of the new, and the first of these."""
    base = max(0, there - _NEAR - 2)
    olds = alignment.old.tokens[max(0, word - _NEAR) : word + _NEAR + 1]
    return base, pair_words(olds, alignment.new.tokens[base : there + _NEAR + 3])
