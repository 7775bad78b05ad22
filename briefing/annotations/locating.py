"""Finds a passage of the old text in the new one: stage by stage, and the first that knows a place wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations.alignment import Alignment
from briefing.annotations.edges import to_text
from briefing.annotations.elsewhere import anywhere
from briefing.annotations.kept import by_its_blocks
from briefing.annotations.model import Placement
from briefing.annotations.resembling import in_stretch
from briefing.annotations.status import Status
from briefing.annotations.within import edited, unchanged, replaced

if TYPE_CHECKING:
    from briefing.document.span import TextSpan

_REACH = 40

def in_gap(alignment, passage, gap):
    if gap is None: return None
    return (edited(alignment, passage, gap) or unchanged(alignment, passage, gap) or replaced(alignment, passage, gap)
        or in_stretch(alignment, passage, gap.new - _REACH, gap.new_end + _REACH, 0.7))

def by_blocks(alignment, passage):
    found = by_its_blocks(alignment, passage)
    if found is None: return None
    gap = alignment.gap_in_order(passage.start, passage.end)
    if gap.new <= found.start and found.end <= gap.new_end: return found
    return edited(alignment, passage, gap) or in_stretch(alignment, passage, gap.new - _REACH, gap.new_end + _REACH, 0.7) or found

def in_its_gap(alignment, passage):
    return in_gap(alignment, passage, alignment.gap_around(passage))

def in_order(alignment, passage):
    return in_gap(alignment, passage, alignment.gap_in_order(passage.start, passage.end))

def beside(alignment, passage):
    before, after = alignment.neighbours(passage)
    n = len(passage)
    best = None
    for w in ((before[1], before[1] + 2*n + 2*max(0,passage.start-before[0]) + 150) , (after[1] - 2*n - 2*max(0,after[0]-passage.end) - 150, after[1])):
        c = in_stretch(alignment, passage, *w, .68)
        if c and (best is None or c.score > best.score): best = c
    return best

_STAGES: Final = (by_blocks, in_its_gap, in_order, beside, anywhere)


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
