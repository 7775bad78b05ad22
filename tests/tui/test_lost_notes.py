"""Where notes were kept and are gone, every screen says so and goes on without them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.library_app import library, stocked
from tests.tui.reader_app import footer_of, press, settled, shown, view_of

if TYPE_CHECKING:
    from pathlib import Path

ALARM = "Your notes are missing: `briefing note restore` brings them back."


async def test_the_library_and_a_briefing_are_shown_and_say_that_the_notes_are_missing(home: Path) -> None:
    workspace = stocked(home)
    workspace.close()
    (home / "notes" / "notes.db").unlink()
    async with library(home, workspace).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert footer_of(pilot).startswith(ALARM)
        assert any("Exercise Gale" in row for row in shown(pilot))
        await press(pilot, "1")
        assert any(row.strip().startswith(ALARM) for row in shown(pilot))
        await press(pilot, "escape", "enter")
        await settled(pilot)
        assert view_of(pilot).text.text
        assert footer_of(pilot).startswith(ALARM)
        await press(pilot, "J")
        await press(pilot, "m")
        assert footer_of(pilot).startswith(ALARM)
    assert not (home / "notes" / "notes.db").exists()
