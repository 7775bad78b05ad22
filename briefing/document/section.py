"""Sections: how a text is divided by its headings, or, where it has none, into summary and body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document.block import BlockKind
from briefing.document.span import TextSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.document.text import Passage

SUMMARY_LABEL: Final = "Summary"
BODY_LABEL: Final = "Body"

_WORD: Final = re.compile(r"\w+")
_TELLING_WORD: Final = re.compile(r"\w{4,}")
_MOST_OF: Final = 0.8
_OPENING_WORDS: Final = 3
_SHORTEST_ARTICLE: Final = 4


class Section(NamedTuple):
    """A stretch of the text under one heading, with its subsections."""

    title: str | None
    """Its heading's words, or a label of ours; None for text before the first heading."""

    level: int
    """Of its heading, 1 to 6; 1 for a label of ours, 0 where there is no title."""

    span: TextSpan
    """From its heading to the end of its last subsection."""

    passages: tuple[Passage, ...]
    """Its own paragraphs, without the heading and without those of subsections."""

    is_label: bool = False
    """Whether the title is a label of ours that does not stand in the text."""


def sections_of(passages: Sequence[Passage]) -> tuple[Section, ...]:
    """The sections of a text, flat and in text order; every paragraph is in exactly one."""
    if not passages:
        return ()
    if all(passage.block.is_numbered for passage in passages):
        return _labelled(passages)
    heads = [index for index, passage in enumerate(passages) if not passage.block.is_numbered]
    starts = heads if heads[0] == 0 else [0, *heads]
    ends = [*starts[1:], len(passages)]
    own = [passages[start:end] for start, end in zip(starts, ends, strict=True)]
    return tuple(_section(own, index) for index in range(len(own)))


def _section(own: Sequence[Sequence[Passage]], index: int) -> Section:
    head, *rest = own[index]
    if head.block.is_numbered:
        return Section(None, 0, TextSpan(head.span.start, own[index][-1].span.end), tuple(own[index]))
    level = head.block.level
    last = index
    while last + 1 < len(own) and own[last + 1][0].block.level > level:
        last += 1
    span = TextSpan(head.span.start, own[last][-1].span.end)
    return Section(head.block.text, level, span, tuple(rest))


def _labelled(passages: Sequence[Passage]) -> tuple[Section, ...]:
    """A text without headings: summary and body where it opens with a summary, else one section."""
    end = passages[-1].span.end
    if not opens_with_summary(passages):
        return (Section(None, 0, TextSpan(0, end), tuple(passages)),)
    first = passages[0]
    return (
        Section(SUMMARY_LABEL, 1, first.span, (first,), is_label=True),
        Section(BODY_LABEL, 1, TextSpan(passages[1].span.start, end), tuple(passages[1:]), is_label=True),
    )


def opens_with_summary(passages: Sequence[Passage]) -> bool:
    """Whether the first paragraph sums up the rest.

    It cites nothing while the next ones do, and either opens with the same words as the second or has four of five of
    its longer words in what follows.
    """
    if len(passages) < _SHORTEST_ARTICLE or passages[0].block.kind is not BlockKind.PARAGRAPH:
        return False
    first, *rest = (passage.block for passage in passages)
    if first.links or not any(block.links for block in rest[:3]):
        return False
    opening = _WORD.findall(first.text.lower())[:_OPENING_WORDS]
    if opening == _WORD.findall(rest[0].text.lower())[:_OPENING_WORDS]:
        return True
    telling = set(_TELLING_WORD.findall(first.text.lower()))
    later = {word for block in rest for word in _TELLING_WORD.findall(block.text.lower())}
    return len(telling & later) > _MOST_OF * max(1, len(telling))
