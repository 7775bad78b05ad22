"""The reader as far as it is for reading: the text, what stands about it, and the ways through it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.containers import Horizontal
from textual.message import Message

from briefing.document import front_links
from briefing.layout import captions_of
from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.screens.reader.bookmark import EVERY, Bookmark
from briefing.tui.screens.reader.desk import Desk
from briefing.tui.screens.reader.heading import heading_of
from briefing.tui.screens.reader.lighting import Lighting
from briefing.tui.screens.reader.loading import Surroundings, is_short, surroundings_of
from briefing.tui.screens.reader.panes import Panes
from briefing.tui.screens.reader.selecting import tell_selection
from briefing.tui.screens.reader.sources import Sources
from briefing.tui.screens.room import Room
from briefing.tui.widgets.document_view import MOVEMENT, DocumentView
from briefing.tui.widgets.sidebar.lists import ACTORS, DATES, SOURCES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.document import TextSpan
    from briefing.tui.screens.reader.asking import Question
    from briefing.tui.widgets.contents import ContentsPane
    from briefing.tui.widgets.footer_row import FooterRow
    from briefing.workspace.opening import Opened

_SEARCHED: Final = "hits"
_KEPT_BY_OTHERS: Final = MOVEMENT | {"select.off"}
"""What the view binds, and what `app.cancel` does anyway."""


class TextScreen(Room):
    """A briefing to be read."""

    AUTO_FOCUS = "DocumentView"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Context.TEXT, but=_KEPT_BY_OTHERS),
        *bindings(Context.SELECT, but=_KEPT_BY_OTHERS),
    ]
    DEFAULT_CSS = """
    TextScreen {
        #body { layers: base over; align-horizontal: center; height: 1fr; }
        DocumentView { width: 1fr; max-width: 80; }
        ContentsPane { dock: left; width: 30; }
        Sidebar { dock: right; }
        ContentsPane.-over, Sidebar.-over { layer: over; background: $background; }
        ContentsPane.-over { width: 42; max-width: 100%; }
    }
    """

    class Surrounded(Message):
        """The whole text was read for what stands about it."""

        def __init__(self, opened: Opened, surroundings: Surroundings, offset: int | None) -> None:
            super().__init__()
            self.opened = opened
            """The briefing."""
            self.surroundings = surroundings
            """What was found."""
            self.offset = offset
            """Where reading stood, found only now; None where that was known before, or never was."""

    def __init__(self, opened: Opened, *, at: TextSpan | None = None, lit: Sequence[TextSpan] = ()) -> None:
        super().__init__()
        self._at, self._lit = at, lit
        self._view = DocumentView(plain=self.program.is_plain)
        self._body = Horizontal(id="body")
        self._desk = Desk(self, self._view, opened)
        self._lighting = Lighting(self._desk)
        self._panes = Panes(self._body, self._view, plain=self.program.is_plain)
        self._sources = Sources(self._desk, self._body)
        self._bookmark = Bookmark(self._desk)
        self._question: Question | None = None
        self._filtering: Question | None = None

    @property
    def briefing_id(self) -> str | None:
        """The briefing one reads."""
        return self._desk.opened.id

    def content(self) -> ComposeResult:
        """The text with the panes that there is room for."""
        self._show(self._desk.opened, self._at.start if self._at else None)
        with self._body:
            yield from self._panes.first(self.app.size)

    def on_mount(self) -> None:
        """Says where one is, and lights what was searched for."""
        self._tell_place()
        if self._lit:
            at = self._at.start if self._at else 0
            current = next((index for index, span in enumerate(self._lit) if span.start >= at), 0)
            self._lighting.light(_SEARCHED, self._lit, current=current)
        self.set_interval(EVERY, self._bookmark.keep)
        self.bindings_updated_signal.subscribe(self, lambda _: self._lighting.tell())

    def _show(self, opened: Opened, at: int | None) -> None:
        """Shows a briefing at a place; None for where reading stood."""
        self._desk.opened = opened
        briefing = opened.briefing
        start = at if at is not None else opened.position.offset if opened.position else 0
        first_link = len(front_links(briefing))
        captions = captions_of(briefing, plain=self.program.is_plain)
        self._view.show(briefing.body, captions=captions, first_link=first_link, at=start)
        self._fill(opened, is_new_place=at is None and opened.position is None)

    def _show_corrected(self, opened: Opened, carried: Callable[[int], int]) -> None:
        """Shows a briefing's text as it is now; one stays where one is, and so does the way one came."""
        self._desk.opened = opened
        self._lighting.off()
        first_link = len(front_links(opened.briefing))
        captions = captions_of(opened.briefing, plain=self.program.is_plain)
        there = self._view.show_corrected(opened.briefing.body, carried, captions=captions, first_link=first_link)
        self._desk.trail.carry(there)
        self._fill(opened, is_new_place=False)
        self._tell_place()

    def _fill(self, opened: Opened, *, is_new_place: bool) -> None:
        """Reads what stands about the text."""
        if is_short(opened.briefing):
            self._surround(surroundings_of(opened.briefing))
        else:
            self.call_later(self._surround_later, opened, is_new_place=is_new_place)

    @property
    def _is_at_rest(self) -> bool:
        """Whether nothing is going on that hangs on the text as it is shown."""
        is_selecting = self._view.is_selecting or self._view.selection is not None
        return not is_selecting and self._question is None and not self._sources.is_busy

    def _surround_later(self, opened: Opened, *, is_new_place: bool) -> None:
        from briefing.workspace.reading import position  # noqa: PLC0415, only of a long text

        def read() -> None:
            surroundings = surroundings_of(opened.briefing)
            stood = position(self.workspace, opened.id, opened.briefing.body) if is_new_place else None
            self.post_message(self.Surrounded(opened, surroundings, stood.offset if stood else None))

        self.run_worker(read, thread=True, group="surroundings", exclusive=True)

    def on_text_screen_surrounded(self, event: Surrounded) -> None:
        """Fills contents and sidebar, and goes to where reading stood unless the reader has moved on."""
        if event.opened is self._desk.opened:
            self._surround(event.surroundings)
            if event.offset and not self._view.scroll_offset.y:
                self._view.go_to(event.offset)
            self._tell_place()

    def _surround(self, surroundings: Surroundings) -> None:
        self._panes.show_contents(surroundings.contents)
        self._panes.show_list(ACTORS, surroundings.actors)
        self._panes.show_list(DATES, surroundings.dates)
        self._panes.show_list(SOURCES, surroundings.sources)
        self._sources.know(surroundings.links)

    def save(self) -> None:
        """Keeps the place."""
        self._bookmark.keep()

    # Where one is

    def _tell_place(self) -> None:
        paragraph = self._view.known_paragraph
        self.header.show(heading_of(self._desk.briefing, paragraph, self._view.fraction))
        self._panes.follow(paragraph.span.start if paragraph else None, self._view.visible_span())

    def on_document_view_paragraph_entered(self) -> None:
        """Another paragraph is current."""
        self._tell_place()

    def on_document_view_scrolled(self) -> None:
        """Another part of the text is in view."""
        self._tell_place()
        self._sources.place_card()

    def on_document_view_selection_changed(self) -> None:
        """More is selected, or less."""
        tell_selection(self._desk)

    def on_resize(self, event: events.Resize) -> None:
        """The window has another size."""
        is_filtering = self._question is not None and self._question is self._filtering
        self._panes.resize(event.size, keeps_sidebar=is_filtering)
        self.call_after_refresh(self._sources.place_card)

    def action_back(self) -> None:
        """Back to before the last jump."""
        self._desk.go_back()

    def action_forward(self) -> None:
        """Forward again."""
        self._desk.go_forward()

    def action_cancel(self) -> None:
        """Ends what was begun last; where nothing was, back to the search one came from."""
        if self._question is not None:
            self._question.cancel()
            self._question = None
        elif self._view.is_selecting:
            self._view.stop_caret()
        elif self._view.selection is not None:
            self._view.clear_selection()
        elif not (self._panes.leave() or self._lighting.off()):
            super().action_cancel()
        tell_selection(self._desk)

    def action_select(self) -> None:
        """A caret to select with."""
        self._view.focus()
        self._view.start_caret()
        tell_selection(self._desk)
        if not self._view.is_selecting:
            self.say("Nothing here to select")

    # What is lit, and finding

    def action_next_lit(self) -> None:
        """The next of what is lit."""
        self._step(1)

    def action_previous_lit(self) -> None:
        """The one before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if not self._lighting.step(by):
            self._desk.say("Nothing is lit: / finds words")

    def action_find(self) -> None:
        """Asks for words to find."""
        from briefing.tui.screens.reader.asking import Finding  # noqa: PLC0415, imported when first needed

        self._question = Finding(self._desk, self._lighting)

    def on_footer_row_asked(self, event: FooterRow.Asked) -> None:
        """Something was typed in the prompt."""
        if self._question is not None:
            self._question.changed(event.value)

    def action_keep(self) -> None:
        """Keeps what was found."""
        question, self._question = self._question, None
        if question is not None:
            question.keep()

    def action_step(self, by: int) -> None:
        """The next of what was found, or the one before."""
        if self._question is not None:
            self._question.step(by)

    # Contents and sidebar

    def action_contents(self) -> None:
        """To the contents; from there, closes them."""
        self._panes.go_to_contents()

    def action_sidebar(self) -> None:
        """To the sidebar; from there, closes it."""
        self._panes.go_to_sidebar()

    def action_pane(self, number: int) -> None:
        """To one of the sidebar's lists, from 1."""
        self._panes.go_to_list(number - 1)

    def on_contents_pane_entry_chosen(self, event: ContentsPane.EntryChosen) -> None:
        """To a section or paragraph; contents over the text have done their duty."""
        self._desk.jump(event.entry.start)
        self._panes.arrived()

    def on_contents_pane_left(self) -> None:
        """Back to the text."""
        self._panes.leave()

    def on_sidebar_left(self) -> None:
        """Back to the text."""
        self._panes.leave()

    def on_sidebar_filter_asked(self) -> None:
        """Asks what to filter by."""
        from briefing.tui.screens.reader.asking import Filtering  # noqa: PLC0415, imported when first needed

        if self._panes.sidebar is not None:
            self._question = self._filtering = Filtering(self._desk, self._panes.sidebar)
