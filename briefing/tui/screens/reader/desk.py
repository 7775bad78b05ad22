"""What the parts of the reader work on together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.tui.screens.reader.arrangement import CONTENTS_ID
from briefing.tui.screens.reader.modes import Modes
from briefing.tui.screens.reader.trail import Trail
from briefing.tui.widgets.sidebar.lists import NOTES
from briefing.tui.widgets.sidebar.sidebar import Sidebar

if TYPE_CHECKING:
    from briefing.document import Briefing, DocumentText, TextSpan
    from briefing.tui.screens.room import Room
    from briefing.tui.widgets.document_view import DocumentView, ScreenPlace
    from briefing.tui.widgets.footer_row import FooterEntry
    from briefing.workspace.opening import Opened
    from briefing.workspace.workspace import Workspace


_LISTS: Final = ("text.actors", "text.dates", "text.sources", "text.notes")


class Desk:
    """The briefing that is open, the view of its text, and the way one came through it."""

    def __init__(self, screen: Room, view: DocumentView, opened: Opened) -> None:
        self.screen: Final = screen
        """The reader's screen."""
        self.view: Final = view
        """The view of the text."""
        self.opened = opened
        """The briefing as it was opened; another one once its file changed."""
        self.is_news_read = False
        """Whether what changed in it since it was last read was seen, as far as that is known."""
        self.trail: Final = Trail["ScreenPlace"]()
        """The way one came."""
        self.modes: Final = Modes(screen.footer)
        """What the footer says while something lasts."""

    @property
    def workspace(self) -> Workspace:
        """Where everything is kept."""
        return self.screen.workspace

    @property
    def briefing(self) -> Briefing:
        """The briefing."""
        return self.opened.briefing

    @property
    def body(self) -> DocumentText:
        """Its text."""
        return self.opened.briefing.body

    def say(self, message: str) -> None:
        """Shows a message until the next key."""
        self.screen.say(message)

    def jump(self, offset: int) -> None:
        """Goes to a place in the text; `<` leads back."""
        self.leave()
        self.view.go_to(offset)

    def leave(self) -> None:
        """Remembers where one is, before something leads elsewhere."""
        self.trail.leave(self.view.place_on_screen())

    def go_back(self) -> None:
        """Back to before the last jump."""
        place = self.trail.back(self.view.place_on_screen())
        self._return_to(place, "Nothing to go back to")

    def go_forward(self) -> None:
        """Forward again."""
        place = self.trail.forward(self.view.place_on_screen())
        self._return_to(place, "Nothing to go forward to")

    def _return_to(self, place: ScreenPlace | None, otherwise: str) -> None:
        if place is None:
            self.say(otherwise)
        else:
            self.view.return_to(place)

    @property
    def passage(self) -> TextSpan | None:
        """What the keys act on: the selection, else the current paragraph; None in an empty text."""
        if self.view.selection is not None:
            return self.view.selection
        return self.view.paragraph.span if self.view.paragraph else None

    @property
    def is_text_covered(self) -> bool:
        """Whether the keys are in a list that stands over the text; not in the notes, whose keys need the footer."""
        pane = self.screen.focused
        return isinstance(pane, Sidebar) and pane.is_boxed and pane.active != NOTES

    def list_keys(self) -> tuple[FooterEntry, ...]:
        """What the keys do in the list they are in; empty while they are in the text."""
        pane, entry = self.screen.focused, self.screen.footer.entry
        if isinstance(pane, Sidebar):
            return self._sidebar_keys(pane)
        is_contents = pane is not None and pane.id == CONTENTS_ID
        return (entry("list.go", label="Go"), entry("list.text")) if is_contents else ()

    def _sidebar_keys(self, sidebar: Sidebar) -> tuple[FooterEntry, ...]:
        """The keys of its active list, less those that stand in its box already."""
        entry = self.screen.footer.entry
        of_rows = [entry(name) for name in sidebar.row_keys]
        if sidebar.active == NOTES and not of_rows:
            of_rows.append(entry("text.note"))
        if sidebar.is_boxed:
            moves = (entry("list.down", "list.up", label="Move"),) if sidebar.has_rows else ()
            return (*of_rows, *moves, entry(*_LISTS, label="Lists"))
        return (*(entry(offer.id, label=offer.label) for offer in sidebar.offers), *of_rows)
