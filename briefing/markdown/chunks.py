"""A Markdown source as chunks of blocks, each parsed when it is asked for."""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Final

from briefing.document import Block, BlockKind
from briefing.markdown.definitions import Footnote, link_definitions, take_footnotes
from briefing.markdown.fences import Fences
from briefing.markdown.pieces import TARGET, WHOLE, Piece, split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.markdown.parser import Definitions

_FOOTNOTES_AT_ONCE: Final = 16_384
_LEAST_COST: Final = 100


class MarkdownSource:
    """The blocks of a Markdown source, piece by piece; its footnotes come last. Safe to read from several threads.

    `whole` is up to how many bytes the source is one piece, `target` how many a piece has at least otherwise.
    """

    def __init__(self, source: bytes, *, whole: int = WHOLE, target: int = TARGET) -> None:
        # Every line follows a line feed then, the first one too.
        source = b"\n" + _with_plain_line_ends(source)
        fences = Fences(source)
        self._source, self._footnotes = take_footnotes(source, fences)
        self._fences = Fences(self._source) if self._footnotes else fences
        self._pieces = split(self._source, self._fences, whole=whole, target=target)
        self._notes = list(_grouped(self._footnotes))
        self._sizes = tuple(
            [piece.end - piece.start for piece in self._pieces]
            + [sum(len(note.source) for _, note in group) for group in self._notes]
        )

    @property
    def sizes(self) -> Sequence[int]:
        """Bytes of each piece, and characters of the footnotes."""
        return self._sizes

    def blocks(self, chunk: int) -> tuple[Block, ...]:
        """The blocks of one chunk. Never fails."""
        if chunk >= len(self._pieces):
            return self._footnote_blocks(chunk - len(self._pieces))
        from briefing.markdown.blocks import parse  # noqa: PLC0415, only parsing needs the parser

        piece = self._pieces[chunk]
        text = (piece.head + self._source[piece.start : piece.end]).decode("utf-8", "replace")
        return _without_seam(parse(text, self._definitions), piece)

    def _footnote_blocks(self, group: int) -> tuple[Block, ...]:
        from briefing.markdown.blocks import parse_footnote  # noqa: PLC0415, the same

        notes = (parse_footnote(note.source, number, self._definitions) for number, note in self._notes[group])
        return tuple(chain.from_iterable(notes))

    @cached_property
    def _definitions(self) -> Definitions:
        from briefing.markdown.parser import Definitions, footnote_label, links_defined_in  # noqa: PLC0415, the same

        numbers: dict[str, object] = {}
        for number, note in enumerate(self._footnotes, start=1):
            numbers.setdefault(footnote_label(note.label), number)
        links: dict[str, object] = {}
        if len(self._sizes) > 1:
            for stretch in link_definitions(self._source, self._fences):
                for label, link in links_defined_in(stretch).items():
                    links.setdefault(label, link)
        return Definitions(links, numbers)


def _with_plain_line_ends(source: bytes) -> bytes:
    if b"\r" not in source:
        return source
    return source.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _grouped(footnotes: Sequence[Footnote]) -> Iterator[list[tuple[int, Footnote]]]:
    """The footnotes with their numbers, in groups that are parsed at once."""
    group: list[tuple[int, Footnote]] = []
    size = 0
    for number, note in enumerate(footnotes, start=1):
        group.append((number, note))
        size += len(note.source) + _LEAST_COST
        if size > _FOOTNOTES_AT_ONCE:
            yield group
            group, size = [], 0
    if group:
        yield group


def _without_seam(blocks: tuple[Block, ...], piece: Piece) -> tuple[Block, ...]:
    """The blocks of a piece that was cut out of a longer stretch, as they follow what stands before the cut."""
    if piece.head and blocks and blocks[0].kind is BlockKind.ROW:
        blocks = tuple(block._replace(tight=True, ruled=False) for block in blocks[1:2]) + blocks[2:]
    if piece.is_joined and blocks and blocks[0].kind is BlockKind.ITEM:
        blocks = (blocks[0]._replace(tight=True), *blocks[1:])
    return blocks
