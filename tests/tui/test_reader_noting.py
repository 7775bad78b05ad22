"""Marks and notes in the reader: made, written, found again, deleted, undone."""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from typing import TYPE_CHECKING

from briefing.annotations import Color
from briefing.document import TextSpan
from briefing.tui.app import BriefingApp
from briefing.tui.screens.reader.screen import ReaderScreen
from briefing.tui.start import Start
from briefing.tui.widgets.note_editor.editor import NoteEditor
from briefing.workspace import annotating, drafting
from briefing.workspace.opening import open_file
from tests.tui.reader_app import (
    NOW,
    footer_of,
    number_of,
    press,
    reader,
    screen_of,
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
    from briefing.workspace.opening import Opened

NARROW = (80, 24)
WIDE = (160, 50)


def kept(home: Path) -> Sequence[Note]:
    """The notes another program would find."""
    workspace = workspace_in(home)
    try:
        return annotating.notes_of(workspace, open_file(workspace, home / "library" / "harbour-channel.md"))
    finally:
        workspace.close()


async def test_a_paragraph_is_marked_and_the_mark_undone_and_redone(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "J", "m")
        assert "Marked ¶2 · U Undo" in footer_of(pilot)
        assert any(row.startswith("▌□ General Lena Brandt") for row in shown(pilot))
        assert [note.quote[:13] for note in kept(home)] == ["General Lena "]
        await press(pilot, "U")
        assert not kept(home)
        assert not any("□" in row for row in shown(pilot))
        await press(pilot, "ctrl+r")
        assert len(kept(home)) == 1


async def test_a_note_on_a_paragraph_is_there_the_next_time(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "J", "a", *"On record.", "tab", *"warning, port", "escape")
        assert any(row.startswith("▌■ General Lena Brandt") for row in shown(pilot))
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert any("■ General Lena Brandt" in row for row in shown(pilot))
        await press(pilot, "4")
        assert any("■y ¶2 On record." in row and "#warning #port" in row for row in shown(pilot))


async def test_the_passage_stays_in_view_above_the_editor(home: Path) -> None:
    async with reader(home).run_test(size=(80, 14)) as pilot:
        await settled(pilot)
        await press(pilot, "G", "a")
        rows = shown(pilot)
        head = next(y for y, row in enumerate(rows) if row.startswith("── Note on ¶6 · “Nobody expects the drones"))
        assert any("Nobody expects the drones to be the last." in row for row in rows[:head])
        assert footer_of(pilot).startswith("esc Save, close")
        assert "F2 Colour: yellow" in footer_of(pilot)


async def test_on_a_wide_window_the_editor_stands_in_the_sidebars_place(home: Path) -> None:
    async with reader(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "a")
        assert "── Note on ¶1" in shown(pilot)[1][110:]
        assert not any("ACTORS" in row for row in shown(pilot))
        await press(pilot, "escape")
        assert any("1 ACTORS" in row for row in shown(pilot))


async def test_a_passage_selected_by_key_is_noted(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "J", "v", "v", "w", "w")
        assert footer_of(pilot).startswith("SELECT 2 words")
        await press(pilot, "a", *"Who?", "escape")
        (note,) = kept(home)
        assert note.quote == "General Lena"
        assert note.body == "Who?"
        assert not view_of(pilot).is_selecting


async def test_a_passage_selected_by_mouse_is_marked(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        view = view_of(pilot)
        y = next(y for y, row in enumerate(shown(pilot)) if "General Lena Brandt" in row) - 1
        await pilot.mouse_down(view, offset=(3, y))
        await pilot.hover(view, offset=(9, y))
        await pilot.hover(view, offset=(10, y))
        await pilot.mouse_up(view, offset=(10, y))
        await press(pilot, "m")
        (note,) = kept(home)
        assert note.quote == "General"


async def test_a_click_in_the_text_leaves_the_note_open_and_esc_saves_it(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "a", *"Half")
        await pilot.click(view_of(pilot), offset=(10, 7))
        await press(pilot, "escape")
        assert kept(home)[0].body == "Half"
        assert not pilot.app.screen.query(NoteEditor)


async def test_an_empty_note_stays_a_mark(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "a", "escape")
        (note,) = kept(home)
        assert note.is_mark
        assert pilot.app.focused is view_of(pilot)
        await press(pilot, "a", *"Now with words", "escape")
        (note,) = kept(home)
        assert note.body == "Now with words"


async def test_a_note_is_deleted_without_a_question_and_comes_back(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "a", *"Keep me", "escape", "D")
        assert "Deleted the note “Keep me” · U Undo" in footer_of(pilot)
        assert not kept(home)
        await press(pilot, "U")
        assert [note.body for note in kept(home)] == ["Keep me"]


async def test_the_colour_changes_with_f2_and_a_mark_repeats_it(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "a", "f2", "tab", *"tagged")
        assert "F2 Colour: green" in footer_of(pilot)
        await press(pilot, "escape", "J", ".")
        assert [(note.color.value, note.tags) for note in kept(home)] == [("green", ("tagged",))] * 2


async def test_the_next_time_the_last_colour_is_used_and_the_last_mark_repeated(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "a", "f2", "tab", *"tagged", "escape")
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "J", ".", "J", "m", "J", "a")
        assert "F2 Colour: green" in footer_of(pilot)
        green, tagged = "green", ("tagged",)
        looks = [(note.color.value, note.tags) for note in kept(home)]
        assert looks == [(green, tagged), (green, tagged), (green, ()), (green, ())]


async def test_tags_in_use_are_offered_with_their_counts(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "t")
        assert "No note here" in footer_of(pilot)
        await press(pilot, "a", "tab", *"poland", "escape", "J", "a", "tab", *"pol")
        assert any("poland 1" in row for row in shown(pilot))
        await press(pilot, "enter", "escape")
        assert [note.tags for note in kept(home)] == [("poland",), ("poland",)]


async def test_tab_completes_a_tag_and_then_goes_back_to_the_note(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(
            pilot, "a", "tab", *"poland", "escape", "J", "a", "tab", *"sea, pol", "tab", "tab", *"Words", "escape"
        )
        assert [(note.body, note.tags) for note in kept(home)] == [("", ("poland",)), ("Words", ("sea", "poland"))]


async def test_a_draft_is_on_disk_soon_after_the_last_key_and_restored(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "a", *"Half a thou")
        await pilot.pause(0.7)
        assert any("draft on disk" in row for row in shown(pilot))
        (note,) = kept(home)
        draft = drafting.draft(workspace_in(home), note.id)
        assert draft is not None
        assert draft.body == "Half a thou"
        pilot.app.screen.query_one(NoteEditor).remove()
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        drafting.keep_draft(workspace_in(home), note.id, "Half a thought", "")
        await press(pilot, "e")
        assert any("Half a thought" in row for row in shown(pilot))
        await press(pilot, "escape")
        assert kept(home)[0].body == "Half a thought"
        assert drafting.draft(workspace_in(home), note.id) is None


async def test_quitting_while_writing_loses_nothing(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "a", *"Almost lost")
        await pilot.press("ctrl+q")
    assert [note.body for note in kept(home)] == ["Almost lost"]


async def test_my_notes_are_lit_and_stepped_through(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "m", "J", "J", "m", "g", "*")
        assert footer_of(pilot).startswith("● my notes 1 of 2")
        await press(pilot, "n")
        assert footer_of(pilot).startswith("● my notes 2 of 2")
        await press(pilot, "escape", "!")
        assert "Every note has its place" in footer_of(pilot)


async def test_of_two_notes_on_a_paragraph_the_newest_is_deleted_and_named(home: Path) -> None:
    opened = open_file(workspace_in(home), written(home))
    first = opened.briefing.body.passages().__next__().span
    earlier = workspace_in(home, now=NOW - dt.timedelta(hours=1))
    annotating.annotate(earlier, opened, first, body="On record")
    earlier.close()
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "m", "D")
        assert "Deleted the mark “The strait was quiet until 10 September,…” · U Undo" in footer_of(pilot)
        assert [note.body for note in kept(home)] == ["On record"]


async def test_the_note_on_what_is_selected_or_lit_goes_before_a_newer_one(home: Path) -> None:
    opened = open_file(workspace_in(home), written(home))
    text = opened.briefing.body.text
    words = TextSpan(text.index("quiet"), text.index("quiet") + len("quiet"))
    earlier = workspace_in(home, now=NOW - dt.timedelta(hours=1))
    annotating.annotate(earlier, opened, words, body="How quiet?")
    earlier.close()
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "m")
        view_of(pilot).select(words)
        await press(pilot, "D")
        assert "Deleted the note “How quiet?”" in footer_of(pilot)
        await press(pilot, "U", "escape")
        view_of(pilot).light([words], 0)
        await press(pilot, "D")
        assert "Deleted the note “How quiet?”" in footer_of(pilot)
        await press(pilot, "U", "J", "J")
        await press(pilot, "D")
        assert "No note here" in footer_of(pilot)


