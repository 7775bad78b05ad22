"""Why a briefing was found: which words of the query it has, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from briefing.library.answer import Where
from briefing.tui.widgets.wording import shown

if TYPE_CHECKING:
    from briefing.library.answer import Hit, Result

_BETWEEN: Final = " · "


def why(result: Result) -> Content:
    """The words of the query with the places of the hits that have them, then those that are missing."""
    parts = [
        Content.assemble((shown(word), "bold"), (f" {' '.join(places)}", "$muted"))
        for word, places in places_of(result)
    ]
    parts += [Content.assemble((f"{field} ", "$muted"), (shown(value), "bold")) for field, value in result.described]
    if missing := result.hits[0].missing:
        parts.append(Content.styled(f"without: {', '.join(map(shown, missing))}", "$warning"))
    return Content(_BETWEEN).join(parts)


def places_of(result: Result) -> list[tuple[str, tuple[str, ...]]]:
    """Each word that was asked for and found, with where it stands: the title first, then the text, then notes."""
    found: dict[str, list[Hit]] = {}
    for hit in result.hits:
        for word in hit.words:
            found.setdefault(word, []).append(hit)
    return [(word, tuple(dict.fromkeys(map(_place, sorted(hits, key=_order))))) for word, hits in found.items()]


def _order(hit: Hit) -> tuple[int, int]:
    return (Where.TITLE, Where.TEXT, Where.NOTE).index(hit.where), hit.paragraph


def _place(hit: Hit) -> str:
    if hit.where is Where.TITLE:
        return "title"
    return f"¶{hit.paragraph}" if hit.where is Where.TEXT else "■"
