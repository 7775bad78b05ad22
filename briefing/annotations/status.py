"""How surely a note stands where it stands."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """How surely a note stands where it stands."""

    ANCHORED = "anchored"
    """It is between the neighbours it had, corrected perhaps."""

    MOVED = "moved"
    """It was found elsewhere, beyond doubt."""

    UNCERTAIN = "uncertain"
    """There is a likely place, and the reader has to say whether it is the one."""

    ORPHAN = "orphan"
    """Its words are not in the text now."""

    @property
    def is_sure(self) -> bool:
        """Whether the place needs no look."""
        return self in {Status.ANCHORED, Status.MOVED}
