"""What is said of a briefing in words, and found, but stands in no passage: who wrote and published it, its tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document import fold
from briefing.library.answer import Where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.answer import Described
    from briefing.library.entry import Entry
    from briefing.library.terms import Terms


def about(entry: Entry) -> str:
    """All that is said of a briefing, a line each."""
    return "\n".join(value for _, value in _said_of(entry))


def described(terms: Terms, entry: Entry) -> tuple[Described, ...]:
    """What of it has what is asked for."""
    return tuple((field, value) for field, value in _said_of(entry) if _is_asked_for(terms, field, value))


def _said_of(entry: Entry) -> Iterator[Described]:
    yield from (("author", " ".join(filter(None, (author.name, author.role)))) for author in entry.authors)
    if entry.publisher:
        yield "publisher", entry.publisher
    yield from (("tag", tag) for tag in entry.tags)


def _is_asked_for(terms: Terms, field: str, value: str) -> bool:
    in_field = any(name == field and terms.is_named(term, value) for name, term in terms.described)
    return in_field or bool(field == "tag" and terms.tagged((value,))) or bool(terms.find(fold(value).text, Where.TEXT))
