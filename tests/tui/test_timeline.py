"""The timeline: gone through, narrowed, looked at more closely, and left for a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document import Origin, Precision
from briefing.survey.axis import axis
from briefing.survey.findings import FoundEvent
from briefing.survey.happenings import happenings
from briefing.survey.when import When, when
from briefing.tui.name_suggester import NameSuggester
from briefing.tui.screens.library import LibraryScreen
from briefing.tui.screens.reader.screen import ReaderScreen
from briefing.tui.screens.search import SearchScreen
from briefing.tui.screens.timeline import TimelineScreen
from briefing.tui.screens.timeline_listing import TimelineListing
from briefing.tui.screens.timeline_rows import TimelineRows
from briefing.tui.widgets.time_axis import labels, starts_of
from briefing.workspace.indexing import refresh
from briefing.workspace.surveying import bring_up_to_date
from briefing.workspace.tracing import Chronicle, Scope, Traced
from tests.tui.library_app import library, stocked
from tests.tui.reader_app import footer_of, paste, press, reader, settled, shown, view_of, written

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from briefing.tui.screens.room import Room
    from briefing.workspace.workspace import Workspace

NARROW, WIDE = (80, 24), (160, 50)
ECHO = """---
id: echo
title: "An echo"
date: "2025-09-20"
---
The drones that crossed the strait on 10 September came back on 14 September. The Harbour Union said so in October 2025.
"""


def surveyed(home: Path) -> Workspace:
    """Five briefings, two of which tell of one day, all looked at."""
    workspace = stocked(home)
    written(home, ECHO, "echo")
    refresh(workspace)
    bring_up_to_date(workspace)
    return workspace


def rows(pilot: Pilot[int]) -> list[str]:
    """The rows of the list, without cursor and scrollbar."""
    return [row[1:60].rstrip() for row in shown(pilot)[3:-1] if row[3:5].strip()]


def header(pilot: Pilot[int]) -> str:
    return " ".join(shown(pilot)[0].split())


def is_on(pilot: Pilot[int], screen: type[Room]) -> bool:
    return isinstance(pilot.app.screen, screen)


async def opened(pilot: Pilot[int]) -> None:
    await settled(pilot)
    await press(pilot, "3")


async def test_what_happened_stands_in_time_order_with_where_it_is_told(home: Path) -> None:
    async with library(home, surveyed(home)).run_test(size=NARROW) as pilot:
        await opened(pilot)
        assert header(pilot) == "Timeline · 5 briefings 2025-05 … 2025-10 5 dates"
        assert [row.strip().split("  ")[0] for row in rows(pilot)] == [
            "2025-05",
            "2025-09-10",
            "2025-09-12/16",
            "~ 2025-09-14",
            "~ 2025-10",
        ]
        assert "Drones cross the strait" in rows(pilot)[1]
        assert "2 briefings" in shown(pilot)[4]
        assert shown(pilot)[1].startswith(" 2025-05")


async def test_what_several_tell_opens_and_each_leads_to_its_passage_and_back(home: Path) -> None:
    async with library(home, surveyed(home)).run_test(size=NARROW) as pilot:
        await opened(pilot)
        await press(pilot, "j", "enter", "j", "j")
        assert "└ On 10 September" in shown(pilot)[6] or "└ The drones" in shown(pilot)[6]
        row = next(line for line in shown(pilot) if line.startswith("›"))
        await press(pilot, "enter")
        assert is_on(pilot, ReaderScreen)
        lit = view_of(pilot).lit_span
        assert lit is not None
        assert lit.of(view_of(pilot).text.text) == "10 September"
        assert "● 2025-09-10 1 of 1" in footer_of(pilot)
        await press(pilot, "escape", "escape")
        assert is_on(pilot, TimelineScreen)
        assert next(line for line in shown(pilot) if line.startswith("›")) == row
        await press(pilot, "escape")
        assert is_on(pilot, LibraryScreen)


async def test_words_an_actor_and_a_span_of_time_narrow_it_and_esc_leads_back(home: Path) -> None:
    async with library(home, surveyed(home)).run_test(size=NARROW) as pilot:
        await opened(pilot)
        await press(pilot, "j", "slash")
        await paste(pilot, "after:2025-09 -before:2025-09-12")
        assert header(pilot).endswith("2025-09-12 … 2025-10 3 of 5")
        await press(pilot, "escape")
        assert "2025-09-10" in next(line for line in shown(pilot) if line.startswith("›"))
        await press(pilot, "f4")
        await paste(pilot, "union")
        await press(pilot, "enter")
        assert "actor: union" in header(pilot)
        assert [row[2:12] for row in rows(pilot)] == ["2025-09-10", "2025-09-14", "2025-10   "]
        await press(pilot, "escape", "plus")
        assert len(rows(pilot)) == 2
        assert "2025-09-10" in next(line for line in shown(pilot) if line.startswith("›"))
        await press(pilot, "minus")
        assert len(rows(pilot)) == 5
        await press(pilot, "plus", "escape")
        assert len(rows(pilot)) == 5
        assert is_on(pilot, TimelineScreen)


async def test_a_name_is_completed_as_it_is_typed() -> None:
    names = NameSuggester(["Donald Tusk", "Dmitry Peskov", "Do\x1bnald"])
    assert await names.get_suggestion("do") == "donald Tusk"
    assert [await names.get_suggestion(typed) for typed in ("", "x")] == [None, None]


async def test_the_reader_leads_to_the_dates_of_its_briefing(home: Path) -> None:
    surveyed(home).close()
    async with reader(home, home / "library" / "echo.md").run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "T")
        assert header(pilot).startswith("Timeline · An echo")
        assert [row.split()[1] for row in rows(pilot)] == ["2025-09-10", "2025-09-14", "2025-10"]
        assert "that crossed the strait on 10 September" in " ".join(row[97:].strip() for row in shown(pilot))
        await press(pilot, "escape")
        assert is_on(pilot, ReaderScreen)


async def test_a_search_leads_to_the_dates_of_what_it_found(home: Path) -> None:
    async with library(home, surveyed(home)).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "s")
        await paste(pilot, "echo")
        await press(pilot, "f5")
        assert header(pilot).startswith("Timeline · An echo › search: echo")
        assert len(rows(pilot)) == 3
        await press(pilot, "escape")
        assert is_on(pilot, SearchScreen)


async def test_what_is_not_known_yet_is_looked_for_while_one_waits(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await opened(pilot)
        for _ in range(100):
            if len(rows(pilot)) == 3:
                break
            await pilot.pause(0.05)
        assert header(pilot).endswith("2025-05 … 2025-09-12 3 dates")


def test_every_row_is_found_again_whatever_is_open() -> None:
    author = Origin.AUTHOR
    found = {
        name: [FoundEvent(day, Precision.DAY, f"What of {day}", author, False, 1, None, ()) for day in days]  # noqa: FBT003
        for name, days in {"a": ["2025-01-01", "2025-01-02", "2025-01-04"], "b": ["2025-01-02", "2025-01-04"]}.items()
    }
    listing = TimelineListing(Scope())
    told = happenings(found.items())
    listing.replace(Chronicle(tuple(Traced(one, "", "", "") for one in told)))
    for one in (told[1], told[2]):
        listing.toggle(one)
        rows = TimelineRows(listing)
        assert [rows.row_of(rows.row_at(row)) for row in range(len(rows))] == list(range(len(rows)))
    briefings = [row.told.briefing if row.told else None for row in map(rows.row_at, range(len(rows)))]
    assert briefings == ["a", None, "a", "b", None, "a", "b"]


def test_the_axis_names_what_it_tells_in_parts() -> None:
    days = [f"2025-09-{day:02}" for day in range(8, 20)]
    dates: list[When] = [found for value in ["2020", "2025-05", *days] if (found := when(value))]
    stretches = axis(dates, 60)
    starts = starts_of(len(stretches), 60)
    row = "".join(labels(stretches, starts))
    assert row.startswith("2020")
    assert "2025" in row
    assert "Sep" in row
    assert len(row) == starts[-1] <= 60
