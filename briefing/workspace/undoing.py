"""The last change to any note taken back, or done again, and what that is told as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document import BriefingError
from briefing.workspace.annotating import index_notes
from briefing.workspace.noting import brought

if TYPE_CHECKING:
    from briefing.annotations.steps import Op
    from briefing.annotations.store import Undone
    from briefing.workspace.workspace import Workspace

_NOWHERE = "; it has no sure place now"


def undo(workspace: Workspace) -> str:
    """Takes back the last change to any note; returns what was undone, for people."""
    undone = workspace.notes.undo()
    _settle(workspace, undone)
    return undone.told


def redo(workspace: Workspace) -> str:
    """Does again what was undone last; returns what, for people, and whether a note it placed has no place now."""
    redone = workspace.notes.redo()
    _settle(workspace, redone)
    is_nowhere = any(not workspace.notes.note(note).status.is_sure for note in redone.put)
    return redone.told + (_NOWHERE if is_nowhere else "")


def _settle(workspace: Workspace, undone: Undone) -> None:
    """Lets the notes be found as they are now, those that were put elsewhere in the text as it is now."""
    for briefing in undone.briefings:
        if undone.put:
            brought(workspace, briefing)
        index_notes(workspace, briefing)


def ahead_elsewhere(workspace: Workspace, way: Op, here: str | None) -> str | None:
    """The title of another briefing than `here` whose note the next UNDO or REDO changes; None where it is none's."""
    elsewhere = [briefing for briefing in workspace.notes.ahead(way) if briefing != here]
    return _title(workspace, elsewhere[0]) if elsewhere else None


def _title(workspace: Workspace, briefing: str) -> str:
    """What a briefing is called; its id where the index as it stands does not know it."""
    try:
        entry = workspace.index.entry(briefing)
    except BriefingError as error:
        workspace.narrate(str(error))
        return briefing
    return entry.title if entry else briefing
