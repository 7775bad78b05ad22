"""Markdown with front matter, to a briefing and back.

Reading never fails: it gives the briefing and the problems that were met. A large text is split where that is safe
and parsed piece by piece, as it is asked for. This room knows no file names, no screen and no widths: bytes come in,
blocks with offsets in the canonical text go out, and Markdown's own offsets never leave it.

The Markdown and YAML parsers are imported when something is parsed, not before: a briefing unpacked from its stored
form needs neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import names_when_used

if TYPE_CHECKING:
    from briefing.markdown.blocks import inline_block as inline_block
    from briefing.markdown.chunks import MarkdownSource as MarkdownSource
    from briefing.markdown.front_matter import split_front_matter as split_front_matter
    from briefing.markdown.plain import plain_blocks as plain_blocks
    from briefing.markdown.reader import body_source as body_source
    from briefing.markdown.reader import read as read
    from briefing.markdown.stored import pack as pack
    from briefing.markdown.stored import unpack as unpack
    from briefing.markdown.writer import write as write

_HOMES = {
    "blocks": "inline_block",
    "chunks": "MarkdownSource",
    "front_matter": "split_front_matter",
    "plain": "plain_blocks",
    "reader": "body_source read",
    "stored": "pack unpack",
    "writer": "write",
}
__all__, __getattr__ = names_when_used(__name__, _HOMES)
