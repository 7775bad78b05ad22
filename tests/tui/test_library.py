"""The library: what it lists, how it narrows, and what a key does to a briefing."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefing.document import Problem, TextSpan
from briefing.library import Byline
from briefing.tui.screens import library_room
from briefing.tui.screens.library import LibraryScreen
from briefing.tui.screens.library_rows import LibraryRows, byline
from briefing.tui.screens.library_words import told_of
from briefing.tui.screens.reader.screen import ReaderScreen
from briefing.workspace.annotating import annotate
from briefing.workspace.indexing import Refreshed, refresh
from briefing.workspace.listing import LibraryEntry, entries
from briefing.workspace.opening import open_briefing
from tests.tui.library_app import FERRIES, HARBOUR, LOCKS, bare, library, stocked
from tests.tui.reader_app import footer_of, paste, press, settled, shown, written
from tests.tui.resizing import resize

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from textual.pilot import Pilot

    from briefing.workspace.workspace import Workspace

NARROW = (80, 24)
WIDE = (160, 50)


def titles(pilot: Pilot[int]) -> list[str]:
    """The titles listed, in order."""
    return [row[15:].split("  ")[0] for row in shown(pilot)[3:-2] if row[4:6].isdigit()]


def at_cursor(pilot: Pilot[int]) -> str:
    return next(row for row in shown(pilot) if row.startswith("›"))


async def test_it_opens_with_the_last_read_briefing_under_the_cursor(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert titles(pilot) == [
            "A channel that stayed open",
            "Exercise Gale",
            "The locks of the delta",
            "Ferries in winter",
        ]
        assert "A channel that stayed open" in at_cursor(pilot)
        assert "38%  ■1" in at_cursor(pilot)


async def test_the_header_counts_what_is_unread(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert shown(pilot)[0].strip().startswith("Library")
        assert shown(pilot)[0].endswith("4 briefings · 2 unread")
        assert "All · Unread 2 · Noted 1" in shown(pilot)[1]


async def test_tab_leads_through_the_views_and_esc_never_quits(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "tab")
        assert titles(pilot) == ["Exercise Gale", "The locks of the delta"]
        await press(pilot, "tab")
        assert titles(pilot) == ["A channel that stayed open"]
        await press(pilot, "tab")
        assert any("Nothing in “Changed”." in row for row in shown(pilot))
        await press(pilot, "escape", "escape")
        assert pilot.app.is_running


async def test_a_filter_narrows_as_one_types_and_esc_puts_it_back(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "slash", *"straits")
        assert titles(pilot) == ["A channel that stayed open", "The locks of the delta"]
        await press(pilot, "down", "enter")
        assert "The locks of the delta" in at_cursor(pilot)
        assert "filter: straits" in shown(pilot)[1]
        await press(pilot, "slash", *"zzz", "escape")
        assert "filter: straits" in shown(pilot)[1]
        await press(pilot, "escape")
        assert len(titles(pilot)) == 4


async def test_a_filter_that_fits_nothing_says_what_to_do(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "slash", *"zzz")
        assert any("Nothing with “zzz”." in row for row in shown(pilot))
        assert any("esc shows all again." in row for row in shown(pilot))


async def test_r_marks_read_and_unread_and_it_lasts(home: Path) -> None:
    workspace = stocked(home)
    async with library(home, workspace).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "G", "r")
        assert "● 2024-12-20" in at_cursor(pilot)
        assert shown(pilot)[0].endswith("3 unread")
    state = {entry.id: entry.read for entry in entries(workspace)}
    assert state[FERRIES] == "unread"


async def test_the_order_is_by_date_title_or_last_read(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "O")
        assert titles(pilot)[-1] == "The locks of the delta"
        assert "by title" in shown(pilot)[1]
        assert "A channel that stayed open" in at_cursor(pilot)


async def test_a_wide_screen_shows_the_summary_beside_the_list(home: Path) -> None:
    async with library(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "j", "j")
        screen = "\n".join(shown(pilot))
        assert "Three locks decide what the delta can ship." in screen
        assert "#water  #trade" in screen
        assert "Ruben Haas" in at_cursor(pilot)


async def test_turning_the_window_keeps_the_cursor(home: Path) -> None:
    async with library(home).run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "G")
        await resize(pilot, *NARROW)
        await settled(pilot)
        assert "Ferries in winter" in at_cursor(pilot)
        assert any(row.startswith(" Summary: 7 words, no summary") for row in shown(pilot))


async def test_enter_opens_and_q_leads_back_to_the_same_row(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "j", "j", "enter")
        assert shown(pilot)[0].strip().startswith("The locks of the delta")
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, LibraryScreen)
        assert "The locks of the delta" in at_cursor(pilot)
        assert "◐" in at_cursor(pilot)
        await press(pilot, "q")
        assert not pilot.app.is_running


async def test_a_click_selects_and_a_second_one_opens(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.click("#list", offset=(20, 4))
        await settled(pilot)
        assert "The locks of the delta" in at_cursor(pilot)
        await pilot.click("#list", offset=(20, 4))
        await settled(pilot)
        assert isinstance(pilot.app.screen, ReaderScreen)


async def test_a_file_is_added_with_its_path_completed(home: Path, tmp_path: Path) -> None:
    (tmp_path / "tides.md").write_text("# Tides\n\nThe tide table is older than the harbour.\n", "utf-8")
    async with library(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "A")
        await paste(pilot, f"{tmp_path}/ti")
        await pilot.pause(0.1)
        await press(pilot, "tab", "enter")
        assert "Added 1 briefing" in footer_of(pilot)
        assert "Tides" in at_cursor(pilot)


async def test_a_text_is_added_by_pasting_it(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "A")
        await paste(
            pilot, "Tides and piers\r\rThe tide table is older than the harbour, and nobody has corrected it since."
        )
        await settled(pilot)
        assert "Added 1 briefing" in footer_of(pilot)
        assert "Tides and piers" in at_cursor(pilot)
        await press(pilot, "A")
        await paste(pilot, "/a/file\n/another")
        await settled(pilot)
        assert "too short for a briefing" in footer_of(pilot)


async def test_what_cannot_be_added_stays_in_the_prompt_with_the_reason_until_it_is_corrected(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "A", *"/no/such/file", "enter")
        assert footer_of(pilot).startswith("Add: /no/such/file")
        assert "there is no such file" in footer_of(pilot)
        await press(pilot, "s")
        assert footer_of(pilot).startswith("Add: /no/such/files")
        assert "there is no such file" not in footer_of(pilot)
        await press(pilot, "escape")
        assert footer_of(pilot).startswith("⏎ Open")


async def test_adding_a_folder_again_says_what_is_already_here_and_what_was_updated(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    for name in ("tides", "winds"):
        (folder / f"{name}.md").write_text(f"# {name}\n\nA table of {name}.\n", "utf-8")
    workspace = stocked(home)
    async with library(home, workspace).run_test(size=NARROW) as pilot:
        await settled(pilot)
        for said in ("Added 2 briefings", "2 already here"):
            await press(pilot, "A")
            await paste(pilot, str(folder))
            await press(pilot, "enter")
            assert footer_of(pilot) == said
            assert "6 briefings" in shown(pilot)[0]
        tides = open_briefing(workspace, "tides")
        annotate(workspace, tides, TextSpan(0, len(tides.briefing.body.text)))
        (folder / "tides.md").write_text("# tides\n\nA table of tides, corrected.\n", "utf-8")
        await press(pilot, "A")
        await paste(pilot, str(folder))
        await press(pilot, "enter")
        assert footer_of(pilot) == "Updated 1 briefing · 1 already here · 1 note kept"


def test_a_file_left_out_is_told_reason_first_with_the_end_of_its_path() -> None:
    first = Problem("same-id", f"left out (same id as /{'long/' * 9}memo.md): /{'long/' * 9}memo-2.md")
    told = told_of(Refreshed(problems=(first, first, first)), 80)
    assert told.startswith("left out (same id as …/memo.md): …/memo-2.md · 2 more")
    assert told.endswith("briefing index")
    assert len(told) <= 78
    assert f"/{'long/' * 9}memo-2.md" in told_of(Refreshed(problems=(first,)), 200)


async def test_files_left_out_are_told_with_the_command_that_lists_them(home: Path) -> None:
    workspace = stocked(home)
    for name in ("one", "two"):
        written(home, f"---\nid: same\ntitle: {name}\n---\n\nText of {name}.\n", name)
    async with library(home, workspace).run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert footer_of(pilot).startswith("left out (same id as ")
        assert "two.md" in footer_of(pilot)
        assert footer_of(pilot).endswith("briefing index")


async def test_a_short_list_leaves_its_rows_to_the_whole_summary(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "j", "j")
        said = " ".join(row.strip() for row in shown(pilot)[-4:-1])
        assert "Summary: Three locks decide" in said
        assert said.endswith("older than the state that runs them.")
        await resize(pilot, 80, 13)
        await settled(pilot)
        assert shown(pilot)[-2].startswith(" Summary: Three locks")
        assert shown(pilot)[-2].rstrip().endswith("…")
        assert not any(row.startswith(" Summary") for row in shown(pilot)[:-2])


async def test_what_nobody_signed_has_no_second_row(home: Path) -> None:
    workspace = stocked(home)
    written(home, "# Found\n\nWords.\n", "found")
    async with library(home, workspace).run_test(size=NARROW) as pilot:
        await settled(pilot)
        rows = shown(pilot)
        below = next(index for index, row in enumerate(rows) if "Ferries in winter" in row) + 1
        assert "Found" in rows[below]


def test_a_publisher_who_is_an_author_is_not_named_twice() -> None:
    entry = entry_by("Jo Author", "Northern Desk", publisher="Northern Desk")
    assert byline(entry) == "Jo Author, Northern Desk"
    assert byline(entry._replace(publisher="Straits Review")) == "Jo Author, Northern Desk · Straits Review"
    assert byline(entry._replace(authors=())) == "Northern Desk"


def test_an_author_has_the_columns_that_the_titles_leave() -> None:
    name = "The desk for northern waters"
    entry = entry_by(name)._replace(title="Tides")
    now = dt.datetime(2025, 9, 20, tzinfo=dt.UTC)
    assert name in LibraryRows([entry], now, in_columns=True).paint(0, 0, 96, at_cursor=False).plain
    narrow = entry._replace(title="Confidence-building on the northern waters")
    assert name in LibraryRows([narrow], now, in_columns=True).paint(0, 0, 96, at_cursor=False).plain
    long = entry._replace(title="A title " * 9)
    row = LibraryRows([long], now, in_columns=True).paint(0, 0, 96, at_cursor=False)
    assert "The desk for northe…" in row.plain
    assert row.cell_length == 96


def entry_by(*authors: str, publisher: str | None = None) -> LibraryEntry:
    """A briefing that these wrote."""
    names = tuple(Byline(name) for name in authors)
    return LibraryEntry("b", "T", names, publisher, None, (), None, 1, "/b.md", False, 0, 0, "read", 1.0, None, None)  # noqa: FBT003


async def test_an_empty_library_says_what_to_do(home: Path) -> None:
    async with library(home, bare(home)).run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert any("There is no briefing yet." in row for row in shown(pilot))
        assert any("A adds a file or a folder" in row for row in shown(pilot))


async def test_what_was_added_elsewhere_appears_and_the_cursor_stays(home: Path) -> None:
    workspace = stocked(home)
    newest = "---\nid: newest\ntitle: Newest\ndate: '2025-09-30'\n---\nIt came while nobody looked.\n"
    written(home, newest, "newest")
    async with library(home, workspace).run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert titles(pilot)[0] == "Newest"
        assert "A channel that stayed open" in at_cursor(pilot)


async def test_a_library_in_which_nothing_changed_is_listed_once(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second list beside the first would double what 20,000 briefings take."""
    listed = []

    def counted(workspace: Workspace) -> list[LibraryEntry]:
        listed.append(workspace)
        return entries(workspace)

    workspace = stocked(home)
    refresh(workspace)
    monkeypatch.setattr(library_room, "entries", counted)
    async with library(home, workspace).run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert len(listed) == 1


