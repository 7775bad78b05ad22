"""The keys and signs: in columns that hold, at any width."""

from __future__ import annotations

import pytest

from briefing.tui.keymap import KEYS, Context, Key
from briefing.tui.screens.help_lines import SIGNS, help_lines


def help_text(width: int) -> list[str]:
    return [line.plain.rstrip() for line in help_lines(KEYS, width)]


@pytest.mark.parametrize("width", [40, 80])
def test_what_a_key_does_stands_in_one_column(width: int) -> None:
    rows = help_text(width)
    for key in KEYS:
        assert any(row[15:].startswith(key.does[:16]) for row in rows), key.id


def test_the_names_of_many_keys_go_on_below() -> None:
    rows = help_text(80)
    at = next(number for number, row in enumerate(rows) if row.startswith(" space PgDn") and "a page down" in row)
    assert rows[at] == " space PgDn    a page down"
    assert rows[at + 1] == " ctrl+f"


def test_a_name_of_a_key_longer_than_its_column_loses_nothing() -> None:
    key = Key("text.x", ("ctrl+shift+alt+pagedown",), "x", "X", "a page down", 0, Context.TEXT)
    names = "".join(line.plain[1:15].strip() for line in help_lines([key], 80)[: 3 + len(Context)])
    assert "ctrl+shift+alt+pagedown".replace("pagedown", "") in names


@pytest.mark.parametrize("width", [46, 60, 80, 120, 160])
def test_a_sign_stands_on_one_line_with_its_plain_form(width: int) -> None:
    text = "\n".join(help_text(width))
    assert [sign.sign for sign in SIGNS if sign.sign != sign.plain and f"{sign.sign} is {sign.plain}" not in text] == []
