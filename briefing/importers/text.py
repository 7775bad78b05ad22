"""Text that came out of a PDF or was pasted, as a briefing."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

from briefing.document import Block, BlockKind, Briefing, DocumentText, Problem, Source, one_line
from briefing.importers.front import take_front, with_front_parted
from briefing.importers.imported import Imported
from briefing.importers.joins import join_cut_paragraphs
from briefing.importers.paragraphs import compounds_in, paragraphs_of
from briefing.importers.tail import take_tail
from briefing.markdown import inline_block, plain_blocks
from briefing.markdown.reader import title_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.importers.front import Front

_HEADING: Final = re.compile(r"(#{1,6})\s+(.*?)(?:\s+#+)?$")
_ITEM: Final = re.compile(r"([-*+•]|\d{1,3}[.)])\s+(?=\S)")
_QUOTE: Final = re.compile(r">\s*")
_NO_MARK_HERE: Final = re.compile(r"[\\`_~]|&(?=[#\w])|!(?=\[)|<(?!https?://)|(?<![\w*])\*(?=\s)")
_LONGEST: Final = 16_000
_BLOCKS_ON_A_PAGE: Final = 64


def read_text(data: bytes, *, name: str) -> Imported:
    """The briefing in a plain text; `name` is the file's, and its title if the text has none.

    The lines before it become title, date, publisher and authors, those after it the authors' roles; paragraphs cut
    by a page break are put together. Never fails. Of Markdown only emphasis by asterisks, links and headings count.
    """
    text = data.decode("utf-8-sig", "replace")
    compounds = compounds_in(text)
    front, paragraphs = take_front(paragraphs_of(with_front_parted(text), compounds))
    authors, paragraphs = take_tail(paragraphs, front.authors)
    paragraphs, joins = join_cut_paragraphs(paragraphs, compounds)
    blocks = tuple(block for paragraph in paragraphs for block in _blocks_of(paragraph))
    problems = (*_told(front), *joins, *_lost(front, blocks))
    briefing = Briefing(
        title=front.title or title_from(name),
        body=DocumentText(_Pages(blocks)),
        authors=authors,
        date=front.date,
        publisher=front.publisher,
        source=Source("text", url=front.address, sha256=hashlib.sha256(data).hexdigest()),
        problems=problems,
    )
    return Imported(briefing, problems)


class _Pages:
    """Blocks in chunks of a few screens, so that nobody who reads has to lay out all of them."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._pages = [blocks[start : start + _BLOCKS_ON_A_PAGE] for start in range(0, len(blocks), _BLOCKS_ON_A_PAGE)]
        self._pages = self._pages or [()]

    @property
    def sizes(self) -> Sequence[int]:
        return [sum(len(block.text) for block in page) for page in self._pages]

    def blocks(self, chunk: int) -> tuple[Block, ...]:
        return self._pages[chunk]


def _blocks_of(paragraph: str) -> Iterator[Block]:
    """The block that a line of plain text is; more than one where it is too long to be parsed at once."""
    if len(paragraph) > _LONGEST:
        yield from plain_blocks(paragraph)
    elif heading := _HEADING.fullmatch(paragraph):
        yield from _block(heading[2], BlockKind.HEADING, level=len(heading[1]))
    elif item := _ITEM.match(paragraph):
        mark = f"{item[1][:-1]}. " if item[1][0].isdigit() else "• "
        yield from _block(paragraph[item.end() :], BlockKind.ITEM, first=mark, rest=" " * len(mark))
    elif quote := _QUOTE.match(paragraph):
        yield from _block(paragraph[quote.end() :], BlockKind.QUOTE, first="│ ", rest="│ ")
    else:
        yield from _block(paragraph, BlockKind.PARAGRAPH)


def _block(source: str, kind: BlockKind, *, level: int = 0, first: str = "", rest: str = "") -> Iterator[Block]:
    words = _words(source, kind)
    if words is not None:
        yield Block(kind, words.text, level, words.styles, words.links, first=first, rest=rest)


def _words(source: str, kind: BlockKind) -> Block | None:
    """The words with emphasis and links; every other character of the text stands for itself."""
    if "*" not in source and "](" not in source and "<http" not in source:
        text = one_line(source)
        return Block(kind, text) if text else None
    return inline_block(_NO_MARK_HERE.sub(r"\\\g<0>", source), kind)


def _told(front: Front) -> Iterator[Problem]:
    """What was taken from the lines before the text."""
    found = (
        ("title", front.title),
        ("date", front.date),
        ("publisher", front.publisher.name if front.publisher else None),
        ("author", ", ".join(front.authors) or None),
        ("address", front.address),
    )
    for what, value in found:
        if value:
            yield Problem(f"{what}-from-text", f"Taken from the lines before the text: {what} “{value}”.")


def _lost(front: Front, blocks: Iterable[Block]) -> Iterator[Problem]:
    """How many links came without an address."""
    lost = sum(link.address is None for block in blocks for link in block.links)
    lost += bool(front.publisher and front.publisher.is_cited and front.publisher.address is None)
    if lost:
        yield Problem("links-without-address", f"{lost} link{'s' if lost > 1 else ''} came without an address.")
