"""How the library, the search and the help look. Each picture is a user's story; the clock and the data stand still."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol

import pytest

from briefing.config import Config
from briefing.workspace.workspace import Workspace
from tests.tui.library_app import HARBOUR, bare, library, stocked
from tests.tui.reader_app import NOW, settled

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from textual.app import App
    from textual.pilot import Pilot

    Story = Callable[[Pilot[int]], Awaitable[None]]

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40), (160, 50)], ids=lambda size: f"{size[0]}x{size[1]}")


class Compare(Protocol):
    """The fixture that compares a screen with its picture."""

    def __call__(self, app: App[int], *, terminal_size: tuple[int, int], run_before: Story) -> bool: ...


def pressing(*keys: str) -> Story:
    """A story of keys, each waited for."""

    async def story(pilot: Pilot[int]) -> None:
        await settled(pilot)
        for key in keys:
            await pilot.press(key)
            await settled(pilot)
        # A cursor that blinks would be on some pictures and not on others.
        if pilot.app.focused is not None and hasattr(pilot.app.focused, "cursor_blink"):
            pilot.app.focused.cursor_blink = False
            await settled(pilot)

    return story


@SIZES
def test_an_analyst_opens_the_library(home: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    """The last read briefing is under the cursor; what is unread, begun, read, noted can be told apart."""
    assert snap_compare(library(home), terminal_size=size, run_before=pressing())


@SIZES
def test_she_searches_and_looks_through_the_hits(home: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    """Hits under each briefing with the words marked, what is missing said, the passage beside where there is room."""
    keys = ("s", *"drones", "space", *"barge", "down", "down")
    assert snap_compare(library(home), terminal_size=size, run_before=pressing(*keys))


@SIZES
def test_she_asks_for_the_keys(home: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    """All keys by where they hold, in columns where there is room."""
    assert snap_compare(library(home), terminal_size=size, run_before=pressing("question_mark"))


def test_she_reads_what_the_signs_mean(home: Path, snap_compare: Compare) -> None:
    """The legend, at the end of the help."""
    assert snap_compare(library(home), terminal_size=(80, 24), run_before=pressing("question_mark", "G"))


def test_she_filters_the_library(home: Path, snap_compare: Compare) -> None:
    """The prompt takes the footer's row; the list follows what is typed."""
    assert snap_compare(library(home), terminal_size=(80, 24), run_before=pressing("slash", *"straits"))


def test_a_text_she_had_read_was_corrected(home: Path, snap_compare: Compare) -> None:
    """The view of what changed."""
    workspace = stocked(home)
    path = home / "library" / f"{HARBOUR}.md"
    path.write_text(path.read_text("utf-8").replace("quiet", "calm"), "utf-8")
    os.utime(path, (NOW.timestamp() - 86_400,) * 2)
    app = library(home, workspace)
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing("tab", "tab", "tab"))


def test_nothing_was_found(home: Path, snap_compare: Compare) -> None:
    """It says what else to try."""
    assert snap_compare(library(home), terminal_size=(80, 24), run_before=pressing("s", *"zeppelin"))


def test_a_new_library_is_empty(home: Path, snap_compare: Compare) -> None:
    """It says how to fill it."""
    assert snap_compare(library(home, bare(home)), terminal_size=(80, 24), run_before=pressing())


def test_she_looks_for_a_command(home: Path, snap_compare: Compare) -> None:
    """The palette: what the keys do, by name."""
    keys = ("ctrl+p", *"read")
    assert snap_compare(library(home), terminal_size=(80, 24), run_before=pressing(*keys))


@pytest.mark.parametrize("theme", ["light", "contrast", "terminal"])
def test_she_likes_it_otherwise(home: Path, snap_compare: Compare, theme: str) -> None:
    """The other themes."""
    stock = stocked(home)
    workspace = Workspace(stock.folders, Config(theme), clock=stock.clock, rng=stock.rng, narrate=stock.narrate)
    assert snap_compare(library(home, workspace), terminal_size=(120, 40), run_before=pressing())


def test_she_narrows_what_she_found_in_a_small_window(home: Path, snap_compare: Compare) -> None:
    """What narrows a search stands over the hits; what it is narrowed to is ticked, and stands in the field."""
    keys = ("s", *"drones", "tab", "down", "enter")
    assert snap_compare(library(home), terminal_size=(80, 24), run_before=pressing(*keys))
