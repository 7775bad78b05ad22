"""Aligns two versions of a text, sentence by sentence: what stands in both exactly once is the same sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document.span import TextSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

_BOUNDARY: Final = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+|\s*\n\s*|[。！？]+\s*")


def sentences(text: str) -> list[TextSpan]:
    """The sentences of a text, roughly, without the white space between them. A heading or a row is one, too."""
    found: list[TextSpan] = []
    start = len(text) - len(text.lstrip())
    for boundary in _BOUNDARY.finditer(text, start):
        end = boundary.start() + len(boundary[0].rstrip())
        if end > start:
            found.append(TextSpan(start, end))
        start = boundary.end()
    if end := len(text[start:].rstrip()):
        found.append(TextSpan(start, start + end))
    return found


class Gap(NamedTuple):
    """The stretch between two sentences that kept their order, in both versions of a text."""

    old: TextSpan
    """In the old text, the two sentences included: they bear witness."""

    new: TextSpan
    """In the new text, likewise."""

    inside: TextSpan
    """In the new text, without them."""


class Alignment:
    """Two versions of a text and which sentence of the old one is which of the new one."""

    def __init__(self, old: str, new: str) -> None:
        self.old: Final = old
        """The text as it was."""
        self.new: Final = new
        """The text as it is."""

    @cached_property
    def old_sentences(self) -> list[TextSpan]:
        """Where the old text's sentences stand."""
        return sentences(self.old)

    @cached_property
    def new_sentences(self) -> list[TextSpan]:
        """Where the new text's sentences stand."""
        return sentences(self.new)

    @cached_property
    def pairs(self) -> dict[int, int]:
        """From an old sentence to the same in the new text: those that occur exactly once in either."""
        old, new = _once(self.old, self.old_sentences), _once(self.new, self.new_sentences)
        return {index: new[words] for words, index in old.items() if words in new}

    @cached_property
    def in_order(self) -> list[int]:
        """The old sentences that kept their order: the longest series of pairs that never steps back."""
        olds = list(self.pairs)
        return [olds[index] for index in longest_increasing([self.pairs[old] for old in olds])]

    @cached_property
    def _ordered(self) -> frozenset[int]:
        return frozenset(self.in_order)

    def kept_order(self, touched: range) -> bool:
        """Whether all of some old sentences are among those that kept their order."""
        return self._ordered.issuperset(touched)

    def sentences_of(self, span: TextSpan) -> range:
        """Which old sentences a passage touches; empty for white space alone."""
        first = bisect_right(self.old_sentences, span.start, key=lambda sentence: sentence.end)
        last = bisect_left(self.old_sentences, span.end, key=lambda sentence: sentence.start)
        return range(first, last)

    def gap_around(self, span: TextSpan) -> Gap:
        """Where a passage stood, and stands if all kept its order."""
        touched = self.sentences_of(span)
        before = bisect_left(self.in_order, touched.start) - 1
        after = bisect_left(self.in_order, touched.stop)
        first = self.in_order[before] if before >= 0 else None
        last = self.in_order[after] if after < len(self.in_order) else None
        olds, news, pairs = self.old_sentences, self.new_sentences, self.pairs
        old_first = TextSpan(0, 0) if first is None else olds[first]
        new_first = TextSpan(0, 0) if first is None else news[pairs[first]]
        old_last = TextSpan(len(self.old), len(self.old)) if last is None else olds[last]
        new_last = TextSpan(len(self.new), len(self.new)) if last is None else news[pairs[last]]
        return Gap(
            TextSpan(old_first.start, old_last.end),
            TextSpan(new_first.start, new_last.end),
            TextSpan(new_first.end, new_last.start),
        )


def _once(text: str, spans: Sequence[TextSpan]) -> dict[str, int]:
    """Index of each sentence whose words occur once, in text order."""
    words = [span.of(text) for span in spans]
    counts = Counter(words)
    return {sentence: index for index, sentence in enumerate(words) if counts[sentence] == 1}


def longest_increasing(values: Sequence[int]) -> list[int]:
    """Indexes of a longest strictly increasing subsequence, in order (patience sorting)."""
    tails: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        pile = bisect_left(tails, value)
        before.append(tops[pile - 1] if pile else -1)
        tails[pile : pile + 1] = [value]
        tops[pile : pile + 1] = [index]
    chain: list[int] = []
    index = tops[-1] if tops else -1
    while index >= 0:
        chain.append(index)
        index = before[index]
    return chain[::-1]
