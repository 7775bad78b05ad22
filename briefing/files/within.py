"""Where a path leads, whatever links are on the way."""

import os
from pathlib import Path


def is_within(path: Path, folder: Path) -> bool:
    """Whether a path leads to something in a folder, or to the folder."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
