"""Blocks as Markdown: what is painted before their lines tells which quotes, items and footnotes hold them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import Block, BlockKind, BlockLink, NoteMark, Styled
from briefing.markdown.blocks import BAR, BULLET, CODE_INDENT
from briefing.markdown.inline import Words
from briefing.markdown.inline_writer import inline_markdown
from briefing.markdown.tables import CELL_END

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MARK: Final = re.compile(r"(?P<bar>│ )|(?P<bullet>• )|(?P<number>\d{1,9})\. |\[(?P<note>\d+)\] ")
_SETEXT: Final = {1: "===", 2: "---"}
_RULE: Final = "***"
_NOTE_INDENT: Final = "    "
_MOST_EMPTY_ITEMS: Final = 20
_MOST_EMPTY_NOTES: Final = 1000


class _Holder(NamedTuple):
    """A quote, item or footnote that is open."""

    painted: str
    """What is painted for it before lines that do not begin it."""

    begins: str
    """What its first line starts with in Markdown."""

    goes_on: str
    """What its other lines start with."""

    number: int | None = None
    """Number of an ordered item."""

    delimiter: str = "."
    """What follows the number."""


def markdown_of(blocks: Iterable[Block]) -> str:
    """Markdown that reads as these blocks."""
    writing = _Writing()
    table: list[Block] = []
    for block in blocks:
        if table and not _continues_table(table[0], block):
            writing.add(table)
            table = []
        if block.kind is BlockKind.ROW:
            table.append(block)
        else:
            writing.add([block])
    if table:
        writing.add(table)
    return writing.finished()


def _continues_table(first: Block, block: Block) -> bool:
    is_row = block.kind is BlockKind.ROW and block.tight and block.columns == first.columns
    return is_row and block.first == block.rest == first.rest


class _Writing:
    """Lines written so far, and what is open at their end."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._open: list[_Holder] = []
        self._notes = 0
        self._references = 0

    def add(self, blocks: Sequence[Block]) -> None:
        """Writes a block, or the rows of a table."""
        head = blocks[0]
        self._references = max([self._references, *(mark.number for block in blocks for mark in block.marks)])
        kept, painted = self._kept(head)
        margin = "".join(holder.goes_on for holder in kept)
        if self._lines and not head.tight:
            self._lines.append(margin.rstrip())
        if head.ruled and not head.tight:
            self._lines += [margin + _RULE, margin.rstrip()]
            del self._open[len(kept) :]
        before = self._open[len(kept)] if len(kept) < len(self._open) else None
        count = len(self._lines)
        added = list(self._added(painted, margin, before))
        if len(self._lines) > count and not head.tight:
            self._lines.append(margin.rstrip())
        self._open = [*kept, *added]
        first = margin + "".join(holder.begins for holder in added)
        rest = "".join(holder.goes_on for holder in self._open)
        for index, line in enumerate(_lines_of(blocks)):
            self._lines.append((rest if index else first) + line if line else rest.rstrip())

    def finished(self) -> str:
        """All lines; footnotes that are referred to and have no words are defined at the end."""
        if self._references > self._notes:
            self._lines += ["", *self._empty_notes(self._references + 1)]
        return "\n".join([*self._lines, ""]) if self._lines else ""

    def _kept(self, block: Block) -> tuple[list[_Holder], str]:
        """What stays open for a block, and what is painted before it for what does not."""
        painted = block.first.removesuffix(CODE_INDENT) if block.kind is BlockKind.CODE else block.first
        kept: list[_Holder] = []
        for holder in self._open:
            if not painted.startswith(holder.painted):
                break
            kept.append(holder)
            painted = painted.removeprefix(holder.painted)
        return kept, painted

    def _added(self, painted: str, margin: str, before: _Holder | None) -> Iterator[_Holder]:
        """What a block opens, from what is painted before it; `before` is what was open in its place."""
        while mark := _MARK.match(painted):
            painted = painted[mark.end() :]
            if mark["bar"]:
                yield _Holder(BAR, "> ", "> ")
            elif mark["bullet"]:
                yield _Holder(" " * len(BULLET), "- ", "  ")
            elif mark["number"]:
                yield self._numbered(int(mark["number"]), margin, before)
            else:
                self._lines += self._empty_notes(int(mark["note"]))
                self._notes = int(mark["note"])
                yield _Holder(" " * len(mark[0]), f"[^{mark['note']}]: ", _NOTE_INDENT)
            before = None

    def _numbered(self, number: int, margin: str, before: _Holder | None) -> _Holder:
        """An ordered item. Where it cannot go on with the list before it, it starts one with the other delimiter."""
        delimiter = "."
        if before is not None and before.number is not None:
            delimiter = before.delimiter
            if 0 < number - before.number <= _MOST_EMPTY_ITEMS:
                self._lines += [f"{margin}{empty}{delimiter}" for empty in range(before.number + 1, number)]
            else:
                delimiter = ")" if delimiter == "." else "."
        begins = f"{number}{delimiter} "
        return _Holder(" " * len(begins), begins, " " * len(begins), number, delimiter)

    def _empty_notes(self, before: int) -> list[str]:
        """Definitions without words, for the numbers that were left out."""
        return [f"[^{number}]:" for number in range(self._notes + 1, before)][:_MOST_EMPTY_NOTES]


