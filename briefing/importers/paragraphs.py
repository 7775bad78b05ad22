"""Plain text as paragraphs, list items and headings: what its blank lines, line ends and first characters mean."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from briefing.document import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANK_LINES: Final = re.compile(r"\n[^\S\n]*\n\s*")
_BROKEN_WORD: Final = re.compile(r"[\u0002\u00ad\ufffe][^\S\n]*\n[^\S\n]*")
_OWN_LINE: Final = re.compile(r"#{1,6} |[-*+•–—] |\d{1,3}[.)] |>|\||\[\^")
_SENTENCE_END: Final = re.compile(r"[.!?…]['\"”’»)\]*]*$")
_LONG_LINE: Final = 120
_WORD_BEFORE_HYPHEN: Final = re.compile(r"(\w+)-$")
_WORD: Final = re.compile(r"\w+")
_LINK: Final = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a text, each on one line.

    They are parted by blank lines and page breaks. A line of its own also is what starts like a heading, an item, a
    quote or a table row, and what follows a sentence that ends in a line too long to have been wrapped.
    """
    text = clean(_BROKEN_WORD.sub("", text.replace("\r\n", "\n").replace("\f", "\n\n")))
    return list(chain.from_iterable(_paragraphs_in(stretch, text) for stretch in _BLANK_LINES.split(text)))


def _paragraphs_in(stretch: str, text: str) -> Iterator[str]:
    lines = [" ".join(line.split()) for line in stretch.split("\n")]
    paragraph: list[str] = []
    for line in filter(None, lines):
        if paragraph and (_OWN_LINE.match(line) or _ends_paragraph(paragraph[-1])):
            yield _one_line(paragraph, text)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield _one_line(paragraph, text)


def _ends_paragraph(line: str) -> bool:
    return len(line) > _LONG_LINE and _SENTENCE_END.search(line) is not None


def _one_line(lines: list[str], text: str) -> str:
    if not any(line.endswith("-") for line in lines):
        return " ".join(lines)
    whole = lines[0]
    for line in lines[1:]:
        whole = joined(whole, line, text)
    return whole


def joined(first: str, second: str, text: str) -> str:
    """Two lines of a paragraph as one. A word parted by a hyphen loses it, unless the text has it elsewhere so."""
    before = _WORD_BEFORE_HYPHEN.search(first[-60:])
    after = _WORD.match(second)
    if before is None or after is None:
        return f"{first} {second}"
    is_compound = f"{before[1]}-{after[0]}" in text or not after[0].islower()
    return first + second if is_compound else first[:-1] + second


def without_marks(paragraph: str) -> str:
    """The words of a paragraph: no emphasis marks, links by their words."""
    return _LINK.sub(r"\1", paragraph).replace("*", "")


def stands_alone(paragraph: str) -> bool:
    """Whether it is a heading, an item, a quote, a row or a footnote: something that is never joined to another."""
    return _OWN_LINE.match(paragraph) is not None
