"""The texts as they were last read, packed, one file a briefing: what a corrected text is compared with."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.files.atomic import write_atomic

if TYPE_CHECKING:
    from pathlib import Path

FOLDER: Final = "read"
_MOST_BYTES: Final = 64_000_000
"""Room for some ten thousand briefings; beyond it those that were not read for longest are forgotten."""


class ReadText(NamedTuple):
    """A text that was read."""

    text: str
    """The canonical text."""

    at: str
    """When it was first read so, ISO 8601 with offset."""


class ReadTexts:
    """All of them. What cannot be kept costs a comparison and nothing else, so it is not said."""

    def __init__(self, folder: Path) -> None:
        """Those in the folder of the state."""
        self._folder: Final = folder / FOLDER

    def text_of(self, briefing: str) -> ReadText | None:
        """A briefing's text as it was last read; None where it is not kept, or damaged."""
        try:
            packed = (self._folder / briefing).read_bytes()
            at, _, text = zlib.decompress(packed).decode().partition("\n")
        except (OSError, zlib.error, UnicodeDecodeError):
            return None
        return ReadText(text, at)

    def keep(self, briefing: str, read: ReadText) -> None:
        """Keeps a text in place of the one before it."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            packed = zlib.compress(f"{read.at}\n{read.text}".encode())
            write_atomic(self._folder / briefing, packed, lasting=False)
            self._prune()
        except OSError:
            return

    def _prune(self) -> None:
        """Forgets the oldest where there are too many."""
        kept = sorted(((path.stat(), path) for path in self._folder.iterdir()), key=lambda each: -each[0].st_mtime_ns)
        room = _MOST_BYTES
        for status, path in kept:
            room -= status.st_size
            if room < 0:
                path.unlink(missing_ok=True)
