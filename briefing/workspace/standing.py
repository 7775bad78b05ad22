"""The index as it stands, for whoever asks it and does not wait for the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.library.index import Index
    from briefing.workspace.workspace import Workspace


def standing_index(workspace: Workspace) -> Index:
    """The index as it stands; filled first where it never was."""
    if not workspace.index.is_filled:
        from briefing.workspace.indexing import refresh  # noqa: PLC0415, most answers need no file

        refresh(workspace)
    return workspace.index


def open_index(workspace: Workspace) -> Index:
    """A connection of one's own, for a thread that works beside others."""
    from briefing.library.index import FILE_NAME, Index  # noqa: PLC0415, as in Workspace

    return Index.open(workspace.folders.cache / FILE_NAME)
