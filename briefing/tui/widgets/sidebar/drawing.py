"""The sidebar's lists as lines of a pane."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from briefing.tui.widgets.line import Line, Piece
from briefing.tui.widgets.sidebar.below import INDENT
from briefing.tui.widgets.sidebar.cursor import LineKind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from briefing.document import TextSpan
    from briefing.tui.widgets.sidebar.cursor import ListCursor, ListLine
    from briefing.tui.widgets.sidebar.rows import Row

CURSOR: Final = "›"
ON_SCREEN: Final = "•"
CHOSEN: Final = "✓"
COLOUR_LETTERS: Final = MappingProxyType({"yellow": "y", "green": "g", "blue": "b", "red": "r", "purple": "p"})
_RULE: Final = Piece("─", "rule")
_TAB_LETTERS: Final = (99, 4, 3, 0)
"""How much of the name of a list that is not active a tab shows: the most there is room for."""


def tab_line(titles: Sequence[str], active: int, width: int) -> Line:
    """The box's upper side with the lists' names; a click on one asks for `pane N`."""
    tabs = _tabs(titles, active, width - len("┌  ┐"))
    return Line((Piece("┌ ", "rule"), *tabs, Piece(" ")), (Piece("┐", "rule"),), _RULE)


def plain_tab_line(titles: Sequence[str], active: int, width: int) -> Line:
    """The same without a box, above a list that is docked."""
    return Line((Piece(" "), *_tabs(titles, active, width - 1)))


def _tabs(titles: Sequence[str], active: int, room: int) -> list[Piece]:
    """The lists' names with their digits; where there is no room for all of them, only the active one's is whole."""
    ways = [
        [title if index == active else title[:letters] for index, title in enumerate(titles)]
        for letters in _TAB_LETTERS
    ]
    names = next((names for names in ways if _tabs_width(names, 1) <= room), ways[-1])
    gap = 2 if _tabs_width(names, 2) <= room else 1
    pieces: list[Piece] = []
    for index, name in enumerate(names):
        tone = "cursor" if index == active else "dim"
        pieces += (Piece(f"{index + 1} {name}".rstrip(), tone, f"pane {index}"), Piece(" " * gap))
    return pieces[:-1]


def _tabs_width(names: Sequence[str], gap: int) -> int:
    return sum(len(f"1 {name}".rstrip()) for name in names) + gap * (len(names) - 1)


def bottom_line(keys: Sequence[tuple[str, str]], width: int) -> Line:
    """The box's lower side with what the keys do, close together where there is little room."""
    used = sum(len(f"{key} {label}") for key, label in keys) + len("└  ┘")
    gap = max(1, min(3, (width - used) // max(1, len(keys) - 1)))
    pieces = [Piece("└ ", "rule")]
    for key, label in keys:
        pieces += (Piece(key, "key"), Piece(f" {label}", "dim"), Piece(" " * gap))
    return Line((*pieces[:-1], Piece(" ")), (Piece("┘", "rule"),), _RULE)


def head_line(cursor: ListCursor, number: int, *, is_active: bool, is_cut: bool) -> Line:
    """The heading of one of several lists; a click on it asks for `pane N`."""
    tone = "cursor" if is_active else "head"
    title = Piece(f" {number} {cursor.listed.title.upper()}", tone, f"pane {number - 1}")
    narrowed = (Piece(f"  /{cursor.filter}", "dim"),) if cursor.filter else ()
    return Line((title, *narrowed), (Piece(f"{cursor.listed.told} {CURSOR if is_cut else ' '} ", "dim"),))


def list_lines(
    cursor: ListCursor,
    lines: Sequence[ListLine],
    *,
    has_focus: bool,
    visible: TextSpan | None,
    chosen: Collection[str] = (),
    capitals: bool = False,
) -> list[Line]:
    """The lines in view of one list; `visible` is the text on screen, `chosen` the keys of the rows that are marked."""
    return [
        _row_line(
            cursor.shown[line.row],
            has_cursor=has_focus and line.row == cursor.index,
            on_screen=visible is not None and cursor.shown[line.row].is_within(visible),
            is_chosen=cursor.shown[line.row].key in chosen,
        )
        if line.kind is LineKind.ROW and line.row is not None
        else _other_line(line, capitals=capitals)
        for line in lines
    ]


def _other_line(line: ListLine, *, capitals: bool) -> Line:
    if line.kind is LineKind.GROUP:
        return Line((Piece(f" {line.text.upper() if capitals else line.text}", "dim"),))
    indent = INDENT if line.kind is LineKind.SECOND else " "
    return Line((Piece(f"{indent}{line.text}", "dim"),))


def _row_line(row: Row, *, has_cursor: bool, on_screen: bool, is_chosen: bool) -> Line:
    tone = "found" if row.is_found else "strong" if has_cursor else "text"
    first = CHOSEN if is_chosen else CURSOR if has_cursor else " "
    is_note = bool(row.colour)
    mark = ON_SCREEN if on_screen and not is_note else row.mark
    letter = COLOUR_LETTERS.get(row.colour, "")
    left = (
        Piece(first, "cursor"),
        Piece(f"{mark}{letter}", row.colour or "sign"),
        Piece(row.before, "strong" if is_note and on_screen else tone if not is_note else "dim"),
        Piece(row.words, tone),
    )
    right = (Piece(row.after, "dim"),) if row.after else ()
    return Line(left, right, tint="row" if has_cursor else "")
