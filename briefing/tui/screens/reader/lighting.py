"""One thing is lit at a time: hits, an actor's mentions, my notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from briefing.tui.screens.reader.modes import Mode
from briefing.tui.widgets.footer_row import FooterLine
from briefing.tui.widgets.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.document import TextSpan
    from briefing.tui.screens.reader.desk import Desk
    from briefing.tui.screens.reader.tour import Tour
    from briefing.tui.widgets.footer_row import FooterEntry


_BESIDE: Final = 17
"""Cells of the row that are kept for `? Keys` and what is apart from it."""
_OF_ROW: Final = 4
"""The part of the row that the title of the next briefing may take: a fourth."""


def apart(spans: Iterable[TextSpan]) -> list[TextSpan]:
    """The spans in text order, without those that overlap one before."""
    kept: list[TextSpan] = []
    for span in sorted(spans):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return kept


class Lighting:
    """What is lit, by name, and stepping through it."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk
        self._what: object = None
        self._name = ""
        self._wrapped = ""
        self._tour: Tour | None = None

    @property
    def is_on(self) -> bool:
        """Whether anything is lit."""
        return self._desk.view.lit is not None

    @property
    def where(self) -> str:
        """Which of how many, as in `1 of 12 · from the top` where it went round; empty where nothing is lit."""
        lit = self._desk.view.lit
        if lit is None:
            return ""
        index, count = lit
        if index is None:
            return f"{count}"
        number = f"{index + 1} of {count}" if self._tour is None else self._tour.number(index)
        return f"{number}{self._wrapped}"

    @property
    def what(self) -> object:
        """What was said to be lit; None where nothing is."""
        return self._what

    def light(
        self,
        name: str,
        spans: Sequence[TextSpan],
        *,
        what: object = None,
        current: int | None = None,
        tour: Tour | None = None,
    ) -> None:
        """Lights spans, in text order, under a name for the footer.

        `what` tells whether the same is lit again. It goes to `current`, and with None nowhere. With a `tour` they are
        counted with those in other briefings.
        """
        self._name, self._what, self._tour = name, what, tour
        self._wrapped = tour.wrapped if tour is not None else ""
        self._desk.view.light(spans, current)
        self.tell()

    def visit(self, name: str, spans: Sequence[TextSpan], by: int, *, what: object) -> None:
        """Lights spans and goes to the nearest; where they are lit already, to the next (`by` 1) or the one before."""
        if not self.is_on or self._what != what:
            self._desk.leave()
            self.light(name, spans, what=what)
        self.step(by)

    def step(self, by: int) -> bool:
        """To the next of what is lit, or the one before, round and round; False where nothing is."""
        before = self._desk.view.lit
        stepped = self._desk.view.step(by)
        self._wrapped = _wrapped(before[0], stepped[0], by) if before and stepped else ""
        self.tell()
        return stepped is not None

    def off(self) -> bool:
        """Puts it out; False where nothing was lit."""
        was_on = self.is_on
        self._desk.view.unlight()
        self._what = None
        self.tell()
        return was_on

    def tell(self) -> None:
        """Says in the footer what is lit, and the keys of where one is."""
        words = self._words()
        listed = self._desk.list_keys()
        self._desk.modes.show(Mode.LIT, FooterLine(words, self._keys()) if words else None)
        quoted = self._quoted(words.cell_length) if self._desk.is_text_covered else None
        line = FooterLine(words + quoted) if quoted else FooterLine(words, listed)
        self._desk.modes.show(Mode.LISTING, line if listed else None)

    def _keys(self) -> tuple[FooterEntry, ...]:
        entry = self._desk.screen.footer.entry
        return entry("text.next"), entry("text.previous"), entry("app.cancel", label="Off")

    def _words(self) -> Content:
        if not self.is_on:
            return Content("")
        ahead = self._ahead()
        return Content.assemble(("● ", "$accent"), (shown(self._name), "bold $foreground"), f" {self.where}", ahead)

    def _quoted(self, told: int) -> Content:
        """The current one of what is lit, in its words, as wide as the row has room beside so many cells."""
        from briefing.tui.screens.reader.quoting import in_its_words  # noqa: PLC0415, only where a list covers the text

        span = self._desk.view.lit_span
        if span is None:
            return Content("")
        room = self._desk.screen.app.size.width - told - _BESIDE
        return Content("   ") + in_its_words(self._desk.body.text, span, room)

    def _ahead(self) -> Content:
        """Which briefing the next step leads to; nothing where it stays in this one."""
        index = lit[0] if (lit := self._desk.view.lit) is not None else None
        if self._tour is None or index is None or not self._tour.is_last(index, 1):
            return Content("")
        stop = self._tour.beyond(1)
        title = Content(shown(stop.title) if stop is not None else "")
        return Content(" · next: ") + title.truncate(self._desk.screen.app.size.width // _OF_ROW, ellipsis=True)


def _wrapped(before: int | None, after: int, by: int) -> str:
    """Says that a step over an end went on at the other."""
    if before is None or (after - before) * by >= 0:
        return ""
    return " · from the top" if by > 0 else " · from the end"
