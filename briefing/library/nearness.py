"""Words that stand close together."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing.library.index_text import word_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.library.query import Near
    from briefing.library.terms import Match, Term


def near_matches(near: Near, found: Sequence[Match], terms: Sequence[Term], folded: str) -> set[Match]:
    """Those of the places that were found in a folded text where all parts of a `near` stand close together.

    As the engine counts, at most `distance` words are between the end of the first part and the start of the last.
    """
    numbers = {number for number, term in enumerate(terms) if term.near == near}
    own = sorted((match for match in found if match[0] in numbers), key=lambda match: match[1:])
    if not numbers.issubset(match[0] for match in own):
        return set()
    words = {word.start(): place for place, word in enumerate(word_pattern(folded).finditer(folded))}
    starts = [words[start] for _, start, _ in own]
    kept: set[Match] = set()
    for first, match in enumerate(own):
        end = starts[first] + len(terms[match[0]].words)
        together = own[first : bisect_right(starts, end + near.distance)]
        if numbers.issubset(match[0] for match in together):
            kept.update(together)
    return kept
