"""One line of typing in the footer."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding
from textual.message import Message

from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.widgets.one_line_field import OneLineField
from briefing.tui.widgets.removable import Removable

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType
    from textual.suggester import Suggester


class Prompt(Removable, OneLineField):
    """A field in the footer. What its keys do is the screen's affair: `keep`, `step`, `cancel`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Context.FIND, on="screen"),
        Binding("tab", "cursor_right", show=False),
    ]
    DEFAULT_CSS = """
    Prompt {
        background: $background;
        &:focus { background-tint: transparent; }
    }
    """

    class TextPasted(Message):
        """Several lines were pasted where a text may stand for what is asked."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text: Final = text
            """All of them, as they came."""

    def __init__(self, value: str, suggester: Suggester | None, *, takes_text: bool = False) -> None:
        super().__init__(value, suggester=suggester, compact=True, select_on_focus=False)
        self._takes_text: Final = takes_text

    def _on_paste(self, event: events.Paste) -> None:
        if self._takes_text and len(event.text.strip().splitlines()) > 1:
            event.prevent_default()
            event.stop()
            self.post_message(self.TextPasted(event.text))
        else:
            super()._on_paste(event)
