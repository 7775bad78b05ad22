"""Sentences selected by their letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.reader_app import footer_of, press, reader, settled, shown, view_of

if TYPE_CHECKING:
    from pathlib import Path

NARROW = (80, 24)


async def test_a_letter_selects_its_sentence_for_a_mark(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "V")
        assert any("▌  ahe strait was quiet" in row for row in shown(pilot))
        assert any("been warned. dhe" in row for row in shown(pilot))
        assert footer_of(pilot).startswith("SENTENCES  type a letter   esc Off")
        await press(pilot, "d")
        assert view_of(pilot).selected_text == "The Union denied it at first."
        assert footer_of(pilot).startswith("SELECT 6 words")
        assert any("▌  General Lena Brandt" in row for row in shown(pilot))
        await press(pilot, "m")
        assert "Marked ¶2" in footer_of(pilot)
        assert not view_of(pilot).is_selecting


async def test_a_second_letter_extends_to_its_sentence_and_a_third_lets_go_again(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "V", "d", "V")
        assert "extends to the end of its sentence" in footer_of(pilot)
        await press(pilot, "f")
        assert view_of(pilot).selected_text.endswith("more of its kind would be welcome.")
        assert view_of(pilot).selected_text.startswith("The Union denied")
        await press(pilot, "V", "s")
        assert view_of(pilot).selected_text.startswith("General Lena")
        assert view_of(pilot).selected_text.endswith("would be welcome.")
        await press(pilot, "V", "s")
        assert view_of(pilot).selected_text.startswith("General Lena")
        assert view_of(pilot).selected_text.endswith("had been warned.")


async def test_on_from_a_sentence_each_key_takes_in_another(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "V", "f", "right_parenthesis")
        assert view_of(pilot).selected_text.split("\n\n")[1].endswith("come from the south.")
        await press(pilot, "right_parenthesis")
        assert view_of(pilot).selected_text.endswith("What follows")


async def test_esc_puts_the_letters_out_and_leaves_what_was_selected(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "V", "d", "V", "escape")
        assert view_of(pilot).selected_text == "The Union denied it at first."
        assert footer_of(pilot).startswith("SELECT 6 words")
        await press(pilot, "V", "z")
        assert footer_of(pilot) == "No sentence has “z”"


async def test_a_sentence_that_began_above_the_window_has_its_letter_where_it_comes_into_view(home: Path) -> None:
    async with reader(home).run_test(size=(80, 12)) as pilot:
        await settled(pilot)
        view = view_of(pilot)
        start = view.text.text.index("General Lena")
        view.scroll_lines(max(1, (view.row_of(start) or 0) + 1))
        await press(pilot, "V")
        assert view.row_of(start) is None
        assert shown(pilot)[1][3] == "a"
        await press(pilot, "a")
        assert view.selection is not None
        assert view.selection.start == view.text.text.index("The Union") < view.text.text.index("denied")
