"""Signs and letters for a terminal that does not know ours, from ASCII."""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

PLAIN_SIGNS: Final[Mapping[str, str]] = MappingProxyType(
    dict(
        zip(
            "▌›•●◐Δ□■∅·…│─━┌┐└┘╭╮╰╯█▾⏎←→↑↓×“”‘’–—¶✓⁰¹²³⁴⁵⁶⁷⁸⁹",
            "|>**o^-*0.~|-=++++++++#vE<>^vx\"\"''--Px0123456789",
            strict=True,
        )
    )
)
"""Our signs and what stands for them, each as wide."""

_UNKNOWN: Final = "?"
_ROW: Final = r"\x1b\[[\d;]*[Hf]|[\r\n]| {2,}|[^\x00-\x7f]+"
"""What places the cursor elsewhere, what blanks can be taken from, and what the terminal may not have."""


def needs_plain_signs(encoding: str) -> bool:
    """Whether a terminal of that encoding lacks our signs."""
    return encodable("▌", encoding) != "▌"


def encodable(text: str, encoding: str) -> str:
    """What is painted, with what an encoding does not have as the nearest sign or letters of ASCII; `?` for the rest.

    A letter that becomes two, ß as ss, takes a cell of the next blanks of its row, so that what follows stays in place.
    """
    return text if _has(encoding, text) else re.sub(_ROW, _Row(encoding).encodable, text)


class _Row:
    """A row on its way to the terminal."""

    def __init__(self, encoding: str) -> None:
        self._encoding: Final = encoding
        self._excess = 0

    def encodable(self, found: re.Match[str]) -> str:
        piece = found[0]
        if piece[0] == " ":
            taken = min(self._excess, len(piece) - 1)
            self._excess -= taken
            return piece[taken:]
        if piece.isascii():
            self._excess = 0
            return piece
        from briefing.tui.cells import graphemes  # noqa: PLC0415, most terminals know all letters

        plain = [(_stand_in(piece[start:end], self._encoding), cells) for start, end, cells in graphemes(piece)]
        self._excess += sum(max(0, len(letters) - cells) for letters, cells in plain)
        return "".join(letters.ljust(cells) for letters, cells in plain)


def _has(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=4096)
def _stand_in(grapheme: str, encoding: str) -> str:
    """What stands for what a terminal shows as one character."""
    if _has(encoding, grapheme):
        return grapheme
    from briefing.document import fold  # noqa: PLC0415, the same

    plain = PLAIN_SIGNS.get(grapheme) or fold(grapheme, keep_case=True).text
    known = "".join(character if _has(encoding, character) else _UNKNOWN for character in plain)
    return known if known.strip(_UNKNOWN) else known[:1]
