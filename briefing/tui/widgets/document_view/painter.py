"""Makes strips of lines, each once.

The same line is the same strip wherever it is scrolled to, so that all that Textual keeps with a strip is kept too.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.segment import Segment
from textual.strip import Strip

from briefing.document import BlockKind, Place
from briefing.layout import LineKind, is_plain
from briefing.tui.widgets.document_view import looks
from briefing.tui.widgets.document_view.layers import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.document import Block
    from briefing.layout import Line
    from briefing.tui.widgets.document_view.geometry import Geometry, LaidOut, Row
    from briefing.tui.widgets.document_view.layers import Layers, SignPaint
    from briefing.tui.widgets.document_view.looks import Looks

GUTTER: Final = 3
"""Cells left of the text: bar, sign, blank."""

_KEPT: Final = 96
"""How many chunks' strips are kept."""


class Frame(NamedTuple):
    """Where the column of text stands in the widget."""

    width: int
    """Cells of a strip."""

    left: int
    """Empty cells left of the bar."""


class Run(NamedTuple):
    """A stretch of a line that looks some way, in columns of what is painted."""

    start: int
    end: int
    look: int


class Painter:
    """Paints the lines of one text."""

    def __init__(self, geometry: Geometry, layers: Layers, looks_of: Looks, frame: Frame, *, plain: bool) -> None:
        self._geometry = geometry
        self._layers = layers
        self._looks = looks_of
        self._frame = frame
        self._bar = "|" if plain else "▌"
        self._strips: dict[int, tuple[LaidOut, list[Strip | None]]] = {}

    @property
    def blank(self) -> Strip:
        """An empty row."""
        return Strip.blank(self._frame.width, self._looks.base)

    def strip(self, row: Row) -> Strip:
        """The strip of one row."""
        laid = self._geometry.laid(row.chunk)
        known = self._strips.get(row.chunk)
        if known is None or known[0] is not laid:
            if len(self._strips) >= _KEPT:
                self._strips.clear()
            known = self._strips[row.chunk] = laid, [None] * len(laid.lines)
        strip = known[1][row.line]
        if strip is None:
            strip = known[1][row.line] = self._paint(row, laid.lines[row.line])
        return strip

    def forget(self, chunk: int | None = None, block: int | None = None) -> None:
        """Paints anew what is asked for next: a block, all of a chunk, or everything."""
        if chunk is None:
            self._strips.clear()
        elif block is None:
            self._strips.pop(chunk, None)
        elif (known := self._strips.get(chunk)) is not None:
            for number in self._geometry.rows_of(chunk, block):
                known[1][number] = None

    # One line

    def _paint(self, row: Row, line: Line) -> Strip:
        if line.kind is LineKind.BLANK:
            return self.blank
        segments = self._margin(row, line)
        if line.prefix:
            segments.append(Segment(line.prefix, self._looks.of(looks.PREFIX)))
        segments += self._words(row, line)
        used = sum(segment.cell_length for segment in segments)
        width = self._frame.width
        if used < width:
            segments.append(Segment(" " * (width - used), self._looks.base))
        strip = Strip(segments, max(used, width))
        return strip if used <= width else strip.crop(0, width)

    def _margin(self, row: Row, line: Line) -> list[Segment]:
        """What is left of the text: the bar beside the current paragraph, the sign of its notes."""
        base = self._looks.base
        is_current = line.kind is LineKind.TEXT and Spot(row.chunk, line.block) == self._layers.paragraph
        sign = self._sign(row, line) if line.kind is LineKind.TEXT else None
        if not is_current and sign is None:
            return [Segment(" " * (self._frame.left + GUTTER), base)]
        margin = [Segment(" " * self._frame.left, base)] if self._frame.left else []
        return [
            *margin,
            Segment(self._bar, self._looks.of(looks.BAR)) if is_current else Segment(" ", base),
            Segment(sign.sign, self._looks.of(sign.look)) if sign else Segment(" ", base),
            Segment(" ", base),
        ]

    def _sign(self, row: Row, line: Line) -> SignPaint | None:
        """The sign of the line's block, if it stands beside this line."""
        sign = self._layers.notes_in(row.chunk).signs.get(line.block)
        if sign is None or self._geometry.row_of(Place(row.chunk, sign.offset)) != row:
            return None
        return sign

    def _words(self, row: Row, line: Line) -> Iterator[Segment]:
        if line.kind is LineKind.RULE:
            yield Segment(line.text, self._looks.of(looks.RULE))
        elif line.caption is not None:
            yield Segment(line.text, self._looks.of(looks.OF_CAPTION[line.caption]))
        else:
            yield from self._text(row, line)

    def _text(self, row: Row, line: Line) -> Iterator[Segment]:
        block = self._geometry.block_of(row)
        own = _own_look(block)
        runs = [*_block_runs(block, line), *self._layer_runs(row.chunk, line)]
        hints = dict(self._hints(row.chunk, line)) if self._layers.hints else {}
        caret = self._caret(row, line)
        if caret is not None:
            runs.append(caret)
        done = 0
        for start, end, look in _flattened(line.text, self._unsplit(line.text, runs), hints):
            if start < done:
                continue
            if start in hints:
                done, letters = hints[start]
                yield Segment(letters, self._looks.of(looks.HINT))
            else:
                yield Segment(line.text[start:end], self._looks.of(own | look))
        if caret is not None and caret.end > len(line.text):
            yield Segment(" ", self._looks.of(looks.CARET))

    def _unsplit(self, text: str, runs: list[Run]) -> list[Run]:
        """The runs, widened so that none begins or ends within what the terminal shows as one character."""
        if not runs or is_plain(text):
            return runs
        bounds = self._bounds(text)
        return [
            Run(bounds[bisect_right(bounds, run.start) - 1], bounds[bisect_left(bounds, run.end)], run.look)
            for run in runs
        ]

    def _bounds(self, text: str) -> list[int]:
        """The columns between what the terminal shows as characters, the one past the text's end included."""
        starts = (start for start, _, _ in self._geometry.measure.graphemes(text))
        return [*starts, len(text), len(text) + 1]

    def _layer_runs(self, chunk: int, line: Line) -> Iterator[Run]:
        """What is said about the line's text, as columns of the line."""
        base = self._geometry.text.chunk(chunk).starts[line.block]
        start, end = base + line.start, base + line.end
        layers = self._layers
        for stretch in (
            *(other for other in layers.notes_in(chunk).stretches if other.start < end and other.end > start),
            *layers.lit_in(chunk, start, end),
            *layers.selected_in(chunk, start, end),
        ):
            yield Run(line.column(stretch.start - base), line.end_column(stretch.end - base), stretch.look)

    def _caret(self, row: Row, line: Line) -> Run | None:
        """The character under the caret; one past the line's text where it stands behind it."""
        place = self._layers.caret
        if place is None or place.chunk != row.chunk or self._geometry.row_of(place) != row:
            return None
        column = line.column(place.offset - self._geometry.text.chunk(row.chunk).starts[line.block])
        graphemes = self._geometry.measure.graphemes(line.text[column:])
        _, length, _ = next(iter(graphemes), (0, 1, 1))
        return Run(column, column + length, looks.CARET)

    def _hints(self, chunk: int, line: Line) -> Iterator[tuple[int, tuple[int, str]]]:
        """The letters that begin on the line.

        By the column they begin at, the column behind what they cover, and what is shown.
        """
        base = self._geometry.text.chunk(chunk).starts[line.block]
        for place, letters in self._layers.hints.items():
            start = place.offset - base
            if place.chunk == chunk and line.start <= start < line.end:
                bounds = self._bounds(line.text)
                column = bounds[bisect_right(bounds, line.column(start)) - 1]
                past, cells = self._covered(line.text, column, len(letters))
                yield column, (past, letters.ljust(cells))

    def _covered(self, text: str, column: int, cells: int) -> tuple[int, int]:
        """The column behind so many cells of a text, and how many cells that really is."""
        past, covered = column, 0
        for _, end, size in self._geometry.measure.graphemes(text[column:]):
            if covered >= cells and size:
                break
            past, covered = column + end, covered + size
        return past, covered


