"""Brings lost notes back, when the reader asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document.problems import BriefingError
from briefing.workspace.noting import Filter, listed_notes
from briefing.workspace.workspace import NOTES_SIGN

if TYPE_CHECKING:
    from briefing.workspace.workspace import Workspace


def restore_notes(workspace: Workspace) -> str:
    """Rebuilds notes.db from backup and mirror where it is missing, empty or not the one that had the notes.

    They are brought to the texts as they are now. Returns what was done, for people. Raises BriefingError where no
    notes are lost, or nothing is left of them.
    """
    from briefing.annotations.database import Database  # noqa: PLC0415, as in Workspace

    sign = workspace.folders.state / NOTES_SIGN
    told = Database.restore(workspace.folders.notes, workspace.clock, workspace.rng, sign=sign)
    try:
        # It may have been filled while there were no notes.
        workspace.index.clear()
        listed_notes(workspace, Filter())
    except BriefingError as error:
        workspace.narrate(str(error))
    return told
