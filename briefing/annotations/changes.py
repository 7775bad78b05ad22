"""What changed from one version of a text to the next, paragraph by paragraph and word by word. Pure.

A paragraph is what stands between blank lines. How many of these there are is no change.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.annotations.paragraph_pairs import groups
from briefing.annotations.word_edits import Edit, Fate, word_edits
from briefing.document.span import TextSpan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_BREAK: Final = re.compile(r"\n{2,}")


class Change(NamedTuple):
    """Paragraphs that are not what they were."""

    was: TextSpan
    """Where they stood in the old text; empty where nothing did, behind what stands before it."""

    now: TextSpan
    """Where they stand in the new text; empty where nothing is left, behind what stands before it."""

    edits: tuple[Edit, ...]
    """What became of their words; in those of several paragraphs a blank line stands between."""

    is_moved: bool = False
    """Whether it was taken from elsewhere, without a change in its words."""

    @property
    def places(self) -> tuple[TextSpan, ...]:
        """Where in the new text something is other than it was; at what was only removed, an empty span."""
        found: list[TextSpan] = []
        at = self.now.start
        for fate, words in self.edits:
            end = at + len(words) * (fate is not Fate.REMOVED)
            if fate is Fate.ADDED and found and found[-1] == TextSpan(at, at):
                found[-1] = TextSpan(at, end)
            elif fate is not Fate.KEPT or self.is_moved:
                found.append(TextSpan(at, end))
            at = end
        return tuple(found)


class Comparison:
    """Two versions of a text beside one another."""

    def __init__(self, changes: Sequence[Change], paragraphs: Sequence[tuple[TextSpan, int, Change | None]]) -> None:
        """`paragraphs` has those of the old text, with where each starts in the new one, and its change."""
        self.changes: Final = tuple(changes)
        """What changed, in the order of the new text."""
        self._paragraphs: Final = paragraphs

    def became(self, offset: int) -> TextSpan | None:
        """What the paragraph at an offset of the old text is in the new one; None where nothing is left of it."""
        known = self._at(offset)
        if known is None:
            return None
        was, start, change = known
        now = change.now if change else TextSpan(start, start + len(was))
        return now if len(now) else None

    def carried(self, offset: int) -> int:
        """Where in the new text it is that was at an offset of the old one, or the end of what stood before it."""
        known = self._at(offset)
        if known is None:
            return 0
        was, start, change = known
        within = min(offset, was.end) - was.start
        return start + within if change is None or change.is_moved else _within(change, was.start + within)

    def _at(self, offset: int) -> tuple[TextSpan, int, Change | None] | None:
        """The paragraph of the old text at an offset or, between two, before it."""
        index = bisect_right(self._paragraphs, offset, key=lambda known: known[0].start) - 1
        return self._paragraphs[index] if index >= 0 else None


def _within(change: Change, offset: int) -> int:
    """Where in the new wording it is that was at an offset in the old one."""
    at, now = change.was.start, change.now.start
    for fate, words in change.edits:
        length = len(words)
        if fate is Fate.KEPT and offset < at + length:
            return now + offset - at
        if fate is Fate.REMOVED and offset < at + length:
            return now
        at += length * (fate is not Fate.ADDED)
        now += length * (fate is not Fate.REMOVED)
    return now


def compare(old: str, new: str) -> Comparison:
    """What changed from one text to the other. Of equal texts nothing."""
    if old == new:
        return Comparison((), ((TextSpan(0, len(old)), 0, None),))
    before, after = paragraphs(old), paragraphs(new)
    changes: list[Change] = []
    stood: list[_Stood] = []
    for group in groups([span.of(old) for span in before], [span.of(new) for span in after]):
        was, now = _hull(before, group.old), _hull(after, group.new)
        index = None
        if was.of(old) != now.of(new):
            index = len(changes)
            changes.append(Change(was, now, word_edits(was.of(old), now.of(new))))
        stood += [_Stood(before[number], now.start, index) for number in group.old]
    moved = _moved(changes, old, new)
    for removed, added in moved.items():
        words = changes[added].now.of(new)
        changes[added] = Change(changes[removed].was, changes[added].now, (Edit(Fate.KEPT, words),), is_moved=True)
    final = _joined(changes, moved, old, new)
    kept = dict.fromkeys(final.values())
    return Comparison(
        list(kept), [(one.was, one.start, None) if one.change is None else _in(one, final) for one in stood]
    )


def _in(one: _Stood, final: Mapping[int | None, Change]) -> tuple[TextSpan, int, Change]:
    change = final[one.change]
    return one.was, change.now.start, change


def _joined(changes: Sequence[Change], moved: Mapping[int, int], old: str, new: str) -> dict[int | None, Change]:
    """By the number of each change what is told of it: of paragraphs that all came or went together, one thing."""
    final: dict[int | None, Change] = {}
    runs: list[list[int]] = []
    for index, change in enumerate(changes):
        before = changes[runs[-1][-1]] if runs else None
        if index in moved:
            continue
        if before is not None and _is_run(before, change, old, new):
            runs[-1].append(index)
        else:
            runs.append([index])
    for run in runs:
        first, last = changes[run[0]], changes[run[-1]]
        change = first
        if len(run) > 1:
            was, now = TextSpan(first.was.start, last.was.end), TextSpan(first.now.start, last.now.end)
            edit = Edit(Fate.REMOVED, was.of(old)) if len(was) else Edit(Fate.ADDED, now.of(new))
            change = Change(was, now, (edit,))
        final.update(dict.fromkeys(run, change))
    final.update({removed: changes[added] for removed, added in moved.items()})
    return dict(sorted(final.items(), key=lambda each: (each[1].now, each[1].was)))


def _is_run(before: Change, change: Change, old: str, new: str) -> bool:
    """Whether two changes are of paragraphs that stood, or stand, one behind the other, and all went or all came."""
    if before.is_moved or change.is_moved:
        return False
    if not len(before.now) and not len(change.now):
        return not old[before.was.end : change.was.start].strip("\n")
    if not len(before.was) and not len(change.was):
        return not new[before.now.end : change.now.start].strip("\n")
    return False


class _Stood(NamedTuple):
    """A paragraph of the old text."""

    was: TextSpan
    start: int
    change: int | None


def _hull(spans: Sequence[TextSpan], numbers: range) -> TextSpan:
    """From the first of some paragraphs to the last; of none, behind the one that stands before."""
    if numbers:
        return TextSpan(spans[numbers[0]].start, spans[numbers[-1]].end)
    end = spans[numbers.start - 1].end if numbers.start else 0
    return TextSpan(end, end)


def _moved(changes: Sequence[Change], old: str, new: str) -> dict[int, int]:
    """The changes that took a paragraph away, each with the one that put the very same in elsewhere."""
    added: defaultdict[str, list[int]] = defaultdict(list)
    for index, change in enumerate(changes):
        if not len(change.was):
            added[change.now.of(new)].append(index)
    moved: dict[int, int] = {}
    for index, change in enumerate(changes):
        there = added.get(change.was.of(old)) if len(change.was) else None
        if there and not len(change.now):
            moved[index] = there.pop(0)
    return moved


def paragraphs(text: str) -> list[TextSpan]:
    """Where the paragraphs of a text stand."""
    starts = [0, *(match.end() for match in _BREAK.finditer(text))]
    ends = [*(match.start() for match in _BREAK.finditer(text)), len(text)]
    return [TextSpan(start, end) for start, end in zip(starts, ends, strict=True) if start < end]
