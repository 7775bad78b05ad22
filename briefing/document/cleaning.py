"""Makes text from outside safe to keep and to show. Everything from outside passes here, once.

A terminal obeys control characters wherever they come from, and text that runs right to left can hide what a
line says; so controls become visible signs and direction marks are spelled out. The canonical form is what
every offset counts in.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from types import MappingProxyType
from typing import Final

CANON_VERSION: Final = 1
"""Number of the canonical form; when it changes, notes are anchored anew."""

_CONTROL_PICTURES: Final = 0x2400
_CONTROLS: Final = 0x20
_DELETE: Final = "\x7f"
_LINE_ENDS: Final = "\x0b\x0c\x85\u2028\u2029"
_INVISIBLE: Final = "\u00ad\u034f\u180e\u200b\u2060\u2061\u2062\u2063\u2064\ufeff"
_PRINTABLE_UNSAFE: Final = "\u034f"
"""The one unsafe character that Python takes for printable: a joiner that nobody sees."""
_TAGS: Final = "\U000e0000"
_DIRECTION_MARKS: Final = MappingProxyType({
    "\u061c": "ALM", "\u200e": "LRM", "\u200f": "RLM",
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO",
    "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
})  # fmt: skip
_NO_BREAK: Final = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2007": " "})


@cache
def unsafe() -> re.Pattern[str]:
    """A character that a terminal would obey or a reader could not see. Slow to make, and many starts need none."""
    return re.compile(
        r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064"
        r"\u2066-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
    )


def clean(text: str) -> str:
    """The text without anything a terminal would obey or a reader could not see.

    Line ends become LF, controls their visible pictures, direction marks their names, zero-width marks go. Joiners
    stay, for scripts and emoji that need them. Cleaning twice is cleaning once.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isprintable() and _PRINTABLE_UNSAFE not in text:
        return text
    return unsafe().sub(_sign_of, text)


def _sign_of(match: re.Match[str]) -> str:
    """What stands for an unsafe character."""
    character = match[0]
    if character in _LINE_ENDS:
        return "\n"
    if character < chr(_CONTROLS) or character == _DELETE:
        return "␡" if character == _DELETE else chr(_CONTROL_PICTURES + ord(character))
    if character in _INVISIBLE or character >= _TAGS:
        return ""
    return f"⟪{name}⟫" if (name := _DIRECTION_MARKS.get(character)) else "\ufffd"


def canonical(text: str) -> str:
    """The form every offset counts in: clean, composed (NFC), with plain spaces."""
    text = clean(text)
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text).translate(_NO_BREAK)


def one_line(text: str) -> str:
    """The canonical text with every run of white space as one space: for titles, names and labels."""
    return " ".join(canonical(text).split())


def shortened(text: str, most: int = 40) -> str:
    """A quotation for a message: one line, cut with `…` where it is longer than `most`."""
    line = one_line(text)
    return line if len(line) <= most else f"{line[:most].rstrip()}…"
