"""What the footer says while a passage is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from briefing.tui.screens.reader.hints import Offer
from briefing.tui.screens.reader.modes import Mode
from briefing.tui.widgets.footer_row import FooterLine
from briefing.tui.widgets.wording import counted

if TYPE_CHECKING:
    from briefing.tui.screens.reader.desk import Desk
    from briefing.tui.widgets.footer_row import FooterEntry

_COPY_RANK: Final = 84
"""What can be done with a passage is kept before the ways to change it."""
_OFF_RANK: Final = 99
"""The way out is dropped last."""


def sentences_offered(desk: Desk) -> Offer | None:
    """The sentences in view, to put letters on; None where there are none, and says so."""
    sentences = desk.view.visible_sentences()
    if not sentences:
        desk.say("No sentence in view")
        return None

    def select(number: int) -> None:
        desk.view.extend_to(sentences[number])
        tell_selection(desk)

    places = {number: sentence.shown for number, sentence in enumerate(sentences)}
    what = "selects the sentence" if desk.view.selection is None else "extends to the end of its sentence"
    return Offer("SENTENCES", "sentence", places, select, Content(what))


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
    acts = [entry("text.mark"), entry("text.note"), entry("text.copy")._replace(rank=_COPY_RANK), off]
    if desk.modes.is_on(Mode.PLACING):
        acts = [entry("text.place")._replace(rank=_COPY_RANK), off]
    if not view.is_selecting:
        return tuple(acts)
    moves = ("select.word", "select.sentence", "select.paragraph")
    if not view.has_anchor:
        return entry(*moves, label="Move"), entry("select.anchor"), entry("select.sentences"), entry("select.find"), off
    return entry(*moves, label="Extend"), entry("select.sentences"), entry("select.other-end"), *acts
