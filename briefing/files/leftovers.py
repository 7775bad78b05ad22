"""Clears away what writers left that were killed while they wrote."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_TEMPORARY: Final = re.compile(r"\..+\.[0-9a-f]{12}\.tmp")
_WRITING_MAY_TAKE: Final = 3600.0


def sweep(folder: Path) -> None:
    """Removes a folder's temporary files, as `write_atomic` names them, that nobody wrote to for an hour."""
    before = time.time() - _WRITING_MAY_TAKE
    for path in folder.glob(".*.tmp"):
        # Another program may sweep, too; what cannot be removed does no harm.
        with suppress(OSError):
            if _TEMPORARY.fullmatch(path.name) and path.stat().st_mtime < before:
                path.unlink()