async def test_a_passage_dragged_over_elsewhere_is_where_one_is(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "a", *"Stays", "escape")
        y = next(y for y, row in enumerate(shown(pilot)) if "General Lena Brandt" in row) - 1
        await pilot.mouse_down(view_of(pilot), offset=(3, y))
        await pilot.hover(view_of(pilot), offset=(9, y))
        await pilot.mouse_up(view_of(pilot), offset=(9, y))
        await press(pilot, "m")
        assert number_of(pilot) == 2
        await press(pilot, "D")
        assert [note.body for note in kept(home)] == ["Stays"]


async def test_notes_that_overlap_are_each_lit_and_edited(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "v", "v", "w", "w", "a", *"Two words", "escape", "v", "w", "v", "w", "w", "a", *"Others")
        await press(pilot, "escape", "m", "J", "m", "g", "*")
        for number, said in enumerate(("Two words", "The strait was quiet", "Others", "General Lena"), start=1):
            assert footer_of(pilot).startswith(f"● my notes {number} of 4")
            await press(pilot, "e")
            assert any(said in row for row in shown(pilot) if row.startswith(("  ", "── Note on")))
            await press(pilot, "escape", "n")


async def test_of_several_notes_here_the_list_asks_which_is_meant(home: Path) -> None:
    opened = open_file(workspace_in(home), written(home))
    text = opened.briefing.body.text
    for hour, word in enumerate(("quiet", "drones")):
        span = TextSpan(text.index(word), text.index(word) + len(word))
        with closing(workspace_in(home, now=NOW - dt.timedelta(hours=2 - hour))) as before:
            annotating.annotate(before, opened, span, body=f"On {word}")
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "D")
        assert footer_of(pilot) == "2 notes here: e, t or D on the one that is meant"
        assert len(kept(home)) == 2
        assert any("›■y ¶1 On drones" in row for row in shown(pilot))
        await press(pilot, "k", "t", *"seen", "escape", "D")
        assert [(note.body, note.tags) for note in kept(home)] == [("On drones", ())]
        await press(pilot, "U", "escape")
        assert [(note.body, note.tags) for note in kept(home)] == [("On quiet", ("seen",)), ("On drones", ())]


