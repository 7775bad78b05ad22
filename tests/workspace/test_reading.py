from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.workspace.listing import READ, STARTED, UNREAD, entries
from briefing.workspace.opening import open_briefing, place_of
from briefing.workspace.reading import last_read, mark_read, remember

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.workspace.workspace import Workspace

TEXT = "# Memo\n\n" + "\n\n".join(f"Paragraph {n} says something of its own." for n in range(1, 21)) + "\n"


@pytest.fixture
def memo(tmp_path: Path) -> Path:
    path = tmp_path / "memo.md"
    path.write_text(TEXT, "utf-8")
    return path


def stand_at(workspace: Workspace, memo: Path, words: str) -> None:
    opened = open_briefing(workspace, str(memo))
    remember(workspace, opened, opened.briefing.body.text.index(words), 0.4)


def words_at_position(workspace: Workspace, memo: Path) -> str:
    opened = open_briefing(workspace, str(memo))
    assert opened.position is not None
    return opened.briefing.body.text[opened.position.offset :][:13]


def test_a_briefing_never_opened_starts_at_the_top(workspace: Workspace, memo: Path) -> None:
    assert open_briefing(workspace, str(memo)).position is None


def test_reading_goes_on_where_it_stood(workspace: Workspace, memo: Path) -> None:
    stand_at(workspace, memo, "Paragraph 9")
    assert words_at_position(workspace, memo) == "Paragraph 9 s"


def test_reading_goes_on_at_the_same_words_of_a_corrected_text(workspace: Workspace, memo: Path) -> None:
    stand_at(workspace, memo, "Paragraph 9")
    memo.write_text(TEXT.replace("# Memo", "# A new title\n\nA long new introduction, before all else."), "utf-8")
    assert words_at_position(workspace, memo) == "Paragraph 9 s"


def test_reading_goes_on_nearby_where_the_words_are_gone(workspace: Workspace, memo: Path) -> None:
    stand_at(workspace, memo, "Paragraph 9")
    memo.write_text(TEXT.replace("Paragraph 9 says something of its own.\n\n", ""), "utf-8")
    assert words_at_position(workspace, memo) == "Paragraph 10 "


def test_the_list_tells_unread_started_and_read(workspace: Workspace) -> None:
    opened = open_briefing(workspace, "eastern")
    remember(workspace, opened, 0, 0.1)
    mark_read(workspace, "2025-09-12-zapad-2025", read=True)
    states = {entry.id: entry.read for entry in entries(workspace)}
    assert states.pop(opened.id) == STARTED
    assert states.pop("2025-09-12-zapad-2025") == READ
    assert set(states.values()) == {UNREAD}
    assert last_read(workspace) == opened.id


def test_what_was_marked_read_can_be_marked_unread(workspace: Workspace) -> None:
    for read, state in ((True, READ), (False, UNREAD)):
        mark_read(workspace, "2025-09-12-zapad-2025", read=read)
        assert {entry.read for entry in entries(workspace) if "zapad" in entry.id} == {state}


def test_a_text_that_changed_since_it_was_read_is_listed_so(workspace: Workspace) -> None:
    own = workspace.folders.library / "memo.md"
    own.parent.mkdir()
    own.write_text(TEXT, "utf-8")
    remember(workspace, open_briefing(workspace, "memo"), 0, 0.1)
    own.write_text(TEXT.replace("something", "nothing"), "utf-8")
    from briefing.workspace.indexing import refresh  # noqa: PLC0415, after the file has changed

    refresh(workspace)
    assert [entry.id for entry in entries(workspace) if entry.changed_at] == ["memo"]
    remember(workspace, open_briefing(workspace, "memo"), 0, 0.1)
    assert [entry.id for entry in entries(workspace) if entry.changed_at] == []


def test_a_place_is_named_by_offsets_or_paragraph(workspace: Workspace, memo: Path) -> None:
    opened = open_briefing(workspace, str(memo))
    text = opened.briefing.body.text
    assert place_of(workspace, opened, "6-17").of(text) == "Paragraph 1"
    assert place_of(workspace, opened, "p3").of(text).startswith("Paragraph 3 ")
