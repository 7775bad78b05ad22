"""A query as a tree. The tree is what crosses the border of the library; `parser` makes it of what was typed.

Nodes are values: equal to another of their kind with the same parts. They are plain classes, as a search from the
command line would wait for named tuples to be made.
"""

from __future__ import annotations

from typing import Final


class _Node:
    """A node of the tree."""

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
    """Words that stand together, in this order, and are taken as they were typed: none is corrected."""

    __slots__ = ("is_prefix", "text")

    def __init__(self, text: str, *, is_prefix: bool = False) -> None:
        self.text: Final = text
        """As it was typed, without the quotation marks."""
        self.is_prefix: Final = is_prefix
        """Whether the last is the beginning of a word."""


Leaf = Word | Phrase
"""What is looked for as words."""


class Near(_Node):
    """Words and phrases that stand close together, in any order."""

    __slots__ = ("distance", "parts")

    def __init__(self, parts: tuple[Leaf, ...], distance: int) -> None:
        self.parts: Final = parts
        """What stands together, in the order typed."""
        self.distance: Final = distance
        """Most words between the first of them and the last."""


class Field(_Node):
    """Words in one field of a briefing alone."""

    __slots__ = ("name", "part")

    def __init__(self, name: str, part: Leaf) -> None:
        self.name: Final = name
        """One of `FIELDS`."""
        self.part: Final = part
        """The words; of a tag all of it."""


FIELDS: Final = ("author", "publisher", "actor", "said", "tag", "title", "note")
"""The fields: who wrote it, who published it, who acts and who speaks in it by any name, its tags and its notes', …"""


class Dated(_Node):
    """Briefings of a time. One without a date is of none."""

    __slots__ = ("since", "until")

    def __init__(self, since: str | None, until: str | None) -> None:
        self.since: Final = since
        """The first day, as 2025-09-18; None for any."""
        self.until: Final = until
        """The day after the last; None for any."""


class HasNote(_Node):
    """Briefings with a note or mark on them."""


class And(_Node):
    """All of the parts; a query of none finds nothing.

    At the top of a tree, words and the beginnings of words need not all be there: briefings with all of them come
    first, then those with some. Whatever else stands there must be met.
    """

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


class Not(_Node):
    """Briefings that the part does not fit."""

    __slots__ = ("part",)

    def __init__(self, part: Node) -> None:
        self.part: Final = part
        """What must not be."""


EVERYTHING: Final = And((Or((HasNote(), Not(HasNote()))),))
"""Every briefing: with a note or without."""

Node = Word | Phrase | Near | Field | Dated | HasNote | And | Or | Not
"""A query or a part of one."""
