"""Which actors and dates a list shows from the start: all that an author or a reader named, and the most salient."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import Origin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.document import Actor, KeyDate

_FEW: Final = 2
"""Entries that are not worth folding away: the line that says so takes one itself."""


class Bar(NamedTuple):
    """What makes something found by rule a key one."""

    most: int
    """How many there are with those that a person named; where a person named as many, none is added."""

    fewest: int
    """How many there are where no author named any, be they less salient: a short list needs no folding."""

    least: float
    """The salience it must have."""


KEY_ACTORS: Final = Bar(most=12, fewest=8, least=0.15)
KEY_DATES: Final = Bar(most=8, fewest=6, least=0.4)


def key_ones(listed: Sequence[Actor | KeyDate], bar: Bar) -> list[bool]:
    """Whether each is a key one, in the order given; all are where only a few would be left over."""
    named = {index for index, one in enumerate(listed) if one.origin is not Origin.RULE}
    found = sorted(set(range(len(listed))) - named, key=lambda index: -listed[index].salience)
    salient = sum(listed[index].salience >= bar.least for index in found)
    added = min(salient, bar.most - len(named))
    if not any(one.origin is Origin.AUTHOR for one in listed):
        added = max(added, bar.fewest - len(named))
    key = named | set(found[: max(0, added)])
    is_all = len(listed) - len(key) <= _FEW
    return [is_all or index in key for index in range(len(listed))]
