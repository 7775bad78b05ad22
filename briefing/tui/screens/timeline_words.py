"""What the timeline says of itself, and what is copied of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.document import Origin
from briefing.tui.widgets.header_row import Heading
from briefing.tui.widgets.remark import Remark
from briefing.tui.widgets.sidebar.rows import written
from briefing.tui.widgets.wording import counted, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.library.entry import Entry
    from briefing.survey.happenings import Happening, Told
    from briefing.tui.screens.timeline_listing import TimelineListing
    from briefing.tui.surveyor import Progress

_FIELDS: Final = "By name: actor: after: before: briefing:   as in after:2025-05"


def heading_of(listing: TimelineListing, progress: Progress) -> Heading:
    """What it is of, from when to when, and how many of how many are shown; how far the looking is."""
    traced, kept = listing.chronicle.traced, listing.shown
    scope = listing.scope
    if scope.briefings is not None and len(scope.briefings) == 1:
        of = next((entry.title for entry in listing.chronicle.entries.values()), "")
    else:
        of = counted(listing.chronicle.briefings, "briefing")
    details = " › ".join(filter(None, (of, scope.called, *narrowed_by(listing))))
    count = f"{len(kept):,} of {len(traced):,}" if len(kept) < len(traced) else counted(len(traced), "date")
    ends = f"{_begin(kept[0].happening)} … {_begin(kept[-1].happening)}" if kept else ""
    far = "" if progress.is_over or not progress.pending else reading(progress)
    return Heading("Timeline", author=details, place="   ".join(filter(None, (far or ends, count))))


def narrowed_by(listing: TimelineListing) -> list[str]:
    """What was asked for, a clause each."""
    actor = f"actor: {listing.actor}" if listing.actor else ""
    words = f"filter: {listing.filter}" if listing.filter else ""
    return [clause for clause in (actor, words) if clause]


def reading(progress: Progress) -> str:
    """How far the looking is."""
    return f"reading {progress.done:,} of {progress.pending:,}"


def _begin(happening: Happening) -> str:
    """When it begins, as far as that is known."""
    return happening.event.value.partition("/")[0]


def remark_on(listing: TimelineListing, failure: str, progress: Progress) -> Remark:
    """Why there is nothing to show, and what to do about it."""
    if failure:
        return Remark("The dates cannot be listed.", failure)
    if listing.chronicle.traced:
        asked = "” and “".join(shown(clause) for clause in (listing.actor, listing.filter) if clause)
        return Remark(f"Nothing with “{asked}”.", "esc shows all again.", _FIELDS)
    if not progress.is_over:
        return Remark("Looking for dates …", "What is found stays: the next time it is there at once.")
    return Remark("No dates here.", "Whatever a briefing dates stands on this screen, in order.")


def copied(happening: Happening, told: Told | None, entries: Mapping[str, Entry]) -> str:
    """What happened as a line of Markdown, with every briefing that tells of it, or one of them."""
    event = told.event if told else happening.event
    where = "; ".join(_cited(one, entries[one.briefing]) for one in ([told] if told else happening.told))
    found = {Origin.RULE: " (found by rule)", Origin.READER: " (corrected by the reader)"}.get(event.origin, "")
    return f"- {written(event.date)}: {event.label}{found} ({where})"


def _cited(told: Told, entry: Entry) -> str:
    spot = told.event.spot
    place = f"¶{spot.paragraph}" if spot is not None and spot.paragraph else ""
    return ", ".join(filter(None, (entry.title, entry.date, place)))
