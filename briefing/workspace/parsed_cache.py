"""Parsed briefings, kept by path, time and size of their files: opening one again parses and digests nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zlib import crc32

from briefing.files.atomic import write_atomic

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing.document import Briefing, ChunkSource

FOLDER: Final = "parsed"
_MOST_KEPT: Final = 500


def key_of(path: Path) -> str | None:
    """What the parsed form of a file is kept under; None where there is no such file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return f"{crc32(bytes(path)):08x}-{status.st_mtime_ns:x}-{status.st_size:x}"


def stored(cache: Path, key: str, source: Callable[[], ChunkSource]) -> Briefing | None:
    """The briefing kept under a key; None where it is not kept, or damaged, or of an older form.

    `source` gives what of a long text was not kept.
    """
    from briefing.markdown.stored import unpack  # noqa: PLC0415, the index keeps nothing here

    try:
        data = _path(cache, key).read_bytes()
    except OSError:
        # Absent or unreadable, it is made anew: what is wrong with a cache is nobody's concern.
        return None
    return unpack(data, source)


def store(cache: Path, key: str, briefing: Briefing) -> None:
    """Keeps a parsed briefing, and lets the oldest go where there are too many."""
    from briefing.markdown.stored import pack  # noqa: PLC0415, the index keeps nothing here

    path = _path(cache, key)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, pack(briefing), lasting=False)
        _prune(path.parent)
    except OSError:
        # A full or read-only disk costs time at the next opening, and nothing else.
        return


def _path(cache: Path, key: str) -> Path:
    return cache / FOLDER / key


def _prune(folder: Path) -> None:
    kept = list(folder.iterdir())
    if len(kept) > _MOST_KEPT:
        kept.sort(key=lambda path: path.stat().st_mtime)
        for path in kept[: _MOST_KEPT // 2]:
            path.unlink(missing_ok=True)
