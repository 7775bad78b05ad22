"""Every text can be read on what is behind it, in every theme, and without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.app import App
from textual.color import Color

from briefing.tui.themes import THEMES, use
from briefing.tui.themes.palette import Palette
from briefing.tui.widgets.document_view import looks
from briefing.tui.widgets.document_view.looks import Looks
from tests.tui.reader_app import reader, settled, view_of

if TYPE_CHECKING:
    from pathlib import Path

    from textual.theme import Theme

TEXTS = ("foreground", "muted", "title", "heading", "link", "number", "code", "sign", "key", "warning", "error",
         "uncertain", "changed", "found", "accent", "yellow-sign", "green-sign", "blue-sign", "red-sign",
         "purple-sign")  # fmt: skip
TINTS = ("yellow-tint", "green-tint", "blue-tint", "red-tint", "purple-tint", "selection-background")
PAIRS = (
    *((text, ground) for text in TEXTS for ground in ("background", "cursor-row", "panel")),
    *(("foreground", tint) for tint in TINTS),
    ("code", "code-background"),
    ("lit-text", "lit-background"),
    ("lit-current-text", "lit-current-background"),
    ("caret-text", "caret-background"),
    ("lit-background", "background"),
    ("lit-current-background", "background"),
    ("hint-text", "hint-background"),
)
LEAST = {"dark": 4.5, "light": 4.5, "contrast": 7.0}


def luminance(color: Color) -> float:
    """Relative luminance, WCAG 2.1."""
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.1."""
    light, dark = sorted((luminance(Color.parse(color)) for color in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [theme for theme in THEMES if theme.name in LEAST], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(theme: Theme, text: str, ground: str) -> None:
    variables = theme.variables
    assert contrast(variables[text], variables[ground]) >= LEAST[theme.name]


@pytest.mark.parametrize("theme", [theme for theme in THEMES if theme.name in LEAST], ids=lambda theme: theme.name)
def test_the_current_lit_word_is_told_from_the_others(theme: Theme) -> None:
    variables = theme.variables
    assert contrast(variables["lit-background"], variables["lit-current-background"]) >= 1.4
    assert "bold" in variables["lit-current-style"]
    assert variables["lit-current-background"] == variables["accent"]


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES if theme.name in LEAST])
async def test_a_lit_word_can_be_read_in_a_selection(home: Path, theme: str) -> None:
    async with reader(home).run_test() as pilot:
        pilot.app.theme = theme
        await settled(pilot)
        for lit in (looks.LIT, looks.LIT_CURRENT):
            style = Looks(view_of(pilot)).of(lit | looks.SELECTION)
            assert style.color is not None
            assert style.bgcolor is not None
            assert contrast(style.color.name, style.bgcolor.name) >= LEAST[theme]


def test_every_theme_says_everything() -> None:
    fields = {field.replace("_", "-") for field in Palette._fields}
    for theme in THEMES:
        assert fields <= set(theme.variables), theme.name


def test_there_is_a_light_a_dark_and_a_high_contrast_theme() -> None:
    assert {theme.name for theme in THEMES} == {"dark", "light", "contrast", "terminal"}
    assert not next(theme for theme in THEMES if theme.name == "light").dark


def test_an_unknown_theme_is_told_and_the_first_taken() -> None:
    app: App[None] = App()
    assert not use(app, "mauve")
    assert app.theme == "dark"


def test_without_colour_the_terminals_own_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app: App[None] = App()
    use(app, "light")
    assert app.theme == "terminal"
