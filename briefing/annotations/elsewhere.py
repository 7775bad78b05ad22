"""Finds a passage that was moved and edited: beside a neighbour it went with, or where nothing else belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations.fuzzy import closest
from briefing.annotations.resembling import in_stretch, resembling

if TYPE_CHECKING:
    from briefing.annotations.alignment import Alignment, Passage
    from briefing.annotations.candidate import Candidate

_BESIDE: Final = 0.68
_ANYWHERE: Final = 0.72
_ANYWHERE_SHORT: Final = 0.78
_LONG: Final = 60
_ROOM: Final = 150
_AROUND: Final = 30
_CHANGED: Final = 0.25


def beside(alignment: Alignment, passage: Passage) -> Candidate | None:
    """The likest place right after the text it followed or right before the text that followed it."""
    (old, new), (old_end, new_end) = alignment.neighbours(passage)
    room = 2 * len(passage) + _ROOM
    after, before = room + 2 * (passage.start - old), room + 2 * (old_end - passage.end)
    places = [
        place
        for place in (
            in_stretch(alignment, passage, new, new + after, _BESIDE),
            in_stretch(alignment, passage, new_end - before, new_end, _BESIDE),
        )
        if place and not was_another_there(alignment, passage, place)
    ]
    return max(places, key=lambda place: (place.is_sure, place.score), default=None)


def anywhere(alignment: Alignment, passage: Passage) -> Candidate | None:
    """The likest place in what no block claims."""
    free = alignment.free
    found = resembling(alignment, passage, free.letters, _ANYWHERE if len(passage) >= _LONG else _ANYWHERE_SHORT)
    if found is None:
        return None
    start = found.start
    # A place across two stretches is the larger part of it.
    for part in free.letters[found.start : found.end].split("\0"):
        if 2 * len(part) >= found.end - found.start:
            origin = free.origin(start)
            place = found._replace(start=origin, end=origin + len(part))
            return None if was_another_there(alignment, passage, place) else place
        start += len(part) + 1
    return None


def was_another_there(alignment: Alignment, passage: Passage, place: Candidate) -> bool:
    """Whether what stood there before is as like it: then it is the passage's double, which is still there."""
    around = 0 if len(passage) >= _LONG else _AROUND
    start, end = max(0, place.start - around), min(len(alignment.new), place.end + around)
    letters, old = alignment.new.letters[start:end], alignment.old.letters
    return any(
        (last <= passage.start or passage.end <= first) and closest(letters, old[first:last], _CHANGED)
        for first, last in alignment.was_there(start, end)
    )
