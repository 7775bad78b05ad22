"""Offsets as browsers and their annotations count them: in UTF-16 code units, two for a character beyond U+FFFF."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

_BEYOND: Final = re.compile("[\U00010000-\U0010ffff]")


class Utf16Offsets:
    """The offsets of one text, from code points to UTF-16 code units and back."""

    def __init__(self, text: str) -> None:
        self.text: Final = text
        """The text."""
        self._points: Final = [found.start() for found in _BEYOND.finditer(text)] if not text.isascii() else []
        self._units: Final = [point + before for before, point in enumerate(self._points)]

    def units(self, offset: int) -> int:
        """Where a code point stands, in code units."""
        return offset + bisect_left(self._points, offset)

    def offset(self, units: int) -> int | None:
        """Which code point starts at a code unit; None within one, and beyond the end."""
        before = bisect_left(self._units, units)
        offset = units - before
        is_within = before > 0 and self._units[before - 1] == units - 1
        return None if is_within or not 0 <= offset <= len(self.text) else offset
