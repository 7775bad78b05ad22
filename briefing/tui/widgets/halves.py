"""An older and a newer wording, one above the other, with what became of the words marked. Lines only, no screen."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.annotations.word_edits import Edit, Fate
from briefing.layout import LEAST, Measure, wrap
from briefing.tui.cells import graphemes
from briefing.tui.widgets.line import Line, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.document import TextSpan

_INDENT: Final = Piece("   ")
_MEASURE: Final = 76
_BESIDE: Final = 4
"""Cells that are not text: the indent, and one at the right."""
_OPENS: Final = "«"
_CLOSES: Final = "»"
_BREAK: Final = " ¶ "
_TONES: Final = {
    (Fate.KEPT, False): "text", (Fate.KEPT, True): "passage",
    (Fate.REMOVED, False): "removed", (Fate.REMOVED, True): "passage-removed",
    (Fate.ADDED, False): "added", (Fate.ADDED, True): "passage-added",
}  # fmt: skip


class Half(NamedTuple):
    """One wording under its rule."""

    title: str
    """What the rule says."""

    pieces: tuple[Piece, ...] = ()
    """The words with their tones; none where there is nothing but the rule."""


def wording(
    edits: Iterable[Edit], without: Fate, passage: TextSpan | None = None, *, plain: bool = False
) -> tuple[Piece, ...]:
    """One of the two wordings that edits tell of: all but what was ADDED is the older one, all but REMOVED the newer.

    `passage` is where in it the note stands. Where styles may not be seen (`plain`), `-` and `+` stand about words.
    """
    pieces: list[Piece] = []
    start = 0
    for fate, words in edits:
        if fate is without:
            continue
        sign = {Fate.REMOVED: "-", Fate.ADDED: "+"}.get(fate, "") if plain else ""
        pieces += [Piece(sign, "dim")] if sign else []
        pieces += _with_passage(words, fate, start, passage)
        pieces += [Piece(sign, "dim")] if sign else []
        start += len(words)
    return tuple(pieces)


def _with_passage(words: str, fate: Fate, start: int, passage: TextSpan | None) -> Iterator[Piece]:
    """Some words, cut where the passage begins and ends."""
    end = start + len(words)
    inner = sorted(at for at in (passage.start, passage.end) if start < at < end) if passage else []
    for since, until in pairwise([start, *inner, end]):
        if passage and since == passage.start:
            yield Piece(_OPENS, "strong")
        is_inside = passage is not None and passage.start <= since < passage.end
        yield Piece(_on_line(words[since - start : until - start]), _TONES[fate, is_inside])
        if passage and until == passage.end:
            yield Piece(_CLOSES, "strong")


def _on_line(words: str) -> str:
    return words.replace("\n\n", _BREAK).replace("\n", " ").replace("\t", " ")


class _Laid(NamedTuple):
    """A half that is laid out."""

    half: Half
    lines: list[tuple[Piece, ...]]
    room: int

    def shown(self, scrolled: int) -> list[Line]:
        """Its rule and as many of its lines as there is room for, with an ellipsis where it goes on."""
        top = max(0, min(scrolled, len(self.lines) - self.room))
        past = top + self.room
        title = (Piece("── ", "rule"), Piece(self.half.title, "dim"), Piece(" ", "rule"))
        lines = [Line(title, fill=Piece("─", "rule"))]
        for number, pieces in enumerate(self.lines[top:past], start=top):
            goes_on = (number == top > 0) or (number == past - 1 < len(self.lines) - 1)
            lines.append(Line((_INDENT, *pieces), (Piece("…", "dim"),) if goes_on else ()))
        return [*lines, Line()] if self.lines else lines


def _laid(halves: Sequence[Half], width: int, height: int) -> list[_Laid]:
    bodies = [_wrapped(half.pieces, min(_MEASURE, width - _BESIDE)) for half in halves]
    rooms = _rooms([len(body) for body in bodies], height - len(halves) - sum(map(bool, bodies)))
    return list(map(_Laid, halves, bodies, rooms))


def halves_lines(halves: Sequence[Half], width: int, height: int, scrolled: int = 0) -> list[Line]:
    """The halves in so many lines. What there is no room for is scrolled to, in all halves at once."""
    return [line for laid in _laid(halves, width, height) for line in laid.shown(scrolled)]


def most_scrolled(halves: Sequence[Half], width: int, height: int) -> int:
    """How far there is anything to scroll."""
    return max(0, *(len(laid.lines) - laid.room for laid in _laid(halves, width, height)))


def _rooms(wanted: Sequence[int], height: int) -> list[int]:
    """How many lines each gets: what it wants, or its share and what others leave."""
    share = max(1, height // max(1, sum(1 for count in wanted if count)))
    left = max(0, height - sum(min(count, share) for count in wanted))
    rooms = []
    for count in wanted:
        more = min(left, max(0, count - share))
        left -= more
        rooms.append(min(count, share) + more)
    return rooms


def _wrapped(pieces: Sequence[Piece], cells: int) -> list[tuple[Piece, ...]]:
    """Pieces in lines of so many cells."""
    text = "".join(piece.text for piece in pieces)
    if not text:
        return []
    return [tuple(_between(pieces, *line)) for line in wrap(text, Measure(max(LEAST, cells), graphemes))]


def _between(pieces: Iterable[Piece], start: int, end: int) -> Iterator[Piece]:
    at = 0
    for piece in pieces:
        words = piece.text[max(0, start - at) : max(0, end - at)]
        if words:
            yield piece._replace(text=words)
        at += len(piece.text)


def first_told(halves: Sequence[Half], width: int, height: int) -> int:
    """How far to scroll for the first words that are no plain text, in whichever half they come first."""
    rows = [
        number
        for laid in _laid(halves, width, height)
        for number, line in enumerate(laid.lines)
        if any(piece.tone != "text" for piece in line)
    ]
    return max(0, min(rows, default=0) - 1)
