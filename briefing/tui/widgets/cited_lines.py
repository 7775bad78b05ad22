"""A sentence in a few lines, cut so that the words that cite a source can be read in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import TextSpan
from briefing.layout import LEAST, Measure, wrap
from briefing.tui.cells import graphemes
from briefing.tui.widgets.line import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

_LABEL: Final = "Cited for: "
_ELLIPSIS: Final = "…"
_WORD: Final = re.compile(r"(?<!\S)\S")


class CitingSentence(NamedTuple):
    """A sentence that cites a source, on one line."""

    words: str
    """All of it."""

    cited: TextSpan
    """Which of its characters carry the link."""


class _Cut(NamedTuple):
    """The sentence behind its label, its beginning left out where it is too long."""

    text: str
    cited: TextSpan
    lines: list[tuple[int, int]]


def cited_lines(sentence: CitingSentence, width: int, most: int) -> list[tuple[Piece, ...]]:
    """The sentence in `most` lines of `width` cells at most, the last of which goes on where there is more.

    The beginning is left out as far as it takes for the cited words to be read, with something of what follows.
    """
    cut = _cut(sentence, Measure(max(LEAST, width), graphemes), most)
    lines = cut.lines[:most]
    if len(cut.lines) > most:
        lines[-1] = (lines[-1][0], len(cut.text))
    return [tuple(_pieces(cut, TextSpan(*line))) for line in lines]


def _cut(sentence: CitingSentence, measure: Measure, most: int) -> _Cut:
    whole = _from(sentence, 0, measure)
    if _shows_cited(whole, most):
        return whole
    nearest = max(1, sentence.cited.start - most * measure.cells)
    starts = [match.start() for match in _WORD.finditer(sentence.words, nearest, sentence.cited.start)]
    cuts = (_from(sentence, start, measure) for start in starts)
    return next((cut for cut in cuts if _shows_cited(cut, most)), _from(sentence, sentence.cited.start, measure))


def _from(sentence: CitingSentence, start: int, measure: Measure) -> _Cut:
    before = f"{_LABEL}{_ELLIPSIS if start else ''}"
    text = before + sentence.words[start:]
    return _Cut(text, sentence.cited.shifted(len(before) - start), wrap(text, measure))


def _shows_cited(cut: _Cut, most: int) -> bool:
    """Whether the cited words end in the last line but one, or all of the sentence is shown."""
    return len(cut.lines) <= most or cut.cited.end <= cut.lines[max(0, most - 2)][1]


def _pieces(cut: _Cut, line: TextSpan) -> Iterator[Piece]:
    ends = (len(_LABEL), cut.cited.start, cut.cited.end, len(cut.text))
    start = line.start
    for end, tone in zip(ends, ("dim", "text", "cited", "text"), strict=True):
        past = max(start, min(end, line.end))
        if past > start:
            yield Piece(cut.text[start:past], tone)
        start = past
