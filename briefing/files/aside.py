"""Keeps a file that is to be replaced."""

from __future__ import annotations

import os
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def keep_aside(path: Path, name: str) -> Path:
    """Keeps a file, or a folder, beside itself under a name that nothing has yet: as given, or with `-2`, `-3`, ….

    A file stays in its place too, until something else is put there or it is removed: at no time it is nowhere. Where
    the disk cannot give one file two names, it goes at once. Returns the new path; raises OSError.
    """
    for number in count(1):
        aside = path.with_name(f"{name}{f'-{number}' if number > 1 else ''}")
        try:
            aside.hardlink_to(path)
        except FileNotFoundError:
            raise
        except OSError:
            if os.path.lexists(aside):
                continue
            path.rename(aside)
        return aside
    raise AssertionError
