"""How the notes on all briefings look. Each picture is a user's story; the clock and the data stand still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.library_app import bare, library, noted
from tests.tui.test_pictures import SIZES, pressing

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.test_pictures import Compare


@SIZES
def test_she_looks_through_all_her_notes(home: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    """Two of them are selected; the one under the cursor, which has no place, stands whole beside the list."""
    keys = ("1", "space", "space", "j")
    assert snap_compare(library(home, noted(home)), terminal_size=size, run_before=pressing(*keys))


@SIZES
def test_she_filters_her_notes(home: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    """What can be asked for by name is said while she types."""
    keys = ("1", "slash", *"union kind:note")
    assert snap_compare(library(home, noted(home)), terminal_size=size, run_before=pressing(*keys))


def test_she_has_no_note_yet(home: Path, snap_compare: Compare) -> None:
    """It says how to make one."""
    assert snap_compare(library(home, bare(home)), terminal_size=(80, 24), run_before=pressing("1"))
