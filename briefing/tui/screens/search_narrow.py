"""By what a search can be narrowed: who wrote, published and acts in what was found, its tags and years."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from textual.content import Content

from briefing.library.fields_typed import fields_in, meant
from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.screens.search_words import KIND_NAMES
from briefing.tui.widgets.line_list import LineList, Rows
from briefing.tui.widgets.remark import Remark
from briefing.tui.widgets.wording import shown

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence

    from textual import events
    from textual.binding import BindingType

    from briefing.library.answer import Where
    from briefing.library.narrowing import FacetCount, Facets

NOTHING_TO_NARROW: Final = Remark("Narrow", "by author, tag,", "actor or year")
"""What is said before anything is found."""

_FEW: Final = 8
"""Values of a kind that are shown until all of them are asked for."""
_TAKEN: Final = "✓"
_UNFOLDS: Final = "+"
_FOLDS: Final = "-"
_MOVES: Final = frozenset(f"narrow.{move}" for move in ("down", "up", "page-down", "page-up", "top", "bottom"))


class NarrowRow(NamedTuple):
    """A row of the list: a heading, or a value."""

    name: str
    """What it is called."""

    fields: str = ""
    """What stands in the query where the search is narrowed to it; empty for a heading, and for texts or notes."""

    number: int | None = None
    """How many of the briefings found have it, or how many hits it has; None where that is not known."""

    is_taken: bool = False
    """Whether the search is narrowed to it."""

    is_estimated: bool = False
    """Whether that number is an estimate."""

    where: Where | None = None
    """In what alone hits are shown; None for whatever narrows the search itself."""

    unfolds: str = ""
    """The kind of which it shows all values, or the first alone; empty for anything else."""

    @property
    def is_head(self) -> bool:
        """Whether it is the name of a kind."""
        return not (self.fields or self.where or self.unfolds)


class NarrowRows(Rows):
    """Values by their kinds, each kind under its name."""

    def __init__(
        self,
        facets: Facets,
        typed: str,
        kinds: Mapping[Where, int],
        only: Where | None,
        unfolded: Collection[str] = (),
    ) -> None:
        """Values for what was `typed`; and in what hits stand, of which `only` one kind may be shown.

        Of the `unfolded` kinds of values all are.
        """
        self.rows: Final = (*_kind_rows(kinds, only), *_rows(facets, typed, unfolded))
        """Every row."""

    def __len__(self) -> int:
        return len(self.rows)

    def is_head(self, row: int) -> bool:
        """Whether it is the name of a kind."""
        return self.rows[row].is_head

    def row_of(self, value: NarrowRow) -> int | None:
        """The row of a value, however many have it now; None where it is not shown."""
        known = value.fields, value.where, value.unfolds
        same = (row for row, one in enumerate(self.rows) if (one.fields, one.where, one.unfolds) == known)
        return next(same, None)

    def paint(self, row: int, line: int, width: int, *, at_cursor: bool) -> Content:  # noqa: ARG002, as every list
        """The value, with how many briefings have it."""
        name, _, number, is_taken, is_estimated, _, unfolds = self.rows[row]
        if self.is_head(row):
            return Content.styled(shown(name), "bold $heading")
        if unfolds:
            return Content.styled(shown(name), "$muted")
        count = f" {'~' * is_estimated}{number:,} " if number is not None else " "
        label = Content(shown(name)).truncate(max(1, width - 1 - len(count)), ellipsis=True, pad=True)
        sign = (_TAKEN if is_taken else " ", "$accent")
        return Content.assemble(sign, label.stylize("bold") if is_taken else label, (count, "$muted"))


def _kind_rows(kinds: Mapping[Where, int], only: Where | None) -> Iterator[NarrowRow]:
    """Texts and notes, where hits stand in both."""
    if len(kinds) > 1:
        yield NarrowRow("Hits in")
        yield from (NarrowRow(KIND_NAMES[one], "", count, one is only, where=one) for one, count in kinds.items())


def _rows(facets: Facets, typed: str, unfolded: Collection[str]) -> Iterator[NarrowRow]:
    kinds, taken = _kinds(facets), meant(typed)
    listed = {meaning for _, _, values in kinds for one in values for meaning in meant(one.query)} if taken else set()
    others = [field for field in fields_in(typed) if not meant(field) <= listed] if taken else []
    if others:
        yield NarrowRow("Typed")
        yield from (NarrowRow(field, field, is_taken=True) for field in dict.fromkeys(others))
    for kind, field, values in kinds:
        if values:
            yield NarrowRow(kind)
            rows = [
                NarrowRow(one.value, one.query, one.briefings, _is_taken(one.query, taken), facets.is_estimated)
                for one in values
            ]
            rarer = facets.rarer.get(field, 0)
            yield from _unfolded(kind, rows, rarer) if kind in unfolded else _folded(kind, rows, rarer)


def _is_taken(fields: str, taken: frozenset[Hashable]) -> bool:
    return bool(taken) and meant(fields) <= taken


def _folded(kind: str, rows: Sequence[NarrowRow], rarer: int) -> Iterator[NarrowRow]:
    """The first values of a kind and those that are taken, with how many more there are; one more is no line worth."""
    first = [row for place, row in enumerate(rows) if place < _FEW or row.is_taken]
    left = len(rows) - len(first) + rarer
    yield from rows if left == 1 and not rarer else first
    if left > 1:
        yield NarrowRow(f"{_UNFOLDS} {left:,} more", unfolds=kind)


def _unfolded(kind: str, rows: Sequence[NarrowRow], rarer: int) -> Iterator[NarrowRow]:
    """All values of a kind, with how many there are that are too rare to be listed."""
    yield from rows
    yield NarrowRow(f"{_FOLDS} fewer" + f" ({rarer:,} rarer)" * bool(rarer), unfolds=kind)


def _kinds(facets: Facets) -> Sequence[tuple[str, str, Sequence[FacetCount]]]:
    return (
        ("Author", "author", facets.authors),
        ("Publisher", "publisher", facets.publishers),
        ("Actor", "actor", facets.actors),
        ("Tag", "tag", facets.tags),
        ("Year", "year", facets.years),
    )


class NarrowList(LineList):
    """The values. A click narrows to one, or takes that back, and leaves the keys in the field."""

    FOCUS_ON_CLICK = False
    HIDES_CURSOR = True
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Context.NARROW, only=_MOVES),
        *bindings(Context.NARROW, but=_MOVES, on="screen"),
    ]

    def on_click(self, event: events.Click) -> None:
        """Chooses what was clicked, without asking for a second click."""
        event.prevent_default()
        line = event.y + self.scroll_offset.y
        if 0 <= line < self.line_count and not self.rows.is_head(line):
            self.move_to(line)
            self.post_message(self.Chosen(self, line))
