"""What is taken back and done again is so in the text as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.annotations import Status
from briefing.workspace.noting import Filter, Wanted, add_note, attach_to, listed_notes
from briefing.workspace.quoting import Place
from briefing.workspace.undoing import redo, undo

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.workspace.workspace import Workspace

FIGURES = "The ministry published new figures on Monday."
OBJECTS = "Observers counted nineteen objects over the border."
TALKS = "Further talks are planned for the autumn, the second statement said."
BEGINNING = "A wholly new beginning was put in by the editors."


def write(file: Path, *paragraphs: str) -> None:
    file.write_text("# Talks\n\n" + "\n\n".join(paragraphs) + "\n", "utf-8")


def attached(workspace: Workspace, file: Path) -> str:
    """The id of a note that lost its words and was put on others, which stand on in a text corrected since."""
    write(file, FIGURES, OBJECTS, TALKS)
    note = add_note(workspace, Wanted(str(file), "nineteen objects")).id
    write(file, FIGURES, TALKS)
    attach_to(workspace, note, str(file), Place("planned for the autumn"))
    write(file, BEGINNING, FIGURES, TALKS)
    listed_notes(workspace, Filter())
    return note


def test_a_note_put_somewhere_again_stands_there_in_a_text_corrected_since(
    workspace: Workspace, tmp_path: Path
) -> None:
    note = attached(workspace, tmp_path / "talks.md")
    undo(workspace)
    assert workspace.notes.note(note).status is Status.ORPHAN
    assert redo(workspace) == "Done again: placing the note on “nineteen objects”"
    here = workspace.notes.note(note)
    assert (here.status, here.text, here.paragraph) == (Status.ANCHORED, "planned for the autumn", 3)


def test_where_its_place_is_gone_since_that_is_said(workspace: Workspace, tmp_path: Path) -> None:
    attached(workspace, tmp_path / "talks.md")
    undo(workspace)
    write(tmp_path / "talks.md", BEGINNING, FIGURES)
    assert redo(workspace).endswith("; it has no sure place now")