async def test_a_click_shows_a_note_and_another_the_one_it_overlaps(home: Path) -> None:
    opened = open_file(workspace_in(home), written(home))
    text = opened.briefing.body.text
    with closing(workspace_in(home)) as before:
        annotating.annotate(before, opened, TextSpan(0, text.index(" until")), color=Color.RED, tags=["sea"])
        annotating.annotate(before, opened, TextSpan(text.index("quiet"), text.index(",")), body="How **quiet**?")
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        row = next(y for y, row in enumerate(shown(pilot)) if "The strait was quiet" in row)
        there = 3 + "The strait was quiet".index("quiet") + 1, row
        await pilot.click(offset=there)
        await settled(pilot)
        assert footer_of(pilot) == "Mark · red #sea · e Edit · D Delete · 1 of 2"
        await pilot.pause(0.6)
        await pilot.click(offset=there)
        await settled(pilot)
        assert footer_of(pilot) == "Note “How **quiet**?” · yellow · e Edit · D Delete · 2 of 2"
        await press(pilot, "D")
        assert [note.color for note in kept(home)] == [Color.RED]


async def test_what_is_lit_of_my_notes_is_what_there_is_of_them(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "m", "J", "m", "J", "m", "g", "*", "n", "D")
        await press(pilot, "n")
        assert footer_of(pilot).startswith("● my notes 2 of 2")
        await press(pilot, "D", "n", "D")
        assert kept(home) == ()
        assert "my notes" not in footer_of(pilot)


async def test_the_notes_list_opens_on_the_note_of_the_paragraph(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "m", "J", "m", "J", "m", "K", "4")
        assert any(row[39:].startswith("│›□y ¶2") for row in shown(pilot))


async def test_the_list_is_where_one_was_after_editing_from_it(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "m", "J", "m", "J", "m", "g", "4", "j", "e", *"Words", "escape")
        assert any(row[39:].startswith("│›■y ¶2 Words") for row in shown(pilot))
        await press(pilot, "j", "e", *"More", "escape", "k")
        assert [note.body for note in kept(home)] == ["", "Words", "More"]
        assert any(row[39:].startswith("│›■y ¶2 Words") for row in shown(pilot))


async def test_notes_are_copied_from_their_list_as_markdown(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "a", *"First", "escape", "J", "a", *"Second", "escape", "g", "4", "y")
        assert "Sent to the terminal with citation" in footer_of(pilot)
        copied = (home / "state" / "last-copy.txt").read_text("utf-8")
        assert "First" in copied
        assert "Second" in copied
        assert "Straits Review" in copied
        await press(pilot, "space", "y")
        copied = (home / "state" / "last-copy.txt").read_text("utf-8")
        assert "Second" not in copied


async def test_of_a_filtered_notes_list_only_what_is_shown_is_copied(home: Path) -> None:
    async with reader(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "J", "m", "J", "m", "4", "slash", *"lena", "enter", "y")
        copied = (home / "state" / "last-copy.txt").read_text("utf-8")
        assert [line[:14] for line in copied.splitlines() if line.startswith("> ")] == ["> General Lena"]


