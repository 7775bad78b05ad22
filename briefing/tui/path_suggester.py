"""Completes a path as it is typed."""

from __future__ import annotations

import os
from pathlib import Path

from textual.suggester import Suggester

from briefing.document import clean


class PathSuggester(Suggester):
    """Suggests the first file or folder whose name begins with what was typed."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The path with its last part completed, a folder with a slash; None where nothing fits."""
        return completed(value)


def completed(value: str) -> str | None:
    """What a path may be going to be; None where there is nothing of that name. `~` stands for the home folder.

    A name that holds what a terminal would obey is not suggested: it would be painted as it is.
    """
    typed_folder, name = os.path.split(value)
    folder = Path(typed_folder or ".").expanduser()
    if not name:
        return None
    try:
        with os.scandir(folder) as found:
            fitting = [entry for entry in found if entry.name.startswith(name) and clean(entry.name) == entry.name]
            first = min(fitting, key=lambda entry: entry.name, default=None)
            ending = os.sep if first is not None and first.is_dir() else ""
    except OSError:
        return None
    if first is None:
        return None
    return value[: len(value) - len(name)] + first.name + ending
