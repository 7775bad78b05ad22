"""Notes on an open briefing, from the reader and the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.annotations.steps import Op
from briefing.document import BriefingError
from briefing.workspace.annotating import annotate, edit_note, notes_of, remove_note
from briefing.workspace.opening import open_briefing
from briefing.workspace.undoing import ahead_elsewhere, undo

if TYPE_CHECKING:
    from briefing.workspace.workspace import Workspace


def test_a_deleted_note_that_was_being_written_comes_back(workspace: Workspace) -> None:
    opened = open_briefing(workspace, "eastern")
    note = annotate(workspace, opened, next(opened.briefing.body.passages()).span, body="Here")
    remove_note(workspace, note.id)
    with pytest.raises(BriefingError, match="no such note"):
        edit_note(workspace, note.id, body="Not without knowing its state")
    edit_note(workspace, note.id, body="Back", expected_rev=note.rev)
    assert [back.body for back in notes_of(workspace, opened)] == ["Back"]


def test_what_undo_would_change_elsewhere_is_named(workspace: Workspace) -> None:
    opened = open_briefing(workspace, "eastern")
    assert ahead_elsewhere(workspace, Op.UNDO, None) is None
    annotate(workspace, opened, next(opened.briefing.body.passages()).span)
    assert ahead_elsewhere(workspace, Op.UNDO, opened.id) is None
    assert ahead_elsewhere(workspace, Op.UNDO, "another") == opened.briefing.title
    assert ahead_elsewhere(workspace, Op.REDO, "another") is None
    undo(workspace)
    assert ahead_elsewhere(workspace, Op.UNDO, "another") is None
    assert ahead_elsewhere(workspace, Op.REDO, "another") == opened.briefing.title
