"""The sources a briefing cites, numbered from 1 in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.document.span import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document.block import Block, BlockLink
    from briefing.document.briefing import Briefing
    from briefing.document.text import Passage


class SourceLink(NamedTuple):
    """A source cited in a briefing."""

    number: int
    """From 1, first the front block's, then in text order."""

    text: str
    """The words that carry the link."""

    address: str | None
    """Where it leads, as written; None where the address was lost."""

    span: TextSpan | None
    """Its place in the text; None for a link of the front block, which is outside it."""

    paragraph: int | None = None
    """¶ number of its paragraph; None in a heading or the front block."""


def front_links(briefing: Briefing) -> tuple[SourceLink, ...]:
    """The sources cited before the text starts: the publisher's, where the front block links to it."""
    publisher = briefing.publisher
    if publisher is None or not publisher.is_cited:
        return ()
    return (SourceLink(1, publisher.name, publisher.address, None),)


def links_of(passage: Passage, before: int = 0) -> Iterator[SourceLink]:
    """The sources cited in one passage; `before` is how many the front block has."""
    for index, link in enumerate(passage.block.links, start=before + passage.first_link + 1):
        span = TextSpan(link.start, link.end).shifted(passage.span.start)
        yield SourceLink(index, words_of(passage.block, link), link.address, span, passage.number)


def words_of(block: Block, link: BlockLink) -> str:
    """The words of a block that carry a link."""
    return block.text[link.start : link.end]


def source_links(briefing: Briefing) -> tuple[SourceLink, ...]:
    """Every source of a briefing, in order; parses its whole text."""
    front = front_links(briefing)
    cited = (link for passage in briefing.body.passages() for link in links_of(passage, len(front)))
    return (*front, *cited)
