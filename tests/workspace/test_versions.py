"""What changed since a briefing was read, and while it was open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document import TextSpan
from briefing.workspace.annotating import annotate
from briefing.workspace.listing import entries
from briefing.workspace.noting import Filter, listed_notes
from briefing.workspace.opening import open_file, place_of
from briefing.workspace.reading import remember
from briefing.workspace.versions import bring, keep_read, reload

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.workspace.workspace import Workspace

TEXT = "# The port\n\nIt was [closed](https://example.org/a) on Monday.\n\nNobody said why.\n"


def written(workspace: Workspace, text: str = TEXT) -> Path:
    path = workspace.folders.library / "port.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_what_was_read_is_kept_until_the_change_was_read_too(workspace: Workspace) -> None:
    first = open_file(workspace, written(workspace))
    assert bring(workspace, first).since is None
    brought = bring(workspace, first)
    assert brought.since is not None
    assert not brought.since.changes
    newer = open_file(workspace, written(workspace, TEXT.replace("Monday", "Tuesday")))
    for _ in range(2):
        assert bring(workspace, newer).changed == 1
        assert bring(workspace, newer).is_news
    keep_read(workspace, newer)
    assert not bring(workspace, newer).is_news


def test_the_way_back_to_a_note_and_the_list_of_all_follow_a_corrected_file(workspace: Workspace) -> None:
    path = written(workspace)
    opened = open_file(workspace, path)
    text = opened.briefing.body.text
    span = TextSpan(text.index("Nobody"), text.index("Nobody") + 6)
    note = annotate(workspace, opened, span, body="Why not?")
    corrected = open_file(workspace, written(workspace, TEXT.replace("It was", "A first line.\n\nIt was")))
    there = place_of(workspace, corrected, note.id)
    assert there.of(corrected.briefing.body.text) == "Nobody"
    written(workspace, TEXT.replace("It was", "Two more lines.\n\nA first one.\n\nIt was"))
    (listed,) = listed_notes(workspace, Filter())
    text = open_file(workspace, path).briefing.body.text
    assert listed.span is not None
    assert (listed.span.of(text), listed.paragraph) == ("Nobody", 4)
    written(workspace, TEXT.replace("Nobody said why.", "It was the ice."))
    assert [note.id for note in listed_notes(workspace, Filter(status="orphan"))] == [note.id]
    path.unlink()
    assert [note.id for note in listed_notes(workspace, Filter())] == [note.id]


def test_a_file_that_was_only_touched_is_not_shown_anew_and_one_with_another_address_is(workspace: Workspace) -> None:
    shown = open_file(workspace, written(workspace))
    written(workspace)
    assert reload(workspace, shown) is None
    written(workspace, TEXT.replace("example.org/a", "example.org/b"))
    reloaded = reload(workspace, shown)
    assert reloaded is not None
    assert not reloaded.comparison.changes
    assert reloaded.comparison.carried(7) == 7


def test_a_changed_text_is_listed_so_until_the_change_was_seen(workspace: Workspace) -> None:
    remember(workspace, open_file(workspace, written(workspace)), 0, 0.0)
    newer = open_file(workspace, written(workspace, TEXT.replace("Monday", "Tuesday")))
    for is_news_read in (False, True):
        remember(workspace, newer, 0, 0.0, is_news_read=is_news_read)
        listed = next(entry for entry in entries(workspace) if entry.id == newer.id)
        assert (listed.changed_at is None) is is_news_read
