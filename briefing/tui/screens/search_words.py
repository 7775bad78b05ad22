"""What the search screen says beside the hits: what was found, what was made of the query, what can be typed."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from briefing.library.answer import Where
from briefing.tui.widgets.remark import Remark
from briefing.tui.widgets.views_row import View
from briefing.tui.widgets.wording import counted, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.library.answer import Answer
    from briefing.workspace.filling import Progress
    from briefing.workspace.searches import News, Standing
    from briefing.workspace.searching import Found

FIELDS: Final = "author: actor: said: tag: after: has:note"
"""The fields most used."""

KIND_NAMES: Final[Mapping[Where, str]] = MappingProxyType({Where.TEXT: "Text", Where.NOTE: "Notes"})
"""What hits stand in, as it is called."""

_ADVICE: Final = ('"several words" in quotation marks stand together.', "The last word may be a beginning.")
_NARROWING: Final = "Tab lists the authors, actors, tags and years to narrow to."

HINT: Final = Remark(
    "Words stand anywhere in a briefing or in your notes on it.",
    *_ADVICE,
    _NARROWING,
    "F3 lists what you searched for.",
    "F4 saves a search, to tell later what is new in it.",
)
"""What is said before anything is typed."""


def remark_on_nothing(query: str, found: Found) -> Remark:
    """That nothing was found, and what may be done about it."""
    without = (f"without {shown(field)}: {counted(count, 'briefing')}" for field, count in found.wider)
    told = (*found.remarks, *without, *filter(None, (_unseen(found),)))
    advice = (_NARROWING,) if query.rstrip().endswith(":") else _ADVICE
    return Remark(f"Nothing with “{shown(query.strip())}”.", *map(_sentence, told), *advice)


def _unseen(found: Found) -> str:
    """That not all was looked through for whoever is asked for."""
    if not found.unseen:
        return ""
    return f"{counted(found.unseen, 'briefing')} not looked through for names yet: Actors does"


def _sentence(remark: str) -> str:
    return f"{remark[:1].upper()}{remark[1:]}."


def told_of(found: Found | None) -> str:
    """Which word was taken for another, and how to have it as typed; else what of the query was not understood."""
    if found is None or not found.answer.results:
        return ""
    if found.answer.corrections:
        typed, instead = found.answer.corrections[0]
        return f"“{shown(typed)}” → {shown(' or '.join(instead[:2]))} · in quotation marks as typed"
    return shown(found.remarks[0]) if found.remarks else _unseen(found)


def count_of(answer: Answer) -> str:
    """How many passages in how many briefings are shown, and how many match."""
    if not answer.results:
        return "nothing found"
    listed = sum(hit.where is not Where.TITLE for result in answer.results for hit in result.hits)
    passages = listed + sum(result.others for result in answer.results)
    more = "+" * any(result.is_cut for result in answer.results)
    titles = all(hit.terms for result in answer.results for hit in result.hits)
    said = f"{passages:,}{more} {'passage' if passages == 1 else 'passages'} in " if passages else ""
    said = said or "the title of " * titles
    said += counted(len(answer.results), "briefing")
    return said + (f" of {answer.total:,}" if answer.total > len(answer.results) else "")


def kinds_of(answer: Answer | None) -> dict[Where, int]:
    """How many passages there are in texts, and in notes where there are any; those that are not listed, too."""
    if answer is None or not answer.results:
        return {}
    counts = Counter(hit.where for result in answer.results for hit in result.hits)
    for result in answer.results:
        counts.update({Where.TEXT: result.others - result.other_notes, Where.NOTE: result.other_notes})
    if not any(counts[where] for where in KIND_NAMES):
        return {}
    return {where: counts[where] for where in KIND_NAMES if counts[where] or where is Where.TEXT}


def views_of(kinds: Mapping[Where, int]) -> list[View]:
    """What the hits stand in."""
    return [View("All"), *(View(KIND_NAMES[where], count) for where, count in kinds.items())]


def order_of(*, is_newest: bool) -> str:
    """In what order the briefings are."""
    return f"sort: {'newest' if is_newest else 'best'} ▾"


def standing_of(saved: Standing) -> str:
    """That a search is a saved one, and what is new in it."""
    return " · ".join(filter(None, ("saved", told_of_news(saved.news))))


def told_of_news(news: News) -> str:
    """How many briefings are new in a saved search, and how many changed."""
    parts = (f"{len(news.added):,} new" * bool(news.added), f"{len(news.changed):,} changed" * bool(news.changed))
    return " · ".join(filter(None, parts))


def told_of_filling(progress: Progress) -> str:
    """How far the index is."""
    if not progress.pending:
        return "looking for briefings …"
    return f"indexing: {progress.done:,} of {counted(progress.pending, 'briefing')}"
