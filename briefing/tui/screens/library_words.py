"""What the library says of itself as a whole."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from briefing.tui.screens.library_listing import LibraryView
from briefing.tui.widgets.header_row import Heading
from briefing.tui.widgets.remark import Remark
from briefing.tui.widgets.wording import counted, message_within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.annotations.model import PlacementReport
    from briefing.document import Problem
    from briefing.tui.screens.library_listing import Listing
    from briefing.workspace.adding import Outcome
    from briefing.workspace.indexing import Refreshed

_REMARK: Final = 72
"""Cells of a line in place of a list."""


def heading_of(listing: Listing) -> Heading:
    """How many briefings there are, how many of them unread, how many notes to place."""
    said = [counted(listing.count(LibraryView.ALL), "briefing")]
    if unread := listing.count(LibraryView.UNREAD):
        said.append(f"{unread:,} unread")
    if to_place := sum(entry.to_place for entry in listing.entries):
        said.append(counted(to_place, "note to place", "notes to place"))
    return Heading("Library", place=" · ".join(said))


def views_of(listing: Listing) -> list[LibraryView]:
    """The views to choose from: all, those that hold anything, and the one that is shown."""
    always = (LibraryView.ALL, listing.view)
    return [view for view in LibraryView if view in always or listing.count(view)]


def remark_on(listing: Listing, failure: str) -> Remark:
    """Why there is nothing to list, and what to do about it."""
    if failure:
        return Remark("The library cannot be listed.", *textwrap.wrap(failure, _REMARK))
    if listing.filter:
        return Remark(f"Nothing with “{listing.filter}”.", "esc shows all again.")
    if listing.entries:
        return Remark(f"Nothing in “{listing.view.value}”.", "tab leads to the next view.")
    return Remark("There is no briefing yet.", "A adds a file or a folder of Markdown or text, or a text you paste.")


def told_of(refreshed: Refreshed, width: int) -> str:
    """That the notes are missing, else the first of the files that were left out and why, and where all are told.

    In one row; empty where all is well.
    """
    problems = refreshed.problems
    if refreshed.alarm or not problems:
        return refreshed.alarm or ""
    more = f" · {len(problems) - 1:,} more" if len(problems) > 1 else ""
    where = f"{more} · see: briefing index"
    return message_within(problems[0].message, width - 2 - cell_len(where)) + where


def told_of_adding(outcome: Outcome) -> str:
    """What adding did, and the first thing that is to be known of it."""
    from briefing.workspace.adding import EDITED, Did  # noqa: PLC0415, it has been imported where there is an outcome

    did = [added.did for added in outcome.added]
    told = [f"Added {counted(did.count(Did.ADDED), 'briefing')}"] if Did.ADDED in did else []
    if Did.UPDATED in did:
        told.append(f"Updated {counted(did.count(Did.UPDATED), 'briefing')}")
    if Did.HERE in did:
        told.append(f"{did.count(Did.HERE):,} already here")
    told += _became_of_notes([report for _, report in outcome.placed])
    beside = (problem for added in outcome.added for problem in added.problems if problem.code == EDITED)
    reasons = [_reason(problem) for problem in (*outcome.problems, *beside)]
    return " · ".join([*told, *reasons[:1]])


def _became_of_notes(reports: Sequence[PlacementReport]) -> tuple[str, ...]:
    """What became of the notes of all that was updated."""
    if not reports:
        return ()
    kept, moved, uncertain, orphaned = (sum(counts) for counts in zip(*(report[:4] for report in reports), strict=True))
    return reports[0]._replace(kept=kept, moved=moved, uncertain=uncertain, orphaned=orphaned).parts


def _reason(problem: Problem) -> str:
    """What was wrong, without the path before it, which was typed."""
    path, _, reason = problem.message.partition(": ")
    return reason if path.startswith("/") and reason else problem.message
