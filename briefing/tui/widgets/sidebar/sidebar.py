"""The sidebar as a widget."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias

from textual.message import Message

from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context, keys_of
from briefing.tui.widgets.line_cells import CLICK
from briefing.tui.widgets.line_pane import LinePane
from briefing.tui.widgets.sidebar import messages
from briefing.tui.widgets.sidebar.cursor import FOLD
from briefing.tui.widgets.sidebar.lists import ACTORS, DATES, NOTES, SAID, Lists

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.binding import BindingType

    from briefing.document import TextSpan
    from briefing.tui.widgets.line import Line
    from briefing.tui.widgets.sidebar.lists import Offer, Spot
    from briefing.tui.widgets.sidebar.rows import Row, RowList

_NOTE_ACTIONS: Final = frozenset(key.action for key in keys_of(Context.NOTES))
_HELD_IN: Final = MappingProxyType({"show_said": (ACTORS,), "ask_to_correct": (ACTORS, DATES)})
"""What is done in some lists alone, and in no statements."""
_WHEEL: Final = 2


class Sidebar(LinePane):
    """Actors, dates, sources and notes: stacked where there are rows for it, else one at a time under tabs."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Context.LIST),
        *bindings(Context.NAMED),
        *bindings(Context.NOTES),
    ]

    RowChosen: TypeAlias = messages.RowChosen
    NotesAsked: TypeAlias = messages.NotesAsked

    class Left(Message):
        """The reader goes back to the text."""

    class FilterAsked(Message):
        """The reader wants to filter the active list."""

    def __init__(self, *, id: str | None = None, plain: bool = False) -> None:  # noqa: A002, Textual's word
        super().__init__(id=id)
        self._lists = Lists(plain=plain)
        self._is_boxed = False
        self._pressed: tuple[str, Spot | None] = ("", None)

    # What it shows

    @property
    def active(self) -> int:
        """The list the keys act on."""
        return self._lists.active

    @property
    def row(self) -> Row | None:
        """The actor, date, source or note under the cursor; None where there is none."""
        row = self._lists.cursor.row
        return None if row is None or row.key == FOLD or self._lists.is_in_said else row

    @property
    def is_boxed(self) -> bool:
        """Whether it stands over the text, in a box, and not beside it."""
        return self._is_boxed

    @is_boxed.setter
    def is_boxed(self, is_boxed: bool) -> None:
        self._is_boxed = is_boxed
        self.update_lines()

    def show_list(self, pane: int, rows: RowList) -> None:
        """Fills one of the lists; its cursor keeps its row."""
        self._lists.show(pane, rows)
        self._change()

    def show_said(self, rows: RowList) -> None:
        """Shows what an actor said in the place of the actors."""
        self._lists.show_said(rows)
        self._change()

    def _change(self) -> None:
        """Shows what is listed now, and what its keys are."""
        self.refresh_bindings()
        self.update_lines()

    def leave_said(self) -> None:
        """Shows the actors again."""
        if self._lists.leave_said():
            self._change()

    def activate(self, pane: int) -> None:
        """Makes one of the lists the active one."""
        self._lists.active = pane
        self._change()

    def point_at(self, pane: int, key: str) -> None:
        """Puts the cursor of one of the lists on a row, if it is shown."""
        self._lists.cursors[pane].point_at(key)
        self.update_lines()

    @property
    def filter(self) -> str:
        """What the active list is filtered by."""
        return self._lists.cursor.filter

    def narrow(self, text: str) -> None:
        """Filters the active list."""
        self._lists.cursor.narrow(text)
        self._change()

    def follow(self, visible: TextSpan) -> None:
        """Tells it which part of the text is on screen."""
        self._lists.follow(visible, scrolls=not self.has_focus)
        self.update_lines()

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """All of it, for its size."""
        draw = self._lists.boxed_lines if self._is_boxed else self._lists.docked_lines
        return draw(width, height, has_focus=self.has_focus)

    # Keys

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What the keys of every list can do now; in a box its lower side says so."""
        return self._lists.offers

    @property
    def has_rows(self) -> bool:
        """Whether there is a row to be on in the active list."""
        return bool(self._lists.cursor.shown)

    @property
    def row_keys(self) -> tuple[str, ...]:
        """Ids of the keys that do something with notes now, or with an actor or date."""
        return self._lists.row_keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002, Textual's own
        """The keys of notes hold in their list alone, and those of actors and dates in theirs."""
        if action in _HELD_IN:
            return self.active in _HELD_IN[action] and not self._lists.is_in_said
        return self.active == NOTES or action not in _NOTE_ACTIONS

    def action_cursor_down(self) -> None:
        """The next row."""
        self._move(1)

    def action_cursor_up(self) -> None:
        """The row before."""
        self._move(-1)

    def action_cursor_top(self) -> None:
        """The first row."""
        self._move(-len(self._lists.cursor.shown))

    def action_cursor_bottom(self) -> None:
        """The last row."""
        self._move(len(self._lists.cursor.shown))

    def _move(self, by: int) -> None:
        self._lists.cursor.move(by)
        self.update_lines()

    def action_go(self, by: int = 1) -> None:
        """To the row's next place in the text; of the row that folds the rest away, there or back."""
        row = self._lists.cursor.row
        if row is not None and row.key == FOLD:
            self._lists.cursor.toggle_fold()
            self.update_lines()
        elif row is not None:
            self.post_message(self.RowChosen(SAID if self._lists.is_in_said else self.active, row, by))

    def action_go_back(self) -> None:
        """To its place before."""
        self.action_go(-1)

    def action_filter(self) -> None:
        """Asks for words to filter by."""
        self.post_message(self.FilterAsked())

    def action_leave(self, how: str = "by step") -> None:
        """Back to the text; by step a filter goes first, and from what an actor said one comes to the actors."""
        if how == "by step" and self.filter:
            self.narrow("")
        elif how == "by step" and self._lists.is_in_said:
            self.leave_said()
        else:
            self.leave_said()
            self.post_message(self.Left())

    def action_show_said(self) -> None:
        """Asks for what the actor under the cursor said."""
        if (row := self.row) is not None:
            self.post_message(messages.StatementsAsked(row.key))

    def action_ask_to_correct(self, what: str) -> None:
        """Asks to `correct` or `hide` the actor or date under the cursor."""
        if (row := self.row) is not None:
            self.post_message(messages.CorrectionAsked(what, self.active, row.key))

    def action_toggle_note(self) -> None:
        """Marks the note for copying, and goes on to the next."""
        self._lists.toggle()
        self._move(1)

    def action_edit_note(self) -> None:
        """Asks to edit the note under the cursor."""
        self._ask_for_one("edit")

    def action_edit_tags(self) -> None:
        """Asks for the tags of the note under the cursor."""
        self._ask_for_one("tags")

    def action_delete_note(self) -> None:
        """Asks to delete the note under the cursor."""
        self._ask_for_one("delete")

    def action_copy(self) -> None:
        """Asks to copy the notes that are chosen, or all."""
        self._ask_for_chosen("copy")

    def action_write(self) -> None:
        """Asks to write them to a file."""
        self._ask_for_chosen("write")

    def _ask_for_one(self, what: str) -> None:
        if (row := self._lists.cursor.row) is not None:
            self.post_message(self.NotesAsked(what, (row.key,)))

    def _ask_for_chosen(self, what: str) -> None:
        listed = [row.key for row in self._lists.cursor.listed.rows]
        chosen = self._lists.chosen or {row.key for row in self._lists.cursor.shown}
        self.post_message(self.NotesAsked(what, tuple(key for key in listed if key in chosen)))

    # Mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remembers what is there: the lines may move when the focus comes."""
        self._pressed = event.style.meta.get(CLICK, ""), self._lists.spot_at(event.y)

    def on_click(self, event: events.Click) -> None:
        """A tab or a heading opens its list; a row is gone to; of a list that is cut the rest is shown."""
        event.stop()
        asked, spot = self._pressed
        if asked.startswith("pane"):
            self.activate(int(asked.split()[1]))
        elif spot is not None:
            if spot.is_more:
                self._lists.show_more(spot)
            self.activate(spot.pane)
            if spot.row is not None and not spot.is_more:
                self._lists.cursor.move_to(spot.row)
                self.update_lines()
                self.action_go()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The list under the pointer, a few rows down."""
        self._scroll(event, _WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The list under the pointer, a few rows up."""
        self._scroll(event, -_WHEEL)

    def _scroll(self, event: events.MouseEvent, by: int) -> None:
        event.stop()
        cursor = self._lists.cursors[self._lists.pane_at(event.y)]
        if self.has_focus and cursor is self._lists.cursor:
            cursor.move(by)
        else:
            cursor.scroll(by)
        self.update_lines()
