"""What the sidebar's fourth list says: the notes on a briefing."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from briefing.annotations.status import Status
from briefing.document import one_line
from briefing.tui.widgets.sidebar.rows import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from briefing.annotations.model import Note

MARKED: Final = "□"
NOTED: Final = "■"
UNCERTAIN: Final = "?"
ORPHAN: Final = "!"
DRAFTED: Final = "draft left"
TO_SETTLE: Final = "⏎ settles it"
_WHY: Final = MappingProxyType({
    Status.UNCERTAIN: "place uncertain",
    Status.ORPHAN: "not in the text now",
})  # fmt: skip


def note_list(notes: Sequence[Note], number_at: Callable[[int], int | None], drafted: Collection[str] = ()) -> RowList:
    """The notes in the order given; `number_at` says in which ¶ an offset lies, `drafted` of which a draft was left."""
    rows = tuple(_note_row(note, number_at, is_drafted=note.id in drafted) for note in notes)
    return RowList("Notes", rows, "No notes yet: a writes one", _count(notes))


def _note_row(note: Note, number_at: Callable[[int], int | None], *, is_drafted: bool) -> Row:
    number = number_at(note.span.start) if note.span else note.origin.paragraph
    why = ", ".join(filter(None, (_WHY.get(note.status, ""), DRAFTED if is_drafted else "")))
    below = (f"“{one_line(note.quote)}”" if note.body else "", "" if note.status.is_sure else TO_SETTLE)
    said = one_line(note.body) or f"“{one_line(note.quote)}”"
    return Row(
        key=note.id,
        name=one_line(note.body or note.quote),
        words=f"{why}: {said}" if why else said,
        places=(note.span,) if note.span else (),
        mark=mark_of(note),
        lead=f"¶{number}" if number is not None else "",
        tail=" ".join(f"#{tag}" for tag in note.tags),
        second=" · ".join(filter(None, below)),
        colour=note.color.value,
    )


def mark_of(note: Note) -> str:
    """The sign of a note: a mark, a note, one that is uncertain, one that lost its place."""
    if note.status is Status.ORPHAN:
        return ORPHAN
    if note.status is Status.UNCERTAIN:
        return UNCERTAIN
    return NOTED if note.body else MARKED


def _count(notes: Sequence[Note]) -> str:
    parts = [str(len(notes))] if notes else []
    for status, word in ((Status.UNCERTAIN, "uncertain"), (Status.ORPHAN, "lost")):
        if several := sum(note.status is status for note in notes):
            parts.append(f"{several} {word}")
    return " · ".join(parts)
