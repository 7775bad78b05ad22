"""What stands with a text without being in it: title, byline and summary, labels of ours, who wrote it."""

from __future__ import annotations

from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import BlockKind, front_links, one_line, sections_of
from briefing.layout.decoration import source_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.document import Briefing, DocumentText, Passage

_SEPARATOR: Final = " · "
_MOST_TO_READ: Final = 200_000
"""The longest source, in characters, that is read whole to see whether it has headings."""


class CaptionKind(Enum):
    """What a caption is."""

    TITLE = "title"
    BYLINE = "byline"
    SUMMARY = "summary"
    LABEL = "label"
    """Names what follows, like a heading."""

    NOTE = "note"
    """Plain words under a label."""


class CaptionSource(NamedTuple):
    """Words of a caption that cite a source, its number with them."""

    start: int
    """Where they begin, in code points of what is painted."""

    end: int
    """Just past the number's last digit."""

    number: int
    """Number of the source."""


class Caption(NamedTuple):
    """Words painted on lines of their own."""

    kind: CaptionKind
    """What it is."""

    text: str
    """One line of words; wrapped where it is too long."""

    gap: bool = True
    """Whether a blank line follows."""

    sources: tuple[CaptionSource, ...] = ()
    """What of it cites a source."""


class Captions(NamedTuple):
    """All captions of a text."""

    before: Mapping[int, tuple[Caption, ...]] = MappingProxyType({})
    """What stands above a block, by the block's offset in the text; under 0 also what tops an empty text."""

    after: tuple[Caption, ...] = ()
    """What follows the last block."""


def captions_of(briefing: Briefing, *, plain: bool = False) -> Captions:
    """The captions of a briefing; a title that the text opens with is not painted twice.

    `plain` writes the number of a source in ASCII.
    """
    before: dict[int, tuple[Caption, ...]] = {}
    first, second = _openings(briefing.body)
    front = tuple(_front(briefing, plain=plain))
    if first is None or not _is_title(first, briefing.title):
        before[0] = (Caption(CaptionKind.TITLE, briefing.title, gap=not front), *front)
    elif second is not None:
        before[second.span.start] = front
    for offset, label in _labels(briefing.body):
        before[offset] = (*before.get(offset, ()), Caption(CaptionKind.LABEL, label))
    return Captions({offset: captions for offset, captions in before.items() if captions}, tuple(_about(briefing)))


def _openings(text: DocumentText) -> tuple[Passage | None, Passage | None]:
    """The first two passages of a text."""
    passages = text.passages()
    return next(passages, None), next(passages, None)


def _is_title(passage: Passage, title: str) -> bool:
    block = passage.block
    return block.kind is BlockKind.HEADING and one_line(block.text).casefold() == one_line(title).casefold()


def _front(briefing: Briefing, *, plain: bool) -> Iterator[Caption]:
    publisher = briefing.publisher.name if briefing.publisher else None
    authors = ", ".join(author.name for author in briefing.authors)
    parts = dict.fromkeys(part for part in (authors, publisher, briefing.date) if part)
    numbers = {link.text: link.number for link in front_links(briefing)}
    byline, sources = "", []
    for part in parts:
        start = len(byline) + len(_SEPARATOR) * bool(byline)
        number = source_number(numbers[part], plain=plain) if part in numbers else ""
        byline += f"{_SEPARATOR if byline else ''}{part}{number}"
        if number:
            sources.append(CaptionSource(start, len(byline), numbers[part]))
    if byline:
        yield Caption(CaptionKind.BYLINE, byline, sources=tuple(sources))
    if briefing.summary:
        yield Caption(CaptionKind.SUMMARY, one_line(briefing.summary))


def _labels(text: DocumentText) -> Iterator[tuple[int, str]]:
    """Labels of ours, where the text has no headings of its own."""
    if sum(text.sizes) > _MOST_TO_READ or any(passage.number is None for passage in text.passages()):
        return
    for section in sections_of(tuple(text.passages())):
        if section.is_label and section.title is not None:
            yield section.span.start, section.title


def _about(briefing: Briefing) -> Iterator[Caption]:
    known = [author for author in briefing.authors if author.role]
    if not known:
        return
    yield Caption(CaptionKind.LABEL, "About the author" if len(briefing.authors) == 1 else "About the authors")
    for author in known:
        yield Caption(CaptionKind.NOTE, f"{author.name}, {author.role}", gap=author is not known[-1])
