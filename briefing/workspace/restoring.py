"""Brings lost notes back, when the reader asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.workspace.workspace import Workspace


def restore_notes(workspace: Workspace) -> str:
    """Rebuilds notes.db from backup and mirror where it is missing, empty or not the one that had the notes.

    Returns what was done, for people. Raises BriefingError where no notes are lost, or nothing is left of them.
    """
    from briefing.annotations.database import Database  # noqa: PLC0415, as in Workspace

    return Database.restore(workspace.folders.notes, workspace.clock, workspace.rng)
