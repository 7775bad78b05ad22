"""Finds passages again after their text was changed.

Two rules guard against look-alikes. **A place is sure only if the run of text that holds the passage and is equal in
both versions stands exactly once in either**: where a passage was deleted and the same words stand elsewhere, the run
around those words stands in the old text too, at that other place. Between two unchanged sentences, "exactly once"
means there. **And a place elsewhere is sure only if where the passage stood nothing like it is left**: else it was
reworded there, and what stands elsewhere is a copy.

Matching is exact. Each stage is a function, and the first that knows a place wins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations.alignment import Alignment
from briefing.annotations.model import Placement
from briefing.annotations.runs import best_run, likeliest_run
from briefing.annotations.status import Status
from briefing.document.span import TextSpan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ALGORITHM: Final = 1
"""Number of the algorithm; places found under another are looked for anew."""

_SURROUNDINGS: Final = 40
# Code points a run has at least, to be sure between neighbours, to be sure anywhere, and to be worth a question.
_LEAST_BETWEEN: Final = 16
_LEAST_ELSEWHERE: Final = 32
_LEAST_LIKELY: Final = 12
# Neighbours further apart than this say nothing about what is between them.
_WIDEST_GAP: Final = 4000
_ALIKE: Final = 0.5


def reanchor(old_text: str, spans: Sequence[TextSpan], new_text: str) -> list[Placement]:
    """Where passages of an old text stand in a new one, in the order of `spans`.

    A placement is anchored where the passage is between the neighbours it had, moved where it stands elsewhere beyond
    doubt, uncertain with the likelier place where there is doubt, and an orphan without a place where it is gone.
    """
    if old_text == new_text:
        return [Placement(span, Status.ANCHORED, 1.0) for span in spans]
    alignment = Alignment(old_text, new_text)
    return [_place(alignment, span) for span in spans]


def _place(alignment: Alignment, span: TextSpan) -> Placement:
    if span.of(alignment.old).strip():
        for stage in _STAGES:
            placement = stage(alignment, span)
            if placement is not None:
                return placement
    return Placement(None, Status.ORPHAN, 0.0)


def _where_it_was(alignment: Alignment, span: TextSpan) -> Placement | None:
    """Passage and surroundings are the same at the same offset."""
    around = slice(max(0, span.start - _SURROUNDINGS), span.end + _SURROUNDINGS)
    same = alignment.old[around] == alignment.new[around]
    return Placement(span, Status.ANCHORED, 1.0) if same else None


def _with_its_sentences(alignment: Alignment, span: TextSpan) -> Placement | None:
    """All its sentences are unchanged, stand once in either text, and follow one another as they did."""
    touched = alignment.sentences_of(span)
    if not touched or not alignment.kept_order(touched):
        return None
    first, last = alignment.pairs[touched[0]], alignment.pairs[touched[-1]]
    if last - first != len(touched) - 1:
        return None
    old, new = alignment.old_sentences, alignment.new_sentences
    start = new[first].start + max(0, span.start - old[touched[0]].start)
    end = new[last].end - max(0, old[touched[-1]].end - span.end)
    return Placement(TextSpan(start, end), Status.ANCHORED, 1.0)


def _between_its_neighbours(alignment: Alignment, span: TextSpan) -> Placement | None:
    """It stands once between the unchanged sentences that it stood between."""
    gap = alignment.gap_around(span)
    if len(gap.old) > len(span) + _WIDEST_GAP:
        return None
    run = best_run(alignment, span, gap.old, gap.new, _LEAST_BETWEEN)
    return Placement(run.passage, Status.ANCHORED, run.score) if run else None


def _reworded_in_its_place(alignment: Alignment, span: TextSpan) -> Placement | None:
    """Where it stood there is now something much like it: a copy elsewhere is not it."""
    inside = alignment.gap_around(span).inside
    if len(inside) > len(span) + _WIDEST_GAP or (likeness := _likeness(alignment, span)) < _ALIKE:
        return None
    words = inside.of(alignment.new)
    start = inside.start + len(words) - len(words.lstrip())
    return Placement(TextSpan(start, start + len(words.strip())), Status.UNCERTAIN, likeness)


def _elsewhere(alignment: Alignment, span: TextSpan) -> Placement | None:
    """It stands, with enough around it, once in either text, and no longer where it stood."""
    everything = TextSpan(0, len(alignment.old)), TextSpan(0, len(alignment.new))
    run = best_run(alignment, span, *everything, _LEAST_ELSEWHERE)
    if run is None:
        return None
    gap = alignment.gap_around(span)
    if gap.new.covers(run.passage):
        return Placement(run.passage, Status.ANCHORED, run.score)
    is_gone = len(gap.inside) <= len(span) + _WIDEST_GAP and _likeness(alignment, span) < _ALIKE
    return Placement(run.passage, Status.MOVED if is_gone else Status.UNCERTAIN, run.score)


def _perhaps(alignment: Alignment, span: TextSpan) -> Placement | None:
    """It stands somewhere, with too little around it to be sure or in several places alike."""
    run = likeliest_run(alignment, span, _LEAST_LIKELY)
    return Placement(run.passage, Status.UNCERTAIN, run.score) if run else None


def _likeness(alignment: Alignment, span: TextSpan) -> float:
    """How many of the three-letter sequences of its sentences stand where these stood, 0 to 1."""
    touched = alignment.sentences_of(span)
    first, last = alignment.old_sentences[touched[0]], alignment.old_sentences[touched[-1]]
    before = _trigrams(alignment.old[first.start : last.end])
    after = _trigrams(alignment.gap_around(span).inside.of(alignment.new))
    return len(before & after) / len(before) if before else 0.0


def _trigrams(text: str) -> set[str]:
    return {text[index : index + 3] for index in range(len(text) - 2)}


_STAGES: Final[tuple[Callable[[Alignment, TextSpan], Placement | None], ...]] = (
    _where_it_was,
    _with_its_sentences,
    _between_its_neighbours,
    _reworded_in_its_place,
    _elsewhere,
    _perhaps,
)
