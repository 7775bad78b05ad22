"""Writes a file whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path
from typing import Final

_ORDINARY_MODE: Final = 0o666
_LONGEST_PREFIX: Final = 60
_NEW_FILE: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL


def write_atomic(path: Path, data: bytes, *, lasting: bool = True) -> None:
    """Puts `data` at `path`; whatever happens on the way, the old file or the new one is there, whole.

    A link is followed, and the mode of a file that is replaced is kept. Once it returns, the data is on the disk: the
    file and its folder are synced, unless it need not be `lasting`. Raises OSError that names the file, with nothing
    left behind and nothing changed, unless it is the folder that could not be synced.
    """
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{target.name[:_LONGEST_PREFIX]}.{os.urandom(6).hex()}.tmp")
    try:
        _write(temporary, data, like=target, lasting=lasting)
        temporary.replace(target)
    except BaseException as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            error.filename = str(target)
        raise
    if lasting:
        _sync_folder(target.parent)


def write_new(path: Path, data: bytes) -> None:
    """Makes a file where there is none. Raises FileExistsError where there is one by now, and OSError.

    Of a file that cannot be written whole nothing is left.
    """
    with path.open("xb") as file:
        try:
            file.write(data)
            file.flush()
        except OSError:
            path.unlink(missing_ok=True)
            raise


def put_in_place(temporary: Path, target: Path) -> None:
    """Makes a file that was written under another name in the same folder the one at `target`, lastingly.

    The file that was there is replaced at once, or not at all. Raises OSError.
    """
    handle = os.open(temporary, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    temporary.replace(target)
    _sync_folder(target.parent)


def _write(path: Path, data: bytes, *, like: Path, lasting: bool) -> None:
    """Makes a file, with the mode of another one if that is there."""
    handle = os.open(path, _NEW_FILE, _ORDINARY_MODE)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        with contextlib.suppress(FileNotFoundError):
            os.fchmod(handle, stat.S_IMODE(like.stat().st_mode))
        if lasting:
            os.fsync(handle)


def _sync_folder(folder: Path) -> None:
    """Makes a renaming in the folder lasting."""
    handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
