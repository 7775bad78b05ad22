"""What the catalogue lists of a briefing: everything but its text."""

from typing import NamedTuple


class Byline(NamedTuple):
    """Somebody who wrote it."""

    name: str
    """As it is printed."""

    role: str | None = None
    """Office and institution; None where none is given."""


class Entry(NamedTuple):
    """A briefing in the catalogue."""

    id: str
    """The id it is known by."""

    title: str
    """What it is called."""

    authors: tuple[Byline, ...]
    """Who wrote it, in the order given."""

    date: str | None
    """When it appeared: 2025-09-18, 2025-09 or 2025."""

    publisher: str | None
    """Name of who published it."""

    path: str
    """Its file, absolute."""

    words: int
    """How many words its text has, as white space parts them."""

    notes: int
    """How many notes and marks are on it."""

    tags: tuple[str, ...]
    """What it is filed under."""

    summary: str | None
    """Its summary in the front matter."""

    mtime_ns: int
    """When its file was last changed, in nanoseconds since 1970."""

    text_hash: str
    """Digest of its canonical text, as the record gave it."""
