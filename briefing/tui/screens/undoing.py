"""Undo and redo on a screen: what is changed out of sight is named, and not before it was asked for twice."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from briefing.annotations.steps import Op
from briefing.document import BriefingError, shortened
from briefing.tui.widgets.wording import ASK_TO_UNDO
from briefing.workspace import undoing

if TYPE_CHECKING:
    from briefing.tui.screens.room import Room

_TITLE: Final = 30
"""The most characters of a title that leave room for the rest in 80 columns."""
_WARNINGS: Final = MappingProxyType({
    Op.UNDO: "The last change was in “{title}”: {key} again undoes it",
    Op.REDO: "The last undone was in “{title}”: {key} again redoes it",
})  # fmt: skip


def change_notes(room: Room, way: str) -> None:
    """Undoes or redoes the last change to any note (`way` undo or redo).

    One in another briefing than the one that is shown, if one is, is first told, and made when the key is pressed again
    at once; or at once where that was just offered.
    """
    op = Op(way)
    try:
        title = undoing.ahead_elsewhere(room.workspace, op, room.briefing_id)
        if title is not None and not (room.footer.read_message or "").endswith(ASK_TO_UNDO):
            warning = _WARNINGS[op].format(title=shortened(title, _TITLE), key=room.footer.entry(f"app.{way}").keys)
            if room.footer.read_message != warning:
                room.say(warning)
                return
        done = undoing.undo(room.workspace) if op is Op.UNDO else undoing.redo(room.workspace)
    except BriefingError as error:
        room.say(str(error))
        return
    room.notes_changed()
    room.say(done if title is None else f"In “{shortened(title, _TITLE)}”: {done[:1].lower()}{done[1:]}")
