"""What the card of a source says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document import one_line, sentence_at
from briefing.tui.widgets.source_card import CardFacts

if TYPE_CHECKING:
    from briefing.document import DocumentText, SourceLink, TextSpan


def facts_of(text: DocumentText, link: SourceLink, total: int) -> CardFacts:
    """What there is to say of a source, one of `total`."""
    sentence = citing_sentence(text, link.span) if link.span else ""
    return CardFacts(link.number, total, link.paragraph, link.text, link.address, sentence)


def citing_sentence(text: DocumentText, span: TextSpan) -> str:
    """The sentence that holds a link, on one line."""
    place = text.place(span.start)
    chunk = text.chunk(place.chunk)
    block = chunk.block_at(place.offset)
    words = chunk.blocks[block].text
    return one_line(sentence_at(words, place.offset - chunk.starts[block]).of(words))
