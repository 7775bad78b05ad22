"""The sources in the text, and the card that says where one leads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.geometry import Size

from briefing.document import TextSpan
from briefing.tui.screens.reader.hints import Offer
from briefing.tui.screens.reader.modes import Mode
from briefing.tui.widgets.footer_row import FooterLine
from briefing.tui.widgets.sidebar.sidebar import Sidebar
from briefing.tui.widgets.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.widget import Widget

    from briefing.document import SourceLink
    from briefing.tui.screens.reader.desk import Desk
    from briefing.tui.widgets.source_card import SourceCard

_CARD_INDENT: Final = 2
_SCROLL_BAR: Final = 1
"""Cells right of the text: the card covers the text up to its end, or letters would stand out beside it."""
_MOST_CITED: Final = 3
"""Lines of a card for the sentence that cites a source, where the window has room for them."""
_BESIDES_CITED: Final = 8
"""Lines of the window that are kept for the rest of the card and the text about it."""


class Sources:
    """What is offered to link hints, and the source card. Nothing is opened but from the card."""

    def __init__(self, desk: Desk, body: Widget) -> None:
        self._desk: Final = desk
        self._body: Final = body
        self._links: Sequence[SourceLink] = ()
        self._card: SourceCard | None = None
        self._came_from: Widget | None = None

    def know(self, links: Sequence[SourceLink]) -> None:
        """All sources of the briefing are known now."""
        self._links = links

    def spans(self, number: int) -> tuple[list[TextSpan], int | None]:
        """Where sources are cited in the text, and which of these places is the one of a source."""
        cited = [link for link in self._links if link.span is not None]
        current = next((index for index, link in enumerate(cited) if link.number == number), None)
        return [link.span for link in cited if link.span is not None], current

    @property
    def is_busy(self) -> bool:
        """Whether a card is shown."""
        return self._card is not None

    # Hints

    def offer(self) -> Offer | None:
        """The sources in view, to put letters on; None where there are none, and says so."""
        places = self._desk.view.visible_links()
        if not places:
            self._desk.say("No source in view")
            return None
        return Offer("LINKS", "source", places, self.show, self._counted())

    def _counted(self) -> Content:
        """How many sources there are; those without an address are counted here, once."""
        total = counted(len(self._links), "source")
        missing = sum(link.address is None for link in self._links)
        return Content(f"{total}, {missing} without address" if missing else total)

    # The card

    @property
    def card(self) -> SourceCard | None:
        """The open card."""
        return self._card

    def show_paragraph(self) -> None:
        """Opens the card of the lit source, else of the first one in the current paragraph."""
        near = self._desk.view.lit_span or self._desk.passage
        links = [link for link in self._links if link.span and near and link.span.overlaps(near)]
        if not links and self._desk.view.paragraph is not None:
            span = self._desk.view.paragraph.span
            links = [link for link in self._links if link.span and link.span.overlaps(span)]
        if links:
            self.show(links[0].number)
        else:
            self._desk.say("This paragraph cites no source")

    def show(self, number: int) -> None:
        """Opens the card of a source, or turns the open one to it."""
        if not 0 < number <= len(self._links):
            self._desk.say("The sources are still being read")
            return
        link = self._links[number - 1]
        self._go_to(link)
        from briefing.tui.screens.reader.card_facts import facts_of  # noqa: PLC0415, imported when first needed
        from briefing.tui.widgets.source_card import SourceCard  # noqa: PLC0415, mounted when first needed

        facts = facts_of(self._desk.body, link, len(self._links))
        if self._card is None:
            self._came_from = self._desk.screen.focused
            self._card = SourceCard(facts, plain=self._desk.screen.program.is_plain)
            self._body.mount(self._card)
        else:
            self._card.show(facts)
        self._card.focus()
        self._desk.modes.show(Mode.CARD, FooterLine(Content.styled("SOURCE", "bold $foreground"), (), self._counted()))
        self._make_room(link.span)
        self.place_card()

    def _go_to(self, link: SourceLink) -> None:
        """To the paragraph that cites a source, or the beginning for the one of all of it; `<` leads back."""
        start = link.span.start if link.span else self._first_paragraph
        current = self._desk.view.paragraph
        if start is None or current is None:
            return
        if self._row_below(link.span or TextSpan(start, start)) is None:
            self._desk.jump(start)
        elif not current.span.start <= start < current.span.end:
            self._desk.leave()
            self._desk.view.set_paragraph(start)

    @property
    def _first_paragraph(self) -> int | None:
        """Where the text starts, below title and byline; None where there is none."""
        return next((passage.span.start for passage in self._desk.body.passages() if passage.number), None)

    def show_beside(self, by: int) -> None:
        """Turns the card to the next source or the one before."""
        if self._card is not None and self._links:
            self.show((self._card.facts.number - 1 + by) % len(self._links) + 1)

    def close(self, *, to_text: bool = False) -> bool:
        """Closes the card and goes back to the list it was opened from, or to the text; False where none was open."""
        card, self._card = self._card, None
        if card is None:
            return False
        self._desk.modes.show(Mode.CARD, None)
        if card.has_focus:
            back = self._came_from
            is_list = isinstance(back, Sidebar) and back.display and not to_text
            (back if back is not None and is_list else self._desk.view).focus()
        card.remove()
        return True

    def _row_below(self, span: TextSpan) -> int | None:
        """The row below a link's last line; None where that is not in view."""
        row = self._desk.view.row_of(max(span.start, span.end - 1))
        return None if row is None else row + 1

    def _make_room(self, span: TextSpan | None) -> None:
        """Scrolls until the card fits below the link's line."""
        below = self._row_below(span) if span else None
        if below is not None:
            missing = below + self._card_size.height - self._desk.view.size.height
            if missing > 0:
                self._desk.view.scroll_lines(missing)

    @property
    def _card_size(self) -> Size:
        """How large the card is."""
        from briefing.tui.widgets.source_card import card_height  # noqa: PLC0415, imported when first needed

        view = self._desk.view.size
        width = max(1, view.width - _CARD_INDENT - _SCROLL_BAR)
        most = max(1, min(view.height - _BESIDES_CITED, _MOST_CITED))
        return Size(width, card_height(self._card.facts, width, most) if self._card else 0)

    def place_card(self) -> None:
        """Puts the card below its source's line; above it at the text's end, where nothing is left to scroll."""
        if self._card is None:
            return
        link = self._links[self._card.facts.number - 1]
        view, size = self._desk.view, self._card_size
        row = self._row_below(link.span) if link.span else view.row_of(self._first_paragraph or 0)
        if row is None:
            self.close()
            return
        if row + size.height > view.size.height and link.span is not None:
            first = view.row_of(link.span.start)
            row = max(0, (row - 1 if first is None else first) - size.height)
        at = view.region.offset - self._body.region.offset
        self._card.styles.offset = (at.x + _CARD_INDENT, at.y + row)
        self._card.styles.width, self._card.styles.height = size
