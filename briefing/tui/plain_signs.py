"""Signs for a terminal that does not know ours: each of the same width, from ASCII."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

PLAIN_SIGNS: Final[Mapping[str, str]] = MappingProxyType(
    dict(
        zip(
            "▌›•●◐Δ□■∅·…│─┌┐└┘╭╮╰╯█▾⏎←→↑↓×“”‘’–—¶✓⁰¹²³⁴⁵⁶⁷⁸⁹",
            "|>**o^-*0.~|-++++++++#vE<>^vx\"\"''--Px0123456789",
            strict=True,
        )
    )
)
"""Our signs and what stands for them."""

_TABLE: Final = str.maketrans(dict(PLAIN_SIGNS))


def needs_plain_signs(encoding: str) -> bool:
    """Whether a terminal of that encoding lacks our signs."""
    return encodable("▌", encoding) != "▌"


def encodable(text: str, encoding: str) -> str:
    """The text with what an encoding does not have as the nearest sign of ASCII, `?` where there is none."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_TABLE).encode(encoding, "replace").decode(encoding)
    return text
