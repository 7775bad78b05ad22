"""From the parser's tokens to blocks: what each is, its words, and what is painted before its lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.document import Block, BlockKind, canonical, one_line
from briefing.markdown.inline import Words, words_of
from briefing.markdown.limits import is_beyond_parsing
from briefing.markdown.parser import DEEPEST, NOTHING_DEFINED, Environment, inline_tokens_of, tokens_of, trimmed
from briefing.markdown.plain import plain_blocks
from briefing.markdown.prose import Stretch, is_unmarked, stretches
from briefing.markdown.tables import columns_of, extra_cells, row_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from markdown_it.token import Token

    from briefing.markdown.parser import Definitions

BULLET: Final = "• "
BAR: Final = "│ "
CODE_INDENT: Final = "  "

_BLANK_LINES: Final = re.compile(r"(?:[ \t]*\n)*")


def parse(source: str, definitions: Definitions = NOTHING_DEFINED) -> tuple[Block, ...]:
    """The blocks of a piece of Markdown. Never fails: what nests too deeply is taken as plain text."""
    return _parsed(source, definitions, ())


def parse_footnote(source: str, number: int, definitions: Definitions = NOTHING_DEFINED) -> tuple[Block, ...]:
    """The blocks of one footnote; its number is painted before the first."""
    return _parsed(source, definitions, (_Container(BlockKind.FOOTNOTE, f"[{number}] ", " "),))


def inline_block(source: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Block | None:
    """One block of the given kind, whose source is only the inside of a paragraph; None where it has no words."""
    try:
        tokens = [] if is_beyond_parsing(source) else inline_tokens_of(source, Environment())
    except RecursionError:
        tokens = []
    words = words_of(tokens) if tokens else Words(one_line(source))
    return Block(kind, words.text, styles=words.styles, links=words.links) if words.text else None


def _parsed(source: str, definitions: Definitions, within: Sequence[_Container]) -> tuple[Block, ...]:
    if is_beyond_parsing(source):
        return plain_blocks(source)
    walk = _Walk(Environment(definitions), within)
    try:
        for stretch in [Stretch(source)] if within else stretches(source):
            walk.through(stretch)
    except RecursionError:
        return plain_blocks(source)
    return tuple(walk.blocks)


class _Container:
    """A quote, a list item or a footnote that holds blocks, and what is painted before them for it."""

    __slots__ = ("is_begun", "kind", "mark", "rest")

    def __init__(self, kind: BlockKind, mark: str, fill: str) -> None:
        self.kind: Final = kind
        self.mark: Final = mark
        self.rest: Final = mark if fill == mark else fill * len(mark)
        self.is_begun = False

    def first(self) -> str:
        """What is painted before the first line of its next block."""
        mark = self.rest if self.is_begun else self.mark
        self.is_begun = True
        return mark


class _Walk:
    """One way through a piece, stretch by stretch, and through the tokens of each."""

    def __init__(self, environment: Environment, within: Sequence[_Container]) -> None:
        self._environment = environment
        self._containers = list(within)
        self.blocks: list[Block] = []
        """What it came by."""
        self._lines: list[str] = []
        self._numbers: list[int] = []
        self._level = 0
        self._line = 0
        self._rows: list[list[Words]] = []
        self._table_line = 0
        self._cells: list[Words] | None = None
        self._starts_list = False
        self._is_ruled = False

    def through(self, stretch: Stretch) -> None:
        """Takes the blocks of a stretch. RecursionError where they nest too deeply."""
        if stretch.is_prose:
            self._level = stretch.level
            self._take_prose(stretch.text)
            self._level = 0
            return
        tokens = tokens_of(stretch.text, self._environment)
        if max((token.level for token in tokens), default=0) >= DEEPEST - 1:
            raise RecursionError
        self._lines = stretch.text.split("\n")
        for token in tokens:
            if token.map:
                self._line = token.map[0]
            handle = _HANDLERS.get(token.type)
            if handle is not None:
                handle(self, token)

    def _take_prose(self, text: str) -> None:
        if is_unmarked(text):
            self._take_words(Words(one_line(text)))
        else:
            self._take_children(inline_tokens_of(trimmed(text), self._environment))

    # Containers

    def open_quote(self, _token: Token) -> None:
        self._containers.append(_Container(BlockKind.QUOTE, BAR, BAR))

    def open_list(self, token: Token) -> None:
        if not self._is_in_list:
            self._starts_list = True
        self._numbers.append(int(token.attrs.get("start", 1)))

    def close_list(self, _token: Token) -> None:
        self._numbers.pop()

    def open_item(self, token: Token) -> None:
        is_ordered = token.markup in {".", ")"}
        mark = f"{self._numbers[-1]}. " if is_ordered else BULLET
        self._numbers[-1] += 1
        self._containers.append(_Container(BlockKind.ITEM, mark, " "))

    def close_container(self, _token: Token) -> None:
        self._containers.pop()

    @property
    def _is_in_list(self) -> bool:
        return any(container.kind is BlockKind.ITEM for container in self._containers)

    # Blocks

    def open_heading(self, token: Token) -> None:
        self._level = int(token.tag[1])

    def close_heading(self, _token: Token) -> None:
        self._level = 0

    def take_inline(self, token: Token) -> None:
        self._take_children(token.children or [])

    def _take_children(self, children: Sequence[Token]) -> None:
        self._take_words(words_of(children), is_image=_is_image(children))

    def _take_words(self, words: Words, *, is_image: bool = False) -> None:
        if self._cells is not None:
            self._cells.append(words)
        elif self._level and self._kind is not BlockKind.FOOTNOTE:
            self._emit(BlockKind.HEADING, words, level=self._level)
        else:
            self._emit(BlockKind.IMAGE if is_image else self._kind, words)

    def take_code(self, token: Token) -> None:
        text = canonical(token.content).rstrip()
        blank = _BLANK_LINES.match(text)
        self._emit(BlockKind.CODE, Words(text[blank.end() :] if blank else text), indent=CODE_INDENT)

    def take_rule(self, _token: Token) -> None:
        self._is_ruled = True

    @property
    def _kind(self) -> BlockKind:
        """What a paragraph here is, by what holds it."""
        return self._containers[-1].kind if self._containers else BlockKind.PARAGRAPH

    def _emit(
        self,
        kind: BlockKind,
        words: Words,
        *,
        level: int = 0,
        indent: str = "",
        columns: tuple[int, ...] = (),
        continues: bool = False,
    ) -> None:
        """Adds a block unless it has no words; `continues` says that it is a further row of a table."""
        if not words.text.strip():
            return
        first, rest = self._prefixes()
        self.blocks.append(
            Block(
                kind,
                words.text,
                level,
                words.styles,
                words.links,
                words.marks,
                first + indent,
                rest + indent,
                tight=continues or (self._is_tight() and not self._is_ruled),
                ruled=self._is_ruled,
                columns=columns,
            )
        )
        self._is_ruled = self._starts_list = False

    def _prefixes(self) -> tuple[str, str]:
        if not self._containers:
            return "", ""
        rest = "".join(container.rest for container in self._containers)
        return "".join([container.first() for container in self._containers]), rest

    def _is_tight(self) -> bool:
        """Whether the block stands in a list, not at its start, without a blank line above it in the source."""
        if self._starts_list or not self._is_in_list:
            return False
        return bool(self._line and self._lines[self._line - 1].strip(" \t>"))

    # Tables

    def open_table(self, _token: Token) -> None:
        self._rows = []
        self._table_line = self._line

    def open_row(self, _token: Token) -> None:
        self._cells = []

    def close_row(self, _token: Token) -> None:
        cells = self._cells or []
        beyond = extra_cells(self._lines[self._line], len(cells)) if self._rows else []
        cells += [words_of(inline_tokens_of(cell, self._environment)) for cell in beyond]
        self._rows.append(cells)
        self._cells = None

    def close_table(self, _token: Token) -> None:
        columns = columns_of(self._rows)
        has_head = any(cell.text for cell in self._rows[0])
        count = len(self.blocks)
        self._line = self._table_line
        for row in self._rows:
            done = len(self.blocks) - count
            if has_head and done == 1:
                self._is_ruled = True
            self._emit(BlockKind.ROW, row_of(row), columns=columns, continues=done > 0)


def _is_image(children: Sequence[Token]) -> bool:
    """Whether a paragraph is one image and nothing else, but for a link around it."""
    kinds = [child.type for child in children if child.type != "text" or child.content.strip()]
    return kinds in (["image"], ["link_open", "image", "link_close"])


_HANDLERS: Final[Mapping[str, Callable[[_Walk, Token], None]]] = {
    "inline": _Walk.take_inline,
    "heading_open": _Walk.open_heading,
    "heading_close": _Walk.close_heading,
    "fence": _Walk.take_code,
    "code_block": _Walk.take_code,
    "hr": _Walk.take_rule,
    "blockquote_open": _Walk.open_quote,
    "blockquote_close": _Walk.close_container,
    "bullet_list_open": _Walk.open_list,
    "bullet_list_close": _Walk.close_list,
    "ordered_list_open": _Walk.open_list,
    "ordered_list_close": _Walk.close_list,
    "list_item_open": _Walk.open_item,
    "list_item_close": _Walk.close_container,
    "table_open": _Walk.open_table,
    "tr_open": _Walk.open_row,
    "tr_close": _Walk.close_row,
    "table_close": _Walk.close_table,
}
