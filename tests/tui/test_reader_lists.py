"""Lists and contents beside the text: what stands where in a window of another size, what keys and clicks do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.tui.widgets.contents import ContentsPane
from briefing.tui.widgets.sidebar.sidebar import Sidebar
from tests.tui.reader_app import CHANNEL, footer_of, press, reader, settled, shown, view_of, written
from tests.tui.resizing import resize

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

NARROW, WIDE = (80, 24), (160, 50)
PLAIN = "# T\n\nNo one, nowhere.\n"


async def resized(pilot: Pilot[int], size: tuple[int, int]) -> None:
    await resize(pilot, *size)
    await settled(pilot)


def panes_shown(pilot: Pilot[int]) -> set[type]:
    screen = pilot.app.screen
    return {kind for kind in (ContentsPane, Sidebar) for pane in screen.query(kind) if pane.display}


async def click(pilot: Pilot[int], words: str) -> None:
    rows = shown(pilot)
    y = next(y for y, row in enumerate(rows) if words in row)
    await pilot.click(pilot.app.screen, offset=(rows[y].rindex(words) + 1, y))
    await settled(pilot)


# In a smaller window


async def test_what_has_no_room_beside_the_text_closes_when_the_window_shrinks(home: Path) -> None:
    async with reader(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "c", "3", "escape")
        await resized(pilot, NARROW)
        assert not panes_shown(pilot)
        assert pilot.app.focused is view_of(pilot)
        await resized(pilot, WIDE)
        assert panes_shown(pilot) == {ContentsPane, Sidebar}


async def test_the_pane_with_the_focus_stays_over_the_text_and_no_other(home: Path) -> None:
    async with reader(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "c", "3")
        await resized(pilot, NARROW)
        assert panes_shown(pilot) == {Sidebar}
        assert isinstance(pilot.app.focused, Sidebar)


async def test_a_list_that_is_being_filtered_stays(home: Path) -> None:
    async with reader(home).run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await press(pilot, "i", "slash", "b", "r")
        await resized(pilot, NARROW)
        assert panes_shown(pilot) == {Sidebar}
        await press(pilot, "enter")
        assert isinstance(pilot.app.focused, Sidebar)


async def test_one_pane_over_the_text_makes_way_for_the_other(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "3", "c")
        assert panes_shown(pilot) == {ContentsPane}
        await press(pilot, "2")
        assert panes_shown(pilot) == {Sidebar}
        await press(pilot, "escape")
        assert not panes_shown(pilot)


# Keys that do something


async def test_an_empty_list_offers_only_the_way_back(home: Path) -> None:
    async with reader(home, written(home, PLAIN)).run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await press(pilot, "1")
        assert footer_of(pilot).split("  ")[0] == "esc Text"
        assert "Next" not in footer_of(pilot)
        await press(pilot, "4")
        assert "a Note" in footer_of(pilot)
        assert not [word for word in ("Edit", "Delete", "Select", "Copy", "Filter") if word in footer_of(pilot)]


async def test_what_stands_in_the_box_does_not_stand_in_the_footer_too(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "1")
        assert any("⏎ Next   N Prev   S Said   esc Text" in row for row in shown(pilot))
        assert footer_of(pilot).startswith("e Correct  D Hide  j k Move  1 2 3 4 Lists")
        await press(pilot, "enter")
        assert "Lena Brandt 1 of 2" in footer_of(pilot)
        await press(pilot, "4")
        assert any("└ esc Text ─" in row for row in shown(pilot))
        await press(pilot, "a", *"word", "escape", "escape", "4")
        assert "e Edit" in footer_of(pilot)


async def test_the_keys_of_a_list_follow_what_is_in_it(home: Path) -> None:
    async with reader(home).run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await press(pilot, "m", "4")
        assert "D Delete" in footer_of(pilot)
        await press(pilot, "D", "j")
        assert "D Delete" not in footer_of(pilot)


# Lists that are cut


async def test_a_click_on_how_many_more_there_are_shows_them(home: Path) -> None:
    actors = "".join(f'  - {{name: "Event {i}", kind: event, role: null, aliases: []}}\n' for i in range(60))
    path = written(home, CHANNEL.replace("actors:\n", f"actors:\n{actors}"))
    async with reader(home, path).run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert not any("Event 20" in row for row in shown(pilot))
        await press(pilot, "3")
        await click(pilot, "+ ")
        assert pilot.app.screen.query_one(Sidebar).active == 0
        assert any("Event 20" in row for row in shown(pilot))


async def test_a_click_hits_the_row_that_was_there_when_the_button_went_down(home: Path) -> None:
    role = "Chief of Staff of Norland and of all its neighbours on the strait"
    path = written(home, CHANNEL.replace("Chief of Staff of Norland", role))
    async with reader(home, path).run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await click(pilot, "Harbour Union")
        assert "Harbour Union 1 of 2" in footer_of(pilot)


async def test_the_contents_say_how_many_entries_are_further_down(home: Path) -> None:
    path = written(home, "# T\n\n" + "".join(f"## Part {i}\n\nWords.\n\n" for i in range(40)))
    async with reader(home, path).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "c")
        assert shown(pilot)[-2].startswith("  + ")
        await press(pilot, *["j"] * 25)
        cursor = next(row for row in shown(pilot) if row.startswith("›"))
        assert "Part" in cursor
        assert shown(pilot)[-2].startswith("  + ")
        await click(pilot, "+ ")
        assert view_of(pilot).scroll_offset.y == 0
        await press(pilot, "G")
        assert "Part 39" in shown(pilot)[-2]


@pytest.mark.parametrize("width", [110, 112, 119])
async def test_all_four_lists_can_be_reached_by_a_click_where_the_sidebar_is_narrow(home: Path, width: int) -> None:
    async with reader(home).run_test(size=(width, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "i")
        await click(pilot, "4 ")
        assert pilot.app.screen.query_one(Sidebar).active == 3
        assert any("No notes yet" in row for row in shown(pilot))
