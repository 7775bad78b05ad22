"""The words of one block as Markdown, so that reading it gives the same words, styles, links and marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from briefing.document import BlockLink, Emphasis, Styled
from briefing.markdown.inline import Words, words_of
from briefing.markdown.parser import Definitions, Environment, inline_tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.document import Block

_Span: TypeAlias = Styled | BlockLink

_SIGNS: Final = {Emphasis.EMPHASIS: "*", Emphasis.STRONG: "**", Emphasis.STRIKE: "~~"}
_GUARD: Final = "&#8203;"
_SPECIAL: Final = re.compile(r"[\\`*\[\]]|(?<!\w)_|_(?!\w)|~(?=~|\Z)|(?<=~)~|\A~|<(?=[A-Za-z])|&(?=#?\w+;)")
_STARTS_A_BLOCK: Final = re.compile(
    r"#{1,6}(?:\s|$)|>|[-+](?:\s|$)|\d{1,9}[.)](?:\s|$)|[-=]+\s*$|(?:-\s*){3,}$|[-:|][-:|\s]*$", re.MULTILINE
)
_PLAIN_ADDRESS: Final = re.compile(r"(?!<)(?:[^\s()\\&]|&(?!#?\w+;))+")
_SPECIAL_IN_ADDRESS: Final = re.compile(r"[<>\\]|&(?=#?\w+;)")
_LOST: Final = "#"


def inline_markdown(words: Words | Block, *, starts_line: bool = True) -> str:
    """The Markdown for words; `starts_line` where what stands first could be taken for the start of a block.

    Delimiters that would not be read as such where they stand are parted from their neighbours by a zero-width space,
    written as an entity, which reading takes out again.
    """
    words = Words(words.text, words.styles, words.links, words.marks)
    plainly = _Writing(words, starts_line=starts_line).written()
    if not words.styles or _read(plainly, words) == words:
        return plainly
    guarded = _Writing(words, starts_line=starts_line, guard=_GUARD).written()
    if _read(guarded, words).text == words.text:
        return guarded
    return _Writing(words._replace(styles=()), starts_line=starts_line).written()


def _read(source: str, words: Words) -> Words:
    footnotes: dict[str, object] = {str(mark.number): mark.number for mark in words.marks}
    return words_of(inline_tokens_of(source, Environment(Definitions({}, footnotes))))


class _Writing:
    """One way through the words, from the start."""

    def __init__(self, words: Words, *, starts_line: bool, guard: str = "") -> None:
        self._words = words
        self._starts_line = starts_line
        self._guard = guard
        self._out: list[str] = []
        self._done = 0
        self._follows_mark = False

    def written(self) -> str:
        words = self._words
        codes = [style for style in words.styles if style.emphasis is Emphasis.CODE]
        spans: list[_Span] = [*words.links, *(style for style in words.styles if style.emphasis is not Emphasis.CODE)]
        spans.sort(key=lambda span: (span.start, -span.end, isinstance(span, Styled)))
        places = {place for span in (*spans, *codes) for place in (span.start, span.end)}
        places.update(mark.offset for mark in words.marks)
        is_open: list[_Span] = []
        for place in sorted(places):
            self._text_to(place)
            self._close_at(place, is_open)
            self._marks_at(place)
            for span in (span for span in spans if span.start == place):
                self._open(span)
                is_open.append(span)
            self._code_at(place, codes)
        self._text_to(len(words.text))
        return "".join(self._out)

    def _text_to(self, place: int) -> None:
        if place > self._done:
            text = self._words.text[self._done : place]
            self._out.append(self._escaped(text))
            self._done = place
            self._follows_mark = False

    def _escaped(self, text: str) -> str:
        escaped = _SPECIAL.sub(r"\\\g<0>", text)
        lines = escaped.split("\n")
        if self._follows_mark and lines[0].startswith((":", "(")):
            lines[0] = "\\" + lines[0]
        first = 0 if self._starts_line and self._done == 0 else 1
        if self._done and self._words.text[self._done - 1] == "\n":
            first = 0
        lines[first:] = [_unlike_a_block(line) for line in lines[first:]]
        return "\\\n".join(lines)

    def _close_at(self, place: int, is_open: list[_Span]) -> None:
        """Closes what ends here; what lies across it is closed and opened again."""
        ending = [span for span in is_open if span.end <= place]
        if not ending:
            return
        first = min(map(is_open.index, ending))
        across = [span for span in is_open[first:] if span.end > place]
        for span in reversed(is_open[first:]):
            self._close(span)
        is_open[first:] = across
        for span in across:
            self._open(span)

    def _open(self, span: _Span) -> None:
        if isinstance(span, BlockLink):
            self._bracket()
        else:
            self._out.append(self._guarded(_SIGNS[span.emphasis]))

    def _bracket(self) -> None:
        """Opens a bracket; an exclamation mark before it would make it an image."""
        if self._out and self._out[-1].endswith("!"):
            self._out[-1] = self._out[-1][:-1] + "\\!"
        self._out.append("[")

    def _close(self, span: _Span) -> None:
        if isinstance(span, BlockLink):
            self._out.append(f"]({_address(span.address)})")
        else:
            self._out.append(self._guarded(_SIGNS[span.emphasis]))

    def _guarded(self, sign: str) -> str:
        return f"{self._guard}{sign}{self._guard}"

    def _marks_at(self, place: int) -> None:
        for mark in self._words.marks:
            if mark.offset == place:
                self._bracket()
                self._out.append(f"^{mark.number}]")
                self._follows_mark = True

    def _code_at(self, place: int, codes: Sequence[Styled]) -> None:
        for code in codes:
            if code.start == place and code.end > self._done:
                self._out.append(self._guard + _code(self._words.text[self._done : code.end]) + self._guard)
                self._done = code.end


def _unlike_a_block(line: str) -> str:
    """A line that starts a paragraph's line and nothing else."""
    match = _STARTS_A_BLOCK.match(line)
    if match is None:
        return line
    digits = len(line) - len(line.lstrip("0123456789"))
    return f"{line[:digits]}\\{line[digits:]}"


def _code(text: str) -> str:
    runs = [len(run) for run in re.findall("`+", text)]
    fence = "`" * next(length for length in range(1, len(runs) + 2) if length not in runs)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _address(address: str | None) -> str:
    if address is None:
        return _LOST
    if _PLAIN_ADDRESS.fullmatch(address):
        return address
    return "<" + _SPECIAL_IN_ADDRESS.sub(r"\\\g<0>", address) + ">"