async def test_the_notes_list_edits_and_deletes(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "a", *"First", "escape", "4", "e", *" and more", "escape")
        assert kept(home)[0].body == "First and more"
        await press(pilot, "4", "D")
        assert not kept(home)
        assert any("No notes yet" in row for row in shown(pilot))


async def test_a_note_whose_words_are_gone_is_listed_as_lost(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "G", "m")
    path = written(home)
    path.write_text(path.read_text("utf-8").replace("Nobody expects the drones to be the last.", "The end."), "utf-8")
    async with reader(home, path).run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert any("4 NOTES" in row and "1 lost" in row for row in shown(pilot))
        assert "lost" in footer_of(pilot)
        assert screen_of(pilot).is_current


async def test_what_another_terminal_does_with_notes_is_shown_within_a_second(home: Path) -> None:
    other = workspace_in(home)
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        path = home / "library" / "harbour-channel.md"
        opened = open_file(other, path)
        note = annotating.annotate(other, opened, span_in(opened, "General Lena Brandt"), body="theirs")
        await pilot.pause(1.3)
        assert any("■ General Lena Brandt" in row for row in shown(pilot))
        annotating.remove_note(other, note.id)
        await pilot.pause(1.3)
        assert not any("■" in row for row in shown(pilot))
    other.close()


async def test_of_a_note_that_two_terminals_write_on_both_texts_are_kept(home: Path) -> None:
    other = workspace_in(home)
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "a", *"first", "escape", "e", *" and mine")
        (note,) = kept(home)
        annotating.edit_note(other, note.id, body="theirs", tags=["theirs"])
        await pilot.pause(1.3)
        pilot.app.screen._editing.save()  # type: ignore[attr-defined]  # noqa: SLF001, as a signal makes it
        await press(pilot, *"!", "escape")
        assert "saved" in footer_of(pilot)
        (note,) = kept(home)
        assert (note.body, note.tags) == ("theirs\n\nfirst and mine!", ("theirs",))
    other.close()


async def test_a_note_deleted_elsewhere_while_it_is_written_on_comes_back(home: Path) -> None:
    other = workspace_in(home)
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "a", *"first", "escape", "e", *" and more")
        annotating.remove_note(other, kept(home)[0].id)
        await pilot.pause(1.3)
        await press(pilot, "escape")
        assert [note.body for note in kept(home)] == ["first and more"]
    other.close()


async def test_what_goes_wrong_once_the_screen_is_gone_is_told_where_the_program_was_started(home: Path) -> None:
    app = reader(home)
    told: list[str] = []
    app.workspace.narrate_to(told.append)
    app = BriefingApp(app.workspace, Start(lambda: ReaderScreen(open_file(app.workspace, written(home)))))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        app.workspace.narrate("while it is shown")
        await pilot.pause()
        assert "while it is shown" in footer_of(pilot)
    app.workspace.narrate("afterwards")
    assert told == ["afterwards"]


def span_in(opened: Opened, words: str) -> TextSpan:
    """Where words stand in a briefing."""
    start = opened.briefing.body.text.index(words)
    return TextSpan(start, start + len(words))


async def test_a_mark_takes_another_colour_where_the_same_words_are_marked_again(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "m", "J", "a", "f2", *"Green", "escape", "K", "m")
        assert footer_of(pilot) == "Marked ¶1 in green · U Undo"
        assert sorted((note.body, note.color.value) for note in kept(home)) == [("", "green"), ("Green", "green")]


async def test_a_on_which_nothing_is_written_is_told_as_a_mark_and_leaves_no_second_one_beside_a_note(
    home: Path,
) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "a", "escape")
        assert footer_of(pilot) == "Marked ¶1 · U Undo"
        await press(pilot, "a", *"Now a note", "escape", "a", "f2", "escape")
        assert footer_of(pilot) == "Nothing was written; the note that is here stays"
        assert [note.body for note in kept(home)] == ["Now a note"]


async def test_after_the_list_was_asked_which_note_one_goes_on_in_the_text(home: Path) -> None:
    async with reader(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "J", "a", *"One", "escape", "a", *"Two", "escape", "J", "a", *"Below", "escape", "K")
        screen_of(pilot)._here.aimed = None  # noqa: SLF001, as after a restart
        await press(pilot, "D")
        assert footer_of(pilot).startswith("2 notes here")
        await press(pilot, "D", "J", "J")
        assert len(kept(home)) == 2
        assert view_of(pilot).has_focus


async def test_tags_are_added_behind_those_that_are_there(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "a", "tab", *"warn, pol", "escape", "t", *"x", "escape")
        assert [note.tags for note in kept(home)] == [("warn", "pol", "x")]
        await press(pilot, "t", "tab", *"Words", "escape")
        assert [(note.body, note.tags) for note in kept(home)] == [("Words", ("warn", "pol", "x"))]
