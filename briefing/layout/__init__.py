"""Sets blocks in lines of a given width, and finds the way between offsets of the text and cells of the screen.

It knows what is painted besides the text (source numbers, the bars of a table, titles and labels), because that
takes room; it does not know how anything looks. How wide a character is, it is told: it imports no screen library,
no Markdown, and neither scrolls nor paints.
"""

from briefing.layout.captions import Caption, CaptionKind, Captions, CaptionSource, captions_of
from briefing.layout.decoration import Decoration, decorate, note_mark, source_number
from briefing.layout.lay_out import decorations_of, lay_out
from briefing.layout.lines import Line, LineKind
from briefing.layout.measure import LEAST, Graphemes, Measure, is_plain
from briefing.layout.paintable import paintable
from briefing.layout.wrap import chop, wrap

__all__ = [
    "LEAST",
    "Caption",
    "CaptionKind",
    "CaptionSource",
    "Captions",
    "Decoration",
    "Graphemes",
    "Line",
    "LineKind",
    "Measure",
    "captions_of",
    "chop",
    "decorate",
    "decorations_of",
    "is_plain",
    "lay_out",
    "note_mark",
    "paintable",
    "source_number",
    "wrap",
]
