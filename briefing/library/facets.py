"""Facets of a briefing as tokens of the index: a search is narrowed by one of them faster than by a table.

A name is a token for each of its words, so that it is found by any of them; a tag is one token; and so is a day, of
which months and years are the beginnings.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from briefing.library.index_text import FACET_MARK, words_of_name

if TYPE_CHECKING:
    from collections.abc import Iterable

ANY: Final = FACET_MARK
"""The token that every briefing has. It also stands between names: no search by words reaches from one to the next."""

HAS_NOTE: Final = FACET_MARK + "n1"
"""The token of a briefing with a note."""

DAY: Final = FACET_MARK + "d"
"""What the token of a day begins with; year, month and day follow, as 20250918."""

TAG_END: Final = FACET_MARK
"""What the token of a tag ends with: it keeps the engine from taking the tag for one of the forms of a word."""

KINDS: Final = {"author": "a", "publisher": "p", "actor": "c", "said": "s", "tag": "t"}
"""The letter of each field whose words are facets."""


def tokens_of(field: str, value: str) -> list[str]:
    """The tokens for the words of a field's value, in order; of a tag one, without its `TAG_END`."""
    words = words_of_name(value)
    if field == "tag":
        words = ("".join(words),) if words else ()
    beginning = FACET_MARK + KINDS[field]
    return [beginning + word for word in words]


def named_tokens(field: str, values: Iterable[str]) -> str:
    """The tokens of several values, parted from each other, to be joined with others."""
    return "".join(dict.fromkeys(_named_tokens(field, value) for value in values))


@lru_cache(maxsize=4_096)
def _named_tokens(field: str, value: str) -> str:
    """The tokens of one value, to be joined with others; many briefings of a library have it in common."""
    tokens = " ".join(tokens_of(field, value))
    end = TAG_END if field == "tag" else ""
    return f" {tokens}{end} {ANY}" if tokens else ""


def facet_tokens(
    *, authors: Iterable[str], publisher: str | None, actors: Iterable[str], tags: Iterable[str], day: str | None
) -> str:
    """All tokens of a briefing but those of its notes; `actors` by every name, `day` as 20250918."""
    names = named_tokens("author", authors) + named_tokens("actor", actors) + named_tokens("tag", tags)
    published = named_tokens("publisher", (publisher,) if publisher else ())
    return ANY + names + published + (f" {DAY}{day}" if day else "")


def note_tokens(tags: Iterable[str]) -> str:
    """The tokens of a briefing that has notes with these tags, to be joined to the others."""
    return f" {HAS_NOTE} {ANY}" + named_tokens("tag", tags)


def found_tokens(actors: Iterable[str], speakers: Iterable[str]) -> str:
    """The tokens of who was found to act and to speak in a briefing, by every name, to be joined to the others."""
    return named_tokens("actor", actors) + named_tokens("said", speakers)
