"""Sources of other kinds, made into briefings: bytes in, `Imported` out, with every repair told.

Reading is apart from fetching: this room opens no file and no connection. It knows Markdown, because a text may hold
marks of it, and nothing of libraries, notes or screens.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.importers.imported import Imported as Imported
    from briefing.importers.text import read_text as read_text

_HOMES = {"Imported": "imported", "read_text": "text"}

__all__ = list(_HOMES)


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return value
