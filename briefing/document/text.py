"""The canonical text of a briefing, made of blocks that are parsed when they are first asked for.

A text of ten megabytes opens like one of twenty kilobytes: its chunks are parsed as they come into view, and a
place is held as (chunk, offset) until everything before it is known. This module owns that conversion; nobody
else does arithmetic on offsets.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from briefing.document.span import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.document.block import Block

SEPARATOR: Final = "\n\n"
"""What stands between two blocks in the text."""


class ChunkSource(Protocol):
    """Where the blocks of a text come from, piece by piece."""

    @property
    def sizes(self) -> Sequence[int]:
        """Rough length of each chunk, in characters of its source: for guesses at what was not parsed."""

    def blocks(self, chunk: int) -> tuple[Block, ...]:
        """The blocks of one chunk, the same at every call. Never fails."""


class Place(NamedTuple):
    """A place in a text whose beginning may not have been parsed."""

    chunk: int
    """Number of the chunk, from 0."""

    offset: int
    """Code points from the start of the chunk's own text."""


class Chunk:
    """The blocks of one chunk and where they stand in its text. Immutable."""

    __slots__ = ("blocks", "length", "links", "paragraphs", "starts")

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self.blocks: Final = blocks
        ends = list(accumulate(len(block.text) + len(SEPARATOR) for block in blocks))
        self.starts: Final = (0, *ends[:-1]) if ends else ()
        """Offset of each block in the chunk's text."""
        self.length: Final = ends[-1] if ends else 0
        """Code points up to where the next chunk's text starts, the blank line between them included."""
        self.paragraphs: Final = sum(block.is_numbered for block in blocks)
        """How many of its blocks are counted as ¶."""
        self.links: Final = sum(len(block.links) for block in blocks)
        """How many sources it cites."""

    def block_at(self, offset: int) -> int:
        """Index of the block that holds an offset of the chunk's text, or precedes it; needs a block."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def number(self, index: int) -> int:
        """How many paragraphs the chunk has up to and with block `index`."""
        return sum(block.is_numbered for block in self.blocks[: index + 1])

    @property
    def text(self) -> str:
        """Its own text."""
        return SEPARATOR.join(block.text for block in self.blocks)


class Reckoning(NamedTuple):
    """What has been counted before a chunk starts."""

    offset: int
    """Code points of text before it."""

    paragraphs: int
    """Paragraphs before it."""

    links: int
    """Sources cited before it."""


class Passage(NamedTuple):
    """A block where it stands in the whole text."""

    block: Block
    """The block."""

    span: TextSpan
    """Its place in the canonical text."""

    number: int | None
    """Its ¶ number, from 1 across the whole text; None for a heading."""

    first_link: int
    """How many sources are cited in the text before it."""


class DocumentText:
    """One text, parsed as far as it was asked for. Safe to read from several threads."""

    def __init__(self, source: ChunkSource) -> None:
        self._source = source
        self._chunks: dict[int, Chunk] = {}
        self._reckonings: list[Reckoning] = [Reckoning(0, 0, 0)]
        self._lock = Lock()
        self._text: str | None = None
        self._digest: str | None = None

    @classmethod
    def of(cls, blocks: Iterable[Block]) -> DocumentText:
        """A text of blocks that are all at hand."""
        return cls(WholeSource(tuple(blocks)))

    @property
    def sizes(self) -> Sequence[int]:
        """Rough length of each chunk, in characters of its source."""
        return self._source.sizes

    @property
    def chunk_count(self) -> int:
        """How many chunks there are; at least one."""
        return len(self._source.sizes)

    def chunk(self, index: int) -> Chunk:
        """One chunk, parsed now unless it was before."""
        chunk = self._chunks.get(index)
        if chunk is None:
            chunk = self._chunks.setdefault(index, Chunk(self._source.blocks(index)))
        return chunk

    # What is known so far

    @property
    def reckoned(self) -> int:
        """How many leading chunks have been counted; `chunk_count` where all is known."""
        return len(self._reckonings) - 1

    @property
    def is_complete(self) -> bool:
        """Whether all has been parsed and counted, so that any offset is known at once."""
        return self.reckoned == self.chunk_count

    def reckoning(self, chunk: int) -> Reckoning | None:
        """What comes before a chunk, where that is known by now."""
        return self._reckonings[chunk] if chunk < len(self._reckonings) else None

    def reckon(self, chunk: int) -> Reckoning:
        """What comes before a chunk, parsing as far as it takes."""
        with self._lock:
            while len(self._reckonings) <= chunk:
                known = self._reckonings[-1]
                counted = self.chunk(len(self._reckonings) - 1)
                self._reckonings.append(
                    Reckoning(
                        known.offset + counted.length,
                        known.paragraphs + counted.paragraphs,
                        known.links + counted.links,
                    )
                )
        return self._reckonings[chunk]

    # Between places and offsets

    def offset(self, place: Place) -> int:
        """The offset in the whole text of a place."""
        return self.reckon(place.chunk).offset + place.offset

    def place(self, offset: int) -> Place:
        """The place of an offset in the whole text; past the end it is the end."""
        while self._reckonings[-1].offset <= offset and not self.is_complete:
            self.reckon(len(self._reckonings))
        chunk = bisect_right(self._reckonings, offset, key=lambda known: known.offset) - 1
        while chunk > 0 and (chunk == self.chunk_count or not self.chunk(chunk).blocks):
            chunk -= 1
        within = offset - self._reckonings[chunk].offset
        return Place(chunk, max(0, min(within, self.chunk(chunk).length - len(SEPARATOR))))

    def number_at(self, offset: int) -> int | None:
        """The ¶ an offset lies in, parsing as far as it takes; None in a heading."""
        place = self.place(offset)
        chunk = self.chunk(place.chunk)
        index = chunk.block_at(place.offset)
        if not chunk.blocks or not chunk.blocks[index].is_numbered:
            return None
        return self.reckon(place.chunk).paragraphs + chunk.number(index)

    # The whole

    @property
    def text(self) -> str:
        """The canonical text, all of it."""
        if self._text is None:
            chunks = (self.chunk(index) for index in range(self.chunk_count))
            self._text = SEPARATOR.join(chunk.text for chunk in chunks if chunk.blocks)
        return self._text

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical text in UTF-8, in hexadecimal: by it a version of the text is known."""
        if self._digest is None:
            import hashlib  # noqa: PLC0415, it loads OpenSSL, which costs a start 10 ms

            self._digest = hashlib.sha256(self.text.encode()).hexdigest()
        return self._digest

    def passages(self) -> Iterator[Passage]:
        """Every block in its place, from the start."""
        for index in range(self.chunk_count):
            yield from self.passages_of(index)

    def passages_of(self, index: int) -> Iterator[Passage]:
        """The blocks of one chunk in their places; parses what comes before it."""
        offset, number, link = self.reckon(index)
        chunk = self.chunk(index)
        for block, start in zip(chunk.blocks, chunk.starts, strict=True):
            number += block.is_numbered
            span = TextSpan(offset + start, offset + start + len(block.text))
            yield Passage(block, span, number if block.is_numbered else None, link)
            link += len(block.links)


class WholeSource:
    """A chunk source of blocks that are all at hand, as one chunk."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._blocks = blocks

    @property
    def sizes(self) -> Sequence[int]:
        """One chunk, as long as its blocks."""
        return (sum(len(block.text) for block in self._blocks),)

    def blocks(self, chunk: int) -> tuple[Block, ...]:  # noqa: ARG002, there is but one
        """All blocks."""
        return self._blocks
