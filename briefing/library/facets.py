"""Facets of a briefing as tokens of the index: a search is narrowed by one of them faster than by a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.library.index_text import FACET_MARK, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable

HAS_NOTE: Final = FACET_MARK + "n1"
"""The token of a briefing with a note."""

_YEAR: Final = 4
_MONTH: Final = 7


def facet_token(kind: str, value: str) -> str:
    """The token for one value: of an author (kind `a`), an actor (`c`), a tag (`t`), a year (`y`), a month (`m`)."""
    return FACET_MARK + kind + "".join(words_in(value))


def facet_tokens(
    *, authors: Iterable[str], actors: Iterable[str], tags: Iterable[str], date: str | None, has_note: bool
) -> str:
    """All tokens of a briefing, with spaces between; `date` in ISO 8601 at any precision."""
    tokens = [facet_token("a", name) for name in authors]
    tokens += [facet_token("c", name) for name in actors]
    tokens += [facet_token("t", tag) for tag in tags]
    if date:
        tokens.append(facet_token("y", date[:_YEAR]))
        if len(date) >= _MONTH:
            tokens.append(facet_token("m", date[:_MONTH]))
    if has_note:
        tokens.append(HAS_NOTE)
    return " ".join(dict.fromkeys(tokens))
