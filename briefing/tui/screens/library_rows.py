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
_AUTHOR_CELLS: Final = 20
"""What an author has at least in a row in columns; more where the titles leave it."""
_AUTHOR_FROM: Final = 86
"""Cells from which a row in columns has room for the author."""
_MEASURED: Final = 200
"""Rows that are looked at for how wide a column has to be: all of twenty thousand would be felt at every key."""
_DAYS_NAMED: Final = 7


class LibraryRows(Rows):
    """Briefings of the library: in columns, or in two lines each."""

    def __init__(self, entries: Sequence[LibraryEntry], now: dt.datetime, *, in_columns: bool) -> None:
        self._entries: Final = entries
        self._now: Final = now
        self._in_columns: Final = in_columns
        measured = entries[:_MEASURED] if in_columns else ()
        self._longest_title: Final = max((len(entry.title) for entry in measured), default=0)
        self._longest_author: Final = max((len(authors_of(entry)) for entry in measured), default=0)
        self._state_cells: Final = max((state_of(entry, now, short=True).cell_length for entry in measured), default=0)

    def __len__(self) -> int:
        return len(self._entries)

    def height(self, row: int) -> int:
        """One line in columns, else two; of what nobody signed, one."""
        entry = self._entries[row]
        return 1 if self._in_columns or not (entry.authors or entry.publisher) else 2

    def paint(self, row: int, line: int, width: int, *, at_cursor: bool) -> Content:
        """Sign, date, title and state; below them who wrote it."""
        entry = self._entries[row]
        if line == 1:
            return Content.styled(" " * _INDENT + byline(entry), "$muted")
        author = self._author(entry, width) if self._in_columns and width >= _AUTHOR_FROM else ""
        state = state_of(entry, self._now, short=self._in_columns)
        state = Content.styled(author, "$muted") + state.pad_left(max(0, self._state_cells - state.cell_length))
        room = width - _INDENT - state.cell_length - 2
        title = Content(shown(entry.title)).truncate(room, ellipsis=True, pad=True)
        weight = "bold" if at_cursor or entry.read == UNREAD else ""
        date = Content.styled(f"{shown(entry.date or ''):{_DATE_CELLS}}  ", "$muted")
        return Content.assemble(sign_of(entry), " ", date, title.stylize(weight), "  ", state)

    def _author(self, entry: LibraryEntry, width: int) -> str:
        """Who wrote it, in a column as wide as the longest title leaves and the longest names need."""
        left = width - _INDENT - 2 - self._longest_title - 2 - self._state_cells
        cells = max(_AUTHOR_CELLS, min(self._longest_author, left))
        return Content(authors_of(entry)).truncate(cells, ellipsis=True, pad=True).plain + "  "


def sign_of(entry: LibraryEntry) -> Content:
    """One cell: changed, unread, started or nothing."""
    if entry.changed_at is not None:
        return Content.styled(CHANGED_SIGN, "$changed")
    return Content.styled({UNREAD: UNREAD_SIGN, STARTED: STARTED_SIGN}.get(entry.read, " "), "$sign")


def state_of(entry: LibraryEntry, now: dt.datetime, *, short: bool) -> Content:
    """What is known of reading it, and how many notes are on it; `short` for a column."""
    if entry.changed_at is not None:
        said = "changed" if short else f"changed {ago(entry.changed_at, now)}"
    elif entry.read == STARTED:
        said = f"{entry.fraction:.0%}"
    else:
        said = "read" if entry.read == READ else ""
    notes = f"{NOTES_SIGN}{entry.notes}" if entry.notes else ""
    return Content.assemble((said, "$muted"), "  " if said and notes else "", (notes, "$sign"), " ")


def authors_of(entry: LibraryEntry) -> str:
    """Who wrote it."""
    return ", ".join(shown(author.name) for author in entry.authors)


def byline(entry: LibraryEntry) -> str:
    """Who wrote it and who published it, unless that is one of them."""
    return " · ".join(part for part in (authors_of(entry), publisher_of(entry)) if part)


def publisher_of(entry: LibraryEntry) -> str:
    """Who published it; empty where that is one of its authors."""
    is_author = any(author.name == entry.publisher for author in entry.authors)
    return "" if is_author else shown(entry.publisher or "")


def ago(moment: str, now: dt.datetime) -> str:
    """A moment as one says it: today, yesterday, 3 days ago, or its date. `moment` is ISO 8601."""
    day = dt.datetime.fromisoformat(moment).astimezone(now.tzinfo).date()
    days = (now.date() - day).days
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    return f"{days} days ago" if days < _DAYS_NAMED else day.isoformat()


def summary_of(entry: LibraryEntry, width: int, most_lines: int) -> Content:
    """Its summary for the foot of the list, in as many lines as it takes and there may be."""
    words = shown(entry.summary) if entry.summary else f"{counted(entry.words, 'word')}, no summary"
    said = Content.assemble(("Summary: ", "bold $muted"), (words, "$muted"))
    lines = said.wrap(max(1, width - 2))
    kept = lines[: most_lines - 1]
    if len(lines) > most_lines:
        rest = Content(" ").join(line.rstrip() for line in lines[most_lines - 1 :])
        kept.append(rest.truncate(max(1, width - 2), ellipsis=True))
    else:
        kept = lines
    return Content("\n").join(Content(" ") + line for line in kept)


def portrait_of(entry: LibraryEntry, now: dt.datetime) -> Content:
    """All that is known of it, for the pane beside the list."""
    people = "\n".join(
        f"{shown(author.name)}{', ' + shown(author.role) if author.role else ''}" for author in entry.authors
    )
    where = " · ".join(part for part in (publisher_of(entry), shown(entry.date or "")) if part)
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
