"""What the card of a source says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.document import TextSpan, one_line, sentence_at
from briefing.tui.widgets.cited_lines import CitingSentence
from briefing.tui.widgets.source_card import CardFacts

if TYPE_CHECKING:
    from briefing.document import DocumentText, SourceLink


_BETWEEN_CELLS: Final = " · "


def facts_of(text: DocumentText, link: SourceLink, total: int) -> CardFacts:
    """What there is to say of a source, one of `total`."""
    sentence = citing_sentence(text, link.span) if link.span else None
    return CardFacts(link.number, total, link.paragraph, link.text, link.address, sentence)


def citing_sentence(text: DocumentText, span: TextSpan) -> CitingSentence:
    """The sentence that holds a link, on one line; of a link that goes on beyond it, as much as is in it."""
    place = text.place(span.start)
    chunk = text.chunk(place.chunk)
    block = chunk.block_at(place.offset)
    words, start = chunk.blocks[block].text, place.offset - chunk.starts[block]
    sentence = sentence_at(words, start)
    end = min(start + span.end - span.start, sentence.end)
    before, cited = _on_line("", words[sentence.start : start]), words[start:end]
    until = _on_line(before, cited)
    return CitingSentence(
        _on_line(until, words[end : sentence.end]).rstrip(), TextSpan(len(before), len(until.rstrip()))
    )


def _on_line(before: str, text: str) -> str:
    """A line with more text behind it; white space at the text's ends stays, as one blank."""
    gap = " " if text[:1].isspace() and before and not before.endswith(" ") else ""
    words = one_line(text.replace("\t", _BETWEEN_CELLS))
    return f"{before}{gap}{words}{' ' if words and text[-1:].isspace() else ''}"
