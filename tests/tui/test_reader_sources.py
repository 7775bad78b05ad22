"""Sources in the reader: cards, hints, what is opened and copied, and what is not."""

from __future__ import annotations

import base64
import webbrowser
from typing import TYPE_CHECKING

import pytest

from briefing.tui.widgets.sidebar.sidebar import Sidebar
from briefing.tui.widgets.source_card import SourceCard
from tests.tui.reader_app import CHANNEL, footer_of, number_of, press, reader, settled, shown, view_of, written

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


MANY = "# T\n\n" + " ".join(f"[word{i}](https://example.org/{i}) and" for i in range(16)) + " no more.\n"


async def test_of_two_letters_the_first_puts_out_the_hints_it_does_not_fit(home: Path) -> None:
    async with reader(home, written(home, MANY)).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f")
        assert footer_of(pilot).startswith("LINKS  type two letters")
        assert any("aard0" in row for row in shown(pilot))
        await press(pilot, "s")
        assert "its second letter" in footer_of(pilot)
        assert any("word0" in row for row in shown(pilot))
        assert any("sard14" in row for row in shown(pilot))
        await press(pilot, "s")
        assert any("Source 16 of 16" in row for row in shown(pilot))


async def test_a_letter_that_is_no_sources_is_told(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f", "x")
        assert footer_of(pilot) == "No source has “x”"
        await press(pilot, "f", "escape")
        assert "No source" not in footer_of(pilot)


async def test_the_bar_follows_the_card_from_source_to_source(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "J", "enter", "right", "right")
        assert any("Source 3 of 4 · ¶3" in row for row in shown(pilot))
        assert number_of(pilot) == 3
        await press(pilot, "escape")
        assert number_of(pilot) == 3
        await press(pilot, "less_than_sign")
        assert number_of(pilot) == 2


async def test_enter_in_the_list_of_sources_opens_the_card_and_esc_leads_back(home: Path) -> None:
    async with reader(home).run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await press(pilot, "3")
        assert "⏎ Card" in footer_of(pilot)
        assert "Prev" not in footer_of(pilot)
        await press(pilot, "j", "j", "enter")
        assert any("Source 3 of 4 · ¶3" in row for row in shown(pilot))
        assert number_of(pilot) == 3
        await press(pilot, "right", "escape")
        assert isinstance(pilot.app.focused, Sidebar)
        assert any(row.split("│")[-1].startswith("›• 4") for row in shown(pilot))
        assert footer_of(pilot).startswith("● sources 4 of 4")
        await press(pilot, "escape", "N")
        assert footer_of(pilot).startswith("● sources 3 of 4")
        await press(pilot, "enter")
        assert any("Source 3 of 4" in row for row in shown(pilot))


async def test_where_the_list_stands_over_the_text_it_makes_room_for_the_card(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "3", "enter")
        assert any("Source 1 of 4" in row for row in shown(pilot))
        assert not any("1 Actors" in row for row in shown(pilot))
        await press(pilot, "escape")
        assert pilot.app.focused is view_of(pilot)


async def test_the_card_of_the_publisher_stands_below_the_byline_that_carries_its_number(home: Path) -> None:
    text = CHANNEL.replace(
        '{name: "Straits Review", url: null}', '{name: "Straits Review", url: "https://straits.org"}'
    )
    async with reader(home, written(home, text)).run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert any("Straits Review¹" in row for row in shown(pilot))
        await press(pilot, "3", "enter")
        rows = shown(pilot)
        top = row_with(rows, "Source 1 of 5")
        assert row_with(rows, "Straits Review¹") < top
        assert "the briefing itself" in rows[top + 3]
        await press(pilot, "escape")
        byline = row_with(shown(pilot), "Straits Review¹")
        for words in ("Review", "¹"):
            await pilot.click(offset=(shown(pilot)[byline].index(words), byline))
            await settled(pilot)
            assert any("Source 1 of 5" in row for row in shown(pilot)), words
            await press(pilot, "escape")
        await pilot.click(offset=(shown(pilot)[byline].index("Verne"), byline))
        await settled(pilot)
        assert not pilot.app.screen.query(SourceCard)


async def test_a_card_covers_the_ends_of_the_lines_behind_it(home: Path) -> None:
    path = written(home, f"[One](#) and {'wordsover ' * 60}\n")
    async with reader(home, path).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter")
        rows = shown(pilot)
        top, bottom = row_with(rows, "╭ Source"), row_with(rows, "╰─")
        assert {row[78] for row in rows[top + 1 : bottom]} == {"│"}
        assert (rows[top][78], rows[bottom][78]) == ("╮", "╯")


async def test_a_card_shows_only_what_there_is_room_for(home: Path) -> None:
    path = written(home, f"# T\n\n{'Words ' * 40}[here](https://example.org/) {'more ' * 40}.\n")
    for height, lines in ((24, 3), (10, 1)):
        async with reader(home, path).run_test(size=(80, height)) as pilot:
            await settled(pilot)
            await press(pilot, "enter")
            rows = shown(pilot)
            top, bottom = row_with(rows, "╭ Source 1"), row_with(rows, "╰─")
            assert bottom - top - 3 == lines
            assert any("here" in row for row in rows[top + 3 : bottom])
            await press(pilot, "g")


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


async def test_two_clicks_on_a_source_select_its_word_and_leave_no_card(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        rows = shown(pilot)
        y = row_with(rows, "confirmed")
        await pilot.click(pilot.app.screen, offset=(rows[y].index("confirmed") + 2, y), times=2)
        await settled(pilot)
        assert view_of(pilot).selected_text == "confirmed"
        assert not any("Source 1 of 4" in row for row in shown(pilot))
        assert footer_of(pilot).startswith("SELECT 1 word")


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
        assert footer_of(pilot) == "Sent to the terminal with citation (OSC 52) · kept in ~/state/last-copy.txt"
        assert any(base64.b64encode(copied.encode()).decode() in sequence for sequence in sent)


async def test_the_way_back_to_a_paragraph_is_copied(home: Path) -> None:
    async with reader(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "J", "Y")
        assert (home / "state" / "last-copy.txt").read_text("utf-8") == "briefing read harbour-channel --at p2"
