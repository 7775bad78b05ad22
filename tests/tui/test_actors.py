"""The actors of all briefings: narrowed, looked at, and left for a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.screens.actors import ActorsScreen
from briefing.tui.screens.library import LibraryScreen
from briefing.tui.screens.reader.screen import ReaderScreen
from briefing.tui.screens.timeline import TimelineScreen
from tests.tui.library_app import library
from tests.tui.reader_app import footer_of, paste, press, settled, shown, view_of
from tests.tui.test_timeline import header, is_on, surveyed

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

NARROW, WIDE = (80, 24), (160, 50)


def names(pilot: Pilot[int]) -> list[str]:
    """The names in the list, without their signs."""
    return [row[3:].split("  ")[0] for row in shown(pilot)[3:-1] if " × " in row]


def at_cursor(pilot: Pilot[int]) -> str:
    return next(row for row in shown(pilot) if row.startswith("›"))


async def opened(pilot: Pilot[int]) -> None:
    await settled(pilot)
    await press(pilot, "2")


async def test_who_is_in_most_briefings_comes_first_with_how_often_and_when(home: Path) -> None:
    async with library(home, surveyed(home)).run_test(size=WIDE) as pilot:
        await opened(pilot)
        assert header(pilot).startswith("Actors")
        assert names(pilot)[0] == "Harbour Union"
        (row,) = [row for row in shown(pilot) if row.startswith("›")]
        assert "2 briefings" in row[:80]
        assert "2025-09-20" in row[:80]


async def test_typing_and_kinds_narrow_and_esc_leads_back(home: Path) -> None:
    async with library(home, surveyed(home)).run_test(size=NARROW) as pilot:
        await opened(pilot)
        everybody = names(pilot)
        await press(pilot, "slash")
        await paste(pilot, "chief")
        assert names(pilot) == ["Lena Brandt"]
        await press(pilot, "enter", "escape")
        assert names(pilot) == everybody
        await press(pilot, "tab")
        assert names(pilot) == ["Lena Brandt"]
        await press(pilot, "tab", "O")
        assert names(pilot) == sorted(names(pilot), key=str.casefold)
        await press(pilot, "escape")
        assert is_on(pilot, LibraryScreen)


async def test_a_dossier_leads_to_what_was_said_and_esc_back_to_it(home: Path) -> None:
    async with library(home, surveyed(home)).run_test(size=NARROW) as pilot:
        await opened(pilot)
        await press(pilot, "slash")
        await paste(pilot, "brandt")
        await press(pilot, "enter", "enter")
        assert "Lena Brandt  person" in shown(pilot)[3]
        assert "Chief of Staff of Norland" in shown(pilot)[4]
        row = next(line for line in shown(pilot) if "›" in line)
        assert "2025-09-18" in row
        await press(pilot, "enter")
        assert is_on(pilot, ReaderScreen)
        lit = view_of(pilot).lit_span
        assert lit is not None
        assert "Brandt" in lit.of(view_of(pilot).text.text)
        assert "Lena Brandt " in footer_of(pilot)
        await press(pilot, "escape", "escape")
        assert next(line for line in shown(pilot) if "›" in line) == row
        await press(pilot, "escape")
        assert is_on(pilot, ActorsScreen)
        assert names(pilot) == ["Lena Brandt"]


async def test_whoever_is_named_with_an_actor_is_a_key_away_and_so_are_briefing_and_source(home: Path) -> None:
    async with library(home, surveyed(home)).run_test(size=WIDE) as pilot:
        await opened(pilot)
        await press(pilot, "slash")
        await paste(pilot, "brandt")
        await press(pilot, "enter", "enter", "J", "J", "J")
        assert any("›" in row and "confirmed" in row and "example.org" in row for row in shown(pilot))
        await press(pilot, "enter")
        lit = view_of(pilot).lit_span
        assert lit is not None
        assert lit.of(view_of(pilot).text.text) == "confirmed"
        await press(pilot, "escape", "escape", "k")
        assert any("› " in row and "passage" in row for row in shown(pilot))
        await press(pilot, "enter")
        assert "Harbour Union" in at_cursor(pilot)
        assert any("Harbour Union  organisation" in row for row in shown(pilot))


async def test_an_actor_leads_to_its_own_timeline(home: Path) -> None:
    async with library(home, surveyed(home)).run_test(size=NARROW) as pilot:
        await opened(pilot)
        await press(pilot, "3")
        assert is_on(pilot, TimelineScreen)
        assert header(pilot).startswith("Timeline · 2 briefings › Harbour Union")
        assert "2025-10" in header(pilot)
        await press(pilot, "escape")
        assert is_on(pilot, ActorsScreen)
