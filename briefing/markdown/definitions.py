"""What is defined in one place of a text and used in all of it: footnotes, and the addresses of links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.markdown.fences import Fences

_MOST_FOOTNOTES: Final = 20_000
_LONGEST_FOOTNOTE: Final = 16_384
_MOST_LINK_DEFINITIONS: Final = 262_144
_LONGEST_STRETCH: Final = 32_768
_LEAST_COST: Final = 48
_FOOTNOTE: Final = re.compile(rb"\n {0,3}\[\^([^\s\[\]]+)\]:[ \t]*")
_INDENT: Final = re.compile(rb"    |\t| {1,3}\t")
_STARTS_A_BLOCK: Final = re.compile(
    rb" {0,3}(?:(?:#{1,6}|[-+*]|\d{1,9}[.)])(?:[ \t]|$)|```|~~~|>|\[\^|=+[ \t]*$|(?:[-*_][ \t]*){3,}$)"
)
_BLANK_LINE: Final = re.compile(rb"\n[ \t]*(?=\n)")
_LINK_DEFINITION: Final = re.compile(rb"(?:^|\n)[ \t>*+\-\d.)]*\[(?!\^)")


class Footnote(NamedTuple):
    """A footnote as it is defined."""

    label: str
    """As it is written between `[^` and `]`."""

    source: str
    """Its Markdown, without the indent."""


def take_footnotes(source: bytes, fences: Fences) -> tuple[bytes, tuple[Footnote, ...]]:
    """The source without its footnotes' definitions, and these in order. The source starts with a line feed.

    A definition holds the lines that follow it without a blank line, and those indented by four. What defines more
    than 20,000, or one longer than 16 KB, stays in the text.
    """
    if b"^" not in source or b"[^" not in source:  # looking for one byte is ten times as fast
        return source, ()
    footnotes: list[Footnote] = []
    kept: list[bytes] = []
    position = 0
    while (match := _FOOTNOTE.search(source, position)) and len(footnotes) < _MOST_FOOTNOTES:
        fence = fences.at(match.start())
        lines, end = _definition(source, match.end())
        if fence is not None or end - match.end() > _LONGEST_FOOTNOTE:
            kept.append(source[position : match.end()])
            position = match.end()
            continue
        kept.append(source[position : match.start()])
        footnotes.append(Footnote(_text(match[1]), _text(b"\n".join(lines))))
        position = end
    return b"".join([*kept, source[position:]]), tuple(footnotes)


def _definition(source: bytes, start: int) -> tuple[list[bytes], int]:
    """The lines of a definition whose first line's words start here, and where they end."""
    end = _line_end(source, start)
    lines = [source[start:end]]
    blank = 0
    position = end
    while position < len(source) and position - start <= _LONGEST_FOOTNOTE:
        line_end = _line_end(source, position + 1)
        line = source[position + 1 : line_end]
        indent = _INDENT.match(line)
        position = line_end
        if not line.strip():
            blank += 1
        elif indent or not (blank or _STARTS_A_BLOCK.match(line)):
            lines += [b""] * blank + [line[indent.end() :] if indent else line]
            blank = 0
            end = line_end
        else:
            break
    return lines, end


def _line_end(source: bytes, start: int) -> int:
    end = source.find(b"\n", start)
    return len(source) if end < 0 else end


def link_definitions(source: bytes, fences: Fences) -> Iterator[str]:
    """The stretches between blank lines that may define links, at most 256 KB of them.

    Each is read by itself, so a definition that is indented by four within a list is not found here.
    """
    taken = end = 0
    while (position := source.find(b"]:", end)) >= 0 and taken < _MOST_LINK_DEFINITIONS:
        fence = fences.at(position)
        start = max(source.rfind(b"\n\n", end, position), end)
        blank = _BLANK_LINE.search(source, position)
        end = fence[1] if fence else blank.start() if blank else len(source)
        if fence is None and end - start <= _LONGEST_STRETCH and _LINK_DEFINITION.search(source, start, end):
            taken += end - start + _LEAST_COST
            yield _text(source[start:end])


def _text(source: bytes) -> str:
    return source.decode("utf-8", "replace")
