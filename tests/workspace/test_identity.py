"""A briefing keeps its id and its notes wherever its file goes, and a copy takes nothing from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.workspace.adding import add
from briefing.workspace.annotating import annotate, notes_of, place_notes
from briefing.workspace.indexing import rebuild, refresh
from briefing.workspace.noting import Filter, listed_notes
from briefing.workspace.opening import open_briefing, open_file, paragraph_span

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.workspace.workspace import Workspace

TEXT = "# Talks in the Autumn\n\nThe talks began at noon.\n\nNobody said {} they would end.\n"


def write(path: Path, word: str = "when") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(TEXT.format(word), "utf-8")
    return path


def note_on(workspace: Workspace, path: Path) -> str:
    """A note on the first paragraph of a file; its id."""
    opened = open_file(workspace, path)
    return annotate(workspace, opened, paragraph_span(opened.briefing.body, 1), body="At noon?").id


@pytest.mark.parametrize("first", ["added", "noted"])
def test_a_note_made_on_the_file_it_was_added_from_is_on_the_one_in_the_library(
    workspace: Workspace, tmp_path: Path, first: str
) -> None:
    source = write(tmp_path / "article.md")
    if first == "noted":
        note_on(workspace, source)
    add(workspace, [str(source)])
    if first == "added":
        note_on(workspace, source)
    (kept,) = workspace.folders.library.iterdir()
    write(kept, "whether")
    refresh(workspace)
    assert [note.body for note in listed_notes(workspace, Filter("Talks in the Autumn"))] == ["At noon?"]


def test_a_file_noted_on_in_two_places_is_one_briefing_whichever_is_corrected(
    workspace: Workspace, tmp_path: Path
) -> None:
    first, second = write(tmp_path / "a" / "first.md"), write(tmp_path / "b" / "second.md")
    notes = {note_on(workspace, first), note_on(workspace, second)}
    for path in (first, second):
        opened = open_file(workspace, write(path, "whether"))
        place_notes(workspace, opened)
        assert {note.id for note in notes_of(workspace, opened)} == notes


def test_a_copy_does_not_take_the_id_of_the_file_it_was_made_of(workspace: Workspace) -> None:
    library = workspace.folders.library
    note_on(workspace, write(library / "talks.md"))
    write(library / "a copy of talks.md")
    write(library / "talks.md", "whether")
    refresh(workspace)
    for _ in range(2):
        rebuild(workspace)
        assert open_briefing(workspace, "talks-in-the-autumn").path == library / "talks.md"


def test_another_file_where_one_was_moved_away_is_another_briefing(workspace: Workspace, tmp_path: Path) -> None:
    path = write(tmp_path / "briefing.md")
    note_on(workspace, path)
    moved = path.rename(tmp_path / "moved.md")
    kept = open_file(workspace, moved).id
    note_on(workspace, moved)
    path.write_text("# Other\n\nOther words.\n", "utf-8")
    assert open_file(workspace, path).id != kept


def test_a_long_text_that_was_moved_keeps_its_notes(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "long.md"
    path.write_text("# Long\n\n" + "".join(f"Paragraph {number} of many.\n\n" for number in range(20_000)), "utf-8")
    note = note_on(workspace, path)
    opened = open_file(workspace, path.rename(tmp_path / "renamed.md"))
    assert [found.id for found in notes_of(workspace, opened)] == [note]


def test_a_new_file_is_found_by_its_id_although_others_have_it_in_theirs(workspace: Workspace) -> None:
    refresh(workspace)
    path = write(workspace.folders.library / "a.md")
    path.write_text("# E\n\nWords.\n", "utf-8")
    assert open_briefing(workspace, "e").path == path
