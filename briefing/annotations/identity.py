"""Ids of notes: unique without asking anybody, and in the order of their making."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime
    from random import Random

_VERSION: Final = 7
_VARIANT: Final = 0b10


def uuid7(at: datetime, rng: Random) -> str:
    """A UUID of version 7 (RFC 9562, 5.7): 48 bits of Unix time in milliseconds, then 74 random ones."""
    milliseconds = max(0, int(at.timestamp() * 1000)) & (1 << 48) - 1
    high, low = rng.getrandbits(12), rng.getrandbits(62)
    value = milliseconds << 80 | _VERSION << 76 | high << 64 | _VARIANT << 62 | low
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
