"""How the timeline looks. Each picture is a user's story; the clock and the data stand still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.library_app import library
from tests.tui.test_pictures import SIZES, pressing
from tests.tui.test_timeline import surveyed

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.test_pictures import Compare


@SIZES
def test_she_reads_what_happened_when(home: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    """Two briefings tell of one day, each in its own words; what was found by rule stands back."""
    keys = ("3", "j", "enter", "j")
    assert snap_compare(library(home, surveyed(home)), terminal_size=size, run_before=pressing(*keys))


def test_she_looks_for_the_dates_of_an_actor(home: Path, snap_compare: Compare) -> None:
    """The list and the axis follow as she types."""
    keys = ("3", "f4", *"union")
    assert snap_compare(library(home, surveyed(home)), terminal_size=(80, 24), run_before=pressing(*keys))
