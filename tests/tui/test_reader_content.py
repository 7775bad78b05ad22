"""What comes from outside stays text in every pane; what is large comes after the first paint."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from textual import events

from tests.tui.reader_app import footer_of, number_of, paste, press, reader, settled, shown, view_of, written
from tests.tui.resizing import resize

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

HOSTILE = """---
id: hostile
title: "[b @click=app.quit]Title[/] \\e]0;pwned\\a"
authors: [{name: "[red]Eve[/]\\x9b31m", role: "\\u202efellow"}]
actors:
  - {name: "Eve [link=https://x.org]L[/]", kind: person, role: "[@click=app.quit]chief[/] \\e[2J", aliases: [Eve]}
dates:
  - {date: "2025-09-10", label: "[blink]drones[/] \\e[31m", text: ["10 September"]}
---
## [b]Heading[/b] \x1b[31m

On 10 September Eve [said \x1b]52;c;eA==\x07 [/b]](https://evil.example.org/\x1b]0;x\x07) so.
"""

LONG = "\n\n".join(
    f"## Section {i}\n\nIn section {i} the drones [came](#) and Lena Brandt saw them. {'Words follow on. ' * 20}"
    for i in range(300)
)


def no_control_in(rows: list[str]) -> bool:
    return all(row.isprintable() for row in rows)


async def test_markup_and_controls_are_text_in_every_pane(home: Path) -> None:
    async with reader(home, written(home, HOSTILE, "hostile")).run_test(size=(160, 50)) as pilot:
        await settled(pilot)
        everything = "\n".join(shown(pilot))
        assert "[b @click=app.quit]Title[/]" in everything
        assert "Eve [link=https://x.org]L[/]" in everything
        assert "[blink]drones[/]" in everything
        assert no_control_in(shown(pilot))
        await press(pilot, "a", *"[b]n[/b]", "tab", *"[i]", "escape")
        assert no_control_in(shown(pilot))
        await press(pilot, "enter")
        assert no_control_in(shown(pilot))
        await press(pilot, "escape", "slash", *"[/b]")
        assert no_control_in(shown(pilot))
        assert pilot.app.is_running


async def test_a_pasted_escape_reaches_neither_screen_nor_note(home: Path) -> None:
    async with reader(home).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "a")
        pilot.app.post_message(events.Paste("red \x1b[31m text"))
        await settled(pilot)
        assert no_control_in(shown(pilot))
        assert any("red ␛[31m text" in row for row in shown(pilot))


async def test_a_passage_of_several_lines_is_looked_for_as_it_was_pasted(home: Path) -> None:
    async with reader(home).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "slash")
        await paste(pilot, "reasons of\x1b safety,\nand pointed")
        assert no_control_in(shown(pilot))
        assert "reasons of␛ safety, and pointed" in footer_of(pilot)


async def test_a_long_text_gets_its_lists_after_the_first_paint(home: Path) -> None:
    path = written(home, f"---\ntitle: Long\nactors: [{{name: Lena Brandt, kind: person}}]\n---\n{LONG}", "long")
    async with reader(home, path).run_test(size=(160, 50)) as pilot:
        assert "Section 0" in "\n".join(shown(pilot))
        await settled(pilot)
        rows = shown(pilot)
        assert any("Lena Brandt" in row and "300" in row for row in rows)
        assert any("3 SOURCES" in row and "300 · 300 without ∅" in row for row in rows)
        await press(pilot, "slash", *"section 250 the", "enter")
        assert footer_of(pilot).startswith("● section 250 the 1 of 1")
        assert number_of(pilot) == 251
        await pilot.press("q")
    async with reader(home, path).run_test(size=(160, 50)) as pilot:
        await settled(pilot)
        assert number_of(pilot) == 251


async def test_a_text_without_anything_in_it_can_be_shown(home: Path) -> None:
    async with reader(home, written(home, "---\ntitle: Nothing\n---\n", "nothing")).run_test(size=(160, 50)) as pilot:
        await settled(pilot)
        await press(pilot, "m", "a", "enter", "f", "y", "J", "v", "w", "escape", "c", "enter", "1", "enter", "4", "e")
        assert pilot.app.is_running


async def test_the_file_is_edited_in_the_readers_own_editor(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "sed -i s/quiet/calm/")
    async with reader(home).run_test(size=(80, 24)) as pilot:
        monkeypatch.setattr(pilot.app, "suspend", nullcontext)
        await settled(pilot)
        await press(pilot, "m", "E")
        assert any("The strait was calm" in row for row in shown(pilot))
        monkeypatch.setenv("EDITOR", "no-such-editor")
        await press(pilot, "E")
        assert "no-such-editor was not found" in footer_of(pilot)


async def test_tiny_windows_survive(home: Path) -> None:
    async with reader(home).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        for size in ((20, 5), (1, 1), (200, 60), (40, 3), (120, 20), (112, 36), (80, 24)):
            await resize(pilot, *size)
            await press(pilot, "1", "escape", "c", "escape", "J", "enter", "escape", "f", "escape")
        await press(pilot, "g")
        assert view_of(pilot).size.height == 22
        assert any("The strait was quiet" in row for row in shown(pilot))
