"""Searching once more and narrower: earlier and saved searches, what is new in them, by what one can narrow."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from textual.containers import Vertical
from textual.events import AppFocus

from briefing.library.fields_typed import fields_in
from briefing.tui.screens.reader.screen import ReaderScreen
from briefing.tui.screens.search import SearchScreen
from briefing.tui.widgets.views_row import ViewsRow
from briefing.workspace.filling import Progress
from briefing.workspace.indexing import refresh
from tests.tui.library_app import bare, library, stocked
from tests.tui.reader_app import NOW, footer_of, paste, press, settled, shown, workspace_in, written
from tests.tui.test_search import NARROW, WIDE, at_cursor, searching

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

_SENTRY = '---\nid: sentry\ntitle: "Sentry"\ndate: "2025-09-20"\n---\nDrones again, on a fourth night.\n'


def rows_with(pilot: Pilot[int], words: str) -> list[str]:
    return [row for row in shown(pilot) if words in row]


async def rested(pilot: Pilot[int]) -> None:
    """As long after the last letter that all was ranked."""
    await pilot.pause(0.3)
    await settled(pilot)


async def test_a_search_made_yesterday_is_in_the_history_and_can_be_made_again(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "barge")
        await press(pilot, "escape")
    tomorrow = workspace_in(home, now=NOW + dt.timedelta(days=1))
    async with library(home, tomorrow).run_test(size=NARROW) as pilot:
        await searching(pilot, "drones")
        await press(pilot, "f3")
        assert [row.split() for row in shown(pilot)[4:6]] == [["›", "drones", "today"], ["barge", "yesterday"]]
        await press(pilot, "down", "enter")
        assert shown(pilot)[0].startswith(" Search  barge")
        assert "The locks of the delta" in "".join(shown(pilot))
        await press(pilot, "f3", "escape")
        assert "barge" in at_cursor(pilot)


async def test_typing_leaves_the_history_and_enter_opens_what_was_typed(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "barge")
        await press(pilot, "f3", "ctrl+u", *"drones")
        await settled(pilot)
        assert "drones" in shown(pilot)[0]
        assert not any("today" in row for row in shown(pilot))
        await press(pilot, "enter")
        await settled(pilot)
        assert "drones" in "".join(shown(pilot)[1:])
        assert not shown(pilot)[0].startswith(" Search")


async def test_what_was_not_found_is_not_remembered(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "zeppelin")
        await press(pilot, "f3")
        assert rows_with(pilot, "No earlier searches.")


async def test_a_saved_search_says_what_is_new_in_it_until_it_was_looked_at(home: Path) -> None:
    workspace = stocked(home)
    async with library(home, workspace).run_test(size=NARROW) as pilot:
        await searching(pilot, "drones")
        await press(pilot, "f4")
        assert footer_of(pilot).startswith("Saved")
    written(home, _SENTRY, "sentry")
    refresh(workspace)
    async with library(home, workspace).run_test(size=WIDE) as pilot:
        await searching(pilot, "")
        await press(pilot, "f3")
        assert rows_with(pilot, "Saved")
        assert len(rows_with(pilot, "1 new")) == 1
        await press(pilot, "enter")
        assert "saved · 1 new" in shown(pilot)[1]
        assert ["Sentry" in row for row in rows_with(pilot, " new ")] == [True]
        assert "Sentry" in shown(pilot)[3][90:]
        await press(pilot, "f3")
        assert not rows_with(pilot, "1 new ")
        await press(pilot, "enter")
        assert ["Sentry" in row for row in rows_with(pilot, " new ")] == [True]
        await press(pilot, "f3", "f4")
        assert not rows_with(pilot, "  Saved")
        assert len(rows_with(pilot, "drones")) > 1


async def test_tab_leads_to_what_narrows_the_search_and_enter_takes_it_back(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "drones")
        assert not rows_with(pilot, "Publisher")
        await press(pilot, "tab")
        assert rows_with(pilot, "Publisher")
        while "Straits Review" not in at_cursor(pilot):
            await press(pilot, "j")
        await press(pilot, "enter")
        assert 'publisher:"Straits Review" drones' in shown(pilot)[0]
        assert "in 1 briefing" in shown(pilot)[0]
        assert "✓Straits Review" in at_cursor(pilot)
        await press(pilot, "space")
        assert shown(pilot)[0].startswith(" Search  drones ")
        assert "in 2 briefings" in shown(pilot)[0]
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, SearchScreen)
        assert not rows_with(pilot, "Publisher")
        await press(pilot, "x")
        assert shown(pilot)[0].startswith(" Search  dronesx")


async def test_a_click_narrows_where_there_is_room_and_one_types_on(home: Path) -> None:
    async with library(home).run_test(size=WIDE) as pilot:
        await searching(pilot, "drones")
        y = next(y for y, row in enumerate(shown(pilot)) if " Ada Verne" in row[:20])
        await pilot.click(Vertical, offset=(4, y - 3))
        await settled(pilot)
        assert 'author:"Ada Verne" drones' in shown(pilot)[0]
        await press(pilot, "space", "s")
        assert 'author:"Ada Verne" drones s' in shown(pilot)[0]


async def test_of_many_values_the_first_are_shown_and_the_rest_are_unfolded(home: Path) -> None:
    tags = ", ".join(f"quay {number:02}" for number in range(1, 13))
    workspace = bare(home)
    written(home, f"---\nid: quays\ntitle: Quays\ntags: [{tags}]\n---\nDrones crossed the quays.\n", "quays")
    refresh(workspace)
    async with library(home, workspace).run_test(size=NARROW) as pilot:
        await searching(pilot, "quays")
        await press(pilot, "tab")
        assert (len(rows_with(pilot, " quay ")), len(rows_with(pilot, "+ 4 more"))) == (8, 1)
        while "+ 4 more" not in at_cursor(pilot):
            await press(pilot, "j")
        await press(pilot, "enter")
        assert "quay 09" in at_cursor(pilot)
        while "- fewer" not in at_cursor(pilot):
            await press(pilot, "j")
        await press(pilot, "enter")
        assert "+ 4 more" in at_cursor(pilot)
        assert len(rows_with(pilot, " quay ")) == 8


async def test_values_too_rare_to_be_listed_are_counted(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.workspace.searching.MOST_FACETS", 10)
    tags = ", ".join(f"quay {number:02}" for number in range(1, 13))
    workspace = bare(home)
    written(home, f"---\nid: quays\ntitle: Quays\ntags: [{tags}]\n---\nDrones crossed the quays.\n", "quays")
    refresh(workspace)
    async with library(home, workspace).run_test(size=NARROW) as pilot:
        await searching(pilot, "quays")
        await press(pilot, "tab")
        while "+ 4 more" not in at_cursor(pilot):
            await press(pilot, "j")
        await press(pilot, "enter")
        assert len(rows_with(pilot, " quay ")) == 10
        assert rows_with(pilot, "- fewer (2 rarer)")


async def test_hits_in_notes_alone_are_shown_by_key_and_by_click(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "warned")
        assert [rows_with(pilot, sign) != [] for sign in (" ¶", " ■")] == [True, True]
        await press(pilot, "tab", "down", "enter", "escape")
        assert [rows_with(pilot, sign) != [] for sign in (" ¶", " ■")] == [False, True]
        assert "■" in at_cursor(pilot)
        await pilot.click(ViewsRow, offset=(shown(pilot)[1].index("Text"), 0))
        await settled(pilot)
        assert [rows_with(pilot, sign) != [] for sign in (" ¶", " ■")] == [True, False]
        await press(pilot, *["backspace"] * 6, *"barge")
        assert rows_with(pilot, "takes one barge")


async def test_with_nothing_typed_all_there_is_can_be_narrowed_to(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "")
        await press(pilot, "tab")
        await settled(pilot)
        while "water" not in at_cursor(pilot):
            await press(pilot, "j")
        await press(pilot, "enter", "escape")
        assert shown(pilot)[0].startswith(" Search  tag:water ")
        (found,) = rows_with(pilot, "The locks of the delta")
        assert found.split()[-1] == "tag"


async def test_a_field_that_was_typed_can_be_taken_back_where_one_narrows(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "has:note drones")
        await press(pilot, "tab")
        while "has:note" not in at_cursor(pilot):
            await press(pilot, "j")
        await press(pilot, "enter")
        field = pilot.app.screen.query_one("#field")
        assert fields_in(str(getattr(field, "value", ""))) == ()


async def test_what_there_is_can_be_searched_while_the_index_is_being_filled(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = bare(home)
    app = library(home, workspace)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        monkeypatch.setattr(app.filling, "fill", lambda: False)
        app.filling.progress = Progress(30, 120)
        written(home, _SENTRY, "sentry")
        refresh(workspace_in(home))
        await searching(pilot, "fourth")
        assert "Sentry" in "".join(shown(pilot))
        assert "indexing: 30 of 120 briefings" in shown(pilot)[1]
        assert shown(pilot)[2] == "━" * 20 + "─" * 60
        app.filling.progress = None
        await pilot.pause(0.3)
        await settled(pilot)
        assert shown(pilot)[2] == "─" * 80


async def test_n_goes_on_through_the_hits_across_briefings_and_esc_leads_back_to_where_they_led(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "drones")
        titles = [row for row in shown(pilot) if row.endswith((" hits", " hit"))]
        await press(pilot, "enter")
        seen = []
        for _ in range(6):
            seen.append((shown(pilot)[0].strip()[:8], footer_of(pilot).partition("   ")[0]))
            await press(pilot, "n")
        assert seen[0] == ("Exercise", "● hits 1 of 5")
        assert seen[1] == ("Exercise", "● hits 2 of 5 · next: A channel that stay…")
        assert [place.split()[2] for _, place in seen] == ["1", "2", "3", "4", "5", "1"]
        assert [title for title, _ in seen[2:]] == ["A channe"] * 3 + ["Exercise"]
        assert seen[4][1].endswith(" · next: Exercise Gale")
        assert seen[5][1] == "● hits 1 of 5 · from the top"
        await press(pilot, "N", "N")
        assert footer_of(pilot).startswith("● hits 5 of 5 · from the end · next:")
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ReaderScreen)
        await press(pilot, "n", "escape")
        assert isinstance(pilot.app.screen, SearchScreen)
        rows = shown(pilot)
        cursor = rows.index(at_cursor(pilot))
        assert rows[cursor - 1].rstrip() in titles
        assert "A channel that stayed open" in rows[cursor - 1]


async def test_where_one_briefing_has_hits_n_goes_round_in_it(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "brandt")
        await press(pilot, "enter", "n")
        assert footer_of(pilot).startswith("● hits 2 of 2   ")
        await press(pilot, "n")
        assert footer_of(pilot).startswith("● hits 1 of 2 · from the top   ")


async def test_s_on_an_actor_of_the_sidebar_searches_for_that_one(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "useful")
        await press(pilot, "enter", "1", "j", "s")
        assert shown(pilot)[0].startswith(' Search  actor:"Harbour Union" ')
        assert "A channel that stayed open" in "".join(shown(pilot))
    async with library(home, workspace_in(home)).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "1", "s")
        assert shown(pilot)[0].startswith(' Search  actor:"Lena Brandt" ')
        assert "¶" in at_cursor(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ReaderScreen)


async def test_once_nobody_types_all_that_matches_is_ranked_and_what_was_not_understood_is_said(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("ranking", "executor"):
        monkeypatch.setattr(f"briefing.library.{module}.WINDOW", 1)
    app = library(home)
    (home / "library" / "new.md").write_text("---\ntitle: New\ndate: 2025-10-01\n---\nA zeppelin.\n", "utf-8")
    (home / "library" / "old.md").write_text("---\ntitle: Zeppelins\ndate: 1999\n---\nThree zeppelins.\n", "utf-8")
    async with app.run_test(size=NARROW) as pilot:
        await searching(pilot, "zeppelin")
        await rested(pilot)
        rows = shown(pilot)
        assert [row.split()[0] for row in rows[3:] if row.rstrip().endswith(" hit")] == ["Zeppelins", "New"]
        await press(pilot, "space", *"has", "colon", "x")
        await rested(pilot)
        assert any("“has:x” is not known" in row for row in shown(pilot))


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("!!!", "There is no letter or digit"),
        ("said:verhoeven", "4 briefings not looked through"),
        ("tag:wtaer drones", "Without tag:wtaer: 2 briefings."),
        ("tag:", "Tab lists the authors, actors, tags and years"),
    ],
)
async def test_where_nothing_is_found_it_is_said_why(home: Path, typed: str, why: str) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "s")
        await paste(pilot, typed)
        await rested(pilot)
        assert rows_with(pilot, why)


async def test_enter_right_after_the_last_letter_opens_the_best_of_all_and_not_of_the_newest(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("ranking", "executor"):
        monkeypatch.setattr(f"briefing.library.{module}.WINDOW", 1)
    app = library(home)
    (home / "library" / "new.md").write_text("---\ntitle: New\ndate: 2025-10-01\n---\nA zeppelin.\n", "utf-8")
    (home / "library" / "old.md").write_text("---\ntitle: Zeppelins\ndate: 1999\n---\nThree zeppelins.\n", "utf-8")
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("s", *"zeppelin", "enter")
        await rested(pilot)
        assert "Zeppelins" in shown(pilot)[0]
        await press(pilot, "escape", "escape")
        assert [row.split()[0] for row in shown(pilot)[3:] if row.rstrip().endswith(" hit")] == ["Zeppelins", "New"]


async def test_beyond_the_end_of_a_ranked_list_it_goes_on_as_ranked(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("ranking", "executor"):
        monkeypatch.setattr(f"briefing.library.{module}.WINDOW", 1)
    app = library(home)
    for year in range(2000, 2016):
        text = "A zeppelin. " * (2016 - year)
        (home / "library" / f"{year}.md").write_text(f"---\ntitle: Of {year}\ndate: {year}\n---\n{text}\n", "utf-8")
    async with app.run_test(size=(80, 50)) as pilot:
        await searching(pilot, "zeppelin")
        await rested(pilot)
        ranked = [f"Of {year}" for year in range(2000, 2012)]
        assert [row[3:10] for row in shown(pilot) if row.rstrip().endswith(" hit")] == ranked
        await press(pilot, *["pagedown"] * 12, "down")
        assert [row[3:10] for row in shown(pilot) if row.rstrip().endswith(" hit")][:12] == ranked
        await press(pilot, "down")
        assert "A zeppelin" in at_cursor(pilot)
        assert [row[3:10] for row in shown(pilot) if row.rstrip().endswith(" hit")][12] == "Of 2012"


async def test_a_damaged_index_is_made_anew_and_searched(home: Path) -> None:
    workspace = stocked(home)
    async with library(home, workspace).run_test(size=NARROW) as pilot:
        await settled(pilot)
        workspace.close()
        for path in (home / "cache").glob("index.db*"):
            path.write_bytes(b"no database, though long enough for one" * 1_000)
        await searching(pilot, "drones")
        assert "in 2 briefings" in shown(pilot)[0]


async def test_what_another_program_indexes_meanwhile_is_found_without_another_letter(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.tui.screens.search_room._NOTICES_EVERY", 0.05)
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "zeppelin")
        await pilot.pause(0.1)
        assert any("Nothing with “zeppelin”." in row for row in shown(pilot))
        (home / "library" / "new.md").write_text("---\ntitle: New\n---\nA zeppelin.\n", "utf-8")
        refresh(workspace_in(home))
        await pilot.pause(0.1)
        await settled(pilot)
        assert "¶" in at_cursor(pilot)


async def test_a_file_that_was_changed_in_another_window_is_noticed_on_the_way_back(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await searching(pilot, "zeppelin")
        (home / "library" / "new.md").write_text("---\ntitle: Airships\n---\nA zeppelin.\n", "utf-8")
        pilot.app.post_message(AppFocus())
        await settled(pilot)
        assert "¶" in at_cursor(pilot)
        await press(pilot, "escape")
        assert any("Airships" in row for row in shown(pilot))
        (home / "library" / "new.md").write_text("---\ntitle: Balloons\n---\nA zeppelin.\n", "utf-8")
        pilot.app.post_message(AppFocus())
        await settled(pilot)
        assert any("Balloons" in row for row in shown(pilot))


async def test_the_newest_come_first_by_key_and_the_best_again_by_click(home: Path) -> None:
    app = library(home)
    (home / "library" / "new.md").write_text("---\ntitle: New\ndate: 2025-10-01\n---\nA zeppelin.\n", "utf-8")
    (home / "library" / "old.md").write_text("---\ntitle: Zeppelins\ndate: 1999\n---\nThree zeppelins.\n", "utf-8")
    async with app.run_test(size=NARROW) as pilot:

        def titles() -> list[str]:
            return [row.split()[0] for row in shown(pilot)[3:] if row.rstrip().endswith(" hit")]

        await searching(pilot, "zeppelin")
        assert titles() == ["Zeppelins", "New"]
        await press(pilot, "f6")
        assert titles() == ["New", "Zeppelins"]
        assert shown(pilot)[1].rstrip().endswith("sort: newest ▾")
        await press(pilot, "space", "a")
        assert titles() == ["New", "Zeppelins"]
        await pilot.click(ViewsRow, offset=(76, 0))
        await settled(pilot)
        assert titles() == ["Zeppelins", "New"]


async def test_the_order_of_the_library_changes_by_a_click_on_it(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.click(ViewsRow, offset=(76, 0))
        await settled(pilot)
        assert shown(pilot)[1].rstrip().endswith("by title ▾")
