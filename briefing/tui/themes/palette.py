"""What a theme must say."""

from typing import NamedTuple

from textual.theme import Theme


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
    selection_style: str = "none"
    """How what is selected is set."""
    caret_style: str = "none"
    """How the character under the caret is set."""
    hint_style: str = "bold"
    """How the letter of a link hint is set."""


def theme_of(name: str, palette: Palette, *, dark: bool, ansi: bool = False) -> Theme:
    """A theme of Textual's with these colours, its own widgets' included."""
    own = {field.replace("_", "-"): value for field, value in palette._asdict().items()}
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
        variables={
            **own,
            "text": palette.foreground,
            "text-muted": palette.muted,
            "text-disabled": palette.muted,
            "ansi-background": palette.background,
            "ansi-foreground": palette.foreground,
            "foreground-disabled": palette.muted,
            "surface-active": palette.panel,
            "border": palette.rule,
            "border-blurred": palette.rule,
            "block-cursor-background": palette.cursor_row,
            "block-cursor-foreground": palette.foreground,
            "block-cursor-text-style": "bold reverse" if ansi else "bold",
            "block-cursor-blurred-background": palette.cursor_row,
            "block-cursor-blurred-foreground": palette.foreground,
            "block-cursor-blurred-text-style": "none",
            "block-hover-background": palette.cursor_row,
            "input-cursor-background": palette.caret_background,
            "input-cursor-foreground": palette.caret_text,
            "input-cursor-text-style": palette.caret_style,
            "input-selection-background": palette.selection_background,
            "screen-selection-background": palette.selection_background,
            "scrollbar": palette.scroll_thumb,
            "scrollbar-hover": palette.scroll_thumb,
            "scrollbar-active": palette.scroll_thumb,
            "scrollbar-background": palette.background,
            "scrollbar-background-hover": palette.background,
            "scrollbar-background-active": palette.background,
            "scrollbar-corner-color": palette.background,
        },
    )