def _lines_of(blocks: Sequence[Block]) -> list[str]:
    head = blocks[0]
    match head.kind:
        case BlockKind.ROW:
            return _table(blocks)
        case BlockKind.CODE:
            return _code(head.text)
        case BlockKind.HEADING:
            return _heading(head)
        case BlockKind.IMAGE:
            return _image(head)
        case _:
            return inline_markdown(head).split("\n")


def _heading(block: Block) -> list[str]:
    if "\n" in block.text and block.level in _SETEXT:
        return [*inline_markdown(block).split("\n"), _SETEXT[block.level]]
    words = inline_markdown(block, starts_line=False).replace("\\\n", " ")
    return ["#" * block.level + " " + re.sub(r"(#+)$", r"\\\1", words)]


def _image(block: Block) -> list[str]:
    image = f"![{inline_markdown(Words(block.text), starts_line=False)}]()"
    if not block.links:
        return [image]
    around = inline_markdown(Words("x", links=(BlockLink(0, 1, block.links[0].address),)))
    return ["[" + image + around.removeprefix("[x")]


def _code(text: str) -> list[str]:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return [fence, *text.split("\n"), fence]


def _table(rows: Sequence[Block]) -> list[str]:
    """Lines of a table. One whose second row has no rule above it has a head without words."""
    count = max(len(rows[0].columns), *(row.text.count(CELL_END) + 1 for row in rows), 1)
    lines = [_row(row, count) for row in rows]
    if len(rows) > 1 and not rows[1].ruled:
        lines = ["| " + " | ".join([""] * count) + " |", *lines]
    return [lines[0], "| " + " | ".join(["---"] * count) + " |", *lines[1:]]


def _row(row: Block, count: int) -> str:
    cells = [inline_markdown(cell, starts_line=False).replace("|", "\\|") for cell in _cells_of(row)]
    return "| " + " | ".join(cells + [""] * (count - len(cells))) + " |"


def _cells_of(row: Block) -> Iterator[Words]:
    start = 0
    for text in row.text.split(CELL_END):
        end = start + len(text)
        yield Words(
            text,
            tuple(
                Styled(style.start - start, style.end - start, style.emphasis)
                for style in row.styles
                if start <= style.start and style.end <= end
            ),
            tuple(
                BlockLink(link.start - start, link.end - start, link.address)
                for link in row.links
                if start <= link.start and link.end <= end
            ),
            tuple(NoteMark(mark.offset - start, mark.number) for mark in row.marks if start <= mark.offset <= end),
        )
        start = end + len(CELL_END)
