"""The command palette: what it says, and what comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.tui.keymap import KEYS
from tests.tui.reader_app import press, reader, settled, shown

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


async def offered(pilot: Pilot[int], typed: str) -> list[str]:
    """What the palette offers for words, without the keys."""
    await press(pilot, "ctrl+p", *typed)
    await pilot.pause(0.3)
    rows = shown(pilot)
    first = next(y for y, row in enumerate(rows) if row.strip() == typed) + 2
    return [row[11:].strip() for row in rows[first : first + 4]]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("light", "Theme: light"),
        ("dark", "Theme: dark"),
        ("contents", "Go to the contents; from there, close them"),
        ("sidebar", "Go to the sidebar; from there, close it"),
        ("my notes", "Light my notes"),
    ],
)
async def test_what_goes_by_the_words_typed_comes_first(home: Path, typed: str, first: str) -> None:
    async with reader(home).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert (await offered(pilot, typed))[0] == first


def test_what_a_key_does_is_said_in_other_words_than_its_name() -> None:
    assert [key.id for key in KEYS if key.does.casefold() == key.label.casefold() and key.id != "app.quit"] == []


@pytest.mark.parametrize(("typed", "begins"), [("bibtex", "@misc{"), ("csl", "[\n  {")])
async def test_the_citation_is_copied_for_reference_managers(home: Path, typed: str, begins: str) -> None:
    async with reader(home).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert (await offered(pilot, typed))[0].startswith("Copy citation as ")
        await press(pilot, "enter")
        await settled(pilot)
        assert (home / "state" / "last-copy.txt").read_text("utf-8").startswith(begins)
