"""Sources of other kinds, made into briefings: bytes in, `Imported` out, with every repair told.

Reading is apart from fetching: this room opens no file and no connection. It knows Markdown, because a text may hold
marks of it, and nothing of libraries, notes or screens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import names_when_used

if TYPE_CHECKING:
    from briefing.importers.imported import Imported as Imported
    from briefing.importers.text import read_text as read_text

_HOMES = {"imported": "Imported", "text": "read_text"}
__all__, __getattr__ = names_when_used(__name__, _HOMES)
