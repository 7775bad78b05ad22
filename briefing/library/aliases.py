"""The other names of actors: what one briefing knows somebody as finds him in another that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.library.index_text import words_of_name

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping

Alias = tuple[str, str]
"""An alias and the name that it stands for, both as folded words with spaces between."""

_LAST_CHARACTER: Final = "\U0010ffff"


def of(connection: sqlite3.Connection, doc: int) -> set[Alias]:
    """The aliases that one briefing gives."""
    found: set[Alias] = set()
    for (names,) in connection.execute("SELECT names FROM actor WHERE doc = ?", (doc,)):
        name, *others = (" ".join(words_of_name(line)) for line in names.split("\n"))
        found.update((other, name) for other in others if other and name and other != name)
    return found


def count(connection: sqlite3.Connection, differences: Mapping[Alias, int]) -> None:
    """Changes how many briefings give each alias, by so many more or fewer; those that none gives go."""
    rows = sorted((*alias, difference) for alias, difference in differences.items() if difference)
    connection.executemany(
        "INSERT INTO alias VALUES (?, ?, ?) ON CONFLICT(alias, name) DO UPDATE SET df = df + excluded.df", rows
    )
    fewer = [row[:2] for row in rows if row[2] < 0]
    connection.executemany("DELETE FROM alias WHERE alias = ? AND name = ? AND df <= 0", fewer)


def names_for(connection: sqlite3.Connection, alias: str, *, is_prefix: bool, limit: int) -> Iterator[str]:
    """The names that an alias, or any that begins so, stands for, those that most briefings give first."""
    query = "SELECT DISTINCT name FROM alias WHERE alias >= ? AND alias <= ? ORDER BY df DESC LIMIT ?"
    last = alias + _LAST_CHARACTER if is_prefix else alias
    for (name,) in connection.execute(query, (alias, last, limit)):
        yield name
