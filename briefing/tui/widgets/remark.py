"""What a list says where it has nothing to list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from briefing.tui.widgets.line_list import Rows

if TYPE_CHECKING:
    from collections.abc import Sequence


class Remark(Rows):
    """Some lines of words, the first of them stronger; none of them can be chosen."""

    def __init__(self, says: str, *then: str) -> None:
        self._lines: Final[Sequence[str]] = ("", says, *then)

    def __len__(self) -> int:
        return len(self._lines)

    def is_head(self, row: int) -> bool:  # noqa: ARG002, they all are
        """None of them can have the cursor."""
        return True

    def paint(self, row: int, line: int, width: int, *, at_cursor: bool) -> Content:  # noqa: ARG002
        """One of the lines."""
        return Content.assemble("  ", (self._lines[row], "$foreground" if row == 1 else "$muted"))
