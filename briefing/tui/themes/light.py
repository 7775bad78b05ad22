"""Light: dark ink on paper."""

from __future__ import annotations

from typing import Final

from briefing.tui.themes.palette import Palette, theme_of

LIGHT: Final = theme_of(
    "light",
    Palette(
        background="#fbf9f4",
        foreground="#2a2b2e",
        muted="#62656b",
        rule="#cfcbc1",
        panel="#f1eee6",
        accent="#a84a0b",
        title="#111214",
        heading="#111214",
        link="#1b5592",
        number="#62656b",
        code="#3b5b2c",
        code_background="#f1eee6",
        sign="#7a5d12",
        key="#111214",
        warning="#8a5a00",
        error="#a82828",
        uncertain="#a82828",
        changed="#2c6b3a",
        yellow_tint="#f7e9a8",
        green_tint="#cfeacb",
        blue_tint="#cfe3f7",
        red_tint="#f8d3d0",
        purple_tint="#e6d8f5",
        yellow_sign="#7a5d12",
        green_sign="#2c6b3a",
        blue_sign="#1b5592",
        red_sign="#a82828",
        purple_sign="#6a3d9a",
        found="#8a3b00",
        lit_background="#2a2b2e",
        lit_text="#fbf9f4",
        lit_current_background="#a84a0b",
        lit_current_text="#ffffff",
        selection_background="#b9d4f2",
        caret_background="#2a2b2e",
        caret_text="#fbf9f4",
        hint_background="#3c3526",
        hint_text="#fbf3dc",
        cursor_row="#ece8de",
        scroll_thumb="#8b8d92",
    ),
    dark=False,
)
"""The theme."""