async def test_a_changed_briefing_says_when(home: Path) -> None:
    workspace = stocked(home)
    path = home / "library" / f"{HARBOUR}.md"
    path.write_text(path.read_text("utf-8").replace("quiet", "calm"), "utf-8")
    async with library(home, workspace).run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert "Δ 2025-09-18" in at_cursor(pilot)
        assert "changed" in at_cursor(pilot)


async def test_markup_and_controls_in_a_title_are_shown_as_text(home: Path) -> None:
    workspace = stocked(home)
    written(
        home,
        "---\nid: hostile\ntitle: \"[b @click=app.quit]X[/] \\e[31m\"\ndate: '2025-10-01'\n---\nText.\n",
        "hostile",
    )
    async with library(home, workspace).run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "g")
        assert "[b @click=app.quit]X[/]" in at_cursor(pilot)
        assert not any("\x1b" in row for row in shown(pilot))


async def test_a_footer_entry_can_be_clicked(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        column = shown(pilot)[-1].index("Filter")
        await pilot.click("FooterRow", offset=(column, 0))
        await settled(pilot)
        assert footer_of(pilot).startswith("/")


async def test_a_view_can_be_clicked(home: Path) -> None:
    async with library(home).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.click("ViewsRow", offset=(shown(pilot)[1].index("Noted"), 0))
        await settled(pilot)
        assert titles(pilot) == ["A channel that stayed open"]


def test_the_stock_has_the_ids_the_tests_name(home: Path) -> None:
    assert {entry.id for entry in entries(stocked(home))} >= {HARBOUR, LOCKS, FERRIES}
