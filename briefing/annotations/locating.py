"""Finds a passage of the old text in the new one: stage by stage, and the first that knows a place wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations.candidate import Candidate
from briefing.annotations.edges import on_whole_words, to_text
from briefing.annotations.elsewhere import anywhere, beside, was_another_there
from briefing.annotations.kept import best_chain, spanned
from briefing.annotations.likely import likely
from briefing.annotations.model import Placement
from briefing.annotations.resembling import in_stretch
from briefing.annotations.status import Status
from briefing.annotations.within import edited, replaced, unchanged
from briefing.document.span import TextSpan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.annotations.alignment import Alignment, Passage
    from briefing.annotations.seeds import Block, Gap

_REACH: Final = 40
_IN_PLACE: Final = 0.7
_SLACK: Final = 3
_ORPHAN: Final = Placement(None, Status.ORPHAN, 0.0)


def locate(alignment: Alignment, span: TextSpan) -> Placement:
    """Where a passage of the old text stands in the new one."""
    start, end = alignment.old.index(span.start), alignment.old.index(span.end)
    if start == end:
        return _without_letters(alignment, span, start)
    passage = alignment.passage(start, end)
    found, status = _unmoved(alignment, passage), Status.ANCHORED
    if found is None:
        found = _first_sure(alignment, passage) or likely(alignment, passage)
        if found is None:
            return _ORPHAN
        found = on_whole_words(alignment, passage, found)
        status = _status(alignment, passage, found)
    return Placement(to_text(alignment, span, passage, found), status, found.score)


def _unmoved(alignment: Alignment, passage: Passage) -> Candidate | None:
    """The short way for most: it lies in one block that is where it was, and its words are cut as they were."""
    if len(passage.touched) != 1 or alignment.is_another_text:
        return None
    block = passage.touched[0]
    if not (block.old <= passage.start and passage.end <= block.old_end and alignment.is_settled(block)):
        return None
    start, end = block.new + passage.start - block.old, block.new + passage.end - block.old
    if not alignment.is_cut_alike(passage, start, end) or alignment.is_contested(passage, start, end):
        return None
    return Candidate(start, end, 1.0)


def _first_sure(alignment: Alignment, passage: Passage) -> Candidate | None:
    """The first sure place, or else the first. In another text none is sure, and a search for all takes long."""
    unsure = None
    for stage in _STAGES[:1] if alignment.is_another_text else _STAGES:
        found = stage(alignment, passage)
        if found and found.start < found.end:
            if found.is_sure:
                return found
            unsure = unsure or found
    return unsure


def _status(alignment: Alignment, passage: Passage, found: Candidate) -> Status:
    is_doubtful = alignment.is_another_text or alignment.is_contested(passage, found.start, found.end)
    if is_doubtful or not found.is_sure:
        return Status.UNCERTAIN
    gap = alignment.gap_in_order(passage)
    is_between = gap.new - _SLACK <= found.start and found.end <= gap.new_end + _SLACK
    return Status.ANCHORED if is_between else Status.MOVED


def _by_its_blocks(alignment: Alignment, passage: Passage) -> Candidate | None:
    """Where most of it is; unless that changed its order, and what is like it was left behind: that is a copy."""
    chain = best_chain(passage)
    found = spanned(alignment, passage, chain) if chain else None
    if found is None:
        return None
    for gap in (alignment.gap_beside(chain), alignment.gap_in_order(passage)):
        if gap and not (gap.new <= found.start and found.end <= gap.new_end):
            left_behind = edited(alignment, passage, gap) or _like_it(alignment, passage, gap)
            if left_behind:
                return left_behind
            is_doubtful = _is_weak(passage, chain) and was_another_there(alignment, passage, found)
            if is_doubtful or edited(alignment, alignment.around(passage), gap):
                found = found._replace(is_sure=False)
    return found


def _is_weak(passage: Passage, chain: Sequence[Block]) -> bool:
    """Whether the blocks a passage was found by are little more than the passage itself."""
    return sum(block.size for block in chain) < 2 * len(passage) + _REACH


def _in_its_gap(alignment: Alignment, passage: Passage) -> Candidate | None:
    """Between the blocks it stood between, wherever they went."""
    gap = alignment.gap_around(passage)
    return _in_gap(alignment, passage, gap) if gap else None


def _in_order(alignment: Alignment, passage: Passage) -> Candidate | None:
    """Between those that kept their order."""
    return _in_gap(alignment, passage, alignment.gap_in_order(passage))


def _in_gap(alignment: Alignment, passage: Passage, gap: Gap) -> Candidate | None:
    return (
        edited(alignment, passage, gap)
        or unchanged(alignment, passage, gap)
        or replaced(alignment, passage, gap)
        or _like_it(alignment, passage, gap)
    )


def _like_it(alignment: Alignment, passage: Passage, gap: Gap) -> Candidate | None:
    return in_stretch(alignment, passage, gap.new - _REACH, gap.new_end + _REACH, _IN_PLACE)


_STAGES: Final[tuple[Callable[[Alignment, Passage], Candidate | None], ...]] = (
    _by_its_blocks,
    _in_its_gap,
    _in_order,
    beside,
    anywhere,
)


def _without_letters(alignment: Alignment, span: TextSpan, at: int) -> Placement:
    """A passage of marks alone is found between the letters it stood between, or not at all."""
    marks = span.of(alignment.old.text)
    first, last = max(0, at - 1), min(len(alignment.old), at + 1)
    passage = alignment.passage(first, last)
    if not marks.strip() or len(passage.touched) != 1 or first == last:
        return _ORPHAN
    block = passage.touched[0]
    if not block.old <= first <= last <= block.old_end:
        return _ORPHAN
    start = block.new + first - block.old
    around = alignment.new.span(start, start + last - first)
    window = TextSpan(
        0 if at == 0 else around.start, len(alignment.new.text) if at == len(alignment.old) else around.end
    )
    found = alignment.new.text.find(marks, window.start, window.end)
    if found < 0:
        return _ORPHAN
    return Placement(TextSpan(found, found + len(marks)), Status.ANCHORED, 1.0)
