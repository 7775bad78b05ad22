"""Writing a note while others write, while nothing can be saved, and after a crash."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from textual.app import App

from briefing.tui.widgets.footer_entries import keys_bound
from briefing.tui.widgets.note_editor.editor import NoteEditor
from briefing.tui.widgets.note_editor.fields import TagsField
from briefing.tui.widgets.note_editor.note_text import NoteText
from briefing.workspace import annotating, drafting
from briefing.workspace.opening import open_file
from tests.tui.reader_app import (
    NOW,
    footer_of,
    paste,
    press,
    reader,
    refusing,
    settled,
    shown,
    view_of,
    workspace_in,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefing.annotations import Note
    from briefing.workspace.workspace import Workspace

NARROW = (80, 24)
WIDE = (160, 50)


def noted(home: Path, *bodies: str) -> list[Note]:
    """Notes made earlier, one on each paragraph."""
    workspace = workspace_in(home, now=NOW - dt.timedelta(days=1))
    opened = open_file(workspace, written(home))
    passages = (passage for passage in opened.briefing.body.passages() if passage.number)
    notes = [annotating.annotate(workspace, opened, next(passages).span, body=body) for body in bodies]
    workspace.close()
    return notes


def kept(workspace: Workspace, home: Path) -> Sequence[Note]:
    """The notes another program finds."""
    return annotating.notes_of(workspace, open_file(workspace, home / "library" / "harbour-channel.md"))


async def test_a_note_that_was_deleted_elsewhere_comes_back_with_what_was_written(home: Path) -> None:
    (note,) = noted(home, "On record.")
    elsewhere = workspace_in(home)
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "e", *" zzz")
        annotating.remove_note(elsewhere, note.id)
        await press(pilot, *" more")
        await pilot.pause(0.7)
        draft = drafting.draft(elsewhere, note.id)
        assert draft is not None
        assert draft.body == "On record. zzz more"
        await press(pilot, "escape")
        assert not pilot.app.screen.query(NoteEditor)
        assert footer_of(pilot) == "Note saved; it had been deleted elsewhere and is back · U Undo"
        assert [(back.id, back.body) for back in kept(elsewhere, home)] == [(note.id, "On record. zzz more")]
        assert not drafting.drafts(elsewhere)


async def test_esc_leads_out_and_keeps_a_draft_where_nothing_can_be_saved(home: Path) -> None:
    (note,) = noted(home, "On record.")
    elsewhere = workspace_in(home)
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        with closing(sqlite3.connect(home / "notes" / "notes.db")) as notes:
            notes.execute("CREATE TRIGGER full BEFORE UPDATE ON annotation BEGIN SELECT RAISE(ABORT, 'full'); END")
        await press(pilot, "e", *" And", "tab", *"port", "escape")
        assert not pilot.app.screen.query(NoteEditor)
        assert footer_of(pilot).startswith("Not saved, kept as a draft: ")
        draft = drafting.draft(elsewhere, note.id)
        assert draft is not None
        assert (draft.body, draft.tags) == ("On record. And", "port")
        with closing(sqlite3.connect(home / "notes" / "notes.db")) as notes:
            notes.execute("DROP TRIGGER full")
        await press(pilot, "e")
        assert any("On record. And" in row for row in shown(pilot))
        await press(pilot, "escape")
        assert [(saved.body, saved.tags) for saved in kept(elsewhere, home)] == [("On record. And", ("port",))]


async def test_words_outlive_a_home_in_which_nothing_can_be_written(home: Path) -> None:
    noted(home, "On record.")
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "e", *" And")
        with closing(sqlite3.connect(home / "notes" / "notes.db")) as notes:
            notes.execute("CREATE TRIGGER full BEFORE UPDATE ON annotation BEGIN SELECT RAISE(ABORT, 'full'); END")
        await pilot.pause(0.6)
        with closing(sqlite3.connect(home / "state" / "state.db")) as state:
            state.execute("CREATE TRIGGER full BEFORE INSERT ON draft BEGIN SELECT RAISE(ABORT, 'full'); END")
            state.commit()
        await press(pilot, *" more", "escape")
        assert not pilot.app.screen.query(NoteEditor)
        assert footer_of(pilot).startswith("Not saved, kept in memory only: ")
        await press(pilot, "e")
        assert any("On record. And more" in row for row in shown(pilot))


async def test_where_no_note_can_be_begun_the_words_are_a_draft_and_no_commands(home: Path) -> None:
    noted(home, "Old.")
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        with refusing(home, "annotation"):
            await press(pilot, "J", "a", *"Quite new", "f2")
            assert any("── Not saved yet: note on ¶2" in row for row in shown(pilot))
            await pilot.pause(0.6)
            assert any("draft on disk" in row for row in shown(pilot))
            await press(pilot, "escape")
            assert footer_of(pilot).startswith("Not saved, kept as a draft: ")
            assert "disk full" in footer_of(pilot)
        assert [note.body for note in kept(workspace_in(home), home)] == ["Old."]
    async with reader(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        assert footer_of(pilot) == "A draft from 2025-10-01 on ¶2 was left: e goes on with it"
        assert any("¶2 draft left: “General Lena" in row for row in shown(pilot))
        await press(pilot, "e", *"er", "escape")
        assert footer_of(pilot) == "Note saved · U Undo"
        assert not any("draft left" in row for row in shown(pilot))
    saved = {note.body: note for note in kept(workspace_in(home), home)}["Quite newer"]
    assert (saved.paragraph, saved.color) == (2, "green")
    assert not drafting.drafts(workspace_in(home))


async def test_a_goes_on_with_the_words_it_was_refused_for(home: Path) -> None:
    noted(home, "Old.")
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        with refusing(home, "annotation"):
            await press(pilot, "J", "a", *"Quite", "escape", "K", "J")
        await press(pilot, "a", *" new", "escape")
        assert {note.body for note in kept(workspace_in(home), home)} == {"Old.", "Quite new"}


async def test_where_nothing_can_be_written_the_words_outlive_the_reader_and_are_told_at_the_end(home: Path) -> None:
    noted(home, "Old.")
    app = reader(home)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        drafting.keep_draft(workspace_in(home), "another", "to make the file", "")
        with refusing(home, "annotation", "draft"):
            await press(pilot, "J", "a", *"Quite")
            await pilot.pause(0.6)
            assert any("in memory only" in row for row in shown(pilot)[:-1])
            await press(pilot, "escape")
            assert footer_of(pilot).startswith("Not saved, kept in memory only: ")
            told: list[str] = []
            app.workspace.narrate_to(told.append)
            drafting.keep_or_tell(app.workspace, app.unsaved)
            assert told[-1] == "this note could be saved nowhere: Quite"
        drafting.keep_or_tell(app.workspace, app.unsaved)
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "e", "escape")
        assert {note.body for note in kept(workspace_in(home), home)} == {"Old.", "Quite"}


async def test_the_colour_chosen_comes_back_with_the_draft(home: Path) -> None:
    noted(home, "On record.")
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "e", "f2", "f2")
        await pilot.pause(0.6)
        pilot.app.screen.query_one(NoteEditor).remove()
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "e", "b")
        assert "Colour: blue" in footer_of(pilot)
        await press(pilot, "escape")
    assert [(note.body, note.color) for note in kept(workspace_in(home), home)] == [("On record.b", "blue")]


async def test_what_was_changed_elsewhere_meanwhile_is_kept_beside_what_was_written(home: Path) -> None:
    (note,) = noted(home, "On record.")
    elsewhere = workspace_in(home)
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "e", *" Mine.")
        annotating.edit_note(elsewhere, note.id, body="changed by CLI", tags=("theirs",))
        await press(pilot, "escape")
        assert "both are kept" in footer_of(pilot)
        (saved,) = kept(elsewhere, home)
        assert saved.body == "changed by CLI\n\nOn record. Mine."
        assert saved.tags == ("theirs",)


async def test_a_note_is_opened_as_it_is_now_not_as_it_was_shown(home: Path) -> None:
    (note,) = noted(home, "On record.")
    elsewhere = workspace_in(home)
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        annotating.edit_note(elsewhere, note.id, body="Off record.")
        await press(pilot, "e", *" Mine.", "escape")
        assert [saved.body for saved in kept(elsewhere, home)] == ["Off record. Mine."]


async def test_a_draft_does_not_overwrite_what_was_written_after_it(home: Path) -> None:
    (note,) = noted(home, "On record.")
    before = workspace_in(home, now=NOW - dt.timedelta(hours=2))
    drafting.keep_draft(before, note.id, "On record. Half a thou", "")
    annotating.edit_note(workspace_in(home), note.id, body="Off record.")
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "e", *"ght", "escape")
        assert [saved.body for saved in kept(before, home)] == ["Off record.\n\nOn record. Half a thought"]


async def test_a_draft_left_by_a_crash_is_announced_and_e_goes_on_with_it(home: Path) -> None:
    _, note = noted(home, "First.", "Second.")
    drafting.keep_draft(workspace_in(home), note.id, "Second. And th", "")
    async with reader(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        assert footer_of(pilot) == "A draft from 2025-10-01 on ¶2 was left: e goes on with it"
        assert any("■y ¶2 draft left: Second." in row for row in shown(pilot))
        await press(pilot, "e")
        assert any("Second. And th" in row for row in shown(pilot))
        await press(pilot, "escape")
        assert not any("draft left" in row for row in shown(pilot))
    async with reader(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        assert "draft" not in footer_of(pilot)


async def test_several_drafts_are_counted_and_another_key_means_what_it_says(home: Path) -> None:
    first, second = noted(home, "First.", "Second.")
    drafting.keep_draft(workspace_in(home, now=NOW - dt.timedelta(hours=2)), first.id, "First. And", "")
    drafting.keep_draft(workspace_in(home), second.id, "Second. And", "")
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert footer_of(pilot) == "2 drafts were left, the last from 2025-10-01 on ¶2: e goes on with it"
        await press(pilot, "j", "e")
        assert any("First. And" in row for row in shown(pilot))


async def test_a_draft_is_kept_while_one_types_without_a_pause(home: Path) -> None:
    (note,) = noted(home, "")
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "e")
        for letter in "abcdefghijkl":
            await pilot.press(letter)
            await pilot.pause(0.1)
        assert drafting.draft(workspace_in(home), note.id) is not None


async def test_beside_the_text_the_tags_stand_under_the_words_however_many_they_are(home: Path) -> None:
    noted(home, "")
    async with reader(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "e")
        tags = pilot.app.screen.query_one(TagsField)
        assert tags.region.y < 10
        await paste(pilot, "One\ntwo\nthree\nfour\nfive")
        await pilot.pause(0.6)
        rows = shown(pilot)
        end = next(y for y, row in enumerate(rows) if row.endswith("five"))
        assert "── Tags" in rows[end + 1]
        assert "draft on disk" in rows[1]
        await paste(pilot, "\n" * 60 + "last")
        await press(pilot, "tab", *"port")
        rows = shown(pilot)
        assert any(row.endswith("last") for row in rows)
        assert rows[tags.region.y].endswith("port")
        assert tags.region.y < 49


@pytest.mark.parametrize("size", [(20, 5), (20, 4), (20, 3), (40, 8)])
async def test_what_one_writes_is_in_view_however_small_the_window(home: Path, size: tuple[int, int]) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "a")
        await paste(pilot, "One\ntwo\nthree")
        await press(pilot, *" four")
        await pilot.resize_terminal(*size)
        await settled(pilot)
        assert any("three four" in row for row in shown(pilot))
        await press(pilot, *" five")
        assert any("five" in row for row in shown(pilot))


async def test_while_one_writes_only_what_the_editor_knows_is_offered(home: Path) -> None:
    noted(home, "On record.")
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "e")
        bound = set(keys_bound(pilot.app.screen.active_bindings))
        assert {"editor.save", "editor.tags", "editor.colour", "app.commands"} <= bound
        assert not {name for name in bound if name.startswith("text.")} | bound & {"app.redo", "app.undo"}
        await pilot.click(view_of(pilot), offset=(10, 7))
        assert "text.find" in keys_bound(pilot.app.screen.active_bindings)


async def test_an_editor_can_be_read_before_it_is_shown() -> None:
    app: App[None] = App()
    async with app.run_test():
        editor = NoteEditor("Note on ¶1", NoteText("Half", ("port",), "green"), (), at_tags=False)
        assert editor.text == NoteText("Half", ("port",), "green")
        editor.replace_body("Whole")
        assert editor.text.body == "Whole"
        editor.draft_kept()


async def test_an_editor_that_was_not_shown_yet_gives_way_to_the_next(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        screen = pilot.app.screen
        await screen.run_action("note")
        await screen.run_action("note")
        await settled(pilot)
        assert len(screen.query(NoteEditor)) == 1
        await press(pilot, *"Hello", "escape")
        assert [note.body for note in kept(workspace_in(home), home)] == ["Hello"]
