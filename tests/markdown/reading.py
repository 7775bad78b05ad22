"""What the tests of Markdown have in common."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from briefing.markdown import MarkdownSource, read

if TYPE_CHECKING:
    from briefing.document import Block, Briefing, ChunkSource


def briefing_of(source: str) -> Briefing:
    """A briefing of Markdown without front matter of its own."""
    return read(f"---\ntitle: Title\n---\n{source}".encode(), name="text.md")


def blocks_of(source: str) -> list[Block]:
    """The blocks of a piece of Markdown."""
    return blocks_in(MarkdownSource(source.encode()))


def blocks_in(source: ChunkSource) -> list[Block]:
    """All blocks of a source."""
    return list(chain.from_iterable(source.blocks(index) for index in range(len(source.sizes))))


def blocks_of_briefing(briefing: Briefing) -> list[Block]:
    """All blocks of a briefing."""
    return [passage.block for passage in briefing.body.passages()]
