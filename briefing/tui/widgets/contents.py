"""The contents of a briefing as a list that follows where one reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.message import Message

from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.widgets.contents_rows import Contents
from briefing.tui.widgets.line_list import LineList, Rows
from briefing.tui.widgets.painting import strip_of
from briefing.tui.widgets.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from textual import events
    from textual.binding import BindingType
    from textual.strip import Strip

    from briefing.tui.widgets.contents_rows import ContentsEntry

_HEAD = 0
_NOT_HERE = frozenset({"list.previous", "list.filter"})


class ContentsRows(Rows):
    """The heading and an entry on each line below it."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents
        self.signs: Mapping[int, str] = {}

    def __len__(self) -> int:
        return len(self.contents.entries) + 1

    def is_head(self, row: int) -> bool:
        """Whether it is the heading over all."""
        return row == _HEAD

    @property
    def has_foot(self) -> bool:
        """Whether the last line in view says how many entries are further down: it does."""
        return True

    def paint(self, row: int, line: int, width: int, *, at_cursor: bool) -> Content:  # noqa: ARG002, as every list
        """A title, or a paragraph's number and first words, with the sign of what is marked in it."""
        if row == _HEAD:
            return Content.styled("CONTENTS", "bold $heading")
        entry = self.contents.entries[row - 1]
        sign = Content.styled(self.signs.get(row - 1, " "), "$sign")
        return Content.assemble(sign, " ", "  " * entry.indent, _words(entry))


def _words(entry: ContentsEntry) -> Content:
    if entry.number is None:
        return Content(shown(entry.words))
    return Content.styled(f"¶{entry.number} {shown(entry.words)}", "$muted")


class ContentsPane(LineList):
    """The contents. The cursor shows where one reads, until one moves it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.LIST, but=_NOT_HERE)
    DEFAULT_CSS = """
    ContentsPane { scrollbar-gutter: auto; scrollbar-size-vertical: 0; border-right: solid $rule; }
    """

    class EntryChosen(Message):
        """The reader wants to go to an entry."""

        def __init__(self, entry: ContentsEntry) -> None:
            super().__init__()
            self.entry = entry
            """The entry."""

    class Left(Message):
        """The reader goes back to the text."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002, Textual's word
        super().__init__(id=id)
        self._list = ContentsRows(Contents())
        self._marked: tuple[tuple[int, str], ...] = ()

    def show_contents(self, contents: Contents) -> None:
        """Fills the list."""
        self._list = ContentsRows(contents)
        self._list.signs = contents.signs(self._marked)
        self.show(self._list)

    def show_signs(self, marked: Iterable[tuple[int, str]]) -> None:
        """Shows what is marked: offsets in the text with their signs."""
        self._marked = tuple(marked)
        self._list.signs = self._list.contents.signs(self._marked)
        self.repaint()

    def follow(self, offset: int) -> None:
        """Puts the cursor on the entry of a place in the text, unless the reader is choosing."""
        entry = self._list.contents.at(offset)
        if entry is not None and not self.has_focus:
            self.move_to(entry + 1, tell=False)

    def action_go(self) -> None:
        """To the entry under the cursor."""
        if self.cursor is not None:
            self.post_message(self.EntryChosen(self._list.contents.entries[self.cursor - 1]))

    def action_leave(self) -> None:
        """Back to the text."""
        self.post_message(self.Left())

    # How many there are further down

    @property
    def _further_down(self) -> int:
        """How many entries are further down than those in view; 0 at the end, where the last line is an entry's."""
        last = self.scroll_offset.y + self.size.height
        return self.line_count - last + 1 if self.size.height > 1 and last < self.line_count else 0

    def render_line(self, y: int) -> Strip:
        """One line; the last in view says how many entries are further down."""
        if y == self.size.height - 1 and self._further_down:
            more = Content.styled(f"  + {self._further_down} more", "$muted")
            return strip_of(more, self.size.width, self.visual_style)
        return super().render_line(y)

    def on_click(self, event: events.Click) -> None:
        """The entry that was clicked is gone to, once the list has put its cursor there; `+ 3 more` shows them."""
        if event.y == self.size.height - 1 and self._further_down:
            event.prevent_default()
            self.scroll_to(y=self.scroll_offset.y + self.size.height - 1, animate=False, force=True)
            return
        row = event.y + self.scroll_offset.y
        if _HEAD < row < self.line_count:
            self.call_later(self.action_go)
