"""How what happened looks in a list: a row for each, and below one that several briefings tell of a row for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len
from textual.content import Content

from briefing.document import Origin
from briefing.tui.widgets.line_list import Rows
from briefing.tui.widgets.sidebar.rows import written
from briefing.tui.widgets.wording import counted, shown

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from briefing.library.entry import Entry
    from briefing.survey.happenings import Happening, Told
    from briefing.workspace.tracing import Traced

FOUND: Final = "~"
"""The sign of what was found by rule."""
_WIDEST_DATE: Final = 18
_NARROW_SOURCE: Final = 20
_WIDE_SOURCE: Final = 28
_WIDE_FROM: Final = 90


class TimelineRow(NamedTuple):
    """A row of the list."""

    happening: Happening
    """What happened."""

    told: Told | None
    """The one briefing it is told in here; None where it stands for several."""


class TimelineRows(Rows):
    """What happened, in the order given; `open_ones` are shown with a row for each briefing that tells of them."""

    def __init__(
        self, traced: Sequence[Traced], entries: Mapping[str, Entry], open_ones: Collection[Happening]
    ) -> None:
        self._entries: Final = entries
        self._open: Final = open_ones
        widest = max((cell_len(written(one.happening.event.date)) for one in traced), default=0)
        self._date_cells: Final = min(_WIDEST_DATE, widest)
        self.rows: Final[list[TimelineRow]] = []
        """Every row."""
        for one in traced:
            told = one.happening.told
            self.rows.append(TimelineRow(one.happening, told[0] if len(told) == 1 else None))
            if len(told) > 1 and one.happening in open_ones:
                self.rows.extend(TimelineRow(one.happening, each) for each in told)

    def __len__(self) -> int:
        return len(self.rows)

    def row_of(self, wanted: TimelineRow) -> int | None:
        """Where a row stands; one that is gone where what it is of does; None where that is gone too."""
        same = (index for index, row in enumerate(self.rows) if row == wanted)
        first = (index for index, row in enumerate(self.rows) if row.happening == wanted.happening)
        return next(same, next(first, None))

    def paint(self, row: int, line: int, width: int, *, at_cursor: bool) -> Content:  # noqa: ARG002, one line each
        """The date, what happened, and where that is told."""
        one = self.rows[row]
        is_below = one.told is not None and len(one.happening.told) > 1
        event = one.told.event if one.told else one.happening.event
        source = self._source(one, min(width // 3, _WIDE_SOURCE if width >= _WIDE_FROM else _NARROW_SOURCE))
        date = "" if is_below else written(event.date)
        first = Content.assemble(
            (f"{FOUND if event.origin is Origin.RULE else ' '} ", "$muted"),
            (f"{date:<{self._date_cells}}  ", "" if at_cursor else "$muted"),
        )
        room = max(1, width - first.cell_length - source.cell_length - 3)
        tone = "bold" if at_cursor else "italic $muted" if event.origin is Origin.RULE else ""
        label = Content.styled((" └ " if is_below else "") + shown(event.label), tone)
        return first + label.truncate(room, ellipsis=True, pad=True) + Content("  ") + source

    def _source(self, row: TimelineRow, cells: int) -> Content:
        if row.told is None:
            text = counted(len(row.happening.told), "briefing") + (" ▾" if row.happening in self._open else " ▸")
            return Content.styled(f"{text:<{cells}}", "$foreground")
        spot = row.told.event.spot
        place = f" ¶{spot.paragraph}" if spot is not None and spot.paragraph else ""
        title = Content(shown(self._entries[row.told.briefing].title))
        cut = title.truncate(cells - cell_len(place), ellipsis=True)
        return (
            Content.assemble(cut, place).pad_right(max(0, cells - cut.cell_length - cell_len(place))).stylize("$muted")
        )