def _own_look(block: Block) -> int:
    """How all of a block looks."""
    if block.level:
        return looks.TITLE if block.level == 1 else looks.HEADING
    return looks.CODE if block.kind is BlockKind.CODE else 0


def _block_runs(block: Block, line: Line) -> Iterator[Run]:
    """How the author set the words of a line, where its links are, and what of it is no text."""
    for styled in block.styles:
        if styled.start < line.end and styled.end > line.start:
            look = looks.OF_EMPHASIS[styled.emphasis]
            yield Run(line.column(styled.start), line.end_column(styled.end), look)
    for link in block.links:
        if link.start < line.end and link.end > line.start:
            yield Run(line.column(link.start), line.end_column(link.end), looks.LINK)
    for insert in line.inserts:
        yield Run(insert.column, insert.column + insert.length, looks.NUMBER)


def _flattened(text: str, runs: Iterable[Run], hints: dict[int, tuple[int, str]]) -> Iterator[Run]:
    """The whole of a line, cut where its looks change."""
    length = len(text)
    runs = [run for run in runs if run.look and run.start < run.end]
    if not runs and not hints:
        if length:
            yield Run(0, length, 0)
        return
    cuts = {0, length, *hints, *(past for past, _ in hints.values())}
    for run in runs:
        cuts |= {run.start, run.end}
    ordered = sorted(column for column in cuts if column <= length)
    for start, end in pairwise(ordered):
        look = 0
        for run in runs:
            if run.start <= start and end <= run.end:
                look |= run.look
        yield Run(start, end, look)
