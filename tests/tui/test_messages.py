"""What is to be done can be read in the one row there is for it, on 80 columns and with a home far from the root."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.annotations.alarm import DamagedNotesError, Kept, LostNotesError
from briefing.annotations.database import _REASONS, NOT_SAVED
from briefing.document import BriefingError
from briefing.files import UnreadableFileError, decode
from briefing.library import Index
from briefing.state import Reading, StateStore
from briefing.tui.widgets.wording import message_within
from tests.tui.library_app import library
from tests.tui.reader_app import footer_of, settled
from tests.tui.resizing import resize

ROOM = 78
FAR = Path("/srv/people/anna.kowalska-nowak/Application Support/briefing")
NO_PATH = "and/or, either/or, and see https://example.org/news/confirmed"


@pytest.fixture
def far(tmp_path: Path) -> Path:
    """A home far from the root."""
    home = tmp_path / "people" / "anna.kowalska-nowak" / "Application Support" / "briefing"
    home.mkdir(parents=True)
    return home


def row_of(error: Exception) -> str:
    """What of a message there is room for."""
    return message_within(str(error), ROOM)[:ROOM]


@pytest.mark.parametrize(("name", "reason"), _REASONS)
def test_what_to_do_about_a_note_that_is_not_saved_can_be_read(name: str, reason: str) -> None:
    told = reason.format(path=FAR / "notes" / "notes.db")
    wanted = {
        "SQLITE_READONLY": "make …/notes.db and its folder writable",
        "SQLITE_CANTOPEN": "check the permissions of",
    }
    for outcome in (NOT_SAVED, "Not saved, kept in memory only"):
        assert wanted.get(name, "try again") in row_of(BriefingError(f"{outcome}: {told}"))


def test_what_to_do_about_lost_and_damaged_notes_can_be_read(far: Path) -> None:
    kept = Kept.in_folder(far / "notes", far / "state" / "notes.id")
    assert "put a backup in its place" in row_of(DamagedNotesError(kept.database))
    kept.sign("an-id")
    with pytest.raises(LostNotesError) as raised:
        kept.check_not_lost("is missing")
    assert "put the file back from a backup of yours" in row_of(raised.value)


def test_what_to_do_about_files_that_cannot_be_used_can_be_read(far: Path) -> None:
    for path in ("state/state.db", "cache/index.db"):
        (far / path).mkdir(parents=True)
    with pytest.raises(BriefingError) as raised:
        StateStore(far / "state", print).keep_reading(Reading("eastern-sentry"))
    assert "it may be moved away" in row_of(raised.value)
    with pytest.raises(BriefingError) as raised:
        Index.open(far / "cache" / "index.db")
    assert "see that its folder is writable and has room" in row_of(raised.value)


def test_what_to_do_about_a_file_that_is_no_text_can_be_read() -> None:
    pdf, other = b"%PDF-1.7", "Łódź".encode("iso-8859-2")
    for data, advice in (
        (pdf, "pdftotext …/memo.txt new.txt"),
        (other, "iconv -f windows-1252 -t utf-8 …/memo.txt > n"),
    ):
        with pytest.raises(UnreadableFileError) as raised:
            decode(data, str(FAR / "memo.txt"))
        assert advice in row_of(raised.value).replace("'", "")


@pytest.mark.parametrize(
    ("message", "row"),
    [
        (f"{FAR}/a.md: is empty", "…/Application Support/briefing/a.md: is empty"),
        (f"{FAR}/my own.md: is empty", "…/briefing/my own.md: is empty"),
        (f"left out ({FAR}/a.md): {FAR}/b.md", "left out (…/briefing/a.md): …/briefing/b.md"),
        (NO_PATH, NO_PATH),
    ],
    ids=["spaces", "a-space-in-its-name", "two", "no-path"],
)
def test_paths_lose_folders_and_nothing_else_is_changed(message: str, row: str) -> None:
    assert message_within(message, 45) == row
    assert message_within(message, 400) == message


async def test_a_message_has_its_paths_whole_where_there_is_room(home: Path) -> None:
    message = f"Not saved: make {FAR}/notes/notes.db and its folder writable and try again"
    async with library(home).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        pilot.app.notify(message)
        await pilot.pause()
        assert footer_of(pilot) == "Not saved: make …/notes/notes.db and its folder writable and try again"
        await resize(pilot, 160, 50)
        assert footer_of(pilot) == message
