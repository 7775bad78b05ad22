"""Undo and redo where the last change was not made in what one has before one's eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.workspace import annotating
from briefing.workspace.opening import open_briefing
from tests.tui.library_app import LOCKS, library, stocked
from tests.tui.reader_app import footer_of, press, reader, settled

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.workspace.workspace import Workspace

SIZE = (100, 24)


def with_a_note_elsewhere(home: Path) -> Workspace:
    """A library whose last note is not on the briefing about the harbour channel."""
    workspace = stocked(home)
    locks = open_briefing(workspace, LOCKS)
    annotating.annotate(workspace, locks, next(locks.briefing.body.passages()).span, body="Elsewhere")
    return workspace


def bodies(workspace: Workspace) -> list[str]:
    """What all notes say."""
    return sorted(note.body for note in workspace.notes.all_notes())


async def test_undoing_in_another_briefing_takes_pressing_twice(home: Path) -> None:
    workspace = with_a_note_elsewhere(home)
    async with reader(home).run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "U")
        assert footer_of(pilot).startswith("The last change was in “")
        assert footer_of(pilot).endswith("”: U again undoes it")
        assert "Elsewhere" in bodies(workspace)
        await press(pilot, "j", "U")
        assert "Elsewhere" in bodies(workspace)
        await press(pilot, "U")
        assert "Elsewhere" not in bodies(workspace)
        assert footer_of(pilot).startswith("In “")
        assert "undone: adding the note" in footer_of(pilot)
        await press(pilot, "ctrl+r")
        assert "Elsewhere" not in bodies(workspace)
        await press(pilot, "ctrl+r")
        assert "Elsewhere" in bodies(workspace)


async def test_undoing_here_takes_one_key_and_names_no_briefing(home: Path) -> None:
    workspace = with_a_note_elsewhere(home)
    async with reader(home).run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "m", "U")
        assert footer_of(pilot).startswith("Undone: adding the note")
        assert bodies(workspace) == ["Elsewhere", "Who warned whom?"]


async def test_in_the_library_the_briefing_is_named(home: Path) -> None:
    workspace = with_a_note_elsewhere(home)
    async with library(home, workspace).run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "U")
        assert footer_of(pilot).startswith("The last change was in “")
        assert len(bodies(workspace)) == 2
        await press(pilot, "U")
        assert footer_of(pilot).startswith("In “")
        assert bodies(workspace) == ["Who warned whom?"]


async def test_what_was_just_offered_to_be_undone_takes_one_key_on_all_notes(home: Path) -> None:
    workspace = with_a_note_elsewhere(home)
    async with library(home, workspace).run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "1", "D")
        assert len(bodies(workspace)) == 1
        await press(pilot, "U")
        assert len(bodies(workspace)) == 2
