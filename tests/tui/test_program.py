"""The program as a whole: keys that hold everywhere, the help, the palette, messages, how it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events
from textual.command import CommandPalette
from textual.filter import NoColor

from briefing.config import Config
from briefing.tui.app import BriefingApp
from briefing.tui.key_names import shown as shown_key
from briefing.tui.keymap import KEYS
from briefing.tui.path_suggester import completed
from briefing.tui.plain_signs import PLAIN_SIGNS, encodable
from briefing.tui.screens.help import HelpScreen
from briefing.tui.screens.help_lines import SIGNS, help_lines
from briefing.tui.screens.library import LibraryScreen
from briefing.tui.screens.library_rows import ago
from briefing.tui.start import Start
from briefing.tui.type_ahead import without_alt
from briefing.workspace.workspace import Workspace
from tests.tui.library_app import library, stocked
from tests.tui.reader_app import NOW, footer_of, press, settled, shown

if TYPE_CHECKING:
    from pathlib import Path

SIZE = (80, 24)


async def test_the_name_of_the_help_is_whole_in_a_narrow_window(home: Path) -> None:
    async with library(home).run_test(size=(40, 12)) as pilot:
        await settled(pilot)
        await press(pilot, "question_mark")
        assert shown(pilot)[0].strip() == "Keys and signs"
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert shown(pilot)[0].strip().endswith("config.toml gives other keys")


async def test_the_help_lists_every_key_and_esc_leads_back(home: Path) -> None:
    async with library(home).run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "question_mark")
        assert isinstance(pilot.app.screen, HelpScreen)
        assert any("Everywhere but in text fields" in row for row in shown(pilot))
        await press(pilot, "G")
        assert any("a passage with a note" in row for row in shown(pilot))
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, LibraryScreen)


@pytest.mark.parametrize("width", [50, 80, 120, 160])
def test_the_help_says_every_key_and_sign_at_any_width(width: int) -> None:
    lines = help_lines(KEYS, width)
    text = "\n".join(line.plain for line in lines)
    assert all(line.cell_length <= width for line in lines)
    assert all(key.does[:20] in text for key in KEYS)
    assert all(sign.means[:20] in text for sign in SIGNS)


async def test_the_palette_runs_what_a_key_would(home: Path) -> None:
    async with library(home).run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "ctrl+p", *"all keys")
        await pilot.pause(0.3)
        assert isinstance(pilot.app.screen, CommandPalette)
        await press(pilot, "enter")
        await pilot.pause(0.3)
        assert isinstance(pilot.app.screen, HelpScreen)


async def test_the_palette_changes_the_theme(home: Path) -> None:
    async with library(home).run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "ctrl+p", *"theme: light")
        await pilot.pause(0.3)
        await press(pilot, "enter")
        await pilot.pause(0.3)
        assert pilot.app.theme == "light"


async def test_ctrl_g_cancels_like_esc(home: Path) -> None:
    async with library(home).run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "slash", "x", "ctrl+g")
        assert "Keep" not in footer_of(pilot)


async def test_esc_right_before_a_key_arrives_as_both(home: Path) -> None:
    async with library(home).run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "slash", "x", "alt+G")
        await pilot.pause(0.1)
        assert "Keep" not in footer_of(pilot)
        assert any(row.startswith("›") and "Ferries in winter" in row for row in shown(pilot))


@pytest.mark.parametrize(
    ("key", "character", "expected"),
    [("alt+j", "j", ("j", "j")), ("alt+shift+g", "G", ("G", "G")), ("alt+enter", None, ("enter", None))],
)
def test_the_key_behind_an_esc(key: str, character: str | None, expected: tuple[str, str | None]) -> None:
    event = without_alt(events.Key(key, character))
    assert (event.key, event.character) == expected


async def test_there_are_no_toasts(home: Path) -> None:
    async with library(home).run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "ctrl+c")
        assert footer_of(pilot) == "Q quits"
        assert not pilot.app._notifications  # noqa: SLF001, what Textual would show


async def test_quitting_from_anywhere_saves_every_screen(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved: list[str] = []
    monkeypatch.setattr(LibraryScreen, "save", lambda _: saved.append("library"))
    app = library(home)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "question_mark", "Q")
    assert saved == ["library"]
    assert app.return_code == 0


async def test_what_is_wrong_in_the_configuration_is_said_once(home: Path) -> None:
    stock = stocked(home)
    config = Config(theme="mauve", keys={"no.such": "x"})
    workspace = Workspace(stock.folders, config, clock=stock.clock, rng=stock.rng, narrate=stock.narrate)
    async with BriefingApp(workspace, Start(LibraryScreen)).run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert footer_of(pilot) == "config.toml: there is no theme “mauve” · and 1 more"


async def test_no_color_removes_every_colour(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with library(home).run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert any(isinstance(line_filter, NoColor) for line_filter in pilot.app.get_line_filters())
        strips = pilot.app.screen._compositor.render_strips()  # noqa: SLF001, what reaches the terminal
        colours = {
            colour.name
            for strip in strips
            for segment in strip
            if segment.style is not None
            for colour in (segment.style.color, segment.style.bgcolor)
            if colour is not None
        }
        assert colours <= {"default"}
        assert any(row.startswith("›") for row in shown(pilot))


def test_signs_stay_as_wide_in_ascii() -> None:
    assert encodable("› ● 38% ■3 │ ¶5", "ascii") == "> * 38% *3 | P5"
    assert encodable("›", "utf-8") == "›"
    assert all(len(plain) == 1 for plain in PLAIN_SIGNS.values())


def test_a_letter_the_terminal_does_not_know_is_its_base_letter_and_never_lost() -> None:
    assert encodable("Wiesław Kukuła, Þór Öztürk", "ascii") == "Wieslaw Kukula, Thor Ozturk"
    assert encodable("Wiesław Müller", "latin-1") == "Wieslaw Müller"
    assert encodable("Э\u0301хо 中", "ascii") == "??? ? "


def test_what_follows_a_letter_that_became_two_stays_in_its_place() -> None:
    painted = "\x1b[3;1HStraße groß\x1b[0m      \x1b[1m12\x1b[4;1Haæ  |"
    assert encodable(painted, "ascii") == "\x1b[3;1HStrasse gross\x1b[0m    \x1b[1m12\x1b[4;1Haae |"


def test_no_key_is_shown_as_another_where_the_terminal_knows_no_arrows() -> None:
    names = {name for key in KEYS for name in key.keys}
    plain = {name: shown_key(name, plain=True) for name in names}
    assert {"enter": "Enter", "left": "Left", "right": "Right", "up": "Up", "down": "Down"}.items() <= plain.items()
    assert all(word.isascii() for word in plain.values())
    assert len(set(plain.values())) == len(names)


async def test_keys_are_named_in_words_where_the_terminal_knows_no_arrows(home: Path) -> None:
    app = BriefingApp(stocked(home), Start(LibraryScreen), is_plain=True)
    async with app.run_test(size=(160, 60)) as pilot:
        await settled(pilot)
        assert footer_of(pilot).startswith("Enter Open")
        await press(pilot, "question_mark")
        assert any("Left" in row and "the source before" in row for row in shown(pilot))
        assert not any(arrow in row for row in shown(pilot) for arrow in "⏎←→↑↓")


def test_a_path_is_completed_by_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "briefings").mkdir()
    (tmp_path / "brief.md").touch()
    assert completed(f"{tmp_path}/briefings") == f"{tmp_path}/briefings/"
    assert completed(f"{tmp_path}/br") == f"{tmp_path}/brief.md"
    assert completed(f"{tmp_path}/x") is None
    assert completed(f"{tmp_path}/") is None
    assert completed(f"{tmp_path}/none/x") is None


def test_a_name_that_a_terminal_would_obey_is_not_suggested(tmp_path: Path) -> None:
    (tmp_path / "zz\x1b]0;title\x07.md").touch()
    (tmp_path / "zy\u202e.md").touch()
    assert completed(f"{tmp_path}/z") is None
    (tmp_path / "zzz.md").touch()
    assert completed(f"{tmp_path}/z") == f"{tmp_path}/zzz.md"


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2025-10-01T00:10:00+02:00", "today"),
        ("2025-09-30T23:50:00+02:00", "yesterday"),
        ("2025-09-30T22:30:00+00:00", "today"),
        ("2025-09-27T10:00:00+02:00", "4 days ago"),
        ("2025-09-01T10:00:00+02:00", "2025-09-01"),
    ],
)
def test_a_moment_is_said_as_one_would(moment: str, said: str) -> None:
    assert ago(moment, NOW) == said
