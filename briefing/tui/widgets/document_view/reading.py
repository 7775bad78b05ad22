"""Moving in the text, and the current paragraph that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.document import Passage, Place, TextSpan
from briefing.layout import CaptionKind, LineKind
from briefing.tui.widgets.document_view import messages
from briefing.tui.widgets.document_view.geometry import Row
from briefing.tui.widgets.document_view.layers import Spot
from briefing.tui.widgets.document_view.surface import ScreenPlace, TextSurface

if TYPE_CHECKING:
    from collections.abc import Iterator


class Sentence(NamedTuple):
    """A sentence in view."""

    first: Place
    """Where it starts."""

    past: Place
    """Where the next one of its paragraph starts, or the paragraph ends."""

    shown: Place
    """Where it begins to be in view."""


class ReadingSurface(TextSurface):
    """A window that knows which paragraph is read."""

    # The current paragraph

    @property
    def paragraph(self) -> Passage | None:
        """The current paragraph; None in a text without any. Waits until all that comes before it is counted."""
        spot = self._layers.paragraph
        if spot is None:
            return None
        passages = self.text.passages_of(spot.chunk)
        return next(passage for index, passage in enumerate(passages) if index == spot.block)

    @property
    def known_paragraph(self) -> Passage | None:
        """The current paragraph, or None until what comes before it is counted: never waits."""
        spot = self._layers.paragraph
        return None if spot is None or self.text.reckoning(spot.chunk) is None else self.paragraph

    def set_paragraph(self, offset: int) -> None:
        """Makes the paragraph that holds an offset the current one, without scrolling."""
        self._enter(self._spot_at(self.text.place(offset)))

    def _spot_at(self, place: Place) -> Spot | None:
        """The paragraph that holds a place; of a heading, the one below it."""
        chunk = self.text.chunk(place.chunk)
        spot = Spot(place.chunk, chunk.block_at(place.offset)) if chunk.blocks else Spot(place.chunk, -1)
        if spot.block >= 0 and chunk.blocks[spot.block].is_numbered:
            return spot
        return self._paragraph_from(spot, 1) or self._paragraph_from(spot, -1)

    def _paragraph_from(self, spot: Spot, by: int) -> Spot | None:
        """The next paragraph after a block, or with -1 the one before it."""
        return next((other for other in self._blocks_from(spot, by) if self._is_paragraph(other)), None)

    def _blocks_from(self, spot: Spot, by: int) -> Iterator[Spot]:
        """The blocks after a block, or with -1 those before it, the nearest first."""
        chunk, block = spot.chunk, spot.block + by
        while True:
            count = len(self.text.chunk(chunk).blocks)
            while 0 <= block < count:
                yield Spot(chunk, block)
                block += by
            chunk += by
            if not 0 <= chunk < self.text.chunk_count:
                return
            block = 0 if by > 0 else len(self.text.chunk(chunk).blocks) - 1

    def _is_paragraph(self, spot: Spot) -> bool:
        return self.text.chunk(spot.chunk).blocks[spot.block].is_numbered

    def _start_of(self, spot: Spot) -> Place:
        return Place(spot.chunk, self.text.chunk(spot.chunk).starts[spot.block])

    def _enter(self, spot: Spot | None) -> None:
        """Makes a paragraph the current one."""
        left = self._layers.paragraph
        if spot is None or spot == left:
            return
        self._layers.paragraph = spot
        self._repaint(left, spot)
        self._tell_paragraph()

    def _tell_paragraph(self) -> None:
        spot = self._layers.paragraph
        if spot is None:
            return
        known = self.text.reckoning(spot.chunk)
        number = None if known is None else known.paragraphs + self.text.chunk(spot.chunk).number(spot.block)
        self.post_message(messages.ParagraphEntered(self, number, self._start_of(spot)))

    def _spots_in_view(self) -> list[Spot]:
        """The blocks with a line in view, in order."""
        lines = ((row.chunk, self._geometry.line(row)) for row in self._rows)
        seen = dict.fromkeys(Spot(chunk, line.block) for chunk, line in lines if line.kind is LineKind.TEXT)
        return list(seen)

    def _window_moved(self) -> None:
        """The paragraph stays while a line of it is in view; else the nearest one in view becomes current."""
        super()._window_moved()
        seen = self._spots_in_view()
        current = self._layers.paragraph
        if current in seen:
            return
        paragraphs = [spot for spot in seen if self._is_paragraph(spot)]
        if paragraphs:
            self._enter(paragraphs[-1] if current is not None and current > seen[-1] else paragraphs[0])

    # Going somewhere

    def go_to(self, offset: int, *, third_down: bool = True) -> None:
        """A jump: makes the paragraph at an offset current and puts the place a third down the window.

        With `third_down=False` it scrolls only where the place is not in view.
        """
        self._go(self.text.place(offset), third_down=third_down)

    def _go(self, place: Place, *, third_down: bool) -> None:
        spot = self._spot_at(place)
        self._bring_into_view(place, third_down=third_down)
        self._enter(spot)

    def place_on_screen(self) -> ScreenPlace:
        """What is in view and which paragraph is current: to come back to, also after resizing."""
        self._fit()
        return (self._held or self._screen_place())._replace(paragraph=self._layers.paragraph)

    def return_to(self, place: ScreenPlace) -> None:
        """Comes back to what was in view."""
        if self._fit():
            self._move_to(self._row_at(place))
        self._enter(place.paragraph)

    def scroll_lines(self, count: int) -> None:
        """Scrolls so many lines down, or up where negative."""
        if self._fit():
            self._move_to(self._geometry.moved(self._top, count))

    # What is in view

    def visible_span(self) -> TextSpan | None:
        """The stretch of the text that is in view; None where none is, or its place in the text is not known yet."""
        self._fit()
        rows = [row for row in self._rows if self._geometry.line(row).kind is LineKind.TEXT]
        if not rows or self.text.reckoning(rows[-1].chunk) is None:
            return None
        last = self._geometry.line(rows[-1])
        end = Place(rows[-1].chunk, self.text.chunk(rows[-1].chunk).starts[last.block] + last.end)
        return TextSpan(self.text.offset(self._geometry.place_of(rows[0])), self.text.offset(end))

    def visible_links(self) -> dict[int, Place]:
        """Where the sources in view begin to be, by their numbers, in order."""
        self._fit()
        places: dict[int, Place] = {}
        for number, place in self._links_in_view():
            places.setdefault(number, place)
        return places

    def _links_in_view(self) -> Iterator[tuple[int, Place]]:
        for row in self._rows:
            line = self._geometry.line(row)
            if line.kind is not LineKind.TEXT:
                continue
            block = self._geometry.block_of(row)
            first = self._geometry.first_number(row.chunk, line.block) if block.links else None
            if first is None:
                continue
            for number, link in enumerate(block.links, start=first):
                if link.start < line.end and line.start < link.end:
                    start = self._start_of(Spot(row.chunk, line.block)).offset
                    yield number, Place(row.chunk, start + max(link.start, line.start))

    def visible_sentences(self) -> list[Sentence]:
        """The sentences of paragraphs in view, in order."""
        from briefing.document import next_sentence, sentences_between  # noqa: PLC0415, the first paint does without

        self._fit()
        found: list[Sentence] = []
        for spot, (first, last) in self._lines_in_view().items():
            text, start = self.text.chunk(spot.chunk).blocks[spot.block].text, self._start_of(spot).offset
            for span in sentences_between(text, first, last):
                past = min(next_sentence(text, span.start), len(text))
                places = (Place(spot.chunk, start + offset) for offset in (span.start, past, max(span.start, first)))
                found.append(Sentence(*places))
        return found

    def _lines_in_view(self) -> dict[Spot, tuple[int, int]]:
        """From where to where in its block each paragraph is in view."""
        found: dict[Spot, tuple[int, int]] = {}
        for row in self._rows:
            line = self._geometry.line(row)
            spot = Spot(row.chunk, line.block)
            if line.kind is LineKind.TEXT and self._is_paragraph(spot):
                found[spot] = (found.get(spot, (line.start, 0))[0], line.end)
        return found

    def row_of(self, offset: int) -> int | None:
        """The widget's row in which an offset is painted; None where it is not in view."""
        self._fit()
        row = self._geometry.row_of(self.text.place(offset))
        return self._rows.index(row) if row in self._rows else None

    # Keys

    def action_line(self, by: int) -> None:
        """Scrolls by lines."""
        self.scroll_lines(by)

    def action_page(self, by: int) -> None:
        """Scrolls by windows, one line of which stays."""
        self.scroll_lines(by * max(1, self.size.height - 1))

    def action_half_page(self, by: int) -> None:
        """Scrolls by half windows."""
        self.scroll_lines(by * max(1, self.size.height // 2))

    def action_top(self) -> None:
        """Goes to the beginning."""
        if self._fit():
            self._move_to(Row(0, 0))
            self._enter(self._paragraph_from(Spot(0, -1), 1))

    def action_bottom(self) -> None:
        """Goes to the end."""
        if self._fit():
            self._move_to(self._geometry.end)
            last = self.text.chunk_count - 1
            self._enter(self._paragraph_from(Spot(last, len(self.text.chunk(last).blocks)), -1))

    def action_paragraph(self, by: int) -> None:
        """Makes the next paragraph current, or with -1 the one before; scrolls where part of it is out of view."""
        spot = self._layers.paragraph and self._paragraph_from(self._layers.paragraph, by)
        if spot is None or not self._fit():
            return
        rows = self._geometry.rows_of(*spot)
        first, last = Row(spot.chunk, rows[0]), Row(spot.chunk, rows[-1])
        if first not in self._rows or last not in self._rows:
            self._bring_into_view(self._start_of(spot), third_down=True)
        self._enter(spot)

    def action_section(self, by: int) -> None:
        """Goes to the next heading, or with -1 to the one above what is read."""
        current = self._layers.paragraph
        if current is None:
            return
        start = next((spot for spot in self._blocks_from(current, by) if self._opens_section(spot)), None)
        if start is None:
            return
        if by < 0 and self._spot_at(self._start_of(start)) == current:
            earlier = (spot for spot in self._blocks_from(start, by) if self._opens_section(spot))
            start = next(earlier, start)
        self._go(self._start_of(start), third_down=True)

    def _opens_section(self, spot: Spot) -> bool:
        """Whether a block is a heading, or stands under a label of ours."""
        if not self._is_paragraph(spot):
            return True
        captions = self._geometry.captions_over(*spot)
        return any(caption.kind is CaptionKind.LABEL for caption in captions)
