"""Finds a passage of the old text in the new one: stage by stage, and the first that knows a place wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations.alignment import Alignment
from briefing.annotations.edges import to_text
from briefing.annotations.elsewhere import anywhere
from briefing.annotations.kept import by_its_blocks
from briefing.annotations.model import Placement
from briefing.annotations.status import Status
from briefing.annotations.within import beside_a_neighbour, in_its_gap, in_stretch

if TYPE_CHECKING:
    from briefing.document.span import TextSpan


def in_place(alignment, passage):
    found = by_its_blocks(alignment, passage)
    if found is None: return None
    gap = alignment.gap_in_order(passage.start, passage.end)
    if gap.new <= found.start and found.end <= gap.new_end: return found
    if passage.touched and passage.touched[0] in alignment.blocks.spine: return found
    return in_stretch(alignment, passage, gap.new, gap.new_end, 0.7) or found

_STAGES: Final = (in_place, in_its_gap, beside_a_neighbour, anywhere)


def locate(alignment: Alignment, span: TextSpan) -> Placement:
    a, b = alignment.old.index(span.start), alignment.old.index(span.end)
    if b > a:
        p = alignment.passage(a, b)
        for stage in _STAGES:
            c = stage(alignment, p)
            if c is not None and c.end > c.start:
                gap = alignment.gap_in_order(a, b)
                st = Status.ANCHORED if gap.new - 3 <= c.start and c.end <= gap.new_end + 3 else Status.MOVED
                return Placement(to_text(alignment, span, p, c), st, c.score)
    return Placement(None, Status.ORPHAN, 0.0)
