"""Counts as arguments."""

from __future__ import annotations

import argparse
from typing import Final

_MOST_DIGITS: Final = 9


def positive(text: str) -> int:
    """A number from 1, of nine digits at most; anything else is a usage error that says so."""
    if not text.isdecimal() or len(text) > _MOST_DIGITS or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1")
    return int(text)
