"""How many rows each list gets where several stand above one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

SHARES: Final = (14, 10, 12, 12)
"""Rows of Actors, Dates, Sources and Notes in a column of 48; other heights in proportion."""


def heights(total: int, wanted: Sequence[int], shares: Sequence[int] = SHARES) -> tuple[int, ...]:
    """Rows for each list, never more than `total` together.

    Each gets its share at most; what one does not use goes to the first that wants more, so to Actors before others.
    """
    given = [min(want, total * share // sum(shares)) for want, share in zip(wanted, shares, strict=True)]
    spare = total - sum(given)
    for index, want in enumerate(wanted):
        more = min(spare, want - given[index])
        given[index] += more
        spare -= more
    return tuple(given)
