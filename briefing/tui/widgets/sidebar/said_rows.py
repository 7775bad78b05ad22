"""What the sidebar says of an actor's statements: never a bare claim, always with the verb of attribution."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document import one_line
from briefing.tui.widgets.sidebar.rows import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.workspace.attributing import Attributed


def said_list(actor: str, attributed: Sequence[Attributed], number_at: Callable[[int], int | None]) -> RowList:
    """What an actor said, in text order; `number_at` says in which ¶ an offset lies."""
    rows = tuple(_said_row(actor, one, number_at) for one in attributed)
    return RowList("Actors", rows, f"Nothing is clearly attributed to {actor}", str(len(rows)) if rows else "")


def _said_row(actor: str, one: Attributed, number_at: Callable[[int], int | None]) -> Row:
    number = number_at(one.span.start)
    return Row(
        key=f"{one.span.start} {one.verb}",
        name=f"said by {actor}",
        words=one_line(one.told),
        places=(one.span,),
        lead=f"¶{number}" if number is not None else "",
        tail=one.date or "",
        group=f"Said by {actor}",
    )
