"""What tells a file from what it was, without reading it."""

from pathlib import Path
from typing import NamedTuple


class Stamp(NamedTuple):
    """What the file system says of a file."""

    device: int
    """The device it is on."""

    inode: int
    """Its number there."""

    mtime_ns: int
    """When it was last written, in nanoseconds since 1970."""

    size: int
    """In bytes."""


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of a file; None where there is none, or it cannot be looked at."""
    try:
        status = path.stat()
    except OSError:
        return None
    return Stamp(status.st_dev, status.st_ino, status.st_mtime_ns, status.st_size)
