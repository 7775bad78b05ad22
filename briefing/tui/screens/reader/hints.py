"""A letter on each of several places in view, one of which is waited for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from briefing.tui.screens.reader.modes import Mode
from briefing.tui.widgets.footer_row import FooterLine
from briefing.tui.widgets.hint_labels import hint_labels

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.widget import Widget

    from briefing.document import Place
    from briefing.tui.screens.reader.desk import Desk
    from briefing.tui.widgets.hint_keys import HintKeys


class Offer(NamedTuple):
    """What letters are put on."""

    name: str
    """What the footer calls them: `LINKS`."""

    one: str
    """What one of them is called: `source`."""

    places: Mapping[int, Place]
    """Where each is, by its number, in the order of the letters."""

    picked: Callable[[int], None]
    """Told the number of the one whose letters were typed, once the letters are gone."""

    right: Content
    """What the footer says of them at its right."""


class Hints:
    """The letters, and the keys while they are shown."""

    def __init__(self, desk: Desk, body: Widget) -> None:
        self._desk: Final = desk
        self._body: Final = body
        self._offer: Offer | None = None
        self._keys: HintKeys | None = None

    @property
    def is_on(self) -> bool:
        """Whether letters are shown."""
        return self._keys is not None

    def show(self, offer: Offer) -> None:
        """Puts the letters on, and waits for one."""
        from briefing.tui.widgets.hint_keys import HintKeys  # noqa: PLC0415, mounted when first needed

        labels = dict(zip(hint_labels(len(offer.places)), offer.places, strict=False))
        self._offer = offer
        self._paint(labels)
        self._keys = HintKeys(labels)
        self._body.mount(self._keys)
        self._keys.focus()
        self._ask("type a letter" if max(map(len, labels)) == 1 else "type two letters")

    def narrow(self, typed: str, labels: Mapping[str, int]) -> None:
        """After the first of two letters only those it fits keep theirs."""
        self._paint(labels)
        self._ask(f"{typed}, and its second letter")

    def _paint(self, labels: Mapping[str, int]) -> None:
        if self._offer is not None:
            self._desk.view.set_hints({self._offer.places[number]: label for label, number in labels.items()})

    def _ask(self, what: str) -> None:
        if self._offer is not None:
            left = Content.assemble((self._offer.name, "bold $foreground"), f"  {what}")
            line = FooterLine(left, (self._desk.screen.footer.entry("hints.off"),), self._offer.right)
            self._desk.modes.show(Mode.HINTS, line)

    def pick(self, number: int) -> None:
        """The letters of one were typed."""
        offer = self._offer
        if self.end() and offer is not None:
            offer.picked(number)

    def end(self, typed: str = "") -> bool:
        """Takes the letters away, and says where those that were typed are nobody's; False where there were none."""
        keys, self._keys = self._keys, None
        offer, self._offer = self._offer, None
        if keys is None or offer is None:
            return False
        self._desk.view.clear_hints()
        self._desk.modes.show(Mode.HINTS, None)
        if keys.has_focus:
            self._desk.view.focus()
        keys.remove()
        if typed:
            self._desk.say(f"No {offer.one} has “{typed}”")
        return True
