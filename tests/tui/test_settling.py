"""Notes whose place is uncertain or lost are settled one by one; what changed is shown beside what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.annotations import Status
from briefing.document import TextSpan
from briefing.workspace import annotating
from briefing.workspace.opening import open_file
from briefing.workspace.versions import bring
from tests.annotations.texts import TEXT
from tests.tui.reader_app import footer_of, press, reader, settled, shown, workspace_in, written
from tests.tui.test_reader_pictures import NARROW, WIDE, pressing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefing.annotations import Note
    from tests.tui.test_reader_pictures import Compare

INTRO, COUNT, SECOND, TALKS = TEXT.split("\n\n")
DOUBTFUL = (
    "A pilot spoke of nineteen balloons. Soldiers, too, counted nineteen objects. "
    "It is said that others counted nineteen objects."
)
HEAD = '---\nid: harbour-channel\ntitle: "What was counted"\n---\n'
NEW = TEXT.replace(COUNT, DOUBTFUL).replace(f"\n\n{TALKS}", "").replace("evening", "late evening")
SIZES = pytest.mark.parametrize("size", [NARROW, WIDE], ids=lambda size: f"{size[0]}x{size[1]}")


@pytest.fixture
def path(home: Path) -> Path:
    """A briefing with two notes, read and then changed: of one the place is uncertain, the other lost its words."""
    workspace = workspace_in(home)
    opened = open_file(workspace, written(home, HEAD + TEXT))
    for words, body, tags in (
        ("counted nineteen objects", "Which objects?", ("follow-up",)),
        ("Further talks", "When?", ()),
    ):
        start = TEXT.index(words)
        annotating.annotate(workspace, opened, TextSpan(start, start + len(words)), body=body, tags=tags)
    bring(workspace, opened)
    workspace.close()
    return written(home, HEAD + NEW)


def kept(home: Path, path: Path) -> Sequence[Note]:
    workspace = workspace_in(home)
    try:
        return annotating.notes_of(workspace, open_file(workspace, path))
    finally:
        workspace.close()


async def test_a_likely_place_is_confirmed_a_lost_one_put_at_the_bar_and_both_undone(home: Path, path: Path) -> None:
    async with reader(home, path).run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert footer_of(pilot).startswith("1 note uncertain · 1 lost   ! Settle  + Changes")
        await press(pilot, "exclamation_mark")
        assert footer_of(pilot).startswith("● to place 1 of 2")
        await press(pilot, "enter")
        assert shown(pilot)[0].strip() == "Note 1 of 2 to place · “Which objects?” #follow-up"
        await press(pilot, "y")
        assert shown(pilot)[0].strip() == "Note 1 of 1 to place · “When?”"
        assert "── not in the text now; last at ¶4 ──" in "\n".join(shown(pilot))
        await press(pilot, "y")
        assert footer_of(pilot).startswith("It has no place to confirm")
        await press(pilot, "p")
        assert footer_of(pilot).startswith("PLACE “When?”")
        await press(pilot, "K", "p")
        assert footer_of(pilot) == "Settled: 1 confirmed, 1 put at the bar · U Undo"
        assert [(note.body, note.text, note.status) for note in kept(home, path)] == [
            ("When?", DOUBTFUL, Status.ANCHORED),
            ("Which objects?", "counted nineteen objects", Status.ANCHORED),
        ]
        await press(pilot, "U", "U")
        assert [note.status for note in kept(home, path)] == [Status.UNCERTAIN, Status.ORPHAN]


async def test_one_is_deleted_and_undone_in_the_view_and_esc_leads_back(home: Path, path: Path) -> None:
    async with reader(home, path).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "4", "G", "enter")
        assert shown(pilot)[0].strip() == "Note 2 of 2 to place · “When?”"
        await press(pilot, "D")
        assert shown(pilot)[0].strip().startswith("Note 1 of 1")
        await press(pilot, "U")
        assert shown(pilot)[0].strip().startswith("Note 1 of 2")
        await press(pilot, "n", "p", "escape")
        assert shown(pilot)[0].strip() == "Note 2 of 2 to place · “When?”"
        await press(pilot, "escape")
        assert "What was counted" in shown(pilot)[0]
        assert len(kept(home, path)) == 2


async def test_a_lost_note_is_put_on_the_words_that_are_selected_and_on_nothing_before_some_are(
    home: Path, path: Path
) -> None:
    async with reader(home, path).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "exclamation_mark", "n", "enter", "p", "v", "w", "p")
        assert footer_of(pilot).startswith("No words are selected yet: v starts at the caret")
        await press(pilot, "v", "w", "w")
        assert footer_of(pilot).startswith("SELECT 2 words")
        assert "p Attach" in footer_of(pilot)
        await press(pilot, "p")
        (note,) = [note for note in kept(home, path) if note.body == "When?"]
        assert len((note.text or "").split()) == 2


async def test_the_paragraph_of_a_lost_note_is_shown_as_it_is_now_and_p_begins_there(home: Path, path: Path) -> None:
    rest = TALKS.replace("Further talks are", "Meetings will be")
    written(home, HEAD + f"Something new.\n\n{TEXT.replace(TALKS, rest)}")
    async with reader(home, path).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "exclamation_mark", "enter")
        lines = "\n".join(shown(pilot))
        assert "── not in the text now; likeliest in what is left of its paragraph, ¶5 ──" in lines
        assert "Meetings will be" in lines
        await press(pilot, "y")
        assert footer_of(pilot).startswith("It has no place to confirm")
        await press(pilot, "p", "p")
    (note,) = [note for note in kept(home, path) if note.body == "When?"]
    assert (note.status, note.text) == (Status.ANCHORED, rest)


async def test_p_means_nothing_while_no_note_is_settled(home: Path, path: Path) -> None:
    async with reader(home, path).run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "p")
        assert [note.status for note in kept(home, path)] == [Status.UNCERTAIN, Status.ORPHAN]


@SIZES
def test_she_settles_a_note(home: Path, path: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    """The paragraph as it was and the one it is likeliest in, the words that changed marked in both."""
    keys = ("exclamation_mark", "enter")
    assert snap_compare(reader(home, path), terminal_size=size, run_before=pressing(*keys))


def test_she_looks_for_the_place_of_a_lost_note(home: Path, path: Path, snap_compare: Compare) -> None:
    """The text with the bar where the note last stood, and the keys to put it somewhere."""
    keys = ("exclamation_mark", "n", "enter", "p")
    assert snap_compare(reader(home, path), terminal_size=NARROW, run_before=pressing(*keys))


@SIZES
def test_she_sees_what_changed_since_she_read_it(
    home: Path, path: Path, snap_compare: Compare, size: tuple[int, int]
) -> None:
    """The changes lit, with their signs beside the paragraphs."""
    assert snap_compare(reader(home, path), terminal_size=size, run_before=pressing("plus", "n"))


@SIZES
def test_she_reads_the_old_wording(home: Path, path: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    """A change: what was taken out struck, what was put in underlined."""
    keys = ("plus", "n", "n", "enter")
    assert snap_compare(reader(home, path), terminal_size=size, run_before=pressing(*keys))
