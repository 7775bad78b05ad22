"""A query in the engine's own syntax. Nothing outside this module knows that syntax.

Only folded words reach the engine, quoted; what a person typed cannot be an operator, a column or an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.library import facets
from briefing.library.index_text import index_word, words_in
from briefing.library.query import And, Dated, Field, HasNote, Near, Not, Or, Word
from briefing.library.spellings import spellings
from briefing.library.vocabulary import SHORTEST, completions

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from briefing.library.query import Leaf, Node
    from briefing.library.stems import Stems
    from briefing.library.wanted import Wanted

_MOST_COMPLETIONS: Final = 16
_MOST_NAMES: Final = 8
_MOST_TAGS: Final = 64
_LAST_DAY: Final = "99991231"
_FIRST_DAY: Final = "00010101"


class Expressions:
    """Writes queries for one search. `instead` has the words that stand in for those the library does not have."""

    def __init__(
        self, connection: sqlite3.Connection, stems: Stems, instead: Mapping[Node, Sequence[Word]] | None = None
    ) -> None:
        self._connection: Final = connection
        self._stems: Final = stems
        self._instead: Final = instead or {}

    def strict(self, wanted: Wanted) -> str:
        """What has all that is asked for, but for the time."""
        return self.of(And((*wanted.required, *wanted.words)))

    def loose(self, wanted: Wanted) -> str:
        """What has all that must be met, and some of the words."""
        some = (Or(wanted.pieces),) if len(wanted.pieces) > 1 else wanted.pieces
        return self.of(And((*wanted.required, *some)))

    def of(self, query: Node) -> str:
        """The expression for a query without empty parts; for one of no parts every briefing."""
        if isinstance(query, And):
            return self._all(query.parts)
        if isinstance(query, Or):
            return "(" + " OR ".join(map(self.of, query.parts)) + ")"
        if isinstance(query, Not):
            return self._all((query,))
        if isinstance(query, Near):
            parts = " ".join(_quoted(words_in(part.text), is_prefix=part.is_prefix) for part in query.parts)
            return f"NEAR({parts}, {query.distance})"
        if isinstance(query, HasNote):
            return _quoted((facets.HAS_NOTE,))
        if isinstance(query, Dated):
            return _days(query)
        return self._field(query) if isinstance(query, Field) else self.leaf(query)

    def _all(self, parts: Sequence[Node]) -> str:
        fitting = " AND ".join(self.of(part) for part in parts if not isinstance(part, Not)) or _quoted((facets.ANY,))
        unfit = " OR ".join(self.of(part.part) for part in parts if isinstance(part, Not))
        return f"(({fitting}) NOT ({unfit}))" if unfit else f"({fitting})"

    def _field(self, field: Field) -> str:
        if field.name not in facets.KINDS:
            return f"({field.name} : {self.leaf(field.part, field)})"
        tokens = [facets.tokens_of(field.name, field.part.text)]
        if field.name in {"actor", "said"}:
            tokens += [facets.tokens_of(field.name, name) for name in self.names_for(field.part)]
        tokens += [facets.tokens_of(field.name, word.text) for word in self._instead.get(field, ())]
        write = self._tagged if field.name == "tag" else self._spelled
        spelled = [one for words in tokens for one in write(words, is_prefix=field.part.is_prefix)]
        return "(" + " OR ".join(dict.fromkeys(spelled)) + ")"

    def names_for(self, leaf: Leaf) -> tuple[str, ...]:
        """The names that an actor goes by whom some briefing knows as this."""
        from briefing.library.aliases import names_for  # noqa: PLC0415, few queries name an actor

        alias = " ".join(words_in(leaf.text))
        return tuple(names_for(self._connection, alias, is_prefix=leaf.is_prefix, limit=_MOST_NAMES))

    def leaf(self, leaf: Leaf, owner: Node | None = None) -> str:
        """The expression for words; `owner` is the field they are looked for in."""
        spelled = [
            expression
            for one in spellings(leaf)
            for expression in self._spelled(words_in(one.text), is_prefix=one.is_prefix)
        ]
        spelled += [_quoted(words_in(word.text)) for word in self._instead.get(owner or leaf, ())]
        return "(" + " OR ".join(spelled) + ")"

    def _tagged(self, tokens: Sequence[str], *, is_prefix: bool) -> list[str]:
        """The expressions of which any finds a tag, or those that begin so; a tag has no forms."""
        (token,) = tokens
        if not is_prefix:
            return [_quoted((token + facets.TAG_END,))]
        if self._stems.of(token) == token:
            return [_quoted(tokens, is_prefix=True)]
        known = completions(self._connection, token, _MOST_TAGS) or [token]
        return [_quoted((one + facets.TAG_END,)) for one in known]

    def _spelled(self, words: Sequence[str], *, is_prefix: bool) -> list[str]:
        """The expressions of which any finds these words.

        The index holds stems, so that the beginning of a word need not be that of its stem: "warnin" finds no "warn".
        Where it is not, the words of the library that begin so are asked for by name, the most widespread first.
        """
        *before, last = words
        if not is_prefix:
            return [_quoted(words)]
        own = self._stems.of(last)
        known = completions(self._connection, last, _MOST_COMPLETIONS) if len(last) >= SHORTEST else []
        self._stems.learn(known)
        by_stem = {stem: word for word in known if (stem := self._stems.of(word)) != own}
        if own != index_word(last):
            return [_quoted((*before, word)) for word in (last, *by_stem.values())]
        beyond = [word for stem, word in by_stem.items() if not stem.startswith(last)]
        return [_quoted(words, is_prefix=True), *(_quoted((*before, word)) for word in beyond)]


def _quoted(words: Sequence[str], *, is_prefix: bool = False) -> str:
    last = words[-1] if is_prefix else index_word(words[-1])
    indexed = " ".join((*map(index_word, words[:-1]), last))
    return '"' + indexed.replace('"', '""') + ('"*' if is_prefix else '"')


def _days(dated: Dated) -> str:
    """The expression for a time: the beginnings that its days have in common."""
    first = (dated.since or "").replace("-", "") or _FIRST_DAY
    last = str(int(dated.until.replace("-", "")) - 1).zfill(8) if dated.until else _LAST_DAY
    beginnings = _beginnings(first, last) or ["x"]
    return "(" + " OR ".join(_quoted((facets.DAY + beginning,), is_prefix=True) for beginning in beginnings) + ")"


def _beginnings(first: str, last: str) -> list[str]:
    """The fewest beginnings of the numbers from `first` to `last`, of as many digits, and of no others."""
    if first > last:
        return []
    if set(first) <= {"0"} and set(last) <= {"9"}:
        return [""]
    found = []
    for digit in range(int(first[0]), int(last[0]) + 1):
        low = first[1:] if digit == int(first[0]) else "0" * len(first[1:])
        high = last[1:] if digit == int(last[0]) else "9" * len(last[1:])
        found += [f"{digit}{rest}" for rest in _beginnings(low, high)]
    return found
