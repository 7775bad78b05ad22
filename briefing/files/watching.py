"""Notices that a file changed, once it stands still: one that is being written is left alone until it is whole."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from briefing.files.stamp import stamp_of

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.files.stamp import Stamp


class Sight(Enum):
    """What a look at a file showed."""

    SAME = auto()
    """Nothing new."""

    RESTLESS = auto()
    """It is being written, or was away for a moment: look again."""

    CHANGED = auto()
    """It is another file than before, and stands still."""

    GONE = auto()
    """It is gone, or empty, and stays so."""


class FileWatch:
    """Watches one file. Each look costs a system call; they should be about a second apart."""

    def __init__(self, path: Path, known: Stamp | None) -> None:
        """`known` is the stamp of what was read of it."""
        self._path: Final = path
        self._known = known
        self._met = known

    def look(self) -> Sight:
        """What there is to see now: a change is told once, when the file is the same at two looks."""
        stamp, before = stamp_of(self._path), self._met
        self._met = stamp
        if stamp == self._known:
            return Sight.SAME
        if stamp != before:
            return Sight.RESTLESS
        self._known = stamp
        return Sight.CHANGED if stamp is not None and stamp.size else Sight.GONE
