"""Selecting a passage, with a caret or with the mouse: both make one selection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.document import SEPARATOR, Place, TextSpan
from briefing.layout import LineKind
from briefing.tui.widgets.document_view import messages
from briefing.tui.widgets.document_view.marking import MarkedSurface

if TYPE_CHECKING:
    from briefing.tui.widgets.document_view.motions import Motion
    from briefing.tui.widgets.document_view.reading import Sentence

_ROWS: Final = {"down": 1, "up": -1}
_BLOCKS: Final = {"paragraph": 1, "paragraph_back": -1}


class SelectingSurface(MarkedSurface):
    """A window in which passages are selected."""

    _anchor: Place | None = None
    """Where the selection was started; None until then."""

    _column: int | None = None
    """The cell the caret keeps to while it moves up and down."""

    # What is selected

    @property
    def selection(self) -> TextSpan | None:
        """What is selected, without white space at its ends; None where nothing is. Counts all that comes before it."""
        raw = self._raw_selection()
        words = raw.strip()
        if self._layers.selection is None or not words:
            return None
        start = self.text.offset(self._layers.selection[0]) + len(raw) - len(raw.lstrip())
        return TextSpan(start, start + len(words))

    @property
    def selected_text(self) -> str:
        """The selected words; empty where nothing is selected."""
        return self._raw_selection().strip()

    def _raw_selection(self) -> str:
        if self._layers.selection is None:
            return ""
        first, past = self._layers.selection
        if first.chunk == past.chunk:
            return self.text.chunk(first.chunk).text[first.offset : past.offset]
        between = (self.text.chunk(index) for index in range(first.chunk + 1, past.chunk))
        parts = (
            self.text.chunk(first.chunk).text[first.offset :],
            *(chunk.text for chunk in between if chunk.blocks),
        )
        return SEPARATOR.join((*parts, self.text.chunk(past.chunk).text[: past.offset]))

    def select(self, span: TextSpan) -> None:
        """Selects a stretch of the text."""
        self._select(self.text.place(span.start), self.text.place(span.end))

    def extend_to(self, sentence: Sentence) -> None:
        """Selects a sentence, the caret behind it; where something is selected, as much as it takes to hold it.

        Of what is selected, what is behind a sentence in it is let go.
        """
        selected = self._layers.selection
        if selected is None:
            self._anchor, caret = sentence.first, sentence.past
        elif sentence.first < selected[0]:
            self._anchor, caret = selected[1], sentence.first
        else:
            self._anchor, caret = selected[0], sentence.past
        self._move_caret(caret)

    def clear_selection(self) -> None:
        """Selects nothing."""
        self._anchor = None
        self._set_selection(None)

    def _select(self, one: Place, other: Place) -> None:
        first, past = min(one, other), max(one, other)
        self._set_selection((first, past) if first != past else None)

    def _set_selection(self, selection: tuple[Place, Place] | None) -> None:
        before = self._layers.selection
        if selection == before:
            return
        self._layers.selection = selection
        self._repaint_between(*(place for ends in (before, selection) if ends is not None for place in ends))
        self.post_message(messages.SelectionChanged(self, self.selection))

    def _repaint_between(self, *places: Place) -> None:
        """Paints anew what lies between places, as far as it is in view."""
        first, last = min(places).chunk, max(places).chunk
        in_view = [spot for spot in self._spots_in_view() if first <= spot.chunk <= last]
        if in_view:
            self._repaint(*in_view)

    # The caret

    @property
    def is_selecting(self) -> bool:
        """Whether there is a caret."""
        return self._layers.caret is not None

    @property
    def caret_offset(self) -> int | None:
        """Where the caret is in the text; None without a caret."""
        return None if self._layers.caret is None else self.text.offset(self._layers.caret)

    @property
    def has_anchor(self) -> bool:
        """Whether moving the caret selects."""
        return self._anchor is not None

    def start_caret(self, offset: int | None = None) -> None:
        """Shows a caret: at an offset, else at what is lit and current, else where the current paragraph starts."""
        spot = self._layers.paragraph
        if offset is None and self.lit_span is not None:
            offset = self.lit_span.start
        if offset is not None:
            place = self.text.place(offset)
        elif spot is not None:
            place = self._start_of(spot)
        else:
            return
        self._anchor = None
        self._move_caret(place)

    def stop_caret(self) -> None:
        """Takes the caret and the selection away."""
        caret, self._layers.caret = self._layers.caret, None
        if caret is not None:
            self._repaint_between(caret)
        self.clear_selection()

    def move_caret(self, offset: int) -> None:
        """Puts the caret at an offset; the selection follows."""
        if self.is_selecting:
            self._move_caret(self.text.place(offset))

    def _move_caret(self, place: Place) -> None:
        before = self._layers.caret
        self._layers.caret = place
        self._follow_caret(place)
        self._enter(self._spot_at(place))
        self._repaint_between(place, place if before is None else before)
        if self._anchor is not None:
            self._select(self._anchor, place)

    def _follow_caret(self, place: Place) -> None:
        """Scrolls just as far as it takes to see the caret; a jump where that is more than a window."""
        if not self._fit() or not self._rows:
            return
        row, geometry = self._geometry.row_of(place), self._geometry
        edge = self._rows[0] if row < self._rows[0] else self._rows[-1]
        by = geometry.number(row) - geometry.number(edge)
        if row not in self._rows and abs(by) < self.size.height:
            self.scroll_lines(by)
        self._bring_into_view(place, third_down=False)

    def action_caret(self, motion: str) -> None:
        """Moves the caret: left, right, up, down, word, sentence, paragraph, the last three also with `_back`."""
        from briefing.tui.widgets.document_view.motions import MOTIONS  # noqa: PLC0415, the first paint does without

        caret = self._layers.caret
        if caret is None:
            return
        if motion in _ROWS:
            self._move_caret(self._beside(caret, _ROWS[motion]))
            return
        self._column = None
        if motion in _BLOCKS:
            self._move_caret(self._block_beside(caret, _BLOCKS[motion]))
        else:
            there = self._moved(caret, MOTIONS[motion])
            if motion == "sentence" and self._anchor is not None and not self._has_words_between(caret, there):
                there = self._moved(there, MOTIONS[motion])
            self._move_caret(there)

    def _has_words_between(self, caret: Place, there: Place) -> bool:
        """Whether a motion onward passes more than the blank between two sentences or paragraphs."""
        until = there.offset if there.chunk == caret.chunk else None
        return bool(self.text.chunk(caret.chunk).text[caret.offset : until].strip())

    def action_set_anchor(self) -> None:
        """Starts the passage at the caret."""
        self._anchor = self._layers.caret
        self._set_selection(None)
        self.post_message(messages.SelectionChanged(self, None))

    def action_other_end(self) -> None:
        """Puts the caret at the passage's other end."""
        if self._anchor is not None and self._layers.caret is not None:
            caret, self._anchor = self._anchor, self._layers.caret
            self._move_caret(caret)

    def _moved(self, caret: Place, motion: Motion) -> Place:
        """Where a motion leads; over the edge of a chunk to the nearest end of the next one that has text."""
        text = self.text.chunk(caret.chunk).text
        offset = motion.within(text, caret.offset)
        if motion.by > 0 and offset >= len(text):
            for chunk in range(caret.chunk + 1, self.text.chunk_count):
                if self.text.chunk(chunk).blocks:
                    return Place(chunk, 0)
        elif motion.by < 0 and caret.offset == 0:
            for chunk in range(caret.chunk - 1, -1, -1):
                if (before := self.text.chunk(chunk)).blocks:
                    return Place(chunk, motion.within(before.text, len(before.text)))
        return Place(caret.chunk, min(offset, len(text)))

    def _block_beside(self, caret: Place, by: int) -> Place:
        """The start of the next paragraph, or of this one or the one before; the text's end after the last."""
        spot = self._spot_at(caret)
        if spot is None:
            return caret
        if by < 0 and caret > self._start_of(spot):
            return self._start_of(spot)
        following = self._paragraph_from(spot, by)
        if following is not None or by < 0:
            return self._start_of(following or spot)
        return Place(spot.chunk, self._start_of(spot).offset + len(self.text.chunk(spot.chunk).blocks[spot.block].text))

    def _beside(self, caret: Place, by: int) -> Place:
        """The place a line of text further down or up, in the same cell."""
        geometry = self._geometry
        row = geometry.row_of(caret)
        if self._column is None:
            within = caret.offset - self.text.chunk(caret.chunk).starts[geometry.line(row).block]
            self._column = geometry.line(row).cell(within, geometry.measure)
        beside = geometry.moved(row, by)
        while geometry.line(beside).kind is not LineKind.TEXT:
            further = geometry.moved(beside, by)
            if further == beside:
                return caret
            beside = further
        return geometry.place_of(beside, self._column)
