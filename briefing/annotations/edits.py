"""What became of each letter of a stretch of text that was edited."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from briefing.annotations.seeds import Gap
    from briefing.annotations.stream import Stream


class Image(NamedTuple):
    """What some letters became."""

    start: int
    """First letter of the new text that one of them became."""

    end: int
    """Just past the last one."""

    equal: int
    """How many of them are as they were."""

    def __len__(self) -> int:
        return self.end - self.start


class Edits:
    """Two stretches aligned letter by letter, with the fewest insertions, deletions and replacements."""

    def __init__(self, old: Stream, new: Stream, gap: Gap) -> None:
        from rapidfuzz.distance import Levenshtein  # noqa: PLC0415, a reader starts without it

        before, after = old.letters[gap.old : gap.old_end], new.letters[gap.new : gap.new_end]
        codes = Levenshtein.opcodes(before, after).as_list()
        self._gap: Final = gap
        self._codes: Final = [code for code in codes if code[0] in {"equal", "replace"}]
        self._ends: Final = [code[2] for code in self._codes]

    def image(self, start: int, end: int) -> Image | None:
        """What the letters of the old text from `start` to `end` became; None where nothing is left of them."""
        start, end = start - self._gap.old, end - self._gap.old
        first = last = -1
        equal = 0
        for at in range(bisect_right(self._ends, start), len(self._codes)):
            tag, old, old_end, new, _ = self._codes[at]
            if old >= end:
                break
            begin, stop = max(start, old), min(end, old_end)
            first = new + begin - old if first < 0 else first
            last = new + stop - old
            equal += stop - begin if tag == "equal" else 0
        return None if first < 0 else Image(self._gap.new + first, self._gap.new + last, equal)

    def share_kept(self, start: int, end: int) -> float:
        """How many of the letters from `start` to `end` are as they were, 0 to 1; 0 for none."""
        image = self.image(start, end)
        return image.equal / (end - start) if image else 0.0


class Edits2(Edits):
    def __init__(self, a, b):
        from rapidfuzz.distance import Levenshtein
        from briefing.annotations.seeds import Gap
        self._gap = Gap(0,len(a),0,len(b))
        self._codes = [code for code in Levenshtein.opcodes(a,b).as_list() if code[0] in {"equal", "replace"}]
        self._ends = [code[2] for code in self._codes]
