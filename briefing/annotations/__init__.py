"""Notes: what a reader writes on passages, kept for good and found again when the text was changed.

The store, the anchoring, and the forms in which notes leave and come in. It is given canonical texts and spans of
them, a clock and a source of randomness; it knows no library, no importer, no screen and no Markdown but its own
output. Only this package opens notes.db.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import names_when_used

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
__all__, __getattr__ = names_when_used(__name__, _HOMES)
