"""What the library says of itself as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.screens.library_listing import LibraryView
from briefing.tui.widgets.header_row import Heading
from briefing.tui.widgets.remark import Remark
from briefing.tui.widgets.wording import counted

if TYPE_CHECKING:
    from briefing.tui.screens.library_listing import Listing


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
        return Remark("The library cannot be listed.", failure)
    if listing.filter:
        return Remark(f"Nothing with “{listing.filter}”.", "esc shows all again.")
    if listing.entries:
        return Remark(f"Nothing in “{listing.view.value}”.", "tab leads to the next view.")
    return Remark("There is no briefing yet.", "A adds a file or a folder of Markdown or text.")
