"""The notes on all briefings: narrowed, gone to, changed, and taken along."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.annotations import Status
from briefing.document import TextSpan
from briefing.tui.screens.library import LibraryScreen
from briefing.tui.screens.notes import NotesScreen
from briefing.tui.screens.notes_preview import passage_of
from briefing.tui.screens.notes_rows import NotesRows
from briefing.tui.screens.reader.screen import ReaderScreen
from briefing.workspace.annotating import annotate, edit_note
from briefing.workspace.exporting import notes_as
from briefing.workspace.filtering import filterable
from briefing.workspace.gathering import Gathered, NotedBriefing, gather, memo
from briefing.workspace.noting import Filter
from briefing.workspace.opening import open_briefing
from tests.tui.library_app import HARBOUR, LOCKS, bare, library, noted, stocked
from tests.tui.reader_app import footer_of, paste, press, settled, shown, view_of, workspace_in, written

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from briefing.annotations import Note
    from briefing.tui.screens.room import Room
    from briefing.workspace.workspace import Workspace

NARROW, WIDE = (80, 24), (160, 50)


def listed(pilot: Pilot[int]) -> list[str]:
    """The first lines of the notes listed, without the cursor."""
    return [row[1:] for row in shown(pilot)[3:-1] if row[3:4] in {"■", "□", "!"}]


def at_cursor(pilot: Pilot[int]) -> str:
    return next(row for row in shown(pilot) if row.startswith("›"))


def header(pilot: Pilot[int]) -> str:
    return " ".join(shown(pilot)[0].split())


def is_on(pilot: Pilot[int], screen: type[Room]) -> bool:
    return isinstance(pilot.app.screen, screen)


async def opened_notes(pilot: Pilot[int]) -> None:
    await settled(pilot)
    await press(pilot, "1")


async def test_notes_stand_under_their_briefings_with_what_tells_them_apart(home: Path) -> None:
    async with library(home, noted(home)).run_test(size=NARROW) as pilot:
        await opened_notes(pilot)
        assert header(pilot) == "Notes 5 notes on 3 briefings · 1 to place"
        assert "All 5 · Notes 4 · Marks 1 · To place 1" in shown(pilot)[1]
        heads = [
            row.split("  ")[0] for row in (line.strip() for line in shown(pilot)) if row.endswith((" note", " notes"))
        ]
        assert heads == ["A channel that stayed open", "Exercise Gale", "gone-memo"]
        assert [row.split()[0] for row in listed(pilot)] == ["■y", "□g", "■r", "!y", "■y"]
        assert "¶2   Who warned whom?" in listed(pilot)[0]
        assert "#warning  2025-10-01" in listed(pilot)[0]
        assert "“The Union wants”" in listed(pilot)[1]
        assert "not in the text now: Which nights?" in listed(pilot)[3]
        assert any("gone-memo" in row and "file not found" in row for row in shown(pilot))


async def test_typing_narrows_and_esc_leads_back_step_by_step(home: Path) -> None:
    async with library(home, noted(home)).run_test(size=NARROW) as pilot:
        await opened_notes(pilot)
        await press(pilot, "slash")
        await paste(pilot, "tag:warn color:r")
        assert "tag: status: color: after:" in shown(pilot)[1]
        assert [row.split()[0] for row in listed(pilot)] == ["■r"]
        assert header(pilot) == "Notes 1 of 5 notes · 1 to place"
        await press(pilot, "enter")
        assert "filter: tag:warn color:r" in shown(pilot)[1]
        await press(pilot, "slash")
        await paste(pilot, " zzz")
        assert any("Nothing with “tag:warn color:r zzz”." in row for row in shown(pilot))
        await press(pilot, "escape")
        assert "filter: tag:warn color:r" in shown(pilot)[1]
        await press(pilot, "slash")
        await paste(pilot, " after:2025-09-18")
        await press(pilot, "enter")
        assert "filter: tag:warn color:r … " in shown(pilot)[1]
        await press(pilot, "escape")
        assert len(listed(pilot)) == 5
        await press(pilot, "escape")
        assert is_on(pilot, LibraryScreen)


async def test_views_and_orders_are_a_key_away(home: Path) -> None:
    async with library(home, noted(home)).run_test(size=NARROW) as pilot:
        await opened_notes(pilot)
        await press(pilot, "tab", "tab")
        assert [row.split()[0] for row in listed(pilot)] == ["□g"]
        await press(pilot, "tab")
        assert [row.split()[0] for row in listed(pilot)] == ["!y"]
        await press(pilot, "tab", "O")
        assert "by date" in shown(pilot)[1]
        assert len(listed(pilot)) == 5


async def test_enter_lands_on_the_passage_and_esc_esc_is_back_on_the_same_row(home: Path) -> None:
    async with library(home, noted(home)).run_test(size=NARROW) as pilot:
        await opened_notes(pilot)
        await press(pilot, "j")
        row = at_cursor(pilot)
        await press(pilot, "enter")
        assert is_on(pilot, ReaderScreen)
        lit = view_of(pilot).lit_span
        assert lit is not None
        assert lit.of(view_of(pilot).text.text) == "The Union wants"
        assert "my notes 2 of 2" in footer_of(pilot)
        await press(pilot, "escape", "escape")
        assert at_cursor(pilot) == row
        await press(pilot, "enter", "q", "q")
        assert is_on(pilot, LibraryScreen)


async def test_of_two_notes_on_one_passage_the_one_chosen_is_current(home: Path) -> None:
    workspace = stocked(home)
    harbour = open_briefing(workspace, HARBOUR)
    older = workspace.notes.notes_of(HARBOUR)[0]
    assert older.span is not None
    annotate(workspace, harbour, older.span, body="A later one")
    async with library(home, workspace).run_test(size=NARROW) as pilot:
        await opened_notes(pilot)
        await press(pilot, "g" if "Who warned" in listed(pilot)[0] else "G", "enter")
        await press(pilot, "D")
        assert [note.body for note in workspace.notes.notes_of(HARBOUR)] == ["A later one"]


async def test_a_note_without_a_place_leads_to_where_it_last_stood_and_says_so(home: Path) -> None:
    async with library(home, noted(home)).run_test(size=NARROW) as pilot:
        await opened_notes(pilot)
        await press(pilot, "j", "j", "j", "enter")
        assert is_on(pilot, ReaderScreen)
        assert footer_of(pilot) == "Its words are not in the text now: they last stood at ¶2"
        paragraph = view_of(pilot).paragraph
        assert paragraph is not None
        assert paragraph.number == 2


async def test_a_note_whose_file_is_gone_says_so_and_never_opens_another(home: Path) -> None:
    workspace = noted(home)
    written(home, '---\nid: other\ntitle: "The gone-memo affair"\n---\nWords.\n', "other")
    async with library(home, workspace).run_test(size=WIDE) as pilot:
        await opened_notes(pilot)
        await press(pilot, "G", "enter")
        assert is_on(pilot, NotesScreen)
        assert footer_of(pilot) == "File not found; its notes are kept: gone-memo is not in the library"
        assert any("A first claim stands here." in row[80:] for row in shown(pilot))


async def test_e_writes_on_at_the_note_and_esc_comes_back_with_what_was_saved(home: Path) -> None:
    workspace = noted(home)
    async with library(home, workspace).run_test(size=NARROW) as pilot:
        await opened_notes(pilot)
        await press(pilot, "e")
        assert is_on(pilot, ReaderScreen)
        await paste(pilot, " On record.")
        await press(pilot, "escape")
        assert is_on(pilot, NotesScreen)
        assert "Who warned whom? On record." in at_cursor(pilot)
        assert footer_of(pilot) == "Note saved · U Undo"
        await press(pilot, "U")
        assert "On record" not in at_cursor(pilot)


async def test_a_deleted_note_comes_back(home: Path) -> None:
    async with library(home, noted(home)).run_test(size=NARROW) as pilot:
        await opened_notes(pilot)
        await press(pilot, "D")
        assert footer_of(pilot) == "Deleted the note “Who warned whom?” · U Undo"
        assert header(pilot).startswith("Notes 4 notes")
        await press(pilot, "U")
        assert header(pilot).startswith("Notes 5 notes")


async def test_what_another_terminal_notes_is_there_within_a_second(home: Path) -> None:
    workspace = stocked(home)
    async with library(home, workspace).run_test(size=NARROW) as pilot:
        await opened_notes(pilot)
        other = workspace_in(home)
        (note,) = other.notes.notes_of(HARBOUR)
        edit_note(other, note.id, body="Changed elsewhere")
        annotate(other, open_briefing(other, LOCKS), TextSpan(0, 5))
        other.close()
        for _ in range(40):
            await pilot.pause(0.05)
            if "□y" in "".join(shown(pilot)):
                break
        assert header(pilot).startswith("Notes 2 notes on 2 briefings")
        assert "Changed elsewhere" in at_cursor(pilot)


# Taking notes along


def last_copy(workspace: Workspace) -> str:
    return (workspace.folders.state / "last-copy.txt").read_text("utf-8")


async def test_selected_notes_are_copied_as_the_command_line_lists_them(home: Path) -> None:
    workspace = noted(home)
    async with library(home, workspace).run_test(size=NARROW) as pilot:
        await opened_notes(pilot)
        await press(pilot, "y")
        (first,) = (note for note in workspace.notes.notes_of(HARBOUR) if note.body)
        assert last_copy(workspace) == memo(workspace, {first.id})
        await press(pilot, "slash", *"tag:w", "enter", "A", "escape")
        assert "2 selected" in header(pilot)
        await press(pilot, "y")
        assert "Sent to the terminal: 2 notes with citation" in footer_of(pilot)
        assert last_copy(workspace) == notes_as(workspace, Filter(tag="warning"), "markdown")
        assert "# Notes on “Exercise Gale”\n\nMira Okafor, “Exercise Gale”" in last_copy(workspace)
        await press(pilot, "escape", "y")
        assert last_copy(workspace) == memo(workspace, {first.id})


async def test_notes_are_written_to_a_file_that_is_asked_for_and_none_is_written_over(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    workspace = noted(home)
    async with library(home, workspace).run_test(size=NARROW) as pilot:
        await opened_notes(pilot)
        await press(pilot, "X")
        assert footer_of(pilot).startswith("Write 1 note to: harbour-channel-notes.md")
        await press(pilot, "escape", "space", "space", "space", "X")
        assert footer_of(pilot).startswith("Write 3 notes to: notes.md")
        (tmp_path / "notes.md").write_text("mine", "utf-8")
        await press(pilot, "enter")
        assert footer_of(pilot).startswith("Write 3 notes to: notes-2.md")
        assert "notes.md is there already" in footer_of(pilot)
        await press(pilot, "enter")
        assert footer_of(pilot).startswith("3 notes written to ")
        assert (tmp_path / "notes.md").read_text("utf-8") == "mine"
        assert "> The Union wants\n" in (tmp_path / "notes-2.md").read_text("utf-8")
        await press(pilot, "X")
        await paste(pilot, "/no/such/folder/")
        await press(pilot, "enter")
        assert "There is no such folder" in footer_of(pilot)


async def test_there_is_nothing_to_take_along_where_there_is_no_note(home: Path) -> None:
    async with library(home, bare(home)).run_test(size=NARROW) as pilot:
        await opened_notes(pilot)
        assert any("There is no note yet." in row for row in shown(pilot))
        await press(pilot, "y", "X", "D", "e", "enter", "space", "A")
        assert is_on(pilot, NotesScreen)


async def test_the_palette_leads_there_from_a_briefing_and_q_back(home: Path) -> None:
    async with library(home, noted(home)).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "ctrl+p", *"all notes", "enter")
        assert is_on(pilot, NotesScreen)
        await press(pilot, "q")
        assert is_on(pilot, ReaderScreen)


# How a note looks


def note_of(workspace: Workspace, body: str, tags: tuple[str, ...] = ()) -> Note:
    return annotate(workspace, open_briefing(workspace, HARBOUR), TextSpan(0, 10), body=body, tags=tags)


@pytest.mark.parametrize(
    "body",
    ["x" * 10_000, "漢字" * 300, "\x1b[31mred \u202eevil\u2066", "line\n\nline\tend", "[bold]no markup[/]"],
    ids=["long", "wide", "hostile", "lines", "markup"],
)
def test_any_note_is_one_line_that_fits_with_its_date(home: Path, body: str) -> None:
    note = note_of(stocked(home), body, ("a tag", "漢字" * 40))
    briefing = NotedBriefing(HARBOUR, "A \u202etitle", "2025-09-18", (), is_there=True)
    rows = NotesRows([filterable(note, "", ())], {HARBOUR: briefing}, ())
    for width in (30, 64, 79):
        lines = [rows.paint(row, line, width, at_cursor=True) for row in range(2) for line in range(rows.height(row))]
        assert all(line.cell_length <= width for line in lines)
        assert lines[1].plain.rstrip().endswith("2025-10-01")
        assert not {"\x1b", "\u202e", "\u2066", "\n"} & set("".join(line.plain for line in lines))


def test_a_place_that_is_not_sure_is_said(home: Path) -> None:
    note = note_of(stocked(home), "Which?")
    doubted = note._replace(placement=note.placement._replace(status=Status.UNCERTAIN))
    briefing = NotedBriefing(HARBOUR, "A title", None, (), is_there=True)
    rows = NotesRows([filterable(doubted, "", ())], {HARBOUR: briefing}, {note.id})
    assert rows.paint(1, 0, 79, at_cursor=False).plain.startswith("✓ ?y ¶1   place uncertain: Which?")


def test_a_passage_is_the_paragraph_with_the_words_marked(home: Path) -> None:
    workspace = noted(home)
    mark = next(note for note in workspace.notes.notes_of(HARBOUR) if note.is_mark)
    passage = passage_of(workspace, mark)
    assert passage.text.startswith("The Union wants the channel to be kept.")
    assert passage.quote.of(passage.text) == "The Union wants"


def test_notes_that_did_not_change_are_not_folded_again(home: Path) -> None:
    workspace = noted(home)
    first = gather(workspace, Gathered((), {}))
    edit_note(workspace, first.notes[0].note.id, body="Other words")
    second = gather(workspace, first)
    assert [old is new for old, new in zip(first.notes, second.notes, strict=True)] == [False, True, True, True, True]
