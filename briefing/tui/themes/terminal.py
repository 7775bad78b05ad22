"""The terminal's own sixteen colours, and what must still be told apart where there are none."""

from __future__ import annotations

from typing import Final

from briefing.tui.themes.palette import Palette, theme_of

_OWN: Final = "ansi_default"

TERMINAL: Final = theme_of(
    "terminal",
    Palette(
        background=_OWN,
        foreground=_OWN,
        muted=_OWN,
        rule=_OWN,
        panel=_OWN,
        accent="ansi_yellow",
        title=_OWN,
        heading=_OWN,
        link="ansi_blue",
        number=_OWN,
        code="ansi_green",
        code_background=_OWN,
        sign="ansi_yellow",
        key=_OWN,
        warning="ansi_yellow",
        error="ansi_red",
        uncertain="ansi_red",
        changed="ansi_green",
        yellow_tint=_OWN,
        green_tint=_OWN,
        blue_tint=_OWN,
        red_tint=_OWN,
        purple_tint=_OWN,
        tint_style="bold",
        yellow_sign="ansi_yellow",
        green_sign="ansi_green",
        blue_sign="ansi_blue",
        red_sign="ansi_red",
        purple_sign="ansi_magenta",
        found="ansi_yellow",
        lit_background=_OWN,
        lit_text=_OWN,
        lit_style="not bold reverse",
        lit_current_background=_OWN,
        lit_current_text="ansi_yellow",
        lit_current_style="bold underline reverse",
        selection_background=_OWN,
        selection_style="reverse",
        caret_background=_OWN,
        caret_text=_OWN,
        caret_style="reverse",
        hint_background=_OWN,
        hint_text=_OWN,
        hint_style="bold reverse",
        cursor_row=_OWN,
        scroll_thumb=_OWN,
    ),
    dark=True,
    ansi=True,
)
"""The theme."""
