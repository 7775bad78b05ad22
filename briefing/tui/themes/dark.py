"""Dark: warm grey on near black, for long reading in a dim room."""

from __future__ import annotations

from typing import Final

from briefing.tui.themes.palette import Palette, theme_of

DARK: Final = theme_of(
    "dark",
    Palette(
        background="#17191e",
        foreground="#d9d6cf",
        muted="#989a9f",
        rule="#3d4149",
        panel="#20232a",
        accent="#f0b45f",
        title="#f4f1ea",
        heading="#f4f1ea",
        link="#9cc4ea",
        number="#989a9f",
        code="#b7cfa8",
        code_background="#20232a",
        sign="#c9b98f",
        key="#f4f1ea",
        warning="#e9c46a",
        error="#f0928a",
        uncertain="#f0928a",
        changed="#9fd3a8",
        yellow_tint="#453c1c",
        green_tint="#21402c",
        blue_tint="#213c58",
        red_tint="#53292b",
        purple_tint="#432f55",
        yellow_sign="#e3c35a",
        green_sign="#8fce94",
        blue_sign="#8db9ec",
        red_sign="#f09a92",
        purple_sign="#c7a4ec",
        found="#f4d58d",
        lit_background="#a19e97",
        lit_text="#17191e",
        lit_current_background="#f0b45f",
        lit_current_text="#17191e",
        selection_background="#31517a",
        caret_background="#d9d6cf",
        caret_text="#17191e",
        hint_background="#e9d9b4",
        hint_text="#17191e",
        cursor_row="#272b33",
        scroll_thumb="#6b707b",
    ),
    dark=True,
)
"""The theme."""
