"""The four lists together: which is active, what is in view, and which row stands on which line."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.tui.key_names import shown
from briefing.tui.keymap import Context, keys_of
from briefing.tui.widgets.line import Line, boxed, docked
from briefing.tui.widgets.sidebar.cursor import FOLD, LineKind, ListCursor
from briefing.tui.widgets.sidebar.drawing import bottom_line, head_line, list_lines, plain_tab_line, tab_line
from briefing.tui.widgets.sidebar.rows import RowList
from briefing.tui.widgets.sidebar.shares import heights

if TYPE_CHECKING:
    from briefing.document import TextSpan

ACTORS: Final = 0
DATES: Final = 1
SOURCES: Final = 2
NOTES: Final = 3
SAID: Final = 4
"""What an actor said, which stands in the place of the actors while it is shown."""
TITLES: Final = ("Actors", "Dates", "Sources", "Notes")
_STACKED_FROM: Final = 34
"""Rows from which all four stand above one another: a window of 36 less header and footer."""
_HEAD_AND_GAP: Final = 2
_SAID_KEY: Final = "named.said"
_FILTER_KEY: Final = "list.filter"
"""In a box there is room for but one of the two."""
_NAMED_KEYS: Final = tuple(key.id for key in keys_of(Context.NAMED) if key.id != _SAID_KEY)
_NOTE_KEYS: Final = tuple(key.id for key in keys_of(Context.NOTES) if key.rank)


class Spot(NamedTuple):
    """What stands on a line of the sidebar."""

    pane: int
    """Which list."""

    row: int | None = None
    """Number of the row among those shown, or of the first that is further down; None for anything else."""

    is_more: bool = False
    """Whether it says how many rows are further down."""


class Offer(NamedTuple):
    """A key that does something in the active list."""

    id: str
    """Its id in the keymap."""

    label: str
    """What it does there."""


class Lists:
    """Actors, dates, sources and notes, as one moves about in them."""

    def __init__(self, *, plain: bool = False) -> None:
        """Empty lists; `plain` writes keys in ASCII."""
        self._plain: Final = plain
        self.cursors: Final = [ListCursor(RowList(title, (), "…")) for title in TITLES]
        """The lists, each with its cursor."""
        self.active = ACTORS
        """The one the keys act on."""
        self.chosen: set[str] = set()
        """Keys of the notes that are marked for copying."""
        self._actors: ListCursor | None = None
        self._visible: TextSpan | None = None
        self._heights: tuple[int, ...] = (0,) * len(TITLES)
        self._spots: list[Spot] = []

    @property
    def cursor(self) -> ListCursor:
        """The active list."""
        return self.cursors[self.active]

    def show(self, pane: int, rows: RowList) -> None:
        """Fills one of the lists; its cursor keeps its row, and what was chosen and is gone is forgotten."""
        cursor = self._actors if pane == ACTORS and self._actors is not None else self.cursors[pane]
        cursor.replace(rows)
        self.chosen &= {row.key for row in self.cursors[NOTES].listed.rows}

    @property
    def is_in_said(self) -> bool:
        """Whether what an actor said stands in the place of the actors, and the keys act on it."""
        return self._actors is not None and self.active == ACTORS

    def show_said(self, rows: RowList) -> None:
        """Shows what an actor said in the place of the actors."""
        self._actors = self._actors or self.cursors[ACTORS]
        self.cursors[ACTORS] = ListCursor(rows)
        self.active = ACTORS

    def leave_said(self) -> bool:
        """Shows the actors again, as they were left; False where they are shown."""
        if self._actors is None:
            return False
        self.cursors[ACTORS], self._actors = self._actors, None
        return True

    def toggle(self) -> None:
        """Marks the note under the cursor, or takes the mark from it."""
        if self.cursor.row is not None:
            self.chosen ^= {self.cursor.row.key}

    def follow(self, visible: TextSpan, *, scrolls: bool) -> None:
        """Which part of the text is on screen; a list scrolls only if it may and nothing of that is in view."""
        self._visible = visible
        if scrolls:
            for cursor, height in zip(self.cursors, self._heights, strict=True):
                cursor.follow(visible, height)

    def pane_at(self, y: int) -> int:
        """The list on a line."""
        return self._spots[y].pane if 0 <= y < len(self._spots) else self.active

    def spot_at(self, y: int) -> Spot | None:
        """What is on a line; None below all of it."""
        return self._spots[y] if 0 <= y < len(self._spots) else None

    def show_more(self, spot: Spot) -> None:
        """Makes a list the active one and goes a page further down in it, from the first row that was not in view."""
        self.active = spot.pane
        self.cursor.page_from(spot.row or 0, self._heights[spot.pane])

    # Keys

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What the keys of every list can do in the active one, as it is now."""
        offers = []
        if self.is_in_said:
            return (*((Offer("list.go", "Passage"),) if self.cursor.shown else ()), Offer("list.text", "Actors"))
        if self.cursor.shown and self.active == SOURCES:
            offers.append(Offer("list.go", "Card"))
        elif self.cursor.row is not None and self.cursor.row.key == FOLD:
            offers.append(Offer("list.go", "Show"))
        elif self.cursor.shown:
            offers += [Offer("list.go", "Next"), Offer("list.previous", "Prev")]
            if self.active == ACTORS:
                offers.append(Offer(_SAID_KEY, "Said"))
        if self.cursor.listed.rows:
            offers.append(Offer(_FILTER_KEY, "Filter"))
        return (*offers, Offer("list.text", "Text"))

    @property
    def row_keys(self) -> tuple[str, ...]:
        """Ids of the keys that do something with notes now, or with an actor or date."""
        row = self.cursor.row
        if row is None or row.key == FOLD or self.is_in_said:
            return ()
        return {ACTORS: _NAMED_KEYS, DATES: _NAMED_KEYS, NOTES: _NOTE_KEYS}.get(self.active, ())

    # As lines

    def boxed_lines(self, width: int, height: int, *, has_focus: bool) -> list[Line]:
        """The active list under tabs, in a box."""
        listed = (*keys_of(Context.LIST), *keys_of(Context.NAMED))
        keys = {key.id: shown(key.keys[0], plain=self._plain) for key in listed}
        self._fit(width - len("││"), has_focus=has_focus)
        inner = self._list(self.active, height - 2, has_focus=has_focus, capitals=True)
        inner += [Line()] * (height - 2 - len(inner))
        self._spots.insert(0, Spot(self.active))
        has_said = any(offer.id == _SAID_KEY for offer in self.offers)
        offers = [offer for offer in self.offers if not has_said or offer.id != _FILTER_KEY]
        bottom = bottom_line([(keys[offer.id], offer.label) for offer in offers], width)
        return [tab_line(TITLES, self.active, width), *map(boxed, inner), bottom]

    def docked_lines(self, width: int, height: int, *, has_focus: bool) -> list[Line]:
        """All four above one another where there are rows for it, else the active one under tabs."""
        width -= len("│")
        self._fit(width, has_focus=has_focus)
        if height >= _STACKED_FROM:
            lines = self._stacked_lines(height, has_focus=has_focus)
        else:
            inner = self._list(self.active, height - 1, has_focus=has_focus)
            self._spots.insert(0, Spot(self.active))
            lines = [plain_tab_line(TITLES, self.active, width), *inner]
        return [docked(line) for line in lines] + [docked(Line())] * (height - len(lines))

    def _fit(self, width: int, *, has_focus: bool) -> None:
        """Only the list that has the keys shows all there is of its row."""
        for pane, cursor in enumerate(self.cursors):
            cursor.fit(width if has_focus and pane == self.active else None)

    def _stacked_lines(self, height: int, *, has_focus: bool) -> list[Line]:
        given = heights(height, [cursor.line_count + _HEAD_AND_GAP for cursor in self.cursors])
        lines: list[Line] = []
        spots: list[Spot] = []
        for pane, (rows, end) in enumerate(zip(given, accumulate(given), strict=True)):
            cursor, room = self.cursors[pane], max(0, rows - _HEAD_AND_GAP)
            is_active = has_focus and pane == self.active
            head = head_line(cursor, pane + 1, is_active=is_active, is_cut=cursor.line_count > room)
            lines += [head, *self._list(pane, room, has_focus=is_active)]
            spots += [Spot(pane), *self._spots]
            lines += [Line()] * (end - len(lines))
            spots += [Spot(pane)] * (end - len(spots))
        self._heights, self._spots = tuple(max(0, rows - _HEAD_AND_GAP) for rows in given), spots
        return lines

    def _list(self, pane: int, height: int, *, has_focus: bool, capitals: bool = False) -> list[Line]:
        cursor = self.cursors[pane]
        in_view = cursor.view(height, follow_cursor=has_focus)
        self._heights = tuple(height if each == pane else 0 for each in range(len(TITLES)))
        self._spots = [Spot(pane, line.row, line.kind is LineKind.MORE) for line in in_view]
        return list_lines(
            cursor,
            in_view,
            has_focus=has_focus,
            visible=self._visible,
            chosen=self.chosen if pane == NOTES else (),
            capitals=capitals,
        )
