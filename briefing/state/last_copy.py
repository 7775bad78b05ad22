"""The last copy, in a file: terminals lose copies without saying so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.files.atomic import write_atomic

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME: Final = "last-copy.txt"


def keep_copy(folder: Path, text: str) -> Path:
    """Keeps a copied text and says where."""
    path = folder / FILE_NAME
    folder.mkdir(parents=True, exist_ok=True)
    write_atomic(path, text.encode())
    return path
