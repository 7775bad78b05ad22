"""A briefing: what its front says, and its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.document.actor import Actor
    from briefing.document.key_date import KeyDate
    from briefing.document.problems import Problem
    from briefing.document.text import DocumentText


class Author(NamedTuple):
    """Somebody who wrote it."""

    name: str
    """As it is printed."""

    role: str | None = None
    """Office and institution; None where none is given."""


class Publisher(NamedTuple):
    """Who published it."""

    name: str
    """As it is printed."""

    address: str | None = None
    """Where it leads; None without an address."""

    is_cited: bool = False
    """Whether the front block links to it, be the address lost or not: such a link is a source, the first."""


class Source(NamedTuple):
    """Where a briefing's file came from, or the article it was written after."""

    kind: str
    """text, html, pdf, feed, epub, docx or article."""

    title: str | None = None
    """Title of the original."""

    author: str | None = None
    """Who wrote the original."""

    publisher: str | None = None
    """Who published the original."""

    date: str | None = None
    """When the original appeared, ISO 8601."""

    url: str | None = None
    """Where the original is."""

    fetched: str | None = None
    """When it was fetched, ISO 8601 with offset."""

    sha256: str | None = None
    """Digest of the original's bytes, in hexadecimal."""

    original: str | None = None
    """File name of the original, where it was kept."""


class Briefing(NamedTuple):
    """One briefing, immutable. Its text is parsed as far as it is asked for."""

    title: str
    """What it is called; never empty."""

    body: DocumentText
    """Its text."""

    id: str | None = None
    """The id it is known by; until one is assigned, what its front matter says or None."""

    authors: tuple[Author, ...] = ()
    """Who wrote it, in the order given."""

    date: str | None = None
    """When it appeared: 2025-09-18, 2025-09 or 2025."""

    publisher: Publisher | None = None
    """Who published it."""

    lang: str = "en"
    """Language of the text, as an IETF tag."""

    tags: tuple[str, ...] = ()
    """What it is filed under."""

    summary: str | None = None
    """Its summary in the front matter, in Markdown's plain text; it is not part of the text."""

    actors: tuple[Actor, ...] = ()
    """Who acts in it, the most salient first."""

    dates: tuple[KeyDate, ...] = ()
    """What happened when, in the author's order."""

    source: Source | None = None
    """Where it came from."""

    problems: tuple[Problem, ...] = ()
    """What was noticed while it was read."""
