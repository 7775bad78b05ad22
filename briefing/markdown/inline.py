"""The inside of a paragraph: from the parser's tokens to words in canonical form and what is said about them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import BlockLink, Emphasis, NoteMark, Styled, address_or_none, canonical, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown_it.token import Token

_EMPHASES: Final = {"em": Emphasis.EMPHASIS, "strong": Emphasis.STRONG, "s": Emphasis.STRIKE}
_ODD_SPACE: Final = re.compile(r"\s{2,}|[^\S ]")
_ANY_SPACE: Final = re.compile(r"\s+")


class Words(NamedTuple):
    """The words of one block. Runs of white space are one space, and none stands at an end or beside a line break."""

    text: str
    """Canonical text; a line feed is a hard break."""

    styles: tuple[Styled, ...] = ()
    """Stretches set in some way, none empty."""

    links: tuple[BlockLink, ...] = ()
    """Stretches that cite a source, in text order."""

    marks: tuple[NoteMark, ...] = ()
    """Places that refer to footnotes."""


def words_of(tokens: Sequence[Token]) -> Words:
    """The words that inline tokens stand for: images by their alternative text, a soft break as a space."""
    if len(tokens) == 1 and tokens[0].type == "text":
        return Words(one_line(tokens[0].content))
    gathering = _Gathering()
    gathering.take(tokens)
    return gathering.words()


class _Gathering:
    """Words as they come in, with the places of what is still open."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._last = ""
        self._open: list[tuple[int, str]] = []
        self._styles: list[tuple[int, int, Emphasis]] = []
        self._links: list[tuple[int, int, str]] = []
        self._marks: list[tuple[int, int]] = []

    def take(self, tokens: Iterable[Token]) -> None:
        for token in tokens:
            kind = token.type
            if kind == "text":
                self._add(token.content)
            elif kind == "softbreak":
                self._add(" ")
            elif kind == "hardbreak":
                self._break()
            elif kind == "code_inline":
                start = self._length
                self._add(token.content)
                self._styles.append((start, self._length, Emphasis.CODE))
            elif kind == "image":
                self._add(_alternative(token))
            elif kind == "footnote_ref":
                self._marks.append((self._length - self._last.isspace(), int(token.meta["number"])))
            elif kind.endswith("_open"):
                self._open.append((self._length, str(token.attrs.get("href", ""))))
            elif kind.endswith("_close"):
                self._close(kind.removesuffix("_close"))
            else:
                self._add(token.content)

    def _add(self, text: str) -> None:
        text = canonical(text)
        if _ODD_SPACE.search(text):
            text = _ANY_SPACE.sub(" ", text)
        if text.startswith(" ") and (not self._length or self._last.isspace()):
            text = text[1:]
        if text:
            self._pieces.append(text)
            self._length += len(text)
            self._last = text[-1]

    def _break(self) -> None:
        """A hard break; one space before it becomes the break."""
        if self._last == " ":
            self._pieces[-1] = self._pieces[-1][:-1] + "\n"
            self._last = "\n"
        elif self._length and self._last != "\n":
            self._pieces.append("\n")
            self._length += 1
            self._last = "\n"

    def _close(self, kind: str) -> None:
        start, address = self._open.pop()
        if kind == "link":
            self._links.append((start, self._length, address))
        else:
            self._styles.append((start, self._length, _EMPHASES[kind]))

    def words(self) -> Words:
        joined = "".join(self._pieces).rstrip()
        text = joined if joined.isascii() else unicodedata.normalize("NFC", joined)
        places = _Places(joined, text)
        styles = (
            Styled(*stretch, emphasis)
            for start, end, emphasis in self._styles
            if (stretch := places.stretch(start, end)) is not None
        )
        links = (
            BlockLink(*stretch, address_or_none(one_line(address)))
            for start, end, address in self._links
            if (stretch := places.stretch(start, end)) is not None
        )
        return Words(
            text,
            tuple(_outermost(styles)),
            tuple(sorted(links, key=lambda link: link.start)),
            tuple(NoteMark(places.at(offset), number) for offset, number in self._marks),
        )


class _Places:
    """From offsets in the words as they were gathered to offsets in the finished text."""

    def __init__(self, gathered: str, text: str) -> None:
        self._gathered = gathered
        self._text = text
        self._is_same = gathered == text

    def at(self, offset: int) -> int:
        """An offset; an accent that came in a piece of its own has joined the letter before it."""
        if not self._is_same:
            offset = len(unicodedata.normalize("NFC", self._gathered[:offset]))
        return min(offset, len(self._text))

    def stretch(self, start: int, end: int) -> tuple[int, int] | None:
        """A stretch without the white space at its ends; None where nothing is left."""
        start, end = self.at(start), self.at(end)
        while start < end and self._text[start].isspace():
            start += 1
        while end > start and self._text[end - 1].isspace():
            end -= 1
        return (start, end) if start < end else None


def _outermost(styles: Iterable[Styled]) -> Iterator[Styled]:
    """The stretches that lie in no other of the same emphasis: strong within strong is strong."""
    reached: dict[Emphasis, int] = {}
    for style in sorted(styles, key=lambda style: (style.start, -style.end, style.emphasis)):
        if style.end > reached.get(style.emphasis, 0):
            reached[style.emphasis] = style.end
            yield style


def _alternative(image: Token) -> str:
    """The words that stand for an image, without anything that is set or linked in them."""
    return "".join(
        _alternative(part) if part.type == "image" else " " if part.type.endswith("break") else part.content
        for part in image.children or ()
    )
