"""Blocks of text that is taken as it stands: for what cannot be parsed within reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.document import Block, BlockKind, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANK_LINES: Final = re.compile(r"\n\s*\n")
_LONGEST: Final = 16_000


def plain_blocks(text: str) -> tuple[Block, ...]:
    """A paragraph for each stretch of lines between blank lines, with every character a sign of itself.

    No word is lost. Paragraphs over 16,000 characters are cut, at a space where there is one.
    """
    paragraphs = (one_line(stretch) for stretch in _BLANK_LINES.split(text))
    return tuple(
        Block(BlockKind.PARAGRAPH, part) for paragraph in paragraphs for part in _parts(paragraph) if part.strip()
    )


def _parts(text: str) -> Iterator[str]:
    start = 0
    while len(text) - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        end = space if space > start else start + _LONGEST
        yield text[start:end].strip()
        start = end
    yield text[start:].strip()
