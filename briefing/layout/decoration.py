"""What is painted within a text without being part of it: it takes room, and no offset counts it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

IMAGE_SIGN: Final = "[image] "
"""Painted before the words that stand for an image."""

_SUPERSCRIPTS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Decoration(NamedTuple):
    """Something painted before a character of a text."""

    offset: int
    """Where it stands, in code points of the text it is painted in."""

    text: str
    """What is painted: one line, at least one cell wide."""


class Insert(NamedTuple):
    """Where a decoration came to stand in a painted text."""

    column: int
    """Where it begins, in code points of what is painted."""

    length: int
    """How many code points it has."""

    offset: int
    """The place in the text it belongs to."""


class Painted(NamedTuple):
    """A text with its decorations in it."""

    text: str
    """What is painted."""

    inserts: tuple[Insert, ...]
    """What of it is not text, from the start."""


def source_number(number: int, *, plain: bool = False) -> str:
    """How the number of a source is painted: `⁷`, or `[7]` where only ASCII is."""
    return f"[{number}]" if plain else str(number).translate(_SUPERSCRIPTS)


def note_mark(number: int, *, plain: bool = False) -> str:
    """How the number of a footnote is painted: `⁽²⁾`, or `(2)` where only ASCII is."""
    return f"({number})" if plain else f"⁽{source_number(number)}⁾"


def decorate(text: str, decorations: Iterable[Decoration]) -> Painted:
    """Puts decorations into a text; those at one offset keep their order."""
    ordered = sorted(decorations, key=lambda decoration: decoration.offset)
    pieces: list[str] = []
    inserts: list[Insert] = []
    done = length = 0
    for decoration in ordered:
        pieces += (text[done : decoration.offset], decoration.text)
        inserts.append(Insert(decoration.offset + length, len(decoration.text), decoration.offset))
        done = decoration.offset
        length += len(decoration.text)
    pieces.append(text[done:])
    return Painted("".join(pieces), tuple(inserts))
