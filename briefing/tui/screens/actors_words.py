"""What the screen of all actors says of them as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.screens.actors_listing import ActorsView
from briefing.tui.screens.timeline_words import reading
from briefing.tui.widgets.header_row import Heading
from briefing.tui.widgets.remark import Remark
from briefing.tui.widgets.views_row import View
from briefing.tui.widgets.wording import counted, shown

if TYPE_CHECKING:
    from briefing.tui.screens.actors_listing import ActorsListing
    from briefing.tui.surveyor import Progress


def heading_of(listing: ActorsListing, progress: Progress) -> Heading:
    """How many there are in how many briefings, how many are shown; how far the looking is."""
    total = listing.count(ActorsView.ALL)
    said = f"{counted(total, 'actor')} in {counted(len(listing.listed.entries), 'briefing')}"
    if listing.view is ActorsView.HIDDEN:
        said = f"{counted(len(listing.shown), 'actor')} hidden · D lists it again"
    elif len(listing.shown) < total:
        said = f"{len(listing.shown):,} of {counted(total, 'actor')}"
    far = "" if progress.is_over or not progress.pending else reading(progress)
    asked = f"filter: {listing.filter}" if listing.filter else ""
    return Heading("Actors", author=asked, place=" · ".join(part for part in (far, said if total else "") if part))


def views_of(listing: ActorsListing) -> list[ActorsView]:
    """The views to choose from: all, those that hold anybody, and the one that is shown."""
    always = (ActorsView.ALL, listing.view)
    return [view for view in ActorsView if view in always or listing.count(view)]


def labels_of(listing: ActorsListing, views: list[ActorsView]) -> list[View]:
    """The views as they are named."""
    return [View(view.value, listing.count(view) if view is not ActorsView.ALL else None) for view in views]


def remark_on(listing: ActorsListing, failure: str, progress: Progress) -> Remark:
    """Why there is nobody to list, and what to do about it."""
    if failure:
        return Remark("The actors cannot be listed.", failure)
    if listing.filter:
        return Remark(f"Nobody with “{shown(listing.filter)}”.", "esc shows all again.")
    if listing.listed.acting:
        return Remark(f"Nobody in “{listing.view.value}”.", "tab leads to the next view.")
    if not progress.is_over:
        return Remark("Looking for actors …", "What is found stays: the next time it is there at once.")
    return Remark(
        "Nobody is named here.",
        "Whoever acts in a briefing of the library stands on this screen.",
    )
