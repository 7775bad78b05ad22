"""Words that the library does not have, and those of its own that are nearest to them.

Neighbours at one edit (a letter dropped, added, changed, or two exchanged) are made and looked up, which takes a
millisecond in a vocabulary of any size. For longer words those at two edits are sought among words that begin alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.library.facets import KINDS
from briefing.library.index_text import FACET_MARK, words_in
from briefing.library.query import And, Field, Or, Word
from briefing.library.wanted import is_stop_word

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from briefing.library.match import Expressions
    from briefing.library.query import Node
    from briefing.library.wanted import Wanted

SHORTEST: Final = 4
"""Shorter words are taken as they are: too many others are near."""

MOST: Final = 2
"""Words that stand in for one."""

_TWO_EDITS_FROM: Final = 8
_ALIKE: Final = 2
_LONGEST: Final = 30
_MOST_WORDS: Final = 8
_LAST_CHARACTER: Final = "\U0010ffff"
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC: Final = "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєў"


def corrections(
    connection: sqlite3.Connection, wanted: Wanted, expressions: Expressions
) -> dict[Node, tuple[Word, ...]]:
    """For each word of a query that the library does not have, in its field, those nearest to it; none where none is.

    Phrases are taken as they were typed: a word in quotation marks is never corrected.
    """
    found: dict[Node, tuple[Word, ...]] = {}
    pieces = [piece for piece in wanted.pieces if not is_stop_word(piece)]
    for owner, word, field in _words((*wanted.required, *wanted.words, *pieces)):
        beginning = FACET_MARK + KINDS[field] if field in KINDS else ""
        if len(found) == _MOST_WORDS or not (typed := _correctable(word)):
            continue
        if not (_is_written(connection, beginning + typed, word) or _is_known(connection, expressions, owner)):
            near = [Word(one) for one in nearest(connection, typed, beginning)]
            if near:
                found[owner] = tuple(near)
    return found


def _words(parts: tuple[Node, ...]) -> Iterator[tuple[Node, Word, str]]:
    """The words that are looked for, each with what owns it and its field, if any."""
    for part in dict.fromkeys(parts):
        if isinstance(part, Word):
            yield part, part, ""
        elif isinstance(part, Field) and isinstance(part.part, Word):
            yield part, part.part, part.name
        elif isinstance(part, And | Or):
            yield from _words(part.parts)


def _correctable(word: Word) -> str | None:
    words = words_in(word.text)
    if len(words) != 1 or not SHORTEST <= len(words[0]) <= _LONGEST or not words[0].isalpha():
        return None
    return words[0]


def _is_written(connection: sqlite3.Connection, token: str, word: Word) -> bool:
    """Whether some briefing has the word as it stands, which is found out sooner than whether it has any form of it."""
    last = token + _LAST_CHARACTER if word.is_prefix else token
    query = "SELECT 1 FROM vocab WHERE word BETWEEN ? AND ? LIMIT 1"
    return connection.execute(query, (token, last)).fetchone() is not None


def _is_known(connection: sqlite3.Connection, expressions: Expressions, owner: Node) -> bool:
    query = "SELECT 1 FROM fts WHERE fts MATCH ? LIMIT 1"
    return connection.execute(query, (expressions.of(owner),)).fetchone() is not None


def nearest(connection: sqlite3.Connection, word: str, beginning: str = "") -> list[str]:
    """The words of the vocabulary nearest to one, best first; `beginning` is that of the tokens of a field."""
    near = _at_one_edit(connection, word, beginning)
    if not near and len(word) >= _TWO_EDITS_FROM:
        near = _at_two_edits(connection, word, beginning)
    ranked = sorted(near, key=lambda one: (one[0] != word[0], -near[one], one))
    return ranked[:MOST]


def _at_one_edit(connection: sqlite3.Connection, word: str, beginning: str) -> dict[str, int]:
    """The words at one edit, with how many briefings have them."""
    tokens = [beginning + one for one in _edited(word)]
    marks = ",".join("?" * len(tokens))
    rows = connection.execute(f"SELECT word, df FROM vocab WHERE word IN ({marks})", tokens)  # noqa: S608, marks alone
    return {token.removeprefix(beginning): df for token, df in rows}


def _edited(word: str) -> set[str]:
    letters = _LATIN if word.isascii() else "".join(dict.fromkeys(_CYRILLIC + word))
    splits = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    edited = {before + after[1:] for before, after in splits if after}
    edited.update(before + after[1] + after[0] + after[2:] for before, after in splits if len(after) > 1)
    edited.update(before + letter + after[1:] for before, after in splits if after for letter in letters)
    edited.update(before + letter + after for before, after in splits for letter in letters)
    return edited - {word}


def _at_two_edits(connection: sqlite3.Connection, word: str, beginning: str) -> dict[str, int]:
    from rapidfuzz.distance import OSA  # noqa: PLC0415, it takes longer to import than most searches

    alike = beginning + word[:_ALIKE]
    rows = connection.execute(
        "SELECT word, df FROM vocab WHERE word >= ? AND word < ?", (alike, alike + _LAST_CHARACTER)
    )
    known = {token.removeprefix(beginning): df for token, df in rows if abs(len(token) - len(beginning + word)) <= 2}  # noqa: PLR2004
    return {one: df for one, df in known.items() if OSA.distance(word, one, score_cutoff=2) <= 2}  # noqa: PLR2004


def typed_as(owner: Node) -> str:
    """A corrected word as it was typed, without its field."""
    return owner.part.text if isinstance(owner, Field) else getattr(owner, "text", "")
