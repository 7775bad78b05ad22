"""The reader as far as it cites: lists that lead into the text, link hints, the source card, copying."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from briefing.document import BriefingError
from briefing.tui.screens.reader.hints import Hints
from briefing.tui.screens.reader.lighting import apart
from briefing.tui.screens.reader.selecting import sentences_offered
from briefing.tui.screens.reader.text_screen import TextScreen
from briefing.tui.widgets.sidebar.lists import ACTORS, SOURCES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.document import TextSpan
    from briefing.tui.screens.reader.copying import Copying
    from briefing.tui.widgets.document_view.messages import LinkClicked
    from briefing.tui.widgets.hint_keys import HintKeys
    from briefing.tui.widgets.sidebar.sidebar import Sidebar
    from briefing.tui.widgets.source_card import SourceCard
    from briefing.workspace.opening import Opened


class SourceScreen(TextScreen):
    """A briefing with what it names and cites."""

    def __init__(self, opened: Opened, *, at: TextSpan | None = None, lit: Sequence[TextSpan] = ()) -> None:
        super().__init__(opened, at=at, lit=lit)
        self._hints = Hints(self._desk, self._body)

    @property
    def _is_at_rest(self) -> bool:
        """Whether nothing is going on that hangs on the text as it is shown."""
        return super()._is_at_rest and not self._hints.is_on

    @cached_property
    def _copying(self) -> Copying:
        from briefing.tui.screens.reader.copying import Copying  # noqa: PLC0415, imported when something is first copied

        return Copying(self._desk)

    def on_sidebar_row_chosen(self, event: Sidebar.RowChosen) -> None:
        """To the next place of a row in the text; of a source to its card."""
        if event.pane == SOURCES:
            self._panes.clear_text()
            self._sources.show(int(event.row.key))
            self._light_sources()
        elif event.row.places:
            self._lighting.visit(event.row.name, apart(event.row.places), event.by, what=(event.pane, event.row.key))
        else:
            self.say(f"{event.row.name}: not in the text")

    def action_search_everywhere(self) -> None:
        """Searches the whole library; with the cursor on an actor, for that one."""
        from briefing.library.narrowing import field_query  # noqa: PLC0415, the first paint needs none of it

        sidebar = self._panes.sidebar
        actor = sidebar.row if sidebar is not None and sidebar.has_focus and sidebar.active == ACTORS else None
        self.program.open_search(field_query("actor", actor.name) if actor is not None else "")

    def _light_sources(self) -> None:
        """Lights all sources, the one on the card as the current one: `n` and `N` go on to others."""
        if self._sources.card is not None:
            spans, current = self._sources.spans(self._sources.card.facts.number)
            self._lighting.light("sources", spans, what=SOURCES, current=current)

    def action_cancel(self) -> None:
        """Closes the card, if the keys had left it open."""
        if not self._sources.close():
            super().action_cancel()

    def action_source(self) -> None:
        """The card of this paragraph's source."""
        self._sources.show_paragraph()

    def action_hints(self) -> None:
        """A letter on every source in view."""
        if (offer := self._sources.offer()) is not None:
            self._hints.show(offer)

    def action_sentence_hints(self) -> None:
        """A letter on every sentence in view: it selects it, or extends what is selected to its end."""
        if (offer := sentences_offered(self._desk)) is not None:
            self._hints.show(offer)

    def on_hint_keys_picked(self, event: HintKeys.Picked) -> None:
        """The letters of a source or a sentence were typed."""
        self._hints.pick(event.number)

    def on_hint_keys_narrowed(self, event: HintKeys.Narrowed) -> None:
        """The letters that no longer fit go out."""
        self._hints.narrow(event.typed, event.labels)

    def on_hint_keys_ended(self, event: HintKeys.Ended) -> None:
        """The letters go out."""
        self._hints.end(event.typed)

    def on_document_view_link_clicked(self, event: LinkClicked) -> None:
        """The card of the source that was clicked."""
        self._hints.end()
        self._sources.show(event.number)

    def on_document_view_passage_selected(self) -> None:
        """Who selects by clicking twice on a source wants its words, not the card of the first click."""
        self._sources.close(to_text=True)

    def on_source_card_asked(self, event: SourceCard.Asked) -> None:
        """Does with the source what was asked."""
        if event.what == "other":
            self._show_beside(event.by)
        elif event.what == "open":
            self._open(event.facts.address)
        elif event.what == "copy_address":
            self._copying.copy_address(event.facts.address)
        else:
            self._sources.close(to_text=event.what == "note")
            if event.what == "note":
                self.call_later(self.run_action, "note")

    def _show_beside(self, by: int) -> None:
        """The next source or the one before, on the card, in what is lit and in the list."""
        self._sources.show_beside(by)
        card, sidebar = self._sources.card, self._panes.sidebar
        if card is not None and sidebar is not None:
            sidebar.point_at(SOURCES, str(card.facts.number))
        if self._lighting.what == SOURCES:
            self._light_sources()

    def action_open_original(self) -> None:
        """The briefing's own address."""
        from briefing.workspace.citing import briefing_address  # noqa: PLC0415, as above

        address = briefing_address(self._desk.briefing)
        if address is None:
            self.say("This briefing has no address of its own")
        else:
            self._open(address)

    def _open(self, address: str | None) -> None:
        from briefing.workspace.web import open_address  # noqa: PLC0415, as above

        try:
            self.say(f"Opened {open_address(address)}")
        except BriefingError as error:
            self.say(str(error))

    def action_copy(self) -> None:
        """The passage with its citation."""
        self._copying.copy_passage()

    def action_copy_citation(self, form: str) -> None:
        """Copies the briefing's citation for reference managers."""
        self._copying.copy_citation(form)

    def action_copy_link(self) -> None:
        """The way back to this place."""
        self._copying.copy_link()
