"""What the last row says, and what of it there is room for."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len
from textual.content import Content

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WIDE: Final = 120
"""From so many columns on entries stand in groups."""
_AFTER_LEFT: Final = 3
_BEFORE_RIGHT: Final = 2
_EMPTY: Final = Content("")


class FooterEntry(NamedTuple):
    """A key and what it does, as one can click it."""

    keys: str
    """The key as it is shown, or several."""

    label: str
    """What it does, in a word or two."""

    action: str = ""
    """What a click runs, as in Textual: `screen.next_lit`; empty for nothing."""

    rank: int = 50
    """Which to keep: the lowest are dropped first."""

    group: int = 0
    """Entries of a group stand together where there is room for groups; the highest stands at the right."""

    @property
    def content(self) -> Content:
        """The key in bold, the label beside it."""
        return Content.assemble((self.keys, "bold $key"), " " if self.label else "", (self.label, "$muted"))

    @property
    def cells(self) -> int:
        """How wide it is."""
        return cell_len(self.keys) + cell_len(self.label) + bool(self.label)


RIGHT_GROUP: Final = 9
"""The group at the right edge."""


class FooterLine(NamedTuple):
    """What the last row says: some words, keys, and something at the right."""

    left: Content = _EMPTY
    """Words before the keys."""

    entries: tuple[FooterEntry, ...] = ()
    """Keys, in the order to be shown."""

    right: Content | None = None
    """At the right edge; None for `? Keys`."""


class Placed(NamedTuple):
    """An entry where it stands."""

    start: int
    """Its first cell in the row."""

    end: int
    """The cell after its last."""

    entry: FooterEntry
    """The entry."""


class Laid(NamedTuple):
    """A row that is laid out."""

    content: Content
    """All of it."""

    places: tuple[Placed, ...]
    """What a click can hit."""


def laid_out(line: FooterLine, keys: FooterEntry, width: int) -> Laid:
    """The row for a width; `keys` is the entry at the right that is never dropped, `? Keys`."""
    right = Content("") if line.right is None else line.right
    last = (keys,) if line.right is None else ()
    room = width - 2 - (line.left.cell_length + _AFTER_LEFT if line.left else 0)
    room -= right.cell_length + _BEFORE_RIGHT if right else 0
    wide = width >= WIDE
    kept, gap = _kept(line.entries, last, room, wide=wide)
    row = _Row(1, gap=gap, grouped=wide)
    if line.left:
        row.add(line.left)
        row.skip(_AFTER_LEFT if kept or last else 0)
    row.entries([entry for entry in kept if entry.group != RIGHT_GROUP])
    at_right = [*(entry for entry in kept if entry.group == RIGHT_GROUP), *last]
    row.move_to(width - 1 - right.cell_length - _length(at_right, gap, wide=wide))
    row.entries(at_right)
    row.add(right)
    return Laid(row.content, tuple(row.places))


def _kept(
    entries: Sequence[FooterEntry], last: Sequence[FooterEntry], room: int, *, wide: bool
) -> tuple[list[FooterEntry], int]:
    """The entries there is room for, beside those at the end, and how far apart: closer first, then fewer."""
    kept, gap = list(entries), 2
    while kept and _length([*kept, *last], gap, wide=wide) + len(last) * 2 > room:
        if gap > 1:
            gap = 1
        else:
            kept.remove(min(reversed(kept), key=lambda entry: entry.rank))
    return kept, gap


def _length(entries: Sequence[FooterEntry], gap: int, *, wide: bool) -> int:
    groups = sum(1 for _ in groupby(entries, key=lambda entry: entry.group if wide else 0))
    gaps = (len(entries) - groups) * gap + max(0, groups - 1) * len(_between_groups(gap))
    return sum(entry.cells for entry in entries) + gaps


def _between_groups(gap: int) -> Content:
    return Content.assemble(" " * gap, ("│", "$rule"), " " * gap)


class _Row:
    """A row being put together."""

    def __init__(self, indent: int, *, gap: int, grouped: bool) -> None:
        self._gap = gap
        self._grouped = grouped
        self.content = Content(" " * indent)
        self.places: list[Placed] = []

    def add(self, content: Content) -> None:
        self.content += content

    def skip(self, cells: int) -> None:
        self.content = self.content.pad_right(cells)

    def move_to(self, column: int) -> None:
        self.skip(max(0, column - self.content.cell_length))

    def entries(self, entries: Iterable[FooterEntry]) -> None:
        groups = [list(group) for _, group in groupby(entries, key=self._group)]
        for number, group in enumerate(groups):
            if number:
                self.add(_between_groups(self._gap))
            for index, entry in enumerate(group):
                if index:
                    self.skip(self._gap)
                self._entry(entry)

    def _group(self, entry: FooterEntry) -> int:
        return entry.group if self._grouped else 0

    def _entry(self, entry: FooterEntry) -> None:
        start = self.content.cell_length
        self.add(entry.content)
        self.places.append(Placed(start, self.content.cell_length, entry))
