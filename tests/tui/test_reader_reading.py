"""Reading in the reader: jumping, stepping through what is named, finding, and coming back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document import TextSpan
from tests.tui.reader_app import footer_of, number_of, press, reader, screen_of, settled, shown, view_of
from tests.tui.resizing import resize

if TYPE_CHECKING:
    from pathlib import Path

NARROW = (80, 24)
WIDE = (160, 50)


async def test_the_reader_shows_where_one_is(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert shown(pilot)[0].startswith(" A channel that stayed open · Verne")
        assert "¶1/6" in shown(pilot)[0]
        await press(pilot, "J")
        assert "¶2/6" in shown(pilot)[0]


async def test_a_jump_by_contents_and_back_again(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "c", "G", "k", "enter")
        assert number_of(pilot) == 4
        assert not any("CONTENTS" in row for row in shown(pilot))
        await press(pilot, "<")
        assert number_of(pilot) == 1
        await press(pilot, ">")
        assert number_of(pilot) == 4


async def test_the_contents_follow_where_one_reads(home: Path) -> None:
    async with reader(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "J", "J", "J")
        assert any(row.startswith("›  What follows") for row in shown(pilot))


async def test_stepping_through_an_actors_mentions(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "1")
        assert any("›• Lena Brandt" in row for row in shown(pilot))
        assert any("Chief of Staff of Norland" in row for row in shown(pilot))
        await press(pilot, "enter")
        assert footer_of(pilot).startswith("● Lena Brandt 1 of 2")
        await press(pilot, "enter")
        assert footer_of(pilot).startswith("● Lena Brandt 2 of 2")
        assert view_of(pilot).lit_span is not None
        await press(pilot, "N")
        assert footer_of(pilot).startswith("● Lena Brandt 1 of 2")
        await press(pilot, "l", "n")
        assert footer_of(pilot).startswith("● Lena Brandt 2 of 2")
        await press(pilot, "escape")
        assert view_of(pilot).lit is None


async def test_an_actor_who_is_not_named_in_the_text_is_said_not_to_be(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "1", "slash", *"absent", "enter", "enter")
        assert "Absent Party: not in the text" in footer_of(pilot)


async def test_a_filtered_list_shows_what_was_asked_for_until_esc(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "1", "slash", *"union", "enter")
        assert not any("Lena Brandt" in row[39:] for row in shown(pilot))
        await press(pilot, "escape")
        assert any("Lena Brandt" in row[39:] for row in shown(pilot))
        assert pilot.app.focused is not view_of(pilot)
        await press(pilot, "escape")
        assert pilot.app.focused is view_of(pilot)


async def test_finding_counts_the_hits_as_one_types(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "slash", *"drones")
        assert "1 of 3" in footer_of(pilot)
        await press(pilot, "down")
        assert "2 of 3" in footer_of(pilot)
        await press(pilot, "enter")
        assert footer_of(pilot).startswith("● drones 2 of 3")
        await press(pilot, "n", "n")
        assert footer_of(pilot).startswith("● drones 1 of 3")
        await press(pilot, "escape")
        assert view_of(pilot).lit is None


async def test_esc_in_a_find_returns_to_where_one_was(home: Path) -> None:
    async with reader(home).run_test(size=(80, 12)) as pilot:
        await settled(pilot)
        before = view_of(pilot).place_on_screen()
        await press(pilot, "slash", *"the last")
        assert view_of(pilot).place_on_screen() != before
        await press(pilot, "escape")
        assert view_of(pilot).place_on_screen() == before
        assert view_of(pilot).lit is None
        assert pilot.app.focused is view_of(pilot)


async def test_a_capital_letter_makes_a_find_keep_case(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "slash", *"the")
        every_case = int(footer_of(pilot).split(" of ")[1].split()[0])
        await press(pilot, "escape", "slash", *"The")
        assert "any case" not in footer_of(pilot)
        assert 0 < int(footer_of(pilot).split(" of ")[1].split()[0]) < every_case


async def test_capitals_that_are_nowhere_so_find_the_words_in_any_case(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "slash", *"DroneS")
        assert "1 of 3 · any case" in footer_of(pilot)
        await press(pilot, *"hip")
        assert "none" in footer_of(pilot)


async def test_from_a_search_the_hits_are_lit_and_the_first_esc_puts_them_out(home: Path) -> None:
    lit = [TextSpan(4, 10), TextSpan(33, 45)]
    async with reader(home, at=lit[1], lit=lit).run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert footer_of(pilot).startswith("● hits 2 of 2")
        await press(pilot, "escape")
        assert view_of(pilot).lit is None
        assert pilot.app.is_running


async def test_esc_never_quits_and_q_does_where_one_started(home: Path) -> None:
    app = reader(home)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "escape", "escape", "escape")
        assert app.is_running
        await pilot.press("q")
        assert app.return_code == 0


async def test_reading_goes_on_where_it_stopped(home: Path) -> None:
    async with reader(home).run_test(size=(80, 12)) as pilot:
        await settled(pilot)
        await press(pilot, "J", "J", "J", "J")
        await pilot.press("q")
    async with reader(home).run_test(size=(80, 12)) as pilot:
        await settled(pilot)
        assert number_of(pilot) == 5


async def test_a_click_on_a_row_goes_to_its_mention(home: Path) -> None:
    async with reader(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        y = next(y for y, row in enumerate(shown(pilot)) if "Norland" in row[111:] and "Chief" not in row)
        await pilot.click(screen_of(pilot), offset=(116, y))
        await pilot.pause()
        assert "● Norland 1 of 2" in footer_of(pilot)


async def test_on_a_wide_window_nothing_stands_over_the_text(home: Path) -> None:
    async with reader(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        rows = shown(pilot)
        assert rows[1].startswith(" CONTENTS")
        assert rows[1][111:].strip().startswith("1 ACTORS")
        assert any("2 DATES" in row for row in rows)
        assert any("3 SOURCES" in row and "4 · 2 without ∅" in row for row in rows)
        assert any("4 NOTES" in row for row in rows)


async def test_the_sidebar_docks_by_width(home: Path) -> None:
    for width, has_sidebar in ((80, False), (112, False), (120, True)):
        async with reader(home).run_test(size=(width, 40)) as pilot:
            await settled(pilot)
            assert any("1 ACTORS" in row for row in shown(pilot)) == has_sidebar
            await resize(pilot, 160, 40)
            assert any("1 ACTORS" in row for row in shown(pilot))
