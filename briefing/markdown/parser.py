"""The Markdown parser as this project sets it: CommonMark with tables, strikethrough, footnotes and bare addresses.

HTML is not interpreted, and addresses stay as they were written: what may be opened is decided elsewhere. This module
alone imports the parser, with `bare_address`, and is imported when something is parsed.
"""

from __future__ import annotations

import re
from collections import ChainMap
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import reference

from briefing.markdown.bare_address import bare_address

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

DEEPEST: Final = 250
"""Levels of nesting that are parsed; a list takes two. The parser drops what lies deeper: nobody may reach it."""

_FOOTNOTE_REFERENCE: Final = re.compile(r"\[\^([^\s\[\]]+)\]")
_RULES: Final = ("table", "strikethrough")
_NO_RULES: Final = ("html_block", "html_inline")


class Definitions(NamedTuple):
    """What is defined anywhere in a text and used everywhere in it."""

    links: dict[str, object]
    """Link reference definitions by normalised label, as the parser keeps them."""

    footnotes: dict[str, object]
    """Numbers (int) of footnotes by normalised label."""


NOTHING_DEFINED: Final = Definitions({}, {})


def footnote_label(written: str) -> str:
    """The label of a footnote as it is compared: blind to case."""
    return written.casefold()


class _Parser(MarkdownIt):
    def normalizeLink(self, url: str) -> str:  # noqa: N802, the parser's own name
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802, the parser's own name
        return link

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002, the parser's own names
        return True


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = _Parser("commonmark", {"html": False, "maxNesting": DEEPEST}).enable(_RULES).disable(_NO_RULES)
    parser.block.ruler.at("reference", _link_definition)
    parser.inline.ruler.after("image", "footnote_ref", _footnote_reference)
    parser.inline.ruler.push("bare_address", bare_address)
    return parser


def _link_definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001, the parser's form
    """A link reference definition; `[^1]: …` is none, and would vanish as one."""
    first = state.bMarks[start] + state.tShift[start]
    return not state.src.startswith("[^", first) and reference(state, start, end, silent)


def _footnote_reference(state: StateInline, silent: bool) -> bool:  # noqa: FBT001, the parser's form
    """`[^1]`, where such a footnote is defined."""
    if not state.src.startswith("[^", state.pos):
        return False
    match = _FOOTNOTE_REFERENCE.match(state.src, state.pos, state.posMax)
    number = state.env["footnotes"].get(footnote_label(match[1])) if match else None
    if match is None or number is None:
        return False
    if not silent:
        state.push("footnote_ref", "", 0).meta = {"number": number}
    state.pos = match.end()
    return True


class Environment(dict[str, ChainMap[str, object]]):
    """What the parser may look up in one piece. What the piece defines itself is kept apart from what was given."""

    def __init__(self, definitions: Definitions = NOTHING_DEFINED) -> None:
        super().__init__(
            references=ChainMap({}, definitions.links),
            footnotes=ChainMap({}, definitions.footnotes),
        )


def tokens_of(source: str, environment: Environment) -> list[Token]:
    """The parser's tokens for a piece of Markdown. RecursionError where it nests too deeply."""
    return _parser().parse(source, environment)


def inline_tokens_of(source: str, environment: Environment) -> list[Token]:
    """The parser's tokens for the inside of one paragraph."""
    return _parser().parseInline(source, environment)[0].children or []


def trimmed(paragraph: str) -> str:
    """The inside of a paragraph as the parser takes it, without what it takes for white space at its ends."""
    return mdTrim(paragraph)


def links_defined_in(source: str) -> dict[str, object]:
    """The link reference definitions of a piece of Markdown, without looking at anything else in it."""
    environment = Environment()
    parser = _parser()
    parser.block.parse(source, parser, environment, [])
    return dict(environment["references"])
