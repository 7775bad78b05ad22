"""Searching everywhere: as one types, onto the passage, and back to the same row."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from briefing.document import TextSpan
from briefing.markdown import read
from briefing.tui.screens.library import LibraryScreen
from briefing.tui.screens.reader.found import FoundScreen
from briefing.tui.screens.reader.screen import ReaderScreen
from briefing.tui.screens.search import SearchScreen
from briefing.tui.screens.search_preview import heading_path, preview_of
from briefing.workspace.opening import open_briefing
from briefing.workspace.searching import SearchSession
from tests.tui.library_app import HARBOUR, library, stocked
from tests.tui.reader_app import footer_of, paste, press, settled, shown, view_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from textual.pilot import Pilot

    from briefing.workspace.searching import Found

NARROW = (80, 24)
WIDE = (160, 50)


def at_cursor(pilot: Pilot[int]) -> str:
    return next(row for row in shown(pilot) if row.startswith("›"))


async def searching(pilot: Pilot[int], words: str) -> None:
    """Opens the search and types."""
    await settled(pilot)
    await press(pilot, "s", *("space" if letter == " " else letter for letter in words))


async def test_hits_come_as_one_types_grouped_by_briefing(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "drones")
        rows = shown(pilot)
        assert rows[0].startswith(" Search  drones")
        assert "in 2 briefings" in rows[0]
        assert any("A channel that stayed open" in row and "hits" in row for row in rows)
        assert "¶" in at_cursor(pilot)
        assert "drones" in at_cursor(pilot)


async def test_a_word_that_is_missing_is_said(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "drones barge")
        assert any("without: barge" in row for row in shown(pilot))


async def test_a_mistyped_word_is_taken_for_the_nearest_and_that_is_said(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "dronse")
        assert "drones" in at_cursor(pilot)
        assert "“dronse” → drones · in quotation marks as typed" in shown(pilot)[1]
        await press(pilot, "home", "quotation_mark", "end", "quotation_mark")
        assert "nothing found" in shown(pilot)[0]


async def test_what_of_a_query_is_not_understood_is_said(home: Path) -> None:
    async with library(home).run_test(size=WIDE) as pilot:
        await searching(pilot, "drones")
        assert "author: actor: said: tag: after: has:note" in shown(pilot)[1]
        await press(pilot, "home")
        await paste(pilot, "after:2025-13-45 ")
        assert "“after:2025-13-45” is no date" in shown(pilot)[1]


async def test_a_note_is_found_beside_the_text(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "whom")
        assert "my note: Who warned whom?" in at_cursor(pilot)


async def test_enter_on_a_note_lands_on_its_passage_lit(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "whom")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReaderScreen)
        view = view_of(pilot)
        assert view.lit == (0, 1)
        assert view.paragraph is not None
        assert view.lit_span == view.paragraph.span


async def test_a_note_whose_place_moved_since_is_opened_where_it_stands_now(home: Path) -> None:
    workspace = stocked(home)
    path = home / "library" / f"{HARBOUR}.md"
    front, _, body = path.read_text("utf-8").partition("\n---\n")
    async with library(home, workspace).run_test(size=NARROW) as pilot:
        await searching(pilot, "whom")
        path.write_text(f"{front}\n---\n\nA paragraph that came later.\n{body}", "utf-8")
        await press(pilot, "enter")
        (note,) = workspace.notes.notes_of(HARBOUR)
        assert note.text is not None
        lit = view_of(pilot).lit_span
        assert lit is not None
        assert lit.of(open_briefing(workspace, HARBOUR).briefing.body.text) == note.quote


async def test_hits_are_lit_where_their_words_are_now_and_what_was_written_since_is_found(home: Path) -> None:
    workspace = stocked(home)
    path = home / "library" / f"{HARBOUR}.md"
    front, _, body = path.read_text("utf-8").partition("\n---\n")
    async with library(home, workspace).run_test(size=NARROW) as pilot:
        await searching(pilot, "drones")
        path.write_text(f"{front}\n---\n\nA paragraph that came belatedly.\n{body}", "utf-8")
        await press(pilot, "down", "enter")
        lit = view_of(pilot).lit_span
        assert lit is not None
        assert lit.of(view_of(pilot).text.text) == "drones"
        await press(pilot, "escape", "escape", "ctrl+u", *"belatedly")
        await settled(pilot)
        assert any("came belatedly" in row for row in shown(pilot))


async def test_the_passage_of_a_note_stands_beside_it_where_there_is_room(home: Path) -> None:
    workspace = stocked(home)
    (note,) = workspace.notes.notes_of(HARBOUR)
    async with library(home, workspace).run_test(size=WIDE) as pilot:
        await searching(pilot, "whom")
        beside = " ".join(" ".join(row[84:] for row in shown(pilot)).split())
        assert note.quote[:24] in beside


async def test_a_note_shows_its_own_words_with_its_tags_at_the_right(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "warning")
        (row,) = (row for row in shown(pilot) if "■" in row)
        assert "my note: Who warned whom?" in row
        assert row.rstrip().endswith("#warning")


async def test_passages_are_counted_alike_in_the_head_and_in_the_rows(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "warned")
        rows = shown(pilot)
        hits = sum("¶" in row[:12] or "■" in row[:12] for row in rows)
        heads = sum(int(row.split()[-2]) for row in rows if row.rstrip().endswith((" hits", " hit")))
        assert any("■" in row for row in rows)
        assert f"{hits} passages in" in rows[0]
        assert hits == heads


async def test_enter_lands_on_the_passage_and_esc_esc_is_back_on_the_same_row(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "drones")
        await press(pilot, "down", "down")
        row = at_cursor(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert view_of(pilot).lit is not None
        assert view_of(pilot).lit_span is not None
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert view_of(pilot).lit is None
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, SearchScreen)
        assert shown(pilot)[0].startswith(" Search  drones")
        assert at_cursor(pilot) == row


async def test_enter_before_the_answer_opens_what_was_asked_for_once_it_is_found(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, gate = SearchSession.ask, Event()

    def slow(session: SearchSession, query: str, *, limit: int | None, typing: bool, **_: object) -> Found | None:
        return asked(session, query, limit=limit, typing=typing) if gate.wait(10) else None

    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "drones")
        monkeypatch.setattr(SearchSession, "ask", slow)
        await pilot.press(*["backspace"] * 6, *"barge", "enter")
        assert isinstance(pilot.app.screen, SearchScreen)
        gate.set()
        await settled(pilot)
        assert shown(pilot)[0].strip().startswith("The locks of the delta")


async def test_s_in_the_reader_is_the_search_one_came_from_and_esc_leads_back_to_the_briefing(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "drones")
        await press(pilot, "down")
        row = at_cursor(pilot)
        await press(pilot, "enter", "s")
        assert at_cursor(pilot) == row
        seen = []
        for _ in range(5):
            seen.append(type(pilot.app.screen))
            await press(pilot, "escape")
        # In the reader the first Esc puts out the hits.
        assert seen == [SearchScreen, FoundScreen, FoundScreen, SearchScreen, LibraryScreen]


async def test_of_a_briefing_with_many_hits_the_best_are_listed_all_are_counted_and_can_be_reached(
    home: Path,
) -> None:
    app = library(home)
    text = "\n\n".join(f"On day {number} a zeppelin came." for number in range(1, 9))
    (home / "library" / "zeppelins.md").write_text(f"---\ntitle: Airships\n---\n{text}\n", "utf-8")
    async with app.run_test(size=NARROW) as pilot:
        await searching(pilot, "zeppelin")
        rows = shown(pilot)
        assert "8 passages in 1 briefing" in rows[0]
        assert any("Airships" in row and row.rstrip().endswith("5 of 8 hits") for row in rows)
        await press(pilot, *["down"] * 5)
        assert "+ 3 more" in at_cursor(pilot)
        await press(pilot, "enter")
        assert "On day 5" in at_cursor(pilot)
        assert shown(pilot)[3].rstrip().endswith(" 8 hits")
        await press(pilot, *["down"] * 5)
        assert "On day 8" in at_cursor(pilot)
        await press(pilot, *["up"] * 8)
        await press(pilot, "enter", "N")
        assert footer_of(pilot).startswith("● hits 8 of 8 · from the end")


async def test_page_keys_lead_from_briefing_to_briefing(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "the")
        first = at_cursor(pilot)
        await press(pilot, "pagedown")
        second = at_cursor(pilot)
        assert second != first
        await press(pilot, "pageup")
        assert at_cursor(pilot) == first


async def test_the_passage_stands_beside_the_hits_where_there_is_room(home: Path) -> None:
    async with library(home).run_test(size=WIDE) as pilot:
        await searching(pilot, "barge")
        screen = "\n".join(row[84:] for row in shown(pilot))
        assert "The oldest lock" in screen
        assert "Its chamber takes one barge at a time" in screen


async def test_a_heading_right_above_the_passage_is_not_said_twice(home: Path) -> None:
    async with library(home).run_test(size=WIDE) as pilot:
        await searching(pilot, "brandt confirmed")
        screen = "\n".join(row[84:] for row in shown(pilot))
        assert screen.count("What was said") == 1


async def test_nothing_found_says_what_to_try(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "zeppelin")
        assert any("Nothing with “zeppelin”." in row for row in shown(pilot))
        assert any("in quotation marks" in row for row in shown(pilot))
        await press(pilot, "enter", "down", "pagedown")
        assert isinstance(pilot.app.screen, SearchScreen)


async def test_emptying_the_field_asks_nothing(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "drones")
        await press(pilot, *["backspace"] * 6)
        assert any("Words stand anywhere" in row for row in shown(pilot))


async def test_every_letter_types_even_those_that_are_keys_elsewhere(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "qQsL?")
        assert shown(pilot)[0].startswith(" Search  qQsL?")


async def test_esc_leads_back_to_where_one_was(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "drones")
        assert footer_of(pilot).endswith("esc Back")
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, LibraryScreen)


def test_a_preview_is_the_paragraph_with_its_neighbours() -> None:
    text = "One.\n\nTwo words.\n\nThree.\n\nFour."
    preview = preview_of(text, text.index("words"), [TextSpan(10, 15), TextSpan(27, 31)])
    assert preview.text == "One.\n\nTwo words.\n\nThree."
    assert preview.own.of(preview.text) == "Two words."
    assert [term.of(preview.text) for term in preview.terms] == ["words"]


def test_a_preview_at_the_ends_has_one_neighbour() -> None:
    text = "One.\n\nTwo."
    assert preview_of(text, 0, []).text == text
    assert preview_of(text, len(text), []).text == text
    assert preview_of("One.", 2, []).text == "One."


def test_the_headings_above_a_passage_are_named_from_the_widest() -> None:
    body = read(b"# Sea\n\nOne.\n\n## Ice\n\nTwo.\n\n# Land\n\nThree.\n", name="sea.md").body
    passages = list(body.passages())
    assert heading_path(passages, body.text.index("Two")) == ("Sea", "Ice")
    assert heading_path(passages, body.text.index("Three")) == ("Land",)
