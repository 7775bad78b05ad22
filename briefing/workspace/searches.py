"""Searches that were made, those that were saved, and what is new in these since they were last opened."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.workspace.searching import SearchSession

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.library.answer import Answer, Result
    from briefing.state import PastSearch
    from briefing.workspace.workspace import Workspace

MOST_REMEMBERED: Final = 100
"""Searches that are remembered without having been saved."""

_MOST_SHOWN: Final = 24
"""New briefings that are shown before all others."""

_DIGITS: Final = 16
"""Of a text's digest; enough to tell two versions of it apart."""


class News(NamedTuple):
    """What a saved search finds and did not find when it was last opened."""

    added: frozenset[str] = frozenset()
    """Ids of briefings that did not have all its words then, or were not there."""

    changed: frozenset[str] = frozenset()
    """Ids of those that had them, and another text."""

    def __bool__(self) -> bool:
        return bool(self.added or self.changed)


class Standing(NamedTuple):
    """A saved search as it is opened."""

    news: News
    """What is new in it."""

    results: tuple[Result, ...] = ()
    """What is new, of much the newest; the best first."""

    def first_in(self, answer: Answer) -> Answer:
        """An answer with what is new before all else."""
        new = {result.entry.id for result in self.results}
        return answer._replace(results=(*self.results, *(one for one in answer.results if one.entry.id not in new)))


class Past(NamedTuple):
    """What was searched for, each the last one first."""

    saved: tuple[PastSearch, ...]
    """Those that were saved."""

    others: tuple[PastSearch, ...]
    """The others."""

    @property
    def queries(self) -> frozenset[str]:
        """The queries of those that were saved."""
        return frozenset(search.query for search in self.saved)


def normal(query: str) -> str:
    """A query as it is remembered: blanks more or less do not make another one."""
    return " ".join(query.split())


def past(workspace: Workspace) -> Past:
    """Every search that is remembered. Raises BriefingError where the state cannot be read."""
    searches = workspace.state.searches()
    return Past(
        tuple(search for search in searches if search.is_saved),
        tuple(search for search in searches if not search.is_saved),
    )


def remember(workspace: Workspace, query: str) -> None:
    """Remembers that something was searched for; a search for nothing is passed over."""
    if normal(query):
        now = workspace.clock().isoformat(timespec="microseconds")
        workspace.state.keep_search(normal(query), now, most=MOST_REMEMBERED)


def save(workspace: Workspace, query: str, *, saved: bool) -> None:
    """Saves a search, so that what it finds from now on is new; or takes it back among those only remembered."""
    if saved:
        remember(workspace, query)
    workspace.state.save_search(normal(query), saved=saved)
    if saved:
        see(workspace, query)


def news(workspace: Workspace, query: str, matching: Mapping[str, str]) -> News:
    """What is new in a saved search, of all that has its words now; nothing where it was never seen before."""
    kept = workspace.state.found(normal(query))
    if kept is None:
        return News()
    before = dict(line.split(" ", 1) for line in kept.splitlines())
    added = frozenset(briefing for briefing in matching if briefing not in before)
    changed = (one for one, digest in matching.items() if one in before and before[one] != digest[:_DIGITS])
    return News(added, frozenset(changed))


def news_in(workspace: Workspace, past: Past) -> dict[str, News]:
    """What is new in each saved search, by its query; nothing while the index was never filled."""
    if not past.saved or not workspace.index.is_filled:
        return {}
    with closing(SearchSession(workspace)) as session:
        found = {search.query: session.matching(search.query) for search in past.saved}
    return {query: news(workspace, query, matching) for query, matching in found.items() if matching is not None}


def standing(workspace: Workspace, session: SearchSession, query: str, *, is_opened: bool) -> Standing | None:
    """What is new in a saved search; None where a newer question came, or the index was never filled.

    Where it `is_opened`, what it finds counts as seen from now on.
    """
    matching = session.matching(query) if workspace.index.is_filled else None
    if matching is None:
        return None
    told = news(workspace, query, matching)
    newest = [briefing for briefing in matching if briefing in told.added | told.changed][:_MOST_SHOWN]
    if (results := session.results_in(query, newest)) is None:
        return None
    if is_opened:
        see(workspace, query, matching)
    return Standing(told, results)


def see(workspace: Workspace, query: str, matching: Mapping[str, str] | None = None) -> None:
    """What a saved search finds now was seen: what comes later is new. `matching` is what it finds, where known.

    While the index was never filled, nothing counts as seen.
    """
    if not workspace.index.is_filled:
        return
    if matching is None:
        with closing(SearchSession(workspace)) as session:
            matching = session.matching(query) or {}
    found = "\n".join(f"{briefing} {digest[:_DIGITS]}" for briefing, digest in sorted(matching.items()))
    workspace.state.keep_found(normal(query), found)
