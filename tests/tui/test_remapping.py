"""Keys of the user's own: taken over, shown, and warned of where they collide."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.config import Config
from briefing.tui.app import BriefingApp
from briefing.tui.keymap import KEYS, Context
from briefing.tui.remapping import remapped
from briefing.tui.screens.library import LibraryScreen
from briefing.tui.start import Start
from briefing.workspace.workspace import Workspace
from tests.tui.library_app import stocked
from tests.tui.reader_app import footer_of, press, settled

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.tui.remapping import Remapping


def key(remapping: Remapping, name: str) -> tuple[str, ...]:
    return next(one.keys for one in remapping.keys if one.id == name)


def test_without_changes_nothing_collides() -> None:
    assert remapped({}).keys == KEYS
    assert remapped({}).warnings == ()


def test_keys_may_be_written_as_they_are_shown() -> None:
    new = remapped({"text.note": "&, ctrl+n", "app.keys": "F1", "text.find": "?"})
    assert key(new, "text.note") == ("&", "ctrl+n")
    assert key(new, "text.find") == ("question_mark",)
    assert new.changes["text.find"] == "question_mark"
    assert new.warnings == ()


def test_a_key_that_is_taken_in_the_same_context_is_warned_of() -> None:
    (warning,) = remapped({"text.note": "m"}).warnings
    assert "m is both `text.note` and `text.mark`" in warning


def test_a_key_that_holds_everywhere_is_taken_in_the_text_too() -> None:
    assert remapped({"text.note": "s"}).warnings
    assert remapped({"app.search": "m"}).warnings


def test_a_key_of_another_context_is_free() -> None:
    assert remapped({"library.add": "m"}).warnings == ()


def test_an_unknown_name_and_an_empty_key_are_warned_of_and_left_out() -> None:
    new = remapped({"text.dance": "x", "text.note": " "})
    assert len(new.warnings) == 2
    assert new.changes == {}
    assert key(new, "text.note") == ("a",)


@pytest.mark.parametrize("written", ["ctl+x", "hyper+x", "foo", "ctrl+", "a+b"])
def test_what_no_terminal_sends_is_no_key(written: str) -> None:
    new = remapped({"text.note": f"x, {written}"})
    assert new.warnings == (f"config.toml: `text.note`: there is no key {written}",)
    assert key(new, "text.note") == ("x",)


def test_every_key_there_is_may_be_written() -> None:
    for one in KEYS:
        assert remapped({one.id: ",".join(one.keys)}).warnings == (), one.id


def test_no_key_occurs_twice_in_one_context() -> None:
    for context in Context:
        keys = [name for one in KEYS if one.context is context for name in one.keys]
        assert len(keys) == len(set(keys)), context


def test_every_id_is_unique() -> None:
    assert len({one.id for one in KEYS}) == len(KEYS)


async def test_a_remapped_key_works_and_the_footer_shows_it(home: Path) -> None:
    stock = stocked(home)
    config = Config(keys={"library.filter": "F", "library.open": "x", "library.read": "x"})
    workspace = Workspace(stock.folders, config, clock=stock.clock, rng=stock.rng, narrate=stock.narrate)
    async with BriefingApp(workspace, Start(LibraryScreen)).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert "x is both `library.open` and `library.read`" in footer_of(pilot)
        await press(pilot, "j")
        assert "F Filter" in footer_of(pilot)
        await press(pilot, "slash")
        assert "Keep" not in footer_of(pilot)
        await press(pilot, "F")
        assert "Keep" in footer_of(pilot)
