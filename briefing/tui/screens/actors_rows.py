"""How the actors of all briefings look in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.content import Content

from briefing.document import Origin
from briefing.tui.widgets.line_list import Rows
from briefing.tui.widgets.sidebar.rows import mark_of
from briefing.tui.widgets.wording import counted, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.survey.across import ActorAcross
    from briefing.workspace.casting import Acting

_ROOMY: Final = 88
"""Cells from which first and last date are shown."""
_ROOM_FOR_LAST: Final = 64
"""Cells from which the last one is."""


class ActorsRows(Rows):
    """Actors in the order given, a line each."""

    def __init__(self, acting: Sequence[Acting]) -> None:
        self.acting: Final = acting
        """What is shown."""

    def __len__(self) -> int:
        return len(self.acting)

    def paint(self, row: int, line: int, width: int, *, at_cursor: bool) -> Content:  # noqa: ARG002, one line each
        """Name, role, and in how many briefings, how often, when."""
        one = self.acting[row].across
        right = _counts(one, width)
        tone = "bold" if at_cursor else "italic $muted" if one.actor.origin is Origin.RULE else ""
        name = Content.assemble((f"{mark_of(one.actor.origin)} ", "$muted"), (shown(one.actor.name), tone))
        role = about(one)
        whole = name + Content.styled(f"  {role}" if role else "", "$muted")
        room = max(1, width - cell_len(right) - 3)
        return whole.truncate(room, ellipsis=True, pad=True) + Content.styled(f"  {right}", "$muted")


def about(one: ActorAcross) -> str:
    """What it is called to be, else what it stands for."""
    if one.actor.role:
        return shown(one.actor.role)
    return f"stands for {shown(one.actor.stands_for)}" if one.actor.stands_for else ""


def _counts(one: ActorAcross, width: int) -> str:
    """In how many briefings, how often, and from when to when, as far as there is room."""
    told = f"{counted(len(one.appearances), 'briefing'):>13}  {one.mentions:>5,} ×"
    if width >= _ROOMY:
        return f"{told}  {period(one):<23}"
    return f"{told}  {(one.last or '')[:10]:<10}" if width >= _ROOM_FOR_LAST else told


def period(one: ActorAcross) -> str:
    """From when to when it is named."""
    if one.first is None or one.last is None:
        return ""
    return one.first if one.first == one.last else f"{one.first} … {one.last}"
