"""The query language: what was typed, as a tree. The tree is what crosses the border of the library.

    query := part*            all of them, best; else some
    part  := '"' words '"'    a phrase; it may be left unclosed
           | word ['*']       a word; with a star, or last while one types, the beginning of one

Whatever else is typed becomes words; nothing is an error.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.library.index_text import words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PARTS: Final = 64
"""Parts of a query that count; the engine and the reader both lose the thread beyond."""

_PART: Final = re.compile(r'"(?P<phrase>[^"]*)(?P<close>"|$)|(?P<word>[^\s"]+)')
_POSSESSIVE: Final = re.compile("['’]s?$")
_QUOTES: Final = str.maketrans("“”„‟«»", '""""""')


class _Node:
    """A node of the tree: a value, equal to another of its kind with the same parts."""

    __slots__: tuple[str, ...] = ()

    def _parts(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Node) and type(self) is type(other) and self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash((type(self), self._parts()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}{self._parts()}"


class Word(_Node):
    """A word, in any of its forms. Punctuation may part it, as in Zapad-2025; then its pieces stand together."""

    __slots__ = ("is_prefix", "text")

    def __init__(self, text: str, *, is_prefix: bool = False) -> None:
        self.text: Final = text
        """As it was typed."""
        self.is_prefix: Final = is_prefix
        """Whether it is the beginning of a word."""


class Phrase(_Node):
    """Words that stand together, in this order."""

    __slots__ = ("is_prefix", "text")

    def __init__(self, text: str, *, is_prefix: bool = False) -> None:
        self.text: Final = text
        """As it was typed, without the quotation marks."""
        self.is_prefix: Final = is_prefix
        """Whether the last is the beginning of a word."""


class And(_Node):
    """All of the parts; a query of none finds nothing."""

    __slots__ = ("parts",)

    def __init__(self, parts: tuple[Node, ...]) -> None:
        self.parts: Final = parts
        """What is asked for, in the order typed."""


class Or(_Node):
    """At least one of the parts."""

    __slots__ = ("parts",)

    def __init__(self, parts: tuple[Node, ...]) -> None:
        self.parts: Final = parts
        """What is asked for, in the order typed."""


Node = Word | Phrase | And | Or
"""A query or a part of one."""


def parse(typed: str, *, is_typing: bool = False) -> And:
    """The tree for what was typed; never fails. While one `is_typing` the last word is the beginning of one.

    Parts without a letter or digit are left out.
    """
    parts = [part for part in _parts_of(typed.translate(_QUOTES), is_typing=is_typing) if words_in(part.text)]
    return And(tuple(dict.fromkeys(parts))[:MOST_PARTS])


def _parts_of(typed: str, *, is_typing: bool) -> Iterator[Word | Phrase]:
    for match in _PART.finditer(typed):
        is_last = is_typing and match.end() == len(typed)
        if match["word"] is not None:
            word = match["word"].rstrip("*")
            is_prefix = is_last or word != match["word"]
            yield Word(_POSSESSIVE.sub("", word), is_prefix=is_prefix)
        else:
            phrase = match["phrase"]
            yield Phrase(phrase, is_prefix=is_last and not match["close"] and phrase == phrase.rstrip())
