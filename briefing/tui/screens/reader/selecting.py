"""What the footer says while a passage is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from briefing.tui.screens.reader.modes import Mode
from briefing.tui.widgets.footer_row import FooterLine
from briefing.tui.widgets.wording import counted

if TYPE_CHECKING:
    from briefing.tui.screens.reader.desk import Desk


def tell_selection(desk: Desk) -> None:
    """Says how much is selected and what can be done with it; nothing where nothing is."""
    view = desk.view
    if not view.is_selecting and view.selection is None:
        desk.modes.show(Mode.SELECTING, None)
        return
    words = len(view.selected_text.split())
    entry = desk.screen.footer.entry
    moves = (
        entry("select.word", "select.sentence", "select.paragraph", label="Extend"),
        entry("select.other-end"),
    )
    acts = (entry("text.mark"), entry("text.note"), entry("text.copy"), entry("app.cancel", label=""))
    left = Content.assemble(("SELECT", "bold $foreground"), f" {counted(words, 'word')}" if words else "")
    desk.modes.show(Mode.SELECTING, FooterLine(left, (*(moves if view.is_selecting else ()), *acts)))
