"""Versions of a text of which only the surroundings of some passages are known: those notes came from elsewhere.

They are kept like any other version, with line ends where nothing is known, so that every offset is right; once the
text itself is seen it takes their place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.annotations.rows import PARTIAL, TextVersion, insert_version, read_text, set_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from briefing.annotations.model import Selector

_KNOWN = "SELECT id, canon_version FROM version WHERE briefing = ? AND sha256 = ?"


def text_of(connection: sqlite3.Connection, briefing: str, version: str) -> str | None:
    """The text of a version, by its digest; None where not all of it is known."""
    row, canon_version = connection.execute(_KNOWN, (briefing, version)).fetchone() or (None, PARTIAL)
    return None if row is None or canon_version == PARTIAL else read_text(connection, row)


def keep_parts(
    connection: sqlite3.Connection, briefing: str, version: str, selectors: Iterable[Selector], now: str
) -> int:
    """The row of a version; where its text is not known, passages of it are kept for it."""
    parts = [(selector.span.start - len(selector.prefix), _window(selector)) for selector in selectors]
    row, canon_version = connection.execute(_KNOWN, (briefing, version)).fetchone() or (None, PARTIAL)
    if row is None:
        return insert_version(connection, TextVersion(briefing, version, overlaid("", parts)), PARTIAL, now)
    if canon_version == PARTIAL:
        set_text(connection, row, overlaid(read_text(connection, row), parts), PARTIAL)
    return int(row)


def _window(selector: Selector) -> str:
    return selector.prefix + selector.exact + selector.suffix


def overlaid(known: str, parts: Iterable[tuple[int, str]]) -> str:
    """A text with parts laid over it at their offsets; line ends where neither says anything."""
    laid: list[str] = []
    end = 0
    for start, part in sorted(parts):
        if start > end:
            laid.append(known[end:start].ljust(start - end, "\n"))
            end = start
        rest = part[end - start :]
        laid.append(rest)
        end += len(rest)
    return "".join(laid) + known[end:]


def partial_versions(connection: sqlite3.Connection, briefing: str) -> frozenset[int]:
    """Rows of the versions of a briefing whose text is known in parts alone."""
    query = "SELECT id FROM version WHERE briefing = ? AND canon_version = ?"
    return frozenset(row for (row,) in connection.execute(query, (briefing, PARTIAL)))
