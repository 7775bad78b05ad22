"""Stretches of Markdown that are plainly paragraphs or headings: told apart without the parser, which is slow.

Nothing is guessed. A stretch is prose only where no line of it can begin anything else, and a source that may hold
code between fences, or define a link, is left to the parser whole.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANK_LINES: Final = re.compile(r"\n(?:[ \t]*\n)+")
_LINE: Final = r"(?![ \t\n#>+=|:~`-]|\*(?![^\s*]|\*[^\s*])|_(?![^\s_]|_[^\s_])|[0-9]+[.)])[^\n]+"
_PARAGRAPH: Final = re.compile(rf"{_LINE}(?:\n{_LINE})*")
_HEADING: Final = re.compile(r"(#{1,6})[ \t]+([^#\n]+)")
_NEVER: Final = ("```", "~~~", "]:", "\0")
_MARKS: Final = ("[", "*", "_", "&", "\\", "`", "<", "~", "://", " \n")


class Stretch(NamedTuple):
    """Some blocks that are next to each other."""

    text: str
    """Of prose the inside of the one block; else Markdown for the parser."""

    is_prose: bool = False
    """Whether it is one paragraph or heading."""

    level: int = 0
    """Of a heading 1 to 6; 0 for a paragraph."""


def stretches(source: str) -> Iterator[Stretch]:
    """A source as stretches, in order: each paragraph and heading by itself, and whatever is between them."""
    if any(sign in source for sign in _NEVER):
        yield Stretch(source)
        return
    start: int | None = None
    for first, last in _between_blank_lines(source):
        prose = _prose(source, first, last)
        if prose is None:
            start = first if start is None else start
            continue
        if start is not None:
            yield Stretch(source[start:first].rstrip("\n"))
            start = None
        yield prose
    if start is not None:
        yield Stretch(source[start:])


def _between_blank_lines(source: str) -> Iterator[tuple[int, int]]:
    start = 0
    for blank in _BLANK_LINES.finditer(source):
        yield start, blank.start()
        start = blank.end()
    yield start, len(source)


def _prose(source: str, start: int, end: int) -> Stretch | None:
    """The paragraph or heading that stands between two offsets; None where it may be something else."""
    if source.endswith("\n", start, end):
        end -= 1
    if _PARAGRAPH.fullmatch(source, start, end):
        return Stretch(source[start:end], is_prose=True)
    if heading := _HEADING.fullmatch(source, start, end):
        return Stretch(heading[2], is_prose=True, level=len(heading[1]))
    return None


def is_unmarked(prose: str) -> bool:
    """Whether each character of prose stands for itself, and each line end for a space."""
    return not any(mark in prose for mark in _MARKS)  # ten times as fast as a pattern
