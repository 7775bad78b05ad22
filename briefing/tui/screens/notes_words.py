"""What the screen of all notes says of them as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.content import Content

from briefing.document import shortened
from briefing.tui.screens.notes_listing import NotesView
from briefing.tui.widgets.header_row import Heading
from briefing.tui.widgets.remark import Remark
from briefing.tui.widgets.views_row import View
from briefing.tui.widgets.wording import counted, shown
from briefing.workspace.filtering import FIELDS

if TYPE_CHECKING:
    from briefing.annotations.model import Note
    from briefing.tui.screens.notes_listing import NotesListing

_FOREMOST: Final = ("tag", "status", "color", "after")
_WIDE: Final = 120


def heading_of(listing: NotesListing) -> Heading:
    """How many notes there are on how many briefings, how many are shown and selected, how many are to be placed."""
    total = listing.count(NotesView.ALL)
    said = [f"{counted(total, 'note')} on {counted(len(listing.gathered.briefings), 'briefing')}"] if total else []
    if listing.is_narrowed:
        said = [f"{len(listing.shown):,} of {counted(total, 'note')}"]
    if listing.chosen:
        said.append(f"{len(listing.chosen):,} selected")
    if to_place := listing.count(NotesView.TO_PLACE):
        said.append(f"{to_place:,} to place")
    return Heading("Notes", place=" · ".join(said))


def views_of(listing: NotesListing) -> list[NotesView]:
    """The views to choose from: all, those that hold anything, and the one that is shown."""
    always = (NotesView.ALL, listing.view)
    return [view for view in NotesView if view in always or listing.count(view)]


def labels_of(listing: NotesListing, views: list[NotesView]) -> list[View]:
    """The views as they are named."""
    return [View(view.value, listing.count(view)) for view in views]


def beside_views(listing: NotesListing, room: int, *, is_filtering: bool) -> str:
    """What stands beside the views in so many cells: what can be typed, else what was, else how to get to the next."""
    if is_filtering:
        return fields_named(room)
    if not listing.filter:
        return "tab: next view" if listing.gathered.notes else ""
    return Content(f"filter: {shown(listing.filter)}").truncate(max(1, room), ellipsis=True).plain


def fields_named(room: int) -> str:
    """What can be asked for by name, as much of it as there is room for."""
    named = " ".join(f"{field}:" for field in FIELDS)
    return named if cell_len(named) <= room else " ".join(f"{field}:" for field in _FOREMOST)


def remark_on(listing: NotesListing, failure: str) -> Remark:
    """Why there is nothing to list, and what to do about it."""
    if failure:
        return Remark("The notes cannot be listed.", failure)
    if not listing.gathered.notes:
        return Remark(
            "There is no note yet.",
            "In a briefing, m marks the paragraph and a writes a note on it;",
            "v selects a passage first.",
        )
    if listing.filter:
        return Remark(
            f"Nothing with “{shown(listing.filter)}”.",
            "esc shows all again.",
            f"By name: {fields_named(_WIDE)}",
            "status: anchored, moved, uncertain or orphan · kind: note or mark · after: 2025-09-18",
        )
    return Remark(f"Nothing in “{listing.view.value}”.", "tab leads to the next view.")


def named(note: Note) -> str:
    """A note in a message."""
    return f"the mark on “{shortened(note.quote)}”" if note.is_mark else f"the note “{shortened(note.body)}”"
