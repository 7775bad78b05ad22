"""Finds a passage that was moved and edited: in what no block claims of the new text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.annotations.candidate import Candidate
from briefing.annotations.resembling import resembling

if TYPE_CHECKING:
    from briefing.annotations.alignment import Alignment, Passage


def anywhere(alignment: Alignment, passage: Passage) -> Candidate | None:
    """The one place in free text that is like it."""
    free = alignment.free
    found = resembling(alignment, passage, free.letters, 0.72 if len(passage) >= 60 else 0.78)
    if found is None:
        return None
    start, end = found.start, found.end
    cut = free.letters.find("\0", start, end)
    if cut >= 0:
        start, end = (start, cut) if 2 * (cut - start) >= end - start else (cut + 1, end)
    if end <= start or "\0" in free.letters[start:end]:
        return None
    origin = free.origin(start)
    return Candidate(origin, origin + end - start, found.score)
