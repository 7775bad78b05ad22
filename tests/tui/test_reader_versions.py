"""A briefing whose file changes while it is open, and since it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.annotations import Status
from briefing.document import TextSpan
from briefing.tui.widgets.note_editor.editor import NoteEditor
from briefing.workspace import annotating
from briefing.workspace.opening import open_file
from tests.tui.reader_app import (
    CHANNEL,
    footer_of,
    number_of,
    press,
    reader,
    refusing,
    screen_of,
    settled,
    shown,
    view_of,
    workspace_in,
    written,
)

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

NARROW = (80, 24)
EXERCISE = "Exercise Gale ran on 12–16 September. Talks that had begun in May were to go on after it."
QUIET = "The strait was quiet until 10 September, when drones crossed it."
CORRECTED = CHANNEL.replace(QUIET, f"A paragraph that was put before.\n\n{QUIET}").replace("in May", "in June")


def noted(home: Path, *passages: str) -> None:
    """Notes on passages, made before the reader opens."""
    workspace = workspace_in(home)
    opened = open_file(workspace, written(home))
    for words in passages:
        start = opened.briefing.body.text.index(words)
        annotating.annotate(workspace, opened, TextSpan(start, start + len(words)), body=f"On {words[:8]}")
    workspace.close()


async def corrected(pilot: Pilot[int], home: Path, text: str = CORRECTED) -> None:
    """The file changes, and stands still at two looks."""
    written(home, text)
    for _ in range(2):
        screen_of(pilot)._look_elsewhere()  # noqa: SLF001, a second passes
    await settled(pilot)


async def test_the_text_is_shown_anew_and_one_stays_at_the_same_words(home: Path) -> None:
    async with reader(home).run_test(size=(80, 14)) as pilot:
        await settled(pilot)
        await press(pilot, "J", "J", "J", "a", *"Check", "escape")
        row = next(y for y, line in enumerate(shown(pilot)) if "Exercise Gale ran" in line)
        await corrected(pilot, home)
        rows = shown(pilot)
        assert number_of(pilot) == 5
        assert next(y for y, line in enumerate(rows) if "Exercise Gale ran" in line) == row
        assert "begun in June" in "".join(rows)
        assert rows[row].startswith("▌2 ")
        assert footer_of(pilot).startswith("1 note kept   + Changes  esc")
        await press(pilot, "j")
        assert "note kept" not in footer_of(pilot)
        await press(pilot, "U", "U")
        assert not annotating.notes_of(workspace_in(home), open_file(workspace_in(home), written(home, CORRECTED)))


async def test_a_note_being_written_is_left_alone(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "a", *"Half a")
        await corrected(pilot, home)
        assert any("A paragraph that was put before" in row for row in shown(pilot))
        assert pilot.app.screen.query_one(NoteEditor).has_focus_within
        await press(pilot, *" sentence", "escape")
        opened = open_file(workspace_in(home), home / "library" / "harbour-channel.md")
        (note,) = annotating.notes_of(workspace_in(home), opened)
        assert (note.body, note.text, note.status) == ("Half a sentence", QUIET, Status.ANCHORED)


async def test_a_note_that_could_not_be_begun_waits_with_its_text_and_gets_its_own_words(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "m", "U")
        with refusing(home, "annotation"):
            await press(pilot, "J", "J", "J", "a", *"On this")
            await corrected(pilot, home)
            assert not any("A paragraph that was put before" in row for row in shown(pilot))
        await press(pilot, "escape")
        # The look at the file that comes every second may come in between.
        assert footer_of(pilot).startswith(("Note saved", "2 paragraphs changed"))
        screen_of(pilot)._look_elsewhere()  # noqa: SLF001
        await settled(pilot)
        assert any("A paragraph that was put before" in row for row in shown(pilot))
        (note,) = screen_of(pilot)._noting.notes  # noqa: SLF001
        assert (note.body, (note.text or "")[:13]) == ("On this", "Exercise Gale")


async def test_without_its_notes_a_file_is_followed_all_the_same_and_they_are_shown_when_they_are_back(
    home: Path,
) -> None:
    noted(home, QUIET)
    store = home / "notes" / "notes.db"
    kept = store.rename(home / "aside.db")
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await corrected(pilot, home)
        assert any("A paragraph that was put before" in row for row in shown(pilot))
        await press(pilot, "J", "+")
        assert "changes 2 of 2" in footer_of(pilot)
        kept.rename(store)
        screen_of(pilot)._look_elsewhere()  # noqa: SLF001
        await settled(pilot)
        assert [note.text for note in screen_of(pilot)._noting.notes] == [QUIET]  # noqa: SLF001


async def test_what_is_being_selected_is_not_pulled_away(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "v", "v", "w")
        await corrected(pilot, home)
        assert "The text changed in its file" in footer_of(pilot)
        await press(pilot, "m")
        assert not any("A paragraph that was put before" in row for row in shown(pilot))
        screen_of(pilot)._look_elsewhere()  # noqa: SLF001
        await settled(pilot)
        assert any("A paragraph that was put before" in row for row in shown(pilot))
        assert [note.text for note in screen_of(pilot)._noting.notes] == ["The"]  # noqa: SLF001


async def test_a_file_that_is_gone_leaves_what_is_shown(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        (home / "library" / "harbour-channel.md").unlink()
        for _ in range(2):
            screen_of(pilot)._look_elsewhere()  # noqa: SLF001
        await settled(pilot)
        assert "harbour-channel.md is gone or empty" in footer_of(pilot)
        await press(pilot, "m")
        assert any(QUIET[:30] in row for row in shown(pilot))
        await corrected(pilot, home)
        assert any("A paragraph that was put before" in row for row in shown(pilot))
        assert any(row.startswith("▌□ The strait was quiet") for row in shown(pilot))


async def test_the_way_one_came_leads_through_the_new_text(home: Path) -> None:
    async with reader(home).run_test(size=(80, 10)) as pilot:
        await settled(pilot)
        await press(pilot, "slash", *"drones", "enter", "n", "n", "escape")
        assert "to be the last" in view_of(pilot).text.text
        await corrected(pilot, home, CORRECTED.replace("Nobody expects the drones to be the last.\n", ""))
        await press(pilot, "less_than_sign")
        assert number_of(pilot) == 2


async def test_changes_are_marked_and_lit_until_they_were_seen(home: Path) -> None:
    async with reader(home).run_test(size=(80, 9)) as pilot:
        await settled(pilot)
        await press(pilot, "plus")
        assert "read for the first time" in footer_of(pilot)
        await press(pilot, "Q")
    path = written(home, CORRECTED)
    async with reader(home, path).run_test(size=(80, 9)) as pilot:
        await settled(pilot)
        assert footer_of(pilot).startswith("2 paragraphs changed   + Changes")
        assert any("+ A paragraph that was put before." in row for row in shown(pilot))
        await press(pilot, "Q")
    async with reader(home, path).run_test(size=(80, 9)) as pilot:
        await settled(pilot)
        assert footer_of(pilot).startswith("2 paragraphs changed")
        await press(pilot, "plus")
        assert footer_of(pilot).startswith("● changes 2 of 2")
        lit = view_of(pilot).lit_span
        assert lit is not None
        assert lit.of(view_of(pilot).text.text) == "June"
        await press(pilot, "Q")
    async with reader(home, path).run_test(size=(80, 9)) as pilot:
        await settled(pilot)
        await press(pilot, "plus")
        assert footer_of(pilot).startswith("Nothing changed since you last read it")


async def test_what_another_program_placed_is_told_by_the_reader_all_the_same(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "J", "J", "J", "m", "Q")
    path = written(home, CHANNEL.replace(EXERCISE, ""))
    workspace = workspace_in(home)
    annotating.place_notes(workspace, open_file(workspace, path))
    workspace.close()
    async with reader(home, path).run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert footer_of(pilot).startswith("1 note lost   ! Settle  + Changes  esc")


async def test_what_is_wrong_with_a_file_is_said_when_it_is_opened(home: Path) -> None:
    path = written(home, "---\ntitle: [\n---\n\nThe words of it.\n", "broken")
    async with reader(home, path).run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert footer_of(pilot).startswith("The front matter ")
        await press(pilot, "j")
        assert "front matter" not in footer_of(pilot)
    text = home / "plain.txt"
    text.write_text(
        "Ferries return\n\n18.09.2025\n\nThe ferries returned on Monday, and all were glad of it.\n", "utf-8"
    )
    async with reader(home, text).run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert "Taken from" not in footer_of(pilot)
