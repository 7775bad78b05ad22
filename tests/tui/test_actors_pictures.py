"""How the actors of all briefings look. Each picture is a user's story; the clock and the data stand still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.library_app import bare, library
from tests.tui.test_pictures import SIZES, pressing
from tests.tui.test_timeline import surveyed

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.test_pictures import Compare


@SIZES
def test_she_looks_at_who_acts(home: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    """The dossier of the one under the cursor stands beside the list where there is room."""
    keys = ("2", "j", "j")
    assert snap_compare(library(home, surveyed(home)), terminal_size=size, run_before=pressing(*keys))


@SIZES
def test_she_opens_a_dossier(home: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    """Statements in time order, briefings, companions and sources, each a way to its passage."""
    keys = ("2", "slash", *"brandt", "enter", "enter", "j")
    assert snap_compare(library(home, surveyed(home)), terminal_size=size, run_before=pressing(*keys))


def test_nobody_is_known_in_an_empty_library(home: Path, snap_compare: Compare) -> None:
    """It says what would stand here."""
    assert snap_compare(library(home, bare(home)), terminal_size=(80, 24), run_before=pressing("2"))
