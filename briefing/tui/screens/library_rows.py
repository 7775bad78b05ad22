"""How a briefing looks in the library."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.content import Content

from briefing.tui.widgets.line_list import Rows
from briefing.tui.widgets.wording import counted, short_path, shown
from briefing.workspace.listing import READ, STARTED, UNREAD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.workspace.listing import LibraryEntry

UNREAD_SIGN: Final = "●"
STARTED_SIGN: Final = "◐"
CHANGED_SIGN: Final = "Δ"
NOTES_SIGN: Final = "■"

_DATE_CELLS: Final = 10
_INDENT: Final = 2 + _DATE_CELLS + 2
"""Cells before a title: sign, date, and blanks after each."""
_STATE_CELLS: Final = 12
_AUTHOR_CELLS: Final = 20
_AUTHOR_FROM: Final = 86
"""Cells from which a row in columns has room for the author."""
_DAYS_NAMED: Final = 7


class LibraryRows(Rows):
    """Briefings of the library: in columns, or in two lines each."""

    def __init__(self, entries: Sequence[LibraryEntry], now: dt.datetime, *, in_columns: bool) -> None:
        self._entries: Final = entries
        self._now: Final = now
        self._in_columns: Final = in_columns

    def __len__(self) -> int:
        return len(self._entries)

    def height(self, row: int) -> int:  # noqa: ARG002, they are all alike
        """One line in columns, else two."""
        return 1 if self._in_columns else 2

    def paint(self, row: int, line: int, width: int, *, at_cursor: bool) -> Content:
        """Sign, date, title and state; below them who wrote it."""
        entry = self._entries[row]
        if line == 1:
            return Content.styled(" " * _INDENT + byline(entry), "$muted")
        author = self._author(entry) if self._in_columns and width >= _AUTHOR_FROM else ""
        state = Content.styled(author, "$muted") + state_of(entry, self._now, padded=self._in_columns)
        room = width - _INDENT - state.cell_length - 2
        title = Content(shown(entry.title)).truncate(room, ellipsis=True, pad=True)
        weight = "bold" if at_cursor or entry.read == UNREAD else ""
        date = Content.styled(f"{shown(entry.date or ''):{_DATE_CELLS}}  ", "$muted")
        return Content.assemble(sign_of(entry), " ", date, title.stylize(weight), "  ", state)

    def _author(self, entry: LibraryEntry) -> str:
        names = Content(", ".join(shown(author.name) for author in entry.authors))
        return names.truncate(_AUTHOR_CELLS, ellipsis=True, pad=True).plain + "  "


def sign_of(entry: LibraryEntry) -> Content:
    """One cell: changed, unread, started or nothing."""
    if entry.changed_at is not None:
        return Content.styled(CHANGED_SIGN, "$changed")
    return Content.styled({UNREAD: UNREAD_SIGN, STARTED: STARTED_SIGN}.get(entry.read, " "), "$sign")


def state_of(entry: LibraryEntry, now: dt.datetime, *, padded: bool) -> Content:
    """What is known of reading it, and how many notes are on it; in columns, with no room for more, `padded`."""
    if entry.changed_at is not None:
        said = "changed" if padded else f"changed {ago(entry.changed_at, now)}"
    elif entry.read == STARTED:
        said = f"{entry.fraction:.0%}"
    else:
        said = "read" if entry.read == READ else ""
    notes = f"{NOTES_SIGN}{entry.notes}" if entry.notes else ""
    state = Content.assemble((said, "$muted"), "  " if said and notes else "", (notes, "$sign"), " ")
    return state.pad_left(max(0, _STATE_CELLS - state.cell_length)) if padded else state


def byline(entry: LibraryEntry) -> str:
    """Who wrote it and who published it."""
    authors, publisher = ", ".join(shown(author.name) for author in entry.authors), shown(entry.publisher or "")
    return " · ".join(part for part in dict.fromkeys((authors, publisher)) if part)


def ago(moment: str, now: dt.datetime) -> str:
    """A moment as one says it: today, yesterday, 3 days ago, or its date. `moment` is ISO 8601."""
    day = dt.datetime.fromisoformat(moment).astimezone(now.tzinfo).date()
    days = (now.date() - day).days
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    return f"{days} days ago" if days < _DAYS_NAMED else day.isoformat()


def summary_of(entry: LibraryEntry) -> Content:
    """One line for the foot of the list."""
    words = shown(entry.summary) if entry.summary else f"{counted(entry.words, 'word')}, no summary"
    return Content.assemble((" Summary: ", "bold $muted"), (words, "$muted"))


def portrait_of(entry: LibraryEntry, now: dt.datetime) -> Content:
    """All that is known of it, for the pane beside the list."""
    people = "\n".join(
        f"{shown(author.name)}{', ' + shown(author.role) if author.role else ''}" for author in entry.authors
    )
    publisher = "" if [author.name for author in entry.authors] == [entry.publisher] else shown(entry.publisher or "")
    where = " · ".join(part for part in (publisher, shown(entry.date or "")) if part)
    tags = "  ".join(f"#{shown(tag)}" for tag in entry.tags)
    facts = [counted(entry.words, "word")]
    if entry.notes:
        facts.append(counted(entry.notes, "note"))
    if entry.to_place:
        facts.append(f"{entry.to_place} to place")
    if entry.changed_at:
        facts.append(f"changed {ago(entry.changed_at, now)}")
    if entry.opened_at:
        facts.append(f"opened {ago(entry.opened_at, now)}")
    parts = [
        Content.styled(shown(entry.title), "bold $title"),
        Content.styled("\n".join(part for part in (people, where) if part), "$muted"),
        Content(shown(entry.summary) if entry.summary else "It has no summary."),
        Content.styled(tags, "$muted"),
        Content.styled(" · ".join(facts), "$muted"),
        Content.styled("From the starter collection" if entry.is_bundled else shown(short_path(entry.path)), "$muted"),
    ]
    return Content("\n\n").join(part for part in parts if cell_len(part.plain))
