"""The colours a note can have."""

from __future__ import annotations

from enum import StrEnum


class Color(StrEnum):
    """How a note is painted; stored by these names."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    RED = "red"
    PURPLE = "purple"
