"""One line of typing in the footer."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding

from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.widgets.one_line_field import OneLineField
from briefing.tui.widgets.removable import Removable

if TYPE_CHECKING:
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

    def __init__(self, value: str, suggester: Suggester | None) -> None:
        super().__init__(value, suggester=suggester, compact=True, select_on_focus=False)
