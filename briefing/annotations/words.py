"""Aligns a few words with a few others: which became which, which came in, which went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations.likeness import likeness

if TYPE_CHECKING:
    from collections.abc import Sequence

_MISSING: Final = 0.6
# What a word that came in or went costs. That one word was replaced by another unlike it costs 1, less than both.


def pair_words(olds: Sequence[str], news: Sequence[str]) -> list[int | None]:
    """For each old word the index of the new one it became, None where it went; what is around in `news` is free."""
    costs = [[0.0] * (len(news) + 1)]
    for old in olds:
        above = costs[-1]
        row = [above[0] + _MISSING]
        for at, new in enumerate(news):
            replaced = above[at] + 1 - likeness(old, new)
            row.append(min(replaced, above[at + 1] + _MISSING, row[at] + _MISSING))
        costs.append(row)
    return _traced(olds, news, costs)


def _traced(olds: Sequence[str], news: Sequence[str], costs: Sequence[Sequence[float]]) -> list[int | None]:
    """The way back through the cheapest costs."""
    pairs: list[int | None] = [None] * len(olds)
    old, new = len(olds), min(range(len(news) + 1), key=costs[-1].__getitem__)
    while old:
        cost = costs[old][new]
        if new and cost == costs[old - 1][new - 1] + 1 - likeness(olds[old - 1], news[new - 1]):
            old, new = old - 1, new - 1
            pairs[old] = new
        elif cost == costs[old - 1][new] + _MISSING:
            old -= 1
        else:
            new -= 1
    return pairs
