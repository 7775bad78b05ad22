"""Correcting actors and dates from the keyboard: in the sidebar, among all actors, on the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.screens.correcting_actor import CorrectActorScreen
from briefing.tui.screens.correcting_date import CorrectDateScreen
from briefing.workspace.extracting_apart import LONG
from tests.tui.library_app import library
from tests.tui.reader_app import CHANNEL, footer_of, paste, press, reader, refusing, settled, shown, written
from tests.tui.test_actors import names
from tests.tui.test_timeline import is_on, surveyed

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from textual.pilot import Pilot

NARROW, WIDE = (80, 24), (160, 50)


def all_of(pilot: Pilot[int]) -> str:
    return "\n".join(shown(pilot))


async def typed(pilot: Pilot[int], words: str) -> None:
    """Types words in place of those that stand in the field."""
    await press(pilot, "ctrl+u")
    await paste(pilot, words)
    await settled(pilot)


async def test_an_actor_is_renamed_in_the_sidebar_and_undo_takes_it_back(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "1", "e")
        assert is_on(pilot, CorrectActorScreen)
        await typed(pilot, "Lena Brand")
        await press(pilot, "enter")
        assert footer_of(pilot).startswith("Lena Brandt is called Lena Brand")
        assert "= Lena Brand " in all_of(pilot).replace("•", "=")
        await press(pilot, "U")
        assert "Undone: Lena Brandt is called Lena Brand" in footer_of(pilot)
        assert "Lena Brandt " in all_of(pilot)


async def test_a_name_somebody_has_makes_the_two_one(home: Path) -> None:
    async with reader(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "1", "j", "e")
        await typed(pilot, "norland")
        assert "becomes one with Norland (country)" in all_of(pilot)
        await press(pilot, "enter")
        assert "Harbour Union is called Norland and is a country" in footer_of(pilot)
        assert not any("  Harbour Union  " in row[90:] for row in shown(pilot))


async def test_what_is_no_value_is_said_beneath_its_field_and_what_was_typed_stays(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "2", "e")
        assert is_on(pilot, CorrectDateScreen)
        await typed(pilot, "some day")
        await press(pilot, "enter")
        assert "This is no date: write it as 2025-09-10" in all_of(pilot)
        await press(pilot, "escape")
        assert "Not saved yet" in footer_of(pilot)
        assert "some day" in all_of(pilot)
        await press(pilot, "escape")
        assert not is_on(pilot, CorrectDateScreen)


async def test_what_cannot_be_saved_stays_in_its_field(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "m", "1", "e")
        await typed(pilot, "Lena Brand")
        with refusing(home, "correction"):
            await press(pilot, "enter")
            assert "Not saved, and nothing was changed" in footer_of(pilot)
            assert "  Lena Brand\n" in all_of(pilot)
        await press(pilot, "enter")
        assert footer_of(pilot).startswith("Lena Brandt is called Lena Brand")


async def test_a_date_in_words_is_taken_for_a_value_and_a_key_takes_the_correction_back(home: Path) -> None:
    async with reader(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "2", "e")
        await typed(pilot, "11 May 2025")
        assert "2025-05-11" in all_of(pilot)
        await press(pilot, "enter")
        assert "2025-05 is 2025-05-11 · U Undo" in footer_of(pilot)
        await press(pilot, "2", "g", "e")
        assert "= 2025-05 is 2025-05-11" in all_of(pilot)
        await press(pilot, "f2")
        assert "No longer: 2025-05 is 2025-05-11" in footer_of(pilot)
        assert "2025-05-11" not in "\n".join(shown(pilot)[:-1])


async def test_what_is_hidden_in_the_sidebar_is_gone_until_undone(home: Path) -> None:
    async with reader(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        for pane, name in (("1", "Lena Brandt"), ("2", "Talks begin")):
            listed = [row[111:] for row in shown(pilot)]
            assert any(name in row for row in listed)
            await press(pilot, pane, "D")
            assert "hidden" in footer_of(pilot)
            assert not any(name in row[111:] for row in shown(pilot))
            await press(pilot, "U")
            assert [row[112:] for row in shown(pilot) if name in row[111:]]


async def test_a_hidden_date_is_unfolded_and_listed_again_by_the_same_key(home: Path) -> None:
    async with reader(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "2", "D")
        assert "1 hidden" in all_of(pilot)
    async with reader(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "2", "G", "enter")
        assert [row[112:] for row in shown(pilot) if "×" in row and "Talks begin" in row]
        while "hidden: D lists it again" not in all_of(pilot):
            await press(pilot, "j")
        await press(pilot, "D")
        assert footer_of(pilot).startswith("2025-05 is listed again")
        assert "hidden" not in "\n".join(shown(pilot)[:-1])
        assert any("Talks begin" in row and "×" not in row for row in shown(pilot))


async def test_what_the_author_wrote_is_corrected_also_where_nothing_can_be_looked_for(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reader(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "1", "D")
    long = written(home, CHANNEL + "\n\nNothing else was said." * (LONG // 20))
    monkeypatch.setattr("sys.executable", str(home / "no such program"))
    async with reader(home, long).run_test(size=WIDE) as pilot:
        await settled(pilot)
        listed = "\n".join(row[111:] for row in shown(pilot))
        assert "Harbour Union" in listed
        assert "Lena Brandt" not in listed


async def test_among_all_actors_one_is_corrected_everywhere(home: Path) -> None:
    async with library(home, surveyed(home)).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "2", "e")
        await typed(pilot, "Straits Union")
        await press(pilot, "enter")
        assert "Harbour Union is called Straits Union, in 2 briefings" in footer_of(pilot)
        assert names(pilot)[0] == "Straits Union"
        await press(pilot, "D")
        assert "Straits Union is hidden, in 2 briefings" in footer_of(pilot)
        assert "Straits Union" not in names(pilot)
        await press(pilot, "U", "U")
        assert names(pilot)[0] == "Harbour Union"


async def test_whoever_is_hidden_stands_in_a_view_of_their_own_and_is_listed_again_from_there(home: Path) -> None:
    async with library(home, surveyed(home)).run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "2")
        everybody = names(pilot)
        assert "Hidden" not in shown(pilot)[1]
        await press(pilot, "D")
        assert names(pilot) == everybody[1:]
        views = shown(pilot)[1].split("tab:")[0]
        assert "Hidden 1" in views
        await press(pilot, *["tab"] * views.count(" · "))
        assert names(pilot) == everybody[:1]
        assert "1 actor hidden" in shown(pilot)[0]
        await press(pilot, "D")
        assert f"{everybody[0]} is listed again" in footer_of(pilot)
        await press(pilot, "tab")
        assert names(pilot) == everybody
        await press(pilot, "U")
        assert names(pilot) == everybody[1:]


async def test_on_the_timeline_a_date_is_corrected_in_its_briefing(home: Path) -> None:
    async with library(home, surveyed(home)).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "3", "e", "tab")
        await typed(pilot, "Talks of another kind")
        await press(pilot, "enter")
        assert "has the label “Talks of another kind”" in footer_of(pilot)
        assert any("Talks of another kind" in row for row in shown(pilot)[:-1])
        await press(pilot, "D")
        assert "is hidden in “A channel that stayed open” · U Undo" in footer_of(pilot)
        assert not any("Talks of another kind" in row for row in shown(pilot)[:-1])
