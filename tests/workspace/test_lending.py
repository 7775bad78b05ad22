"""A note in another program: whatever becomes of that or of this one, its words are somewhere."""

from __future__ import annotations

import multiprocessing
import os
import signal
from typing import TYPE_CHECKING

import pytest

from briefing.document import BriefingError
from briefing.workspace import drafting
from briefing.workspace.lending import lend
from tests.tui.reader_app import workspace_in

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.workspace.workspace import Workspace

KEY = "0198-note"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return workspace_in(tmp_path)


def files_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_what_was_written_comes_back_and_no_file_is_left(workspace: Workspace) -> None:
    lent = lend(workspace, KEY, "Kukuła")
    assert lent.path.read_text("utf-8") == "Kukuła\n"
    lent.path.write_text("Kukuła’s *words*\n\n", "utf-8")
    assert lent.taken_back() == "Kukuła’s *words*"
    assert files_in(workspace.folders.state) == []


def test_a_note_that_was_emptied_is_empty(workspace: Workspace) -> None:
    lent = lend(workspace, KEY, "words")
    lent.path.write_bytes(b"\n")
    assert lent.taken_back() == ""


@pytest.mark.parametrize("left", [b"br\xffken", b"x" * 10_000_001], ids=["no-utf-8", "too-large"])
def test_what_is_no_note_is_set_aside_and_named(workspace: Workspace, left: bytes) -> None:
    lent = lend(workspace, KEY, "words")
    lent.path.write_bytes(left)
    with pytest.raises(BriefingError, match=r"left .*; it is kept in …/from-editor/1/note.md$"):
        lent.taken_back()
    assert (workspace.folders.state / "from-editor" / "1" / "note.md").read_bytes() == left


def test_of_a_file_that_is_gone_it_says_so(workspace: Workspace) -> None:
    lent = lend(workspace, KEY, "words")
    lent.path.unlink()
    with pytest.raises(BriefingError, match="cannot be read; the note is as it was"):
        lent.taken_back()


def test_an_unchanged_note_of_an_editor_that_failed_leaves_nothing_behind(workspace: Workspace) -> None:
    assert lend(workspace, KEY, "words").set_aside() == ""
    assert files_in(workspace.folders.state) == []


def test_a_file_to_recover_from_is_kept_though_nothing_was_saved(workspace: Workspace) -> None:
    lent = lend(workspace, KEY, "words")
    lent.path.with_name(".note.md.swp").write_bytes(b"b0VIM")
    assert lent.set_aside() == "…/from-editor/1/note.md"
    assert files_in(workspace.folders.state / "from-editor") == ["1/.note.md.swp", "1/note.md"]


def test_what_was_saved_before_the_program_was_killed_is_the_draft_the_next_time(workspace: Workspace) -> None:
    drafting.keep_draft(workspace, KEY, "words", "tagged", colour="red")

    def be_killed() -> None:
        lend(workspace, KEY, "words").path.write_text("words, and more\n", "utf-8")
        os.kill(os.getpid(), signal.SIGKILL)

    process = multiprocessing.get_context("fork").Process(target=be_killed)
    process.start()
    process.join()
    drafting.take_in_lent(workspace)
    draft = drafting.draft(workspace, KEY)
    assert draft is not None
    assert (draft.body, draft.tags, draft.colour) == ("words, and more", "tagged", "red")
    assert not any(path.is_file() for path in (workspace.folders.state / "lent").rglob("*"))


def test_a_note_another_terminal_has_in_an_editor_is_left_to_it(workspace: Workspace) -> None:
    drafting.keep_draft(workspace, KEY, "words", "")
    lent = lend(workspace, KEY, "words")
    lent.path.write_text("half a sen", "utf-8")
    drafting.take_in_lent(workspace_in(workspace.folders.state.parent))
    draft = drafting.draft(workspace, KEY)
    assert draft is not None
    assert draft.body == "words"
    assert lent.taken_back() == "half a sen"


def test_where_the_state_folder_takes_no_file_the_note_is_lent_all_the_same(workspace: Workspace) -> None:
    workspace.folders.state.parent.mkdir(parents=True, exist_ok=True)
    workspace.folders.state.write_text("in the way")
    lent = lend(workspace, KEY, "words")
    lent.path.write_text("others", "utf-8")
    assert lent.taken_back() == "others"
