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


class Edits:
    """Two stretches aligned letter by letter, with the fewest insertions, deletions and replacements."""

    def __init__(self, old: str, new: str, gap: Gap) -> None:
        from rapidfuzz.distance import Levenshtein  # noqa: PLC0415, a reader starts without it

        codes = Levenshtein.opcodes(old[gap.old : gap.old_end], new[gap.new : gap.new_end]).as_list()
        self._gap: Final = gap
        self._codes: Final = [code for code in codes if code[0] in {"equal", "replace"}]
        self._ends: Final = [code[2] for code in self._codes]

    def image(self, start: int, end: int) -> Image | None:
        """What the letters of the old text from `start` to `end` became; None where nothing is left of them."""
        start, end = start - self._gap.old, end - self._gap.old
        first = last = -1
        kept = 0
        for at in range(bisect_right(self._ends, start), len(self._codes)):
            tag, old, old_end, new, _ = self._codes[at]
            if old >= end:
                break
            begin, stop = max(start, old), min(end, old_end)
            first = new + begin - old if first < 0 else first
            last = new + stop - old
            kept += stop - begin if tag == "equal" and old_end - old >= _RUN else 0
        return None if first < 0 else Image(self._gap.new + first, self._gap.new + last, kept)

    def kept(self, start: int, end: int) -> int:
        """How many of the letters from `start` to `end` are as they were."""
        image = self.image(start, end) if start < end else None
        return image.kept if image else 0
