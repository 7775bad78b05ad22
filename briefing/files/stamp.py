"""What tells a file from what it was, without reading it."""

from pathlib import Path
from typing import TypeAlias

Stamp: TypeAlias = tuple[int, int, int, int]
"""Device, inode, when it was last written in nanoseconds, size in bytes."""


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of a file; None where there is none, or it cannot be looked at."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino, status.st_mtime_ns, status.st_size


def is_filled(stamp: Stamp) -> bool:
    """Whether there is anything in the file."""
    return stamp[-1] > 0
