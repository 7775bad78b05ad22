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

    @property
    def is_on(self) -> bool:
        """Whether anything is lit."""
        return self._desk.view.lit is not None

    def light(self, name: str, spans: Sequence[TextSpan], *, what: object = None, current: int | None = None) -> None:
        """Lights spans, not overlapping and in text order, under a name for the footer.

        `what` tells whether the same is lit again. It goes to `current`, and with None nowhere.
        """
        self._name, self._what = name, what
        self._desk.view.light(spans, current)
        self.tell()

    def visit(self, name: str, spans: Iterable[TextSpan], by: int, *, what: object) -> None:
        """Lights spans and goes to the nearest; where they are lit already, to the next (`by` 1) or the one before."""
        if not self.is_on or self._what != what:
            self._desk.leave()
            self.light(name, apart(spans), what=what)
        self.step(by)

    def step(self, by: int) -> bool:
        """To the next of what is lit, or the one before; False where nothing is."""
        stepped = self._desk.view.step(by)
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
        lit = self._desk.view.lit
        if lit is None:
            return Content("")
        index, count = lit
        where = f"{index + 1} of {count}" if index is not None else f"{count}"
        return Content.assemble(("● ", "$accent"), (shown(self._name), "bold $foreground"), f" {where}")
