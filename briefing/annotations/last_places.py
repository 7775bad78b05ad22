"""Where notes last surely stood: what there is to go by where they have to be placed by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.annotations.rows import read_text
from briefing.document.span import TextSpan

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_SURE = (
    'SELECT p.annotation, p.version, p.start, p."end", p.paragraph, v.created FROM anchoring p'
    " JOIN version v ON v.id = p.version WHERE v.briefing = ? AND p.status IN ('anchored', 'moved') ORDER BY v.seq"
)


class LastPlace(NamedTuple):
    """Where a note last surely stood."""

    text: str
    """The text, as far as it is known."""

    span: TextSpan
    """Where in it."""

    paragraph: int | None
    """¶ number there; None in a heading."""

    at: str
    """When that version was first seen, ISO 8601 with offset."""


def last_places(connection: sqlite3.Connection, briefing: str, notes: Iterable[str]) -> dict[str, LastPlace]:
    """Where some notes of a briefing last surely stood: in the latest version that had each."""
    latest = {note: place for note, *place in connection.execute(_SURE, (briefing,))}
    wanted = {note: latest[note] for note in notes if note in latest}
    texts = {version: read_text(connection, version) for version in {place[0] for place in wanted.values()}}
    return {
        note: LastPlace(texts[version], TextSpan(start, end), paragraph, at)
        for note, (version, start, end, paragraph, at) in wanted.items()
    }
