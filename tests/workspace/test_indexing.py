"""The index follows the files, and brings the notes along."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from briefing.annotations import PlacementReport, Status
from briefing.document import BriefingError, TextSpan
from briefing.workspace.annotating import annotate, notes_here, notes_of, place_notes, remove_note
from briefing.workspace.filling import Filling
from briefing.workspace.indexing import refresh
from briefing.workspace.opening import open_file
from briefing.workspace.searching import SearchSession, place_of_note, search
from tests.workspace.conftest import another_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.workspace.workspace import Workspace

FIRST = "The port was closed on Monday, and nobody said for how long it would be so."
SECOND = "A week later the ministry named its reasons, of which the newspapers believed two."


@pytest.fixture
def memo(workspace: Workspace) -> Path:
    """A briefing in the library, known to the index."""
    path = workspace.folders.library / "memo.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"# The port\n\n{FIRST}\n\n{SECOND}\n", "utf-8")
    refresh(workspace)
    return path


def test_the_notes_of_a_changed_briefing_are_placed_and_told(workspace: Workspace, memo: Path) -> None:
    opened = open_file(workspace, memo)
    for passage in opened.briefing.body.passages():
        if passage.number:
            annotate(workspace, opened, passage.span, body=f"on {passage.number}")
    memo.write_text(f"# The port\n\n{SECOND}\n\nNothing of this stood here before.\n", "utf-8")
    assert refresh(workspace).placed == ((opened.id, PlacementReport(kept=1, orphaned=1, is_new=True)),)
    assert refresh(workspace).placed == ()
    now = open_file(workspace, memo)
    assert [(note.status, note.paragraph) for note in notes_of(workspace, now)] == [
        (Status.ANCHORED, 1),
        (Status.ORPHAN, None),
    ]
    hit = search(workspace, "“on 2”").answer.results[0].hits[0]
    assert hit.note is not None
    assert place_of_note(workspace, opened.id, hit.note) == notes_of(workspace, now)[0].span


def test_two_who_show_two_versions_each_have_the_places_of_theirs(workspace: Workspace, memo: Path) -> None:
    older = open_file(workspace, memo)
    memo.write_text(f"# The port\n\nA new beginning.\n\n{FIRST}\n\n{SECOND}\n", "utf-8")
    newer = open_file(workspace, memo)
    start = newer.briefing.body.text.index("ministry")
    annotate(workspace, newer, TextSpan(start, start + len("ministry")))
    assert notes_here(workspace, older) is None
    place_notes(workspace, older)
    for opened in (older, newer):
        notes = notes_here(workspace, opened)
        assert notes is not None
        assert [note.span and note.span.of(opened.briefing.body.text) for note in notes] == ["ministry"]


def test_a_library_that_vanished_is_said_and_listed_as_it_was(workspace: Workspace, memo: Path) -> None:
    away = memo.parent.rename(memo.parent.with_name("away"))
    refreshed = refresh(workspace)
    assert [problem.code for problem in refreshed.problems] == ["folder-missing"]
    assert str(memo.parent) in refreshed.problems[0].message
    assert refreshed.removed == 0
    assert search(workspace, "“of which the newspapers believed two”").answer.total == 1
    away.rename(memo.parent)
    assert refresh(workspace) == refreshed._replace(problems=())
    memo.unlink()
    assert refresh(workspace).removed == 1
    memo.parent.rmdir()
    assert refresh(workspace).problems == ()


def test_a_note_is_found_where_another_program_made_the_index_anew(workspace: Workspace, memo: Path) -> None:
    opened = open_file(workspace, memo)
    with closing(SearchSession(workspace)) as session:
        assert session.ask("port") is not None
        for path in workspace.folders.cache.glob("index.db*"):
            path.unlink()
        other = another_workspace()
        refresh(other)
        annotate(workspace, opened, TextSpan(0, 8), body="puffins")
        assert search(other, "puffins").answer.total == 1
        assert search(workspace, "puffins").answer.total == 1
        assert session.has_changed()
        found = session.ask("puffins")
        assert found is not None
        assert found.answer.total == 1
        other.close()


def test_a_note_that_the_index_could_not_take_is_found_after_the_next_refresh(
    workspace: Workspace, memo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise BriefingError("the disk is full")

    opened = open_file(workspace, memo)
    gone = annotate(workspace, opened, TextSpan(0, 8), body="puffins")
    with monkeypatch.context() as full:
        full.setattr("briefing.library.index.Index.update_notes", refuse)
        annotate(workspace, opened, TextSpan(0, 8), body="herons")
        remove_note(workspace, gone.id)
    assert search(workspace, "herons").answer.total == 0
    assert search(workspace, "puffins").answer.total == 1
    refresh(workspace)
    assert search(workspace, "herons").answer.total == 1
    assert search(workspace, "puffins").answer.total == 0


def test_a_file_with_anothers_id_is_left_out_and_read_once_while_both_stay_as_they_are(
    workspace: Workspace, memo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ports, copy = memo.with_name("ports.md"), memo.with_name("ports-2.md")
    ports.write_text(f"---\nid: ports\n---\n# The ports\n\n{FIRST}\n", "utf-8")
    refresh(workspace)
    copy.write_bytes(ports.read_bytes())
    left_out = [f"left out (same id as {ports}): {copy}"]
    assert [problem.message for problem in refresh(workspace).problems] == left_out
    with monkeypatch.context() as unread:
        unread.setattr("briefing.workspace.reading_apart.read", None)
        assert [problem.message for problem in refresh(workspace).problems] == left_out
    ports.unlink()
    assert refresh(workspace).problems == ()
    assert [entry.path for entry in workspace.index.entries() if entry.id == "ports"] == [str(copy)]


def test_what_became_of_several_is_said_in_a_few_words() -> None:
    assert PlacementReport(kept=12, moved=1, uncertain=1).parts == ("12 notes kept", "1 moved", "1 uncertain")
    assert PlacementReport(orphaned=1).parts == ("1 note lost",)
    assert PlacementReport().parts == ()


def test_leaving_ends_the_work_on_the_index_and_the_next_time_goes_on(workspace: Workspace, memo: Path) -> None:
    for number in range(3):
        (memo.parent / f"more-{number}.md").write_text(f"# Title {number}\n\nThe ferry waited.\n", "utf-8")
    with pytest.raises(BriefingError):
        Filling(workspace, lambda: False).refresh()
    assert Filling(workspace).refresh().added == 3
