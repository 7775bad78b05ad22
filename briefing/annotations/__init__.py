"""Notes: what a reader writes on passages, kept for good and found again when the text was changed.

The store, the anchoring, and the forms in which notes leave and come in. It is given canonical texts and spans of
them, a clock and a source of randomness; it knows no library, no importer, no screen and no Markdown but its own
output. Only this package opens notes.db.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.annotations.anchor import reanchor as reanchor
    from briefing.annotations.color import Color as Color
    from briefing.annotations.describe import text_hash as text_hash
    from briefing.annotations.model import Annotation as Annotation
    from briefing.annotations.model import Note as Note
    from briefing.annotations.model import NoteCount as NoteCount
    from briefing.annotations.model import Placement as Placement
    from briefing.annotations.model import PlacementReport as PlacementReport
    from briefing.annotations.model import Selector as Selector
    from briefing.annotations.registry import Sighting as Sighting
    from briefing.annotations.status import Status as Status
    from briefing.annotations.store import NoteStore as NoteStore

_HOMES = {
    "anchor": "reanchor",
    "color": "Color",
    "describe": "text_hash",
    "model": "Annotation Note NoteCount Placement PlacementReport Selector",
    "registry": "Sighting",
    "status": "Status",
    "store": "NoteStore",
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names.split()}

__all__ = list(_HOME_OF)


def __getattr__(name: str) -> object:
    """Imports what is asked for: the store costs a start some milliseconds, and not every command needs it."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    return value
