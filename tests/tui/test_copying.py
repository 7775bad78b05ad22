"""What is said of a copy: where it went, and the file that has it, whose name can be read at any width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.tui.screens.reader.copying import copy_message
from briefing.tui.widgets.wording import path_within
from tests.tui.reader_app import footer_of, press, reader, settled

if TYPE_CHECKING:
    from pathlib import Path

KEPT = "/srv/people/ada/.local/state/briefing/last-copy.txt"
SENT = "Sent to the terminal"
WORDINGS = (
    f"{SENT} with citation (OSC 52 through tmux, 1,614 characters)",
    f"{SENT} with citation (OSC 52 through tmux)",
    f"{SENT} with citation",
    SENT,
    "Sent",
)


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (158, f"{WORDINGS[0]} · kept in {KEPT}"),
        (118, f"{WORDINGS[0]} · kept in …/state/briefing/last-copy.txt"),
        (95, f"{WORDINGS[1]} · kept in …/briefing/last-copy.txt"),
        (78, f"{WORDINGS[2]} · kept in …/state/briefing/last-copy.txt"),
        (58, f"{SENT} · kept in …/briefing/last-copy.txt"),
        (38, f"{SENT} · …/last-copy.txt"),
        (24, "Sent · …/last-copy.txt"),
    ],
)
def test_count_and_way_go_before_the_files_name_does(cells: int, said: str) -> None:
    assert copy_message(WORDINGS, KEPT, cells) == said


@given(st.integers(1, 60), st.lists(st.text("abc-źó市", min_size=1, max_size=20), min_size=1, max_size=6))
def test_a_path_is_shortened_from_its_left(cells: int, parts: list[str]) -> None:
    path = "/" + "/".join(parts)
    short = path_within(path, cells)
    assert cell_len(short) <= cells
    assert path.endswith(short.removeprefix("…"))


def test_the_home_folder_is_not_spelt_out(home: Path) -> None:
    assert path_within(str(home / "notes" / "a.md"), 40) == "~/notes/a.md"


@pytest.mark.parametrize("width", [40, 80, 160])
@pytest.mark.parametrize("key", ["y", "Y"])
async def test_the_file_with_the_last_copy_is_named(home: Path, width: int, key: str) -> None:
    async with reader(home).run_test(size=(width, 24)) as pilot:
        await settled(pilot)
        await press(pilot, key)
        assert footer_of(pilot).startswith("Sent to the terminal")
        assert footer_of(pilot).endswith("/last-copy.txt")
        assert (home / "state" / "last-copy.txt").exists()


async def test_why_a_copy_is_in_no_file_is_said_in_words(home: Path) -> None:
    (home / "state" / "last-copy.txt").mkdir(parents=True)
    async with reader(home).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "Y")
        assert footer_of(pilot).endswith("; not kept in a file: Is a directory")
