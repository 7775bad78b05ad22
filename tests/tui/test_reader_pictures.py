"""How the reader looks. Each picture is a user's story; the clock and the data stand still."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual import events

from tests.tui.reader_app import press, reader, settled

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Protocol

    from textual.app import App
    from textual.pilot import Pilot

    Story = Callable[[Pilot[int]], Awaitable[None]]

    class Compare(Protocol):
        """The fixture that compares a screen with its picture."""

        def __call__(self, app: App[int], *, terminal_size: tuple[int, int], run_before: Story) -> bool: ...


STARTER = Path(__file__).parents[2] / "content" / "2025-09-18-belarus-poland-military-information.md"
NARROW, MEDIUM, WIDE = (80, 24), (120, 40), (160, 50)
SIZES = pytest.mark.parametrize("size", [NARROW, MEDIUM, WIDE], ids=lambda size: f"{size[0]}x{size[1]}")


def typed(words: str) -> events.Paste:
    """Words typed in a field, all at once."""
    return events.Paste(words)


def pressing(*steps: str | events.Paste) -> Story:
    """A story of keys, and of words that are typed."""

    async def story(pilot: Pilot[int]) -> None:
        await settled(pilot)
        for step in steps:
            if isinstance(step, str):
                await press(pilot, step)
            else:
                pilot.app.post_message(step)
                await settled(pilot)

    return story


@SIZES
def test_an_analyst_reads_on_and_marks_as_she_goes(home: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    """A note on the third paragraph, a mark on a passage of the next, and further down."""
    noted = ("J", "J", "a", typed("On record, not anonymous"), "tab", typed("warning"), "escape")
    marked = ("J", "v", "v", "w", "w", "w", "m", "J", "J")
    assert snap_compare(reader(home, STARTER), terminal_size=size, run_before=pressing(*noted, *marked))


def test_she_steps_through_what_an_actor_does(home: Path, snap_compare: Compare) -> None:
    """The list of actors over the text, the second mention of one of them lit."""
    keys = ("1", "j", "enter", "enter")
    assert snap_compare(reader(home, STARTER), terminal_size=NARROW, run_before=pressing(*keys))


@SIZES
def test_she_looks_at_where_a_source_leads(home: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    """The card of a source with an address."""
    assert snap_compare(reader(home), terminal_size=size, run_before=pressing("J", "enter"))


def test_a_source_without_an_address_says_so(home: Path, snap_compare: Compare) -> None:
    """The card of a source whose address was lost, opened by its letter."""
    assert snap_compare(reader(home), terminal_size=NARROW, run_before=pressing("f", "s"))


def test_every_source_in_view_shows_its_letter(home: Path, snap_compare: Compare) -> None:
    """Link hints; what has no address is counted once."""
    assert snap_compare(reader(home, STARTER), terminal_size=NARROW, run_before=pressing("J", "J", "J", "f"))


def test_every_sentence_in_view_shows_its_letter(home: Path, snap_compare: Compare) -> None:
    """Letters on sentences, one of which began above the window."""
    assert snap_compare(reader(home, STARTER), terminal_size=NARROW, run_before=pressing("J", "J", "J", "V"))


def test_she_extends_to_another_sentence(home: Path, snap_compare: Compare) -> None:
    """A sentence was selected by its letter; of two letters on others, as there are many, she typed the first."""
    keys = ("J", "J", "J", "V", "d", "V")
    assert snap_compare(reader(home, STARTER), terminal_size=NARROW, run_before=pressing(*keys))


def test_she_finds_words_in_the_text(home: Path, snap_compare: Compare) -> None:
    """The prompt with the second of three hits."""
    assert snap_compare(reader(home), terminal_size=NARROW, run_before=pressing("slash", typed("drones"), "down"))


def test_she_keeps_what_she_found_lit(home: Path, snap_compare: Compare) -> None:
    """After Enter the hits stay lit and the footer counts them."""
    assert snap_compare(reader(home), terminal_size=NARROW, run_before=pressing("slash", typed("drones"), "enter"))


def test_she_selects_a_passage_by_key(home: Path, snap_compare: Compare) -> None:
    """Five words, with a caret after them."""
    keys = ("J", "v", "v", "w", "w", "w", "w", "w")
    assert snap_compare(reader(home), terminal_size=NARROW, run_before=pressing(*keys))


@SIZES
def test_she_writes_a_note(home: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    """The editor: below the text, or in the sidebar's place; a tag in use is offered."""
    used = ("a", "tab", typed("poland"), "escape", "J")
    keys = ("a", typed("On record. Compare the union."), "tab", typed("warning, pol"))
    assert snap_compare(reader(home), terminal_size=size, run_before=pressing(*used, *keys))


def test_she_jumps_by_the_contents(home: Path, snap_compare: Compare) -> None:
    """The contents over the text, with the paragraphs of a long section."""
    assert snap_compare(reader(home, STARTER), terminal_size=NARROW, run_before=pressing("c", "j", "j"))


def test_she_filters_the_dates(home: Path, snap_compare: Compare) -> None:
    """The dates under tabs, filtered."""
    keys = ("2", "slash", typed("closes"), "enter")
    assert snap_compare(reader(home, STARTER), terminal_size=NARROW, run_before=pressing(*keys))


def test_her_notes_tell_their_colours_apart(home: Path, snap_compare: Compare) -> None:
    """Marks and notes of four colours in gutter, text and list."""
    steps: list[str | events.Paste] = []
    for times in range(4):
        steps += ["a", *("f2",) * bool(times), typed(f"Note {times}"), "escape", "J"]
    assert snap_compare(reader(home), terminal_size=WIDE, run_before=pressing(*steps, "4", "space"))
