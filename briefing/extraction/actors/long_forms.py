"""The long forms of acronyms that a text explains, as names of bodies: what they are is told by the brackets."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import islice
from typing import TYPE_CHECKING, Final

from briefing.document import ActorKind
from briefing.extraction.actors.sighting import context

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.extraction.actors.acronyms import Acronym
    from briefing.extraction.actors.sighting import Sighting, Sightings


_MOST: Final = 300
"""Long forms that are looked for: a text that explains more acronyms is a register."""


def with_long_forms(text: str, seen: Sightings, explained: Iterable[Acronym]) -> Sightings:
    """The sightings with each long form as one, wherever it stands: Uganda People's Defence Force is no Uganda."""
    starts, ends = [one.start for one in seen.all], [one.end for one in seen.all]
    whole: dict[int, Sighting] = {}
    parts: set[int] = set()
    for start, end, name in _places(text, explained):
        within = range(bisect_right(ends, start), bisect_left(starts, end))
        if not within or starts[within[0]] < start or ends[within[-1]] > end:
            continue
        whole[within[0]] = _as_one(text, [seen.all[index] for index in within], start, end, name)
        parts.update(within[1:])
    kept = (whole.get(index, one) for index, one in enumerate(seen.all) if index not in parts)
    return seen._replace(all=tuple(kept)) if whole else seen


def _places(text: str, explained: Iterable[Acronym]) -> Iterator[tuple[int, int, str]]:
    for one in islice((one for one in explained if one.is_name), _MOST):
        pattern = r"\s+".join(re.escape(word).replace("'", "['’]") for word in one.long.split())
        yield from ((match.start(), match.end(), one.long) for match in re.finditer(pattern, text))


def _as_one(text: str, parts: list[Sighting], start: int, end: int, name: str) -> Sighting:
    first = parts[0]
    if (first.start, first.end) == (start, end):
        return first if first.kind else first._replace(kind=ActorKind.ORGANISATION)
    before, after = context(text, start, end)
    lead = first.lead if first.start == start else before.split()[-1].lower() if before.split() else ""
    return first._replace(
        start=start,
        end=end,
        name=name,
        kind=ActorKind.ORGANISATION,
        known=None,
        title="",
        lead=lead,
        before=before,
        after=after,
        opens=first.opens and first.start == start,
    )
