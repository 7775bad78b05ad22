"""How correcting looks. Each picture is a user's story; the clock and the data stand still."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.library_app import library
from tests.tui.reader_app import reader
from tests.tui.test_pictures import pressing
from tests.tui.test_timeline import surveyed

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.test_pictures import Compare

SIZES = pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=["80x24", "160x50"])


@SIZES
def test_she_corrects_an_actor_again(home: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    """What she said before stands there, and which key takes it back; a name that somebody has makes the two one."""
    keys = ("2", "e", "ctrl+u", *"Straits", "enter", "e", "ctrl+u", *"norland")
    assert snap_compare(library(home, surveyed(home)), terminal_size=size, run_before=pressing(*keys))


@SIZES
def test_she_types_what_is_no_date(home: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    """What is wrong stands beneath the field, the sentences that name the date below."""
    keys = ("2", "e", "ctrl+u", *"soon", "enter")
    assert snap_compare(reader(home), terminal_size=size, run_before=pressing(*keys))


def test_what_she_corrected_has_a_sign(home: Path, snap_compare: Compare) -> None:
    """The sidebar tells it from what the author wrote and what a rule found."""
    keys = ("1", "j", "j", "e", "ctrl+u", *"Absent Friends", "enter")
    assert snap_compare(reader(home), terminal_size=(120, 40), run_before=pressing(*keys))
