"""Plain text as paragraphs, list items and headings: what its blank lines, line ends and first characters mean."""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

from briefing.document import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BLANK_LINES: Final = re.compile(r"\n[^\S\n]*\n\s*")
_BROKEN_WORD: Final = re.compile(r"[\u0002\u00ad\ufffe][^\S\n]*\n[^\S\n]*")
_OWN_LINE: Final = re.compile(r"#{1,6} |[-*+•–—] |\d{1,3}[.)] |>|\||\[\^")
_SENTENCE_END: Final = re.compile(r"[.!?…]['\"”’»)\]*]*$")
_LONG_LINE: Final = 120
_WORD_BEFORE_HYPHEN: Final = re.compile(r"(\w+)-$")
_WORD: Final = re.compile(r"\w+")
_LONGEST_WORD: Final = 60
_HYPHEN_AT_END: Final = re.compile(r"\w-[^\S\n]*\n")
_COMPOUND: Final = re.compile(r"\w+(?:-\w+)+")
_LINK: Final = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")


Compounds: TypeAlias = frozenset[tuple[str, str]]
"""Pairs of words that a text has with a hyphen between them on one line."""


def compounds_in(text: str) -> Compounds:
    """The compounds of a text, if any of its lines ends with a hyphen; else nobody asks for them."""
    if _HYPHEN_AT_END.search(text) is None:
        return frozenset()
    words = (compound.split("-") for compound in _COMPOUND.findall(text))
    return frozenset(pair for parts in words for pair in pairwise(parts))


def paragraphs_of(text: str, compounds: Compounds) -> list[str]:
    """The paragraphs of a text, each on one line.

    They are parted by blank lines and page breaks. A line of its own also is what starts like a heading, an item, a
    quote or a table row, and what follows a sentence that ends in a line too long to have been wrapped.
    """
    text = clean(_BROKEN_WORD.sub("", text.replace("\r\n", "\n").replace("\f", "\n\n")))
    return list(chain.from_iterable(_paragraphs_in(stretch, compounds) for stretch in _BLANK_LINES.split(text)))


def _paragraphs_in(stretch: str, compounds: Compounds) -> Iterator[str]:
    lines = [" ".join(line.split()) for line in stretch.split("\n")]
    paragraph: list[str] = []
    for line in filter(None, lines):
        if paragraph and (_OWN_LINE.match(line) or _ends_paragraph(paragraph[-1])):
            yield joined(paragraph, compounds)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield joined(paragraph, compounds)


def _ends_paragraph(line: str) -> bool:
    return len(line) > _LONG_LINE and _SENTENCE_END.search(line) is not None


def joined(lines: Sequence[str], compounds: Compounds) -> str:
    """Lines of a paragraph as one. A word parted by a hyphen loses it, unless the text has it elsewhere so."""
    parts = [_before(line, following, compounds) for line, following in pairwise(lines)]
    return "".join([*parts, lines[-1]])


def _before(line: str, following: str, compounds: Compounds) -> str:
    """A line as it stands before the next one when both are one."""
    before = _WORD_BEFORE_HYPHEN.search(line, max(0, len(line) - _LONGEST_WORD)) if line.endswith("-") else None
    after = _WORD.match(following)
    if before is None or after is None:
        return f"{line} "
    is_compound = (before[1], after[0]) in compounds or not after[0].islower()
    return line if is_compound else line[:-1]


def without_marks(paragraph: str) -> str:
    """The words of a paragraph: no emphasis marks, links by their words."""
    return _LINK.sub(r"\1", paragraph).replace("*", "")


def stands_alone(paragraph: str) -> bool:
    """Whether it is a heading, an item, a quote, a row or a footnote: something that is never joined to another."""
    return _OWN_LINE.match(paragraph) is not None
