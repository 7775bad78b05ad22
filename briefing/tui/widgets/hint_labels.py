"""The letters that lead to the sources in view."""

from __future__ import annotations

from itertools import product
from typing import Final

LETTERS: Final = "asdfghjklweruo"
"""Fourteen letters near the fingers; so many sources get one letter each, more get two."""


def hint_labels(count: int) -> list[str]:
    """A label for each of `count` sources, none the beginning of another; at most 196, the rest get none."""
    if count <= len(LETTERS):
        return list(LETTERS[:count])
    return ["".join(pair) for pair in product(LETTERS, repeat=2)][:count]
