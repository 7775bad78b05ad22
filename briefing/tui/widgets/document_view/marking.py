"""What is painted over the text on request: notes, what is lit, link hints."""

from __future__ import annotations

from bisect import bisect_left
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefing.tui.widgets.document_view.reading import ReadingSurface

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.document import Place, TextSpan
    from briefing.tui.widgets.document_view.layers import NotePaint


class MarkedSurface(ReadingSurface):
    """A window whose text carries notes and lights."""

    # One thing lit at a time

    @property
    def lit(self) -> tuple[int | None, int] | None:
        """Which of the lit spans is the current one, from 0, and how many there are; None where nothing is lit."""
        return (self._layers.current_lit, len(self._layers.lit)) if self._layers.lit else None

    @property
    def lit_span(self) -> TextSpan | None:
        """The current one of the lit spans."""
        current = self._layers.current_lit
        return None if current is None else self._layers.lit[current]

    def light(self, spans: Sequence[TextSpan], current: int | None = 0) -> None:
        """Lights spans, given in text order, in place of what was lit.

        Goes to the current one, scrolling only where it is not in view; with None it goes nowhere.
        """
        self._layers.light(spans, current)
        self._repaint()
        self._go_to_lit()

    def step(self, by: int) -> tuple[int, int] | None:
        """Goes to the next of what is lit, or with -1 the one before, round and round.

        Returns its index and how many there are. Where none was current, to the nearest from the current paragraph on.
        """
        lit, current = self._layers.lit, self._layers.current_lit
        if not lit:
            return None
        if current is None:
            at = self.paragraph.span.start if self.paragraph else 0
            current = bisect_left(lit, at, key=lambda span: span.start) - (by > 0)
        self._layers.current_lit = (current + by) % len(lit)
        self._repaint()
        self._go_to_lit()
        return self._layers.current_lit, len(lit)

    def unlight(self) -> None:
        """Puts out what is lit."""
        if self._layers.lit:
            self._layers.light((), None)
            self._repaint()

    def _go_to_lit(self) -> None:
        if (span := self.lit_span) is not None:
            self.go_to(span.start, third_down=False)

    # Notes and hints

    def set_notes(self, notes: Sequence[NotePaint]) -> None:
        """Paints notes in place of those painted before."""
        self._layers.notes = notes
        self._repaint()

    def set_hints(self, hints: Mapping[Place, str]) -> None:
        """Paints letters over the text, by the place they begin at."""
        self._layers.hints = MappingProxyType(dict(hints))
        self._repaint()

    def clear_hints(self) -> None:
        """Takes the letters away."""
        if self._layers.hints:
            self.set_hints({})
