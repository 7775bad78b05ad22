"""Makes text from outside safe to keep and to show. Everything from outside passes here, once.

A terminal obeys control characters wherever they come from, and text that runs right to left can hide what a
line says; so controls become visible signs and direction marks are spelled out. The canonical form is what
every offset counts in.
"""

from __future__ import annotations

import re
import unicodedata
from types import MappingProxyType
from typing import Final

CANON_VERSION: Final = 1
"""Number of the canonical form; when it changes, notes are anchored anew."""

_CONTROL_PICTURES: Final = 0x2400
_DIRECTION_MARKS: Final = MappingProxyType({
    0x061C: "ALM", 0x200E: "LRM", 0x200F: "RLM",
    0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO",
    0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI",
})  # fmt: skip
_INVISIBLE: Final = (0x00AD, 0x034F, 0x180E, 0x200B, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xFEFF)
_NOT_CHARACTERS: Final = (0xFFF9, 0xFFFA, 0xFFFB, 0xFFFE, 0xFFFF)


def _signs() -> dict[int, str | None]:
    """What each unsafe code point becomes; None removes it."""
    signs: dict[int, str | None] = {code: chr(_CONTROL_PICTURES + code) for code in range(0x20)}
    signs.update({0x09: "\t", 0x0A: "\n", 0x0B: "\n", 0x0C: "\n", 0x7F: "\u2421"})
    signs.update(dict.fromkeys((*range(0x80, 0xA0), *range(0xD800, 0xE000), *_NOT_CHARACTERS), "\ufffd"))
    signs.update(dict.fromkeys((0x85, 0x2028, 0x2029), "\n"))
    signs.update(dict.fromkeys((*_INVISIBLE, *range(0xE0000, 0xE0080))))
    signs.update({code: f"⟪{name}⟫" for code, name in _DIRECTION_MARKS.items()})
    return signs


_SIGNS: Final = MappingProxyType(_signs())
_UNSAFE: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069"
    r"\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_NO_BREAK: Final = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2007": " "})


def clean(text: str) -> str:
    """The text without anything a terminal would obey or a reader could not see.

    Line ends become LF, controls their visible pictures, direction marks their names, zero-width marks go. Joiners
    stay, for scripts and emoji that need them. Cleaning twice is cleaning once.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE.sub(_sign_of, text)


def _sign_of(match: re.Match[str]) -> str:
    return _SIGNS[ord(match[0])] or ""


def canonical(text: str) -> str:
    """The form every offset counts in: clean, composed (NFC), with plain spaces."""
    text = clean(text)
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text).translate(_NO_BREAK)


def one_line(text: str) -> str:
    """The canonical text with every run of white space as one space: for titles, names and labels."""
    return " ".join(canonical(text).split())
