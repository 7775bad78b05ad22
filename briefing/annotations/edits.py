"""What became of each letter of a stretch of text that was edited."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from briefing.annotations.seeds import Gap

_RUN: Final = 3
# Unrelated letters, aligned, agree in a quarter of their places, but hardly ever in three on end.


class Image(NamedTuple):
    """What some letters became."""

    start: int
    """First letter of the new text that one of them became."""

    end: int
    """Just past the last one."""

    kept: int
    """How many of them are as they were, three on end at least."""

    def __len__(self) -> int:
        return self.end - self.start


class _Pair(NamedTuple):
    """Letters that stayed or were replaced one by one."""

    old: int
    old_end: int
    new: int
    is_equal: bool


class Edits:
    """Two stretches aligned letter by letter, with the fewest insertions, deletions and replacements."""

    def __init__(self, old: str, new: str, gap: Gap) -> None:
        from rapidfuzz.distance import Levenshtein  # noqa: PLC0415, a reader starts without it

        codes = Levenshtein.opcodes(old[gap.old : gap.old_end], new[gap.new : gap.new_end])
        self._pairs: Final = [
            _Pair(gap.old + code.src_start, gap.old + code.src_end, gap.new + code.dest_start, code.tag == "equal")
            for code in codes
            if code.tag in {"equal", "replace"}
        ]
        self._ends: Final = [pair.old_end for pair in self._pairs]

    def image(self, start: int, end: int) -> Image | None:
        """What the letters of the old text from `start` to `end` became; None where nothing is left of them."""
        first = last = -1
        kept = 0
        for at in range(bisect_right(self._ends, start), len(self._pairs)):
            old, old_end, new, is_equal = self._pairs[at]
            if old >= end:
                break
            begin, stop = max(start, old), min(end, old_end)
            first = new + begin - old if first < 0 else first
            last = new + stop - old
            kept += stop - begin if is_equal and old_end - old >= _RUN else 0
        return None if first < 0 else Image(first, last, kept)

    def kept(self, start: int, end: int) -> int:
        """How many of the letters from `start` to `end` are as they were."""
        image = self.image(start, end) if start < end else None
        return image.kept if image else 0
