"""Drafts: a note being typed is on disk before it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.state import Draft

if TYPE_CHECKING:
    from briefing.workspace.workspace import Workspace


def keep_draft(workspace: Workspace, key: str, body: str, tags: str) -> None:
    """Keeps a note as far as it got; `key` says which note it is, or will be."""
    workspace.state.keep_draft(key, Draft(body, tags, workspace.clock().isoformat(timespec="seconds")))


def draft(workspace: Workspace, key: str) -> Draft | None:
    """What was left of a note; None where nothing was."""
    return workspace.state.draft(key)


def drafts(workspace: Workspace) -> dict[str, Draft]:
    """Whatever was left of any note, by what `keep_draft` called it."""
    return workspace.state.drafts()


def drop_draft(workspace: Workspace, key: str) -> None:
    """Forgets a draft whose note was saved or given up."""
    workspace.state.drop_draft(key)
