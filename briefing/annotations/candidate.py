"""A place in the new text that a passage may have."""

from __future__ import annotations

from typing import NamedTuple


class Candidate(NamedTuple):
    """Letters of the new text that may be what a passage became."""

    start: int
    """The first letter."""

    end: int
    """Just past the last one."""

    score: float
    """How much of the passage is as it was, 0 to 1."""

    is_sure: bool = True
    """Whether there is no doubt."""
