"""What a theme must say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from textual.theme import Theme

_OF_TEXTUAL: Final[Mapping[str, str]] = MappingProxyType({
    "text": "foreground",
    "text-muted": "muted",
    "text-disabled": "muted",
    "ansi-background": "background",
    "ansi-foreground": "foreground",
    "foreground-disabled": "muted",
    "surface-active": "panel",
    "border": "rule",
    "border-blurred": "rule",
    "block-cursor-background": "cursor_row",
    "block-cursor-foreground": "foreground",
    "block-cursor-blurred-background": "cursor_row",
    "block-cursor-blurred-foreground": "foreground",
    "block-hover-background": "cursor_row",
    "input-cursor-background": "caret_background",
    "input-cursor-foreground": "caret_text",
    "input-cursor-text-style": "caret_style",
    "input-selection-background": "selection_background",
    "screen-selection-background": "selection_background",
    "scrollbar": "scroll_thumb",
    "scrollbar-hover": "scroll_thumb",
    "scrollbar-active": "scroll_thumb",
    "scrollbar-background": "background",
    "scrollbar-background-hover": "background",
    "scrollbar-background-active": "background",
    "scrollbar-corner-color": "background",
})  # fmt: skip
"""Which of a palette's fields the variables of Textual's own widgets are."""


class Palette(NamedTuple):
    """Every colour a theme of this program has. A field is a variable: `code_background` is `$code-background`."""

    background: str
    """The page."""
    foreground: str
    """The text."""
    muted: str
    """What is beside the text: labels, dates, what can wait."""
    rule: str
    """Lines between parts."""
    panel: str
    """Behind what lies over the page: card, prompt, palette."""
    accent: str
    """The bar of the current paragraph and the current lit word; nothing else."""
    title: str
    """A briefing's title at its top."""
    heading: str
    """Headings."""
    link: str
    """Words that cite a source."""
    number: str
    """The number of a source."""
    code: str
    """Code."""
    code_background: str
    """Behind code."""
    sign: str
    """The signs of several notes, and of what was read."""
    key: str
    """Names of keys in the footer."""
    warning: str
    """What asks for attention."""
    error: str
    """What went wrong."""
    uncertain: str
    """A note whose place is uncertain."""
    changed: str
    """What changed since it was read."""
    yellow_tint: str
    """Behind a passage marked yellow."""
    green_tint: str
    """Behind a passage marked green."""
    blue_tint: str
    """Behind a passage marked blue."""
    red_tint: str
    """Behind a passage marked red."""
    purple_tint: str
    """Behind a passage marked purple."""
    yellow_sign: str
    """The sign of a yellow note."""
    green_sign: str
    """The sign of a green note."""
    blue_sign: str
    """The sign of a blue note."""
    red_sign: str
    """The sign of a red note."""
    purple_sign: str
    """The sign of a purple note."""
    found: str
    """Words that were searched for, in a snippet."""
    lit_background: str
    """Behind a lit word."""
    lit_text: str
    """A lit word."""
    lit_current_background: str
    """Behind the current lit word."""
    lit_current_text: str
    """The current lit word."""
    selection_background: str
    """Behind what is selected."""
    caret_background: str
    """The caret."""
    caret_text: str
    """The character under the caret."""
    hint_background: str
    """Behind the letter of a link hint."""
    hint_text: str
    """The letter of a link hint."""
    cursor_row: str
    """Behind the row of a list that has the cursor."""
    scroll_thumb: str
    """The block of a scroll bar; its track is the same, dimmed."""
    lit_style: str = "none"
    """How a lit word is set, as Textual names styles."""
    lit_current_style: str = "bold"
    """How the current lit word is set."""
    tint_style: str = "none"
    """How a marked passage is set, where no tint can be told."""
    selection_style: str = "none"
    """How what is selected is set."""
    caret_style: str = "none"
    """How the character under the caret is set."""
    hint_style: str = "bold"
    """How the letter of a link hint is set."""


def theme_of(name: str, palette: Palette, *, dark: bool, ansi: bool = False) -> Theme:
    """A theme of Textual's with these colours, its own widgets' included."""
    return Theme(
        name=name,
        primary=palette.accent,
        secondary=palette.muted,
        warning=palette.warning,
        error=palette.error,
        success=palette.accent,
        accent=palette.accent,
        foreground=palette.foreground,
        background=palette.background,
        surface=palette.background,
        panel=palette.panel,
        dark=dark,
        ansi=ansi,
        variables=_variables(palette._asdict(), cursor_style="bold reverse" if ansi else "bold"),
    )


def _variables(fields: Mapping[str, str], *, cursor_style: str) -> dict[str, str]:
    """Ours, and those of Textual's own widgets."""
    ours = {field.replace("_", "-"): value for field, value in fields.items()}
    textuals = {variable: fields[field] for variable, field in _OF_TEXTUAL.items()}
    cursors = {"block-cursor-text-style": cursor_style, "block-cursor-blurred-text-style": "none"}
    return {**ours, **textuals, **cursors}
