"""Runs: stretches of text around a passage that are equal in two versions. Their length is the evidence for a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document.span import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.annotations.alignment import Alignment

_REACH: Final = 200
_WITNESS: Final = 40
_TOO_COMMON: Final = 64


class Run(NamedTuple):
    """The same stretch of text in both versions, with the passage in it."""

    words: str
    """The stretch; on either side it ends where the versions differ, or 200 code points from the passage."""

    passage: TextSpan
    """The passage in the new text."""

    score: float
    """How much of the passage and of the 40 code points on either side of it is in the run, 0 to 1."""


def best_run(alignment: Alignment, span: TextSpan, old: TextSpan, new: TextSpan, least: int) -> Run | None:
    """The one run of at least `least` code points that stands exactly once in either stretch; None without or in doubt.

    `old` and `new` are the stretches of the two texts in which it is looked for and must be alone.
    """
    sure = [
        run
        for run in _runs(alignment, span, new, least)
        if _is_alone(run.words, alignment.old, old) and _is_alone(run.words, alignment.new, new)
    ]
    return sure[0] if len(sure) == 1 else None


def likeliest_run(alignment: Alignment, span: TextSpan, least: int) -> Run | None:
    """The longest run that is anywhere in the new text; None where the old text has it more often.

    Where both have it several times, the places count from the start: the second there is the second here.
    """
    runs = list(_runs(alignment, span, TextSpan(0, len(alignment.new)), least))
    if not runs:
        return None
    longest = max(runs, key=lambda run: len(run.words))
    before = alignment.old.count(longest.words)
    alike = [run for run in runs if run.words == longest.words]
    if before > len(alike):
        return None
    earlier = alignment.old.count(longest.words, 0, span.start)
    return alike[min(earlier, len(alike) - 1)]


def _runs(alignment: Alignment, span: TextSpan, within: TextSpan, least: int) -> Iterator[Run]:
    """Every run of at least `least` code points whose passage lies in a stretch of the new text, in text order."""
    old, new = alignment.old, alignment.new
    before, after = old[max(0, span.start - _REACH) : span.start], old[span.end : span.end + _REACH]
    for start in _places(alignment, span, within, least):
        end = start + len(span)
        left = _agreeing(before[::-1], new[max(0, start - _REACH) : start][::-1])
        right = _agreeing(after, new[end : end + _REACH])
        cut_differently = not _same_edges(old, span, new, TextSpan(start, end))
        if left + len(span) + right < least or cut_differently:
            continue
        score = (len(span) + min(left, _WITNESS) + min(right, _WITNESS)) / (len(span) + 2 * _WITNESS)
        yield Run(new[start - left : end + right], TextSpan(start, end), score)


def _places(alignment: Alignment, span: TextSpan, within: TextSpan, least: int) -> list[int]:
    """Where the passage may start in the new text: a run of `least` has half of what it lacks on one of its sides."""
    side = max(0, -(-(least - len(span)) // 2))
    lead = min(side, span.start)
    places = set(_all(alignment.new, alignment.old[span.start - lead : span.end], within, lead))
    if side:
        places.update(_all(alignment.new, alignment.old[span.start : span.end + side], within, 0))
    return sorted(places) if len(places) <= _TOO_COMMON else []


def _all(text: str, words: str, within: TextSpan, lead: int) -> Iterator[int]:
    """Where `words` stands in a stretch of a text, moved on by `lead`; a little more than can be of use at most."""
    found = text.find(words, within.start, within.end)
    for _ in range(_TOO_COMMON + 1):
        if found < 0:
            return
        yield found + lead
        found = text.find(words, found + 1, within.end)


def _is_alone(words: str, text: str, within: TextSpan) -> bool:
    """Whether words that touch a stretch of a text stand only once in or across the edges of it."""
    start, end = max(0, within.start - len(words) + 1), within.end + len(words) - 1
    first = text.find(words, start, end)
    return text.find(words, first + 1, end) < 0


def _agreeing(one: str, other: str) -> int:
    """How many code points two strings share from their start."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _same_edges(old: str, was: TextSpan, new: str, now: TextSpan) -> bool:
    """Whether the passage starts and ends inside a word only where it did before."""
    return _in_word(old, was.start) == _in_word(new, now.start) and _in_word(old, was.end) == _in_word(new, now.end)


def _in_word(text: str, offset: int) -> bool:
    """Whether an offset lies between two letters or digits."""
    return 0 < offset < len(text) and text[offset - 1].isalnum() and text[offset].isalnum()
