"""The pieces a briefing's text is made of."""

from enum import StrEnum
from typing import NamedTuple


class BlockKind(StrEnum):
    """What a block is; its value is the `kind` of a paragraph in JSON."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    CODE = "code"
    ROW = "row"
    IMAGE = "image"
    FOOTNOTE = "footnote"


class Emphasis(StrEnum):
    """How a stretch of a block is set."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    STRIKE = "strike"


class Styled(NamedTuple):
    """A stretch of a block that is set in some way."""

    start: int
    """Offset of its first code point in the block's text."""

    end: int
    """Offset just past its last."""

    emphasis: Emphasis
    """How it is set."""


class BlockLink(NamedTuple):
    """A stretch of a block that cites a source."""

    start: int
    """Offset of its first code point in the block's text."""

    end: int
    """Offset just past its last."""

    address: str | None
    """Where it leads, as written; None where the address was lost."""


class NoteMark(NamedTuple):
    """A place in a block that refers to a footnote. It has no width in the text."""

    offset: int
    """Where it stands in the block's text."""

    number: int
    """Number of the footnote, from 1."""


class Block(NamedTuple):
    """A heading, a paragraph, an item, a row: one stretch of text without blank lines (code may hold some).

    `text` is what every offset counts in. The other fields say how it is painted, and add no character to it.
    """

    kind: BlockKind
    """What it is."""

    text: str
    """Its words in canonical form; never empty or only white space."""

    level: int = 0
    """Of a heading 1 to 6, of anything else 0."""

    styles: tuple[Styled, ...] = ()
    """Stretches set in some way; they may overlap."""

    links: tuple[BlockLink, ...] = ()
    """Stretches that cite a source, in text order, never overlapping."""

    marks: tuple[NoteMark, ...] = ()
    """Places that refer to footnotes, in text order."""

    first: str = ""
    """Painted before its first line: a list mark with its indent, the bars of a quote."""

    rest: str = ""
    """Painted before its other lines; as wide as `first`."""

    tight: bool = False
    """Whether it follows the block before it without a blank line: items of a tight list, rows of a table."""

    ruled: bool = False
    """Whether a rule is painted above it: a thematic break, or the line under a table's head."""

    columns: tuple[int, ...] = ()
    """Of a table row: how wide each column of its table is, in cells. Empty for anything else."""

    @property
    def is_numbered(self) -> bool:
        """Whether it counts as a paragraph (¶): everything but a heading does."""
        return self.kind is not BlockKind.HEADING
