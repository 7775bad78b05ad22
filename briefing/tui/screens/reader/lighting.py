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
    from briefing.tui.widgets.footer_row import FooterEntry


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
        return f"{index + 1} of {count}{self._wrapped}" if index is not None else f"{count}"

    @property
    def what(self) -> object:
        """What was said to be lit; None where nothing is."""
        return self._what

    def light(self, name: str, spans: Sequence[TextSpan], *, what: object = None, current: int | None = None) -> None:
        """Lights spans, in text order, under a name for the footer.

        `what` tells whether the same is lit again. It goes to `current`, and with None nowhere.
        """
        self._name, self._what, self._wrapped = name, what, ""
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
        self._desk.modes.show(Mode.LISTING, FooterLine(words, listed) if listed else None)

    def _keys(self) -> tuple[FooterEntry, ...]:
        entry = self._desk.screen.footer.entry
        return entry("text.next"), entry("text.previous"), entry("app.cancel", label="Off")

    def _words(self) -> Content:
        if not self.is_on:
            return Content("")
        return Content.assemble(("● ", "$accent"), (shown(self._name), "bold $foreground"), f" {self.where}")


def _wrapped(before: int | None, after: int, by: int) -> str:
    """Says that a step over an end went on at the other."""
    if before is None or (after - before) * by >= 0:
        return ""
    return " · from the top" if by > 0 else " · from the end"
