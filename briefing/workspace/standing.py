"""The index as it stands, for whoever asks it and does not wait for the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from briefing.library.schema import DamagedIndexError

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.library.index import Index
    from briefing.workspace.workspace import Workspace


Found = TypeVar("Found")


def answer_of(workspace: Workspace, ask: Callable[[Index], Found]) -> Found:
    """What the index as it stands answers. Where it is found damaged it is made anew, and asked once more."""
    try:
        return ask(standing_index(workspace))
    except DamagedIndexError as error:
        workspace.narrate(str(error))
        return ask(standing_index(workspace))


def standing_index(workspace: Workspace) -> Index:
    """The index as it stands; filled first where it never was."""
    if not workspace.index.is_filled:
        from briefing.workspace.indexing import refresh  # noqa: PLC0415, most answers need no file

        refresh(workspace)
    return workspace.index


def open_index(workspace: Workspace) -> Index:
    """A connection of one's own to the index, for a thread that works beside others."""
    from briefing.library.index import Index  # noqa: PLC0415, as in Workspace

    return Index.open(workspace.index.path)
