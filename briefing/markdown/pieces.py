"""Splits a Markdown source into pieces that can be parsed one by one, with the same blocks as the whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.markdown.fences import SAFE_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.markdown.fences import Fences

WHOLE: Final = 32_768
"""Bytes up to which a source is one piece."""

TARGET: Final = 4_096
"""Bytes a piece has at least, where the source is longer: small enough to be parsed within a frame."""

_LONGEST: Final = 16_384
_INSIDE_A_CHARACTER: Final = range(0x80, 0xC0)
_CUT: Final = 8_192
_RULE: Final = re.compile(rb" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}")
_ENDS_OF_RULES: Final = b"-*_ \t"
_HELD_RULE: Final = re.compile(rb"[ \t>]([-*_])[ \t]*\1[ \t]*\1[ \t]*\Z")
_DEFINITION: Final = re.compile(rb" {0,3}\[[^\]\n]*\]:")
_BLANK_LINE: Final = re.compile(rb"\n[ \t]*\n(?=[^\s])")
_AT_MARGIN: Final = re.compile(rb"\n(?=[^\s])")
_TABLE_HEAD: Final = re.compile(rb"\n*([^\n]*\n {0,3}[-:|][-:| \t]*\n)")
_LONGEST_HEAD: Final = 2_048


class Piece(NamedTuple):
    """A stretch of a source that is parsed on its own."""

    start: int
    """Offset of its first byte."""

    end: int
    """Offset just past its last."""

    head: bytes = b""
    """Lines that must be read before it where it was cut out of a table or of code: their beginnings."""

    is_joined: bool = False
    """Whether it was cut where no blank line stood."""


def split(source: bytes, fences: Fences, *, whole: int = WHOLE, target: int = TARGET) -> list[Piece]:
    """The pieces of a source, in order and without gaps.

    They end at blank lines where every list, quote and table ends. What has none for too long is cut, between lines
    if it has lines: a table or list of a megabyte would take seconds to parse.
    """
    if len(source) <= whole:
        return [Piece(0, len(source))]
    starts = [0, *_safe_starts(source, fences, target)]
    pieces: list[Piece] = []
    for start, end in zip(starts, [*starts[1:], len(source)], strict=True):
        pieces += _cut(source, fences, start, end) if end - start > _LONGEST else [Piece(start, end)]
    return pieces


def _safe_starts(source: bytes, fences: Fences, target: int) -> Iterator[int]:
    position = target
    while match := SAFE_BREAK.search(source, position):
        fence = fences.at(match.start())
        if fence is not None:
            position = max(fence[1], match.start() + 1)
        elif (start := _start(source, match)) is None:
            position = match.end()
        else:
            yield start
            position = max(start + target, match.end())


def _start(source: bytes, blank: re.Match[bytes]) -> int | None:
    """Where a piece starts at a blank line: with the thematic break before it, if there is one.

    A rule belongs to the block after it. None for a rule right under other words, which may be part of a heading, for
    one in a quote or list, and for a definition, since a rule before it belongs to what comes after it.
    """
    line, end = _last_line(source, blank.start())
    if source[end - 1] not in _ENDS_OF_RULES:
        return None if _DEFINITION.match(source, line, end) else blank.end()
    if _RULE.fullmatch(source, line, end) is None:
        is_torn = _HELD_RULE.search(source, line, end) or _DEFINITION.match(source, line, end)
        return None if is_torn else blank.end()
    above = source.rfind(b"\n", 0, max(line - 1, 0)) + 1
    return None if source[above:line].strip() else line


def _last_line(source: bytes, before: int) -> tuple[int, int]:
    """Where the last line with words before an offset starts and ends."""
    end = before
    line = source.rfind(b"\n", 0, end) + 1
    while line > 0 and not source[line:end].strip():
        end = line - 1
        line = source.rfind(b"\n", 0, end) + 1
    return line, end


def _cut(source: bytes, fences: Fences, start: int, end: int) -> Iterator[Piece]:
    piece = Piece(start, end)
    while end - piece.start > _LONGEST:
        cut, is_joined = _place_to_cut(source, piece.start)
        yield piece._replace(end=cut)
        head = _code_head(source, fences, cut) or (_table_head(source, piece, cut) if is_joined else b"")
        piece = Piece(cut, end, head, is_joined)
    yield piece


def _place_to_cut(source: bytes, start: int) -> tuple[int, bool]:
    """Where to cut: after a blank line, else between lines, else between words, else between characters."""
    first, last = start + _CUT // 2, start + _CUT
    for pattern, is_joined in ((_BLANK_LINE, False), (_AT_MARGIN, True)):
        match = pattern.search(source, first, last + 1)
        if match:
            return match.end(), is_joined
    for mark in (b"\n", b" "):
        found = source.rfind(mark, first, last)
        if found > 0:
            return found + 1, True
    while source[last] in _INSIDE_A_CHARACTER:
        last -= 1
    return last, True


def _code_head(source: bytes, fences: Fences, cut: int) -> bytes:
    """The opening line of the fenced code that a cut runs through."""
    fence = fences.at(cut - 1)
    if fence is None or cut >= fence[1]:
        return b""
    end = source.find(b"\n", fence[0] + 1, fence[0] + _LONGEST_HEAD)
    return source[fence[0] + 1 : end + 1] if end > 0 else b""


def _table_head(source: bytes, piece: Piece, cut: int) -> bytes:
    """The first two lines of the table that a cut runs through."""
    start = source.rfind(b"\n\n", piece.start, cut)
    if start < 0 and piece.head:
        return piece.head
    start = max(start, piece.start)
    match = _TABLE_HEAD.match(source, start, min(start + _LONGEST_HEAD, cut))
    return match[1] if match and b"|" in match[1] else b""
