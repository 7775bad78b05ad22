"""The card of a source: what is cited, where it really leads, and what it is cited for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from textual.message import Message

from briefing.document import Refusal, web_address
from briefing.tui.bindings import bindings
from briefing.tui.key_names import shown
from briefing.tui.keymap import Context
from briefing.tui.widgets.cited_lines import cited_lines
from briefing.tui.widgets.line import Line, Piece, boxed
from briefing.tui.widgets.line_cells import CLICK
from briefing.tui.widgets.line_pane import LinePane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.binding import BindingType

    from briefing.tui.widgets.cited_lines import CitingSentence

_BESIDES: Final = 4
"""Lines of a card that are not the sentence: the sides of its box, the words that are linked, the address."""
_FRAME: Final = len("│  │")
_FILL: Final = Piece("─", "rule")
_OTHERS: Final = ("left", "right")
_KEYS: Final = (
    ("", "Other sources", "other"),
    ("o", "Open", "open"),
    ("Y", "Copy address", "copy_address"),
    ("a", "Note", "note"),
    ("esc", "", "close"),
)


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What a card says of a source."""

    number: int
    """Number of the source."""

    total: int
    """How many there are."""

    paragraph: int | None
    """¶ it is cited in; None in a heading or the front block."""

    words: str
    """The words that carry the link."""

    address: str | None
    """Where it leads, as written; None where the address was lost."""

    sentence: CitingSentence | None
    """The sentence it is cited in; None for the front block."""


def card_height(facts: CardFacts, width: int, most: int) -> int:
    """How many lines a card `width` cells wide has, `most` of them for the sentence."""
    return _BESIDES + len(_cited(facts, width, most))


def card_lines(facts: CardFacts, width: int, most: int, *, plain: bool = False) -> list[Line]:
    """The card as lines, the box among them, `most` of them for the sentence; `plain` writes keys in ASCII."""
    place = f" · ¶{facts.paragraph}" if facts.paragraph is not None else ""
    title = Piece(f" Source {facts.number} of {facts.total}{place} ", "strong")
    inner = ((Piece(facts.words),), _address(facts.address), *_cited(facts, width, most))
    return [
        Line((Piece("╭", "rule"), title), (Piece("╮", "rule"),), _FILL),
        *(boxed(Line((Piece(" "), *pieces), (Piece(" "),))) for pieces in inner),
        Line((Piece("╰─ ", "rule"), *_keys(facts, plain=plain)), (Piece("─╯", "rule"),), _FILL),
    ]


def _cited(facts: CardFacts, width: int, most: int) -> list[tuple[Piece, ...]]:
    if facts.sentence is None:
        return [(Piece("Cited for: ", "dim"), Piece("the briefing itself, by its publisher"))]
    return cited_lines(facts.sentence, width - _FRAME, most)


def _address(address: str | None) -> tuple[Piece, ...]:
    """The real host in bold, the rest dim; or why it leads nowhere."""
    if address is None:
        return (Piece("∅", "warning"), Piece(" no address: the link came without one", "dim"))
    checked = web_address(address)
    if isinstance(checked, Refusal):
        return (Piece("∅ ", "warning"), Piece(address, "dim"), Piece(f"  {checked.reason}", "warning"))
    before = checked.url[: len(checked.url) - len(checked.host) - len(checked.rest)]
    return (Piece(before, "dim"), Piece(checked.host, "strong"), Piece(checked.rest, "dim"))


def _keys(facts: CardFacts, *, plain: bool) -> list[Piece]:
    """The keys that do something with this source."""
    idle = {"other"} if facts.total == 1 else set()
    if facts.address is None:
        idle |= {"open", "copy_address"}
    elif isinstance(web_address(facts.address), Refusal):
        idle.add("open")
    others = " ".join(shown(key, plain=plain) for key in _OTHERS)
    pieces: list[Piece] = []
    for key, label, action in (each for each in _KEYS if each[-1] not in idle):
        pieces += (
            Piece(key or others, "key", action),
            Piece(f" {label}", "dim", action),
            Piece("   " if label else ""),
        )
    return pieces


class SourceCard(LinePane):
    """One source, over the text, below the line that cites it. It holds the keys while it is open."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.CARD)
    DEFAULT_CSS = """
    SourceCard { position: absolute; layer: over; background: $panel; }
    """

    class Asked(Message):
        """The reader wants something done with the source."""

        def __init__(self, what: str, facts: CardFacts, by: int = 0) -> None:
            super().__init__()
            self.what = what
            """other, open, copy_address, note or close."""
            self.facts = facts
            """What the card said."""
            self.by = by
            """Of other: 1 for the next source, -1 for the one before."""

    def __init__(self, facts: CardFacts, *, plain: bool = False) -> None:
        super().__init__()
        self._plain: Final = plain
        self._facts = facts

    @property
    def facts(self) -> CardFacts:
        """What it says."""
        return self._facts

    def show(self, facts: CardFacts) -> None:
        """Says something else."""
        self._facts = facts
        self.update_lines()

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """All of it."""
        return card_lines(self._facts, width, max(1, height - _BESIDES), plain=self._plain)

    def action_other(self, by: int) -> None:
        """The next source or the one before."""
        self.post_message(self.Asked("other", self._facts, by))

    def action_open(self) -> None:
        """Its address in the browser."""
        self.post_message(self.Asked("open", self._facts))

    def action_copy_address(self) -> None:
        """Its address to the clipboard."""
        self.post_message(self.Asked("copy_address", self._facts))

    def action_note(self) -> None:
        """A note on its paragraph."""
        self.post_message(self.Asked("note", self._facts))

    def action_close(self) -> None:
        """Away with it."""
        self.post_message(self.Asked("close", self._facts))

    def on_click(self, event: events.Click) -> None:
        """A click on one of the keys does what the key does."""
        event.stop()
        asked = event.style.meta.get(CLICK, "")
        if asked:
            self.post_message(self.Asked(asked, self._facts, 1 if asked == "other" else 0))
