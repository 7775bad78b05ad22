"""The last row as it is on the screen: its width, its prompt, and the keys it says hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from briefing.tui.screens.reader import asking
from tests.tui.library_app import library
from tests.tui.reader_app import footer_of, paste, press, reader, settled, shown, view_of
from tests.tui.resizing import resize

if TYPE_CHECKING:
    from pathlib import Path

NARROW = (80, 24)
LONG = "pointed to the drones that had come from the south"


@pytest.mark.parametrize("size", [(160, 50), (120, 40)])
async def test_the_footer_fits_a_window_made_narrower(home: Path, size: tuple[int, int]) -> None:
    async with reader(home).run_test(size=size) as pilot:
        await settled(pilot)
        assert footer_of(pilot).endswith("? Keys")
        await resize(pilot, *NARROW)
        await settled(pilot)
        assert footer_of(pilot).endswith("? Keys")


@pytest.mark.parametrize(
    ("width", "keys"),
    [
        (80, ("c 1-4 Panes",)),
        (100, ("c 1-4 Panes",)),
        (120, ("c Contents", "i Sidebar", "1-4 Panes")),
        (160, ("c Contents", "i Sidebar", "1-4 Panes")),
    ],
)
async def test_the_footer_says_how_to_get_to_the_panes(home: Path, width: int, keys: tuple[str, ...]) -> None:
    async with reader(home).run_test(size=(width, 40)) as pilot:
        await settled(pilot)
        assert [key for key in keys if key not in footer_of(pilot)] == []
        assert footer_of(pilot).endswith("? Keys")


async def test_panes_with_keys_of_the_readers_own_are_named_one_by_one(home: Path) -> None:
    app = reader(home)
    app.set_keymap({"text.actors": "x"})
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        assert "c x 2 3 4 Panes" in footer_of(pilot)


async def test_a_prompt_grows_with_what_is_typed(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "slash")
        await paste(pilot, LONG[:8])
        short = pilot.app.screen.query_one(Input).size.width
        await paste(pilot, LONG[8:])
        assert pilot.app.screen.query_one(Input).size.width > short
        assert footer_of(pilot).startswith(f"/{LONG} ")
        assert "1 of 1" in footer_of(pilot)


async def test_a_pasted_path_is_shown_whole_where_there_is_room(home: Path) -> None:
    path = "/a/folder/with/a/name/that/goes/on/and/on/briefing.md"
    async with library(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "A")
        pilot.app.screen.query_one(Input).insert_text_at_cursor(path)
        await settled(pilot)
        assert footer_of(pilot).startswith(f"Add: {path}")


async def test_a_prompt_shrinks_with_the_window(home: Path) -> None:
    async with reader(home).run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await press(pilot, "slash")
        await paste(pilot, LONG)
        await resize(pilot, 44, 20)
        await settled(pilot)
        assert "1 of 1" in footer_of(pilot)
        assert pilot.app.screen.query_one(Input).region.right <= 44 - len("  1 of 1")


# What holds


async def test_before_a_passage_is_begun_the_caret_is_said_to_move_and_afterwards_to_extend(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "v", "w")
        assert footer_of(pilot).startswith("SELECT   w ) } Move  v Start here")
        assert "Extend" not in footer_of(pilot)
        await press(pilot, "v")
        assert "w ) } Extend" in footer_of(pilot)
        assert "Start here" not in footer_of(pilot)
        await press(pilot, "w", "w")
        assert footer_of(pilot).startswith("SELECT 2 words   w ) } Extend")
        await press(pilot, "escape")
        assert "SELECT" not in footer_of(pilot)


async def test_nothing_found_is_said_with_the_words(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "slash", *"zzqq", "enter")
        assert footer_of(pilot) == "Nothing found for “zzqq”"
        assert pilot.app.focused is view_of(pilot)


async def test_nothing_found_beside_the_keys_is_said_once_that_is_known(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "AT_ONCE", 0)
    async with reader(home).run_test(size=(80, 12)) as pilot:
        await settled(pilot)
        await press(pilot, "slash", *"zzqq", "enter")
        assert footer_of(pilot) == "Nothing found for “zzqq”"
        before = view_of(pilot).place_on_screen()
        await press(pilot, "slash", *"the last", "enter")
        assert footer_of(pilot).startswith("● the last 1 of 1")
        assert view_of(pilot).place_on_screen() != before
        await press(pilot, "<")
        assert view_of(pilot).place_on_screen() == before


async def test_nothing_is_said_of_a_search_for_nothing(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "slash", "enter")
        assert footer_of(pilot).endswith("? Keys")


async def test_stepping_over_the_last_hit_is_said_to_go_on_at_the_top(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "slash", *"drones", "enter", "n", "n")
        assert footer_of(pilot).startswith("● drones 3 of 3   ")
        await press(pilot, "n")
        assert footer_of(pilot).startswith("● drones 1 of 3 · from the top   ")
        await press(pilot, "N")
        assert footer_of(pilot).startswith("● drones 3 of 3 · from the end   ")
        await press(pilot, "N")
        assert footer_of(pilot).startswith("● drones 2 of 3   ")


async def test_inside_the_keys_the_key_that_shows_them_leads_back(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "question_mark")
        assert "? Keys" not in shown(pilot)[-1]
        assert "esc ? Back" in footer_of(pilot)
