"""What the footer says while a passage is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from briefing.tui.screens.reader.modes import Mode
from briefing.tui.widgets.footer_row import FooterLine
from briefing.tui.widgets.wording import counted

if TYPE_CHECKING:
    from briefing.tui.screens.reader.desk import Desk
    from briefing.tui.widgets.footer_row import FooterEntry

_OFF_RANK: Final = 99
"""The way out is dropped last."""


def tell_selection(desk: Desk) -> None:
    """Says how much is selected and what can be done with it; nothing where nothing is."""
    view = desk.view
    if not view.is_selecting and view.selection is None:
        desk.modes.show(Mode.SELECTING, None)
        return
    words = len(view.selected_text.split())
    left = Content.assemble(("SELECT", "bold $foreground"), f" {counted(words, 'word')}" if words else "")
    desk.modes.show(Mode.SELECTING, FooterLine(left, _keys(desk)))


def _keys(desk: Desk) -> tuple[FooterEntry, ...]:
    """What holds now: the caret is put somewhere first, then the passage is drawn from there."""
    entry, view = desk.screen.footer.entry, desk.view
    off = entry("app.cancel", label="")._replace(rank=_OFF_RANK)
    acts = (entry("text.mark"), entry("text.note"), entry("text.copy"), off)
    if not view.is_selecting:
        return acts
    moves = ("select.word", "select.sentence", "select.paragraph")
    if not view.has_anchor:
        return entry(*moves, label="Move"), entry("select.anchor"), entry("select.find"), off
    return entry(*moves, label="Extend"), entry("select.other-end"), *acts
