"""The parts of a query as they are looked for in one briefing's words, apart from the engine.

Every part that must be met, and every word, is an `Asked`: a hit is the better the more of them it has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.library.answer import Where
from briefing.library.query import And, Field, HasNote, Near, Or, Phrase, Word
from briefing.library.spellings import spellings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from briefing.library.query import Leaf, Node
    from briefing.library.wanted import Wanted

_OF_FIELD: Final = {"title": Where.TITLE, "note": Where.NOTE}


class Sought:
    """Words that are looked for as they are."""

    __slots__ = ("leaf", "near", "where")

    def __init__(self, leaf: Leaf, where: Where | None, near: Near | None) -> None:
        self.leaf: Final = leaf
        """The words."""
        self.where: Final = where
        """In what alone they count; None for anything."""
        self.near: Final = near
        """What they must stand near to; None for nothing."""


class Asked:
    """One part of a query. A plain class, as a named tuple takes longer to be made."""

    __slots__ = ("actors", "described", "is_loose", "is_noted", "sought", "speakers", "tags", "typed")

    def __init__(self, typed: str, *, is_loose: bool) -> None:
        self.typed: Final = typed
        """A word as it was typed, or what it was taken for; empty for what is no word."""
        self.is_loose: Final = is_loose
        """Whether a briefing may be without it."""
        self.sought: Final[list[Sought]] = []
        """Its words."""
        self.actors: Final[list[Leaf]] = []
        """Names of actors; where these are mentioned is where it stands."""
        self.speakers: Final[list[Leaf]] = []
        """Names of who speaks; where it is told what they said is where it stands."""
        self.tags: Final[list[Leaf]] = []
        """Tags, of notes or of the briefing."""
        self.described: Final[list[tuple[str, Leaf]]] = []
        """Fields of what is said of a briefing, and that stand nowhere in it: who wrote, who published it."""
        self.is_noted = False
        """Whether any note will do."""

    @property
    def is_in_text(self) -> bool:
        """Whether it can stand in the text of a briefing."""
        return bool(self.actors or self.speakers) or any(one.where is None for one in self.sought)


def asked_strictly(
    wanted: Wanted, instead: Mapping[Node, Sequence[Word]], names_for: Callable[[Leaf], Sequence[str]]
) -> list[Asked]:
    """All that is asked for."""
    return list(_asked(wanted, wanted.words, instead, names_for))


def asked_loosely(
    wanted: Wanted, instead: Mapping[Node, Sequence[Word]], names_for: Callable[[Leaf], Sequence[str]]
) -> list[Asked]:
    """What must be met, and the words of which some are enough."""
    return list(_asked(wanted, wanted.pieces, instead, names_for))


def _asked(
    wanted: Wanted,
    words: Sequence[Word],
    instead: Mapping[Node, Sequence[Word]],
    names_for: Callable[[Leaf], Sequence[str]],
) -> Iterator[Asked]:
    for part in (*wanted.required, *words):
        asked = Asked(_called(part, instead), is_loose=isinstance(part, Word))
        _gather(asked, part, instead, names_for)
        if asked.sought or asked.actors or asked.speakers or asked.tags or asked.described or asked.is_noted:
            yield asked


def _called(part: Node, instead: Mapping[Node, Sequence[Word]]) -> str:
    """A word as it was typed, or what it was taken for; nothing for what is no word."""
    if not isinstance(part, Word | Phrase):
        return ""
    return " or ".join(word.text for word in instead.get(part, ())) or part.text


def _gather(
    asked: Asked, part: Node, instead: Mapping[Node, Sequence[Word]], names_for: Callable[[Leaf], Sequence[str]]
) -> None:
    """Takes in whatever a part looks for; nothing of what must not be there, and of when it was written."""
    if isinstance(part, And | Or):
        for inner in part.parts:
            _gather(asked, inner, instead, names_for)
    elif isinstance(part, Near):
        asked.sought.extend(Sought(leaf, None, part) for leaf in part.parts)
    elif isinstance(part, Word | Phrase):
        asked.sought.extend(Sought(leaf, None, None) for leaf in (*spellings(part), *instead.get(part, ())))
    elif isinstance(part, HasNote):
        asked.is_noted = True
    elif isinstance(part, Field):
        leaves = (part.part, *instead.get(part, ()))
        if part.name in {"actor", "said"}:
            named = asked.actors if part.name == "actor" else asked.speakers
            named.extend((*leaves, *map(Phrase, names_for(part.part))))
        elif part.name == "tag":
            asked.tags.extend(leaves)
        elif part.name in _OF_FIELD:
            written = (*spellings(part.part), *leaves[1:])
            asked.sought.extend(Sought(leaf, _OF_FIELD[part.name], None) for leaf in written)
        else:
            asked.described.extend((part.name, leaf) for leaf in leaves)
