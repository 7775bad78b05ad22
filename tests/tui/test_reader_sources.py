"""Sources in the reader: cards, hints, what is opened and copied, and what is not."""

from __future__ import annotations

import base64
import webbrowser
from typing import TYPE_CHECKING

import pytest

from briefing.tui.widgets.source_card import SourceCard
from tests.tui.reader_app import CHANNEL, footer_of, press, reader, settled, shown, view_of, written

if TYPE_CHECKING:
    from pathlib import Path

NARROW = (80, 24)


def row_with(rows: list[str], words: str) -> int:
    return next(y for y, row in enumerate(rows) if words in row)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a browser would have been given."""
    addresses: list[str] = []

    class Noting(webbrowser.BaseBrowser):
        def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:  # noqa: ARG002, FBT001, FBT002, its form
            addresses.append(url)
            return True

    monkeypatch.setattr(webbrowser, "get", Noting)
    return addresses


async def test_the_card_stands_below_its_line_and_says_where_the_source_leads(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "J", "enter")
        rows = shown(pilot)
        top = row_with(rows, "╭ Source 1 of 4 · ¶2 ─")
        assert "confirmed" in rows[top - 1]
        assert "confirmed" in rows[top + 1]
        assert "https://example.org/news/confirmed" in rows[top + 2]
        assert "Cited for: General Lena Brandt confirmed that her service had been" in rows[top + 3]
        await press(pilot, "right")
        assert any("Source 2 of 4" in row for row in shown(pilot))
        assert any("∅ no address: the link came without one" in row for row in shown(pilot))
        await press(pilot, "left", "left")
        assert any("Source 4 of 4" in row for row in shown(pilot))
        await press(pilot, "escape")
        assert not pilot.app.screen.query(SourceCard)
        assert pilot.app.focused is view_of(pilot)


async def test_a_paragraph_without_a_source_says_so(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter")
        assert footer_of(pilot) == "This paragraph cites no source"


async def test_a_hints_letter_opens_the_card(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f")
        assert footer_of(pilot).startswith("LINKS")
        assert footer_of(pilot).endswith("4 sources, 2 without address")
        await press(pilot, "d")
        assert any("Source 3 of 4" in row for row in shown(pilot))
        await press(pilot, "escape", "f", "x")
        assert not pilot.app.screen.query(SourceCard)
        assert pilot.app.focused is view_of(pilot)
        await press(pilot, "f", "escape", "j")
        assert not footer_of(pilot).startswith("LINKS")


async def test_only_the_card_opens_an_address(home: Path, opened: list[str]) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "J", "enter")
        assert not opened
        await press(pilot, "o")
        assert opened == ["https://example.org/news/confirmed"]
        assert footer_of(pilot) == "Opened example.org"
        await press(pilot, "right", "o")
        assert footer_of(pilot).startswith("No address")
        assert len(opened) == 1


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "https://good.org@evil.org/"])
async def test_what_must_not_be_opened_is_not(home: Path, opened: list[str], address: str) -> None:
    path = written(home, CHANNEL.replace("https://example.org/news/confirmed", address))
    async with reader(home, path).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "J", "enter", "o")
        assert footer_of(pilot).startswith("Not opened")
        assert not opened


async def test_a_click_on_a_source_opens_its_card_and_nothing_else(home: Path, opened: list[str]) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        rows = shown(pilot)
        y = row_with(rows, "confirmed")
        await pilot.click(pilot.app.screen, offset=(rows[y].index("confirmed") + 2, y))
        await settled(pilot)
        assert any("Source 1 of 4" in row for row in shown(pilot))
        assert not opened
        rows = shown(pilot)
        y = row_with(rows, "o Open")
        await pilot.click(pilot.app.screen, offset=(rows[y].index("Open"), y))
        await settled(pilot)
        assert opened


async def test_a_card_that_a_click_left_open_is_closed_by_esc(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "J", "enter")
        await pilot.click(view_of(pilot), offset=(10, 1))
        await press(pilot, "escape")
        assert not pilot.app.screen.query(SourceCard)


async def test_at_the_end_of_the_text_the_card_stands_above_its_line(home: Path) -> None:
    path = written(home, "# T\n\nOne.\n\nThe last is [here](https://example.org/).\n")
    async with reader(home, path).run_test(size=(80, 9)) as pilot:
        await settled(pilot)
        await press(pilot, "G", "enter")
        rows = shown(pilot)
        assert any("The last is here" in row for row in rows)
        assert any("Source 1 of 1" in row for row in rows)


async def test_a_note_from_the_card_is_on_its_paragraph(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "J", "enter", "a")
        assert any("Note on ¶2" in row for row in shown(pilot))


async def test_a_passage_is_copied_with_its_citation(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        sent: list[str] = []
        pilot.app._driver.write = sent.append  # type: ignore[union-attr, method-assign]  # noqa: SLF001
        await press(pilot, "J", "v", "v", "w", "w", "y")
        del pilot.app._driver.write  # type: ignore[union-attr]  # noqa: SLF001
        copied = (home / "state" / "last-copy.txt").read_text("utf-8")
        assert copied.startswith("> General Lena\n")
        assert "Ada Verne, “A channel that stayed open”, Straits Review, 18 September 2025" in copied
        assert "briefing read harbour-channel --at" in copied
        assert f"(OSC 52, {len(copied)} characters)" in footer_of(pilot)
        assert any(base64.b64encode(copied.encode()).decode() in sequence for sequence in sent)


async def test_the_way_back_to_a_paragraph_is_copied(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "J", "Y")
        assert (home / "state" / "last-copy.txt").read_text("utf-8") == "briefing read harbour-channel --at p2"
