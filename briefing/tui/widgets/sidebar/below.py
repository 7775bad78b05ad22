"""What stands below the row under the cursor: what the row cut, and what else there is to say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from briefing.document import one_line
from briefing.layout import LEAST, Measure, wrap
from briefing.tui.cells import graphemes

if TYPE_CHECKING:
    from briefing.tui.widgets.sidebar.rows import Row

INDENT: Final = "   "
"""Before every line below a row: as wide as cursor, sign and blank."""
_MOST_OF_WORDS: Final = 3
_MOST_OF_SECOND: Final = 2


def lines_below(row: Row, width: int) -> tuple[str, ...]:
    """The lines below a row in a list `width` cells wide, without their indent.

    The row's words whole where the list cuts them, then its second line; of either the last line goes on beyond the
    width where there is too much of it.
    """
    words = _wrapped(row.words, width, _MOST_OF_WORDS) if is_cut(row, width) else []
    return (*words, *_wrapped(row.second, width, _MOST_OF_SECOND))


def is_cut(row: Row, width: int) -> bool:
    """Whether a list `width` cells wide has no room for all of a row's words."""
    sign = len("›•") + bool(row.colour)
    left = sign + cell_len(row.before) + cell_len(one_line(row.words))
    return left + cell_len(row.after) > width


def _wrapped(text: str, width: int, most: int) -> list[str]:
    line = one_line(text)
    if not line:
        return []
    lines = wrap(line, Measure(max(LEAST, width - len(INDENT)), graphemes))
    kept = [line[start:end] for start, end in lines[:most]]
    if len(lines) > most:
        kept[-1] = line[lines[most - 1][0] :]
    return kept
