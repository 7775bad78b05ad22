"""How the notes of all briefings look in a list: each briefing with its notes below it."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.content import Content

from briefing.annotations.model import Note
from briefing.annotations.status import Status
from briefing.tui.widgets.line_list import Rows
from briefing.tui.widgets.sidebar.drawing import CHOSEN, COLOUR_LETTERS
from briefing.tui.widgets.sidebar.note_rows import mark_of
from briefing.tui.widgets.wording import counted, shown

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from briefing.workspace.filtering import Filterable
    from briefing.workspace.gathering import NotedBriefing

GONE: Final = "file not found"
WHY: Final = {Status.UNCERTAIN: "place uncertain", Status.ORPHAN: "not in the text now"}

_DATE_CELLS: Final = 10
_PLACE_CELLS: Final = 5
_INDENT: Final = 1 + 1 + 2 + 1 + _PLACE_CELLS
"""Cells before the words: selected or not, blank, sign with letter, blank, ¶."""
_LOOKED_AT: Final = 200
"""Characters of a note or quotation that may get into a row: of a long one no more is made safe to paint."""
_WIDEST_TAGS: Final = 3
"""The part of the words' room that tags may take."""


class NotesRows(Rows):
    """Notes in the order given, under the heading of their briefing wherever that is another than before."""

    def __init__(
        self, notes: Sequence[Filterable], briefings: Mapping[str, NotedBriefing], chosen: Collection[str]
    ) -> None:
        self.rows: Final[list[Note | NotedBriefing]] = []
        """Every row."""
        self._chosen: Final = chosen
        self._counts: Final[dict[str, int]] = {}
        self._heights: Final[list[int]] = []
        for name, group in groupby(notes, attrgetter("briefing")):
            on_it = list(group)
            self.rows.extend((briefings[name], *[found.note for found in on_it]))
            self._heights.extend((1, *[1 if found.is_mark else 2 for found in on_it]))
            self._counts[name] = len(on_it)

    def __len__(self) -> int:
        return len(self.rows)

    def height(self, row: int) -> int:
        """Two lines for a note with words, one for a mark or a heading."""
        return self._heights[row]

    def is_head(self, row: int) -> bool:
        """Whether it is a briefing's own row."""
        return not isinstance(self.rows[row], Note)

    def note_at(self, row: int | None) -> Note | None:
        """The note in a row; None where there is none."""
        found = self.rows[row] if row is not None and row < len(self.rows) else None
        return found if isinstance(found, Note) else None

    def row_of(self, note: Note) -> int | None:
        """The row of a note, be it in another state; None where it is not shown."""
        for row, one in enumerate(self.rows):
            if one is note:
                return row
        ids = (one.annotation.id if isinstance(one, Note) else None for one in self.rows)
        return next((row for row, one in enumerate(ids) if one == note.id), None)

    def paint(self, row: int, line: int, width: int, *, at_cursor: bool) -> Content:
        """A briefing's title, date and how many notes; or a note, its quotation below what was written."""
        one = self.rows[row]
        if not isinstance(one, Note):
            return _heading_line(one, self._counts[one.id], width)
        if line == 1:
            return Content.styled(" " * _INDENT + _quoted(one), "$muted").truncate(width - 1, ellipsis=True)
        return self._first_line(one, width, at_cursor=at_cursor)

    def _first_line(self, note: Note, width: int, *, at_cursor: bool) -> Content:
        date = f"  {note.created[:_DATE_CELLS]} "
        room = width - _INDENT - cell_len(date)
        tags = tags_of(note, room // _WIDEST_TAGS)
        why = f"{WHY[note.status]}: " if note.status in WHY else ""
        said = shown(note.body[:_LOOKED_AT]) if note.body else _quoted(note)
        words = Content.assemble((why, "$warning"), (said, "bold" if at_cursor else ""))
        return Content.assemble(
            (CHOSEN if note.id in self._chosen else " ", "bold"),
            " ",
            (sign_of(note), f"${note.color.value}-sign"),
            " ",
            (f"{place_of(note):<{_PLACE_CELLS - 1}} ", "$muted"),
            words.truncate(max(1, room - tags.cell_length), ellipsis=True, pad=True),
            tags,
            (date, "$muted"),
        )


def sign_of(note: Note) -> str:
    """The sign of a note and the letter of its colour."""
    return f"{mark_of(note)}{COLOUR_LETTERS[note.color.value]}"


def place_of(note: Note) -> str:
    """The ¶ a note is on, or was on; empty in a heading."""
    number = note.paragraph if note.span is not None else note.origin.paragraph
    return "" if number is None else f"¶{number}"


def tags_of(note: Note, room: int) -> Content:
    """Its tags in so many cells, two of them blank before; nothing where it has none."""
    tags = " ".join(f"#{shown(tag)}" for tag in note.tags)
    return Content.styled(f"  {tags}", "$muted").truncate(max(0, room), ellipsis=True) if tags else Content("")


def _quoted(note: Note) -> str:
    return f"“{shown(note.quote[:_LOOKED_AT])}”"


def _heading_line(briefing: NotedBriefing, notes: int, width: int) -> Content:
    right = Content.assemble(
        ("" if briefing.is_there else GONE, "$warning"),
        (f"  {shown(briefing.date or ''):>{_DATE_CELLS}}  {counted(notes, 'note'):>8} ", "$muted"),
    )
    title = Content.styled(shown(briefing.title), "bold")
    room = width - 2 - right.cell_length - 1
    return Content("  ") + title.truncate(max(1, room), ellipsis=True, pad=True) + Content(" ") + right
