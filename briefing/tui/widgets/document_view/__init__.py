"""The widget that shows a text of any size, with notes, lights, a selection and link hints painted over it.

It knows lines, cells and spans. It must not know briefings, notes or searches: what is painted it is given as spans
of the text, and what happens it posts as messages.
"""

from briefing.tui.widgets.document_view.layers import NotePaint, Sign, Spot
from briefing.tui.widgets.document_view.surface import ScreenPlace
from briefing.tui.widgets.document_view.view import MOVEMENT, DocumentView

__all__ = ["MOVEMENT", "DocumentView", "NotePaint", "ScreenPlace", "Sign", "Spot"]
