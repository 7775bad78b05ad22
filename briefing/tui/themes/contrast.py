"""High contrast: every text at least 7:1 against what is behind it."""

from __future__ import annotations

from typing import Final

from briefing.tui.themes.palette import Palette, theme_of

CONTRAST: Final = theme_of(
    "contrast",
    Palette(
        background="#000000",
        foreground="#ffffff",
        muted="#d0d0d0",
        rule="#8a8a8a",
        panel="#101010",
        accent="#ffd400",
        title="#ffffff",
        heading="#ffffff",
        link="#8fd0ff",
        number="#d0d0d0",
        code="#b6f2a6",
        code_background="#101010",
        sign="#ffe680",
        key="#ffffff",
        warning="#ffd400",
        error="#ffa8a0",
        uncertain="#ffa8a0",
        changed="#8df59b",
        yellow_tint="#403800",
        green_tint="#003d14",
        blue_tint="#00305c",
        red_tint="#5c0d0d",
        purple_tint="#3d1a5c",
        yellow_sign="#ffe680",
        green_sign="#8df59b",
        blue_sign="#8fd0ff",
        red_sign="#ffa8a0",
        purple_sign="#dcb8ff",
        found="#ffd400",
        lit_background="#ffffff",
        lit_text="#000000",
        lit_current_background="#ffd400",
        lit_current_text="#000000",
        selection_background="#00407a",
        caret_background="#ffffff",
        caret_text="#000000",
        hint_background="#ffffff",
        hint_text="#000000",
        cursor_row="#2b2b2b",
        scroll_thumb="#ffffff",
    ),
    dark=True,
)
"""The theme."""
