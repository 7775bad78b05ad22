"""Words on the screen: what comes from outside is made safe once more before it is painted."""

from __future__ import annotations

import re
from itertools import accumulate
from pathlib import Path
from typing import Final

from rich.cells import cell_len

from briefing.document import one_line

_PATH: Final = r"(?:(?<=[\s('“])|\A)/(?:[^/:;,()'“”]*[^/:;,()'“”\s]/)*[^/:;,()'“”\s]+"
"""A path in a message: a name in it may hold spaces, but for what follows the last one of its name."""
_LEAST_PATH: Final = 12
ASK_TO_UNDO: Final = "U Undo"
"""How a message ends that offers to undo what it tells of."""


def shown(text: str) -> str:
    """Text from outside on one line, without anything a terminal would obey."""
    return text if text.isascii() and text.isprintable() else one_line(text)


def counted(count: int, thing: str, things: str | None = None) -> str:
    """A number with its noun: `1 briefing`, `2 briefings`."""
    return f"{count:,} {thing if count == 1 else things or thing + 's'}"


def message_within(message: str, cells: int) -> str:
    """A message of the program in so many cells, as far as shorter paths help: what is said is worth more than where.

    One that fits is left as it is.
    """
    message = shown(message)
    paths = re.findall(_PATH, message)
    if not paths or cell_len(message) <= cells:
        return message
    each = max(_LEAST_PATH, (cells - cell_len(re.sub(_PATH, "", message))) // len(paths))
    return re.sub(_PATH, lambda path: path_within(path[0], each), message)


def path_within(path: str, cells: int) -> str:
    """A path in so many cells: folders are left out from its start, so that the file's end can be read."""
    path = shown(short_path(path))
    if cell_len(path) <= cells:
        return path
    name, *folders = reversed(path.split("/"))
    ends = [*accumulate(folders, lambda end, folder: f"{folder}/{end}", initial=name)]
    fitting = [f"…/{end}" for end in ends if cell_len(end) + len("…/") <= cells]
    cut = (f"…{name[start:]}" for start in range(len(name)) if cell_len(name[start:]) < cells)
    return fitting[-1] if fitting else next(cut, "…")


def short_path(path: str) -> str:
    """A path as a shell shows it, with `~` for the home folder."""
    home = Path("~").expanduser()
    return f"~/{Path(path).relative_to(home)}" if Path(path).is_relative_to(home) else path
