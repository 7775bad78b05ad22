"""Counts as arguments."""

from __future__ import annotations

import argparse


def positive(text: str) -> int:
    """A number from 1; anything else is a usage error that says so."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1")
    return int(text)
