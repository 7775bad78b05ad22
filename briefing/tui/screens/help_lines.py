"""What the help says: every key by where it holds, and the signs."""

from __future__ import annotations

from itertools import chain, zip_longest
from textwrap import wrap
from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from briefing.tui.key_names import shown
from briefing.tui.keymap import Context

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.tui.keymap import Key

_KEYS_CELLS: Final = 14
_SIGN_CELLS: Final = 6
_UNBROKEN: Final = "\N{NO-BREAK SPACE}"
_GAP: Final = 3
_LEAST_COLUMN: Final = 46
_MOST_COLUMNS: Final = 3


class Sign(NamedTuple):
    """A sign on the screen."""

    sign: str
    """As it is painted."""

    plain: str
    """As it is painted where the terminal knows no such characters; the same where nothing changes."""

    means: str
    """What it says."""


SIGNS: Final = (
    Sign("▌", "|", "the current paragraph: notes and sources go by it"),
    Sign("⁷", "[7]", "number of the source the words before it cite"),
    Sign("∅", "0", "the source came without an address"),
    Sign("□", "-", "a marked passage"),
    Sign("■", "*", "a passage with a note"),
    Sign("2", "2", "so many signs here: notes, and a change"),
    Sign("?", "?", "a note whose place is uncertain"),
    Sign("!", "!", "a note whose words are not in the text now"),
    Sign("+", "+", "changed since it was read"),
    Sign("~", "~", "found by rule, not said by the author"),
    Sign("=", "=", "an actor or date you corrected"),
    Sign("×", "x", "a date you hid"),
    Sign("•", "*", "on the screen now"),
    Sign("›", ">", "the cursor of a list"),
    Sign("✓", "x", "selected, to be copied or written"),
    Sign("●", "*", "unread"),
    Sign("◐", "o", "begun, and how far one got"),
    Sign("Δ", "^", "its text changed since it was read"),
)
"""The legend."""


def help_lines(keys: Sequence[Key], width: int, *, plain: bool = False) -> list[Content]:
    """All keys and the legend, in as many columns as there is room for; `plain` writes keys in ASCII."""
    columns = max(1, min(_MOST_COLUMNS, (width + _GAP - 2) // (_LEAST_COLUMN + _GAP)))
    cells = (width - 2 - _GAP * (columns - 1)) // columns
    by_context = {context: [key for key in keys if key.context is context] for context in Context}
    sections = [_keys(context, own, cells, plain=plain) for context, own in by_context.items()]
    return _beside([*sections, _legend(cells)], columns, cells)


def _keys(context: Context, keys: Iterable[Key], cells: int, *, plain: bool) -> list[Content]:
    names = ((" ".join(shown(name, plain=plain) for name in key.keys), key.does) for key in keys)
    rows = (_rows(name, does, _KEYS_CELLS, cells) for name, does in names)
    return [Content.styled(context.value, "bold $heading"), *chain.from_iterable(rows), Content("")]


def _legend(cells: int) -> list[Content]:
    plain = [f"{sign.sign} is {sign.plain}" for sign in SIGNS if sign.plain != sign.sign]
    rows = chain.from_iterable(_rows(sign.sign, sign.means, _SIGN_CELLS, cells) for sign in SIGNS)
    return [
        Content.styled("Signs", "bold $heading"),
        *rows,
        Content(""),
        Content.styled("Where the terminal has no such characters", "bold $heading"),
        *(Content.styled(line, "$muted") for line in _filled(plain, cells)),
        Content(""),
    ]


def _filled(words: Iterable[str], cells: int) -> list[str]:
    """Lines filled with words of which none is broken."""
    unbroken = "  ".join(word.replace(" ", _UNBROKEN) for word in words)
    return [line.replace(_UNBROKEN, " ") for line in wrap(unbroken, cells)]


def _rows(what: str, does: str, first: int, cells: int) -> list[Content]:
    """A key or sign and what it means, side by side; both go on below where they are long."""
    heads = [line.rstrip() for line in Content.styled(what, "bold $key").wrap(max(1, first - 1))]
    words = [line.rstrip() for line in Content.styled(does, "$muted").wrap(max(1, cells - first))]
    pairs = zip_longest(heads, words, fillvalue=Content(""))
    return [head.pad_right(max(0, first - head.cell_length)) + line for head, line in pairs]


def _beside(sections: Sequence[Sequence[Content]], columns: int, cells: int) -> list[Content]:
    """The sections in columns of about the same height, in reading order down the columns."""
    total = sum(map(len, sections))
    filled: list[list[Content]] = [[]]
    for section in sections:
        is_full = len(filled[-1]) + len(section) / 2 > total / columns
        if is_full and len(filled) < columns:
            filled.append([])
        filled[-1].extend(section)
    blank = Content("")
    lines = []
    for number in range(max(map(len, filled))):
        parts = [column[number] if number < len(column) else blank for column in filled]
        padded = [part.pad_right(max(0, cells + _GAP - part.cell_length)) for part in parts[:-1]]
        lines.append(Content(" ") + Content("").join([*padded, parts[-1]]))
    return lines
