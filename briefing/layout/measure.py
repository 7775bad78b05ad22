"""How wide lines are, and how wide what stands in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple, TypeAlias

Graphemes: TypeAlias = Callable[[str], Iterable[tuple[int, int, int]]]
"""Takes a text apart into what a terminal shows as one character: start, end and width in cells of each, no gaps."""

LEAST: Final = 2
"""The narrowest measure, in cells: room for one wide character."""

_NOT_PLAIN: Final = re.compile(
    "[^\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u0391-\u03a1\u03a3-\u0482\u048a-\u052f"
    "\u2010-\u2027\u2030-\u205e\u2070-\u209c\u2500-\u25fc]"
)


def is_plain(text: str) -> bool:
    """Whether every character of the text is one cell wide in any terminal, and joins with none beside it."""
    return text.isascii() or not _NOT_PLAIN.search(text)


class Measure(NamedTuple):
    """The width lines are set to."""

    cells: int
    """How many cells a line has, `LEAST` or more."""

    graphemes: Graphemes
    """How wide characters are."""

    def width(self, text: str) -> int:
        """How many cells a text takes."""
        return len(text) if is_plain(text) else sum(size for _, _, size in self.graphemes(text))

    def less(self, cells: int) -> Measure:
        """The room that is left beside something `cells` wide."""
        return Measure(max(LEAST, self.cells - cells), self.graphemes)
