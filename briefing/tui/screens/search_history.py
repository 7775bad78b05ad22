"""The searches that were made: the saved ones with what is new in them, and the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from briefing.tui.screens.library_rows import ago
from briefing.tui.screens.search_words import told_of_news
from briefing.tui.widgets.line_list import LineList, Rows
from briefing.tui.widgets.remark import Remark
from briefing.tui.widgets.wording import shown
from briefing.workspace.searches import Past

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from briefing.state import PastSearch
    from briefing.workspace.searches import News

NO_SEARCHES: Final = Remark("No earlier searches.", "What you search for stands here when you come back.")
"""What is said where nothing was searched for."""

_WHEN_CELLS: Final = 12


class PastRows(Rows):
    """Saved searches and others under a heading each, the last first."""

    def __init__(self, past: Past, now: dt.datetime, news: Mapping[str, News]) -> None:
        self._now: Final = now
        self._news: Final = news
        self.rows: Final = (*_group("Saved", past.saved), *_group("Earlier", past.others))
        """Every row: a search, or the words of a heading."""

    def __len__(self) -> int:
        return len(self.rows)

    def is_head(self, row: int) -> bool:
        """Whether it is a heading."""
        return isinstance(self.rows[row], str)

    def search_at(self, row: int | None) -> PastSearch | None:
        """The search in a row; None in none."""
        one = self.rows[row] if row is not None else ""
        return None if isinstance(one, str) else one

    def row_of(self, query: str) -> int | None:
        """The row of a search; None where there is none."""
        return next((row for row, one in enumerate(self.rows) if not isinstance(one, str) and one.query == query), None)

    def paint(self, row: int, line: int, width: int, *, at_cursor: bool) -> Content:  # noqa: ARG002, as every list
        """The query, what is new in it, when it was made."""
        one = self.rows[row]
        if isinstance(one, str):
            return Content.styled(f" {one}", "bold $heading")
        when = f"{ago(one.at, self._now):>{_WHEN_CELLS}} "
        news = _told(self._news.get(one.query))
        room = max(1, width - 3 - len(when) - news.cell_length)
        query = Content(shown(one.query)).truncate(room, ellipsis=True, pad=True)
        return Content.assemble("   ", query, news, (when, "$muted"))


def _group(title: str, searches: tuple[PastSearch, ...]) -> tuple[PastSearch | str, ...]:
    return (title, *searches) if searches else ()


def _told(news: News | None) -> Content:
    """What is new in a saved search."""
    return Content.styled(f"  {told_of_news(news)}", "bold $accent") if news else Content("")


class PastList(LineList, can_focus=False):
    """The searches that were made. The keys are the field's."""

    def __init__(self, clock: Callable[[], dt.datetime], *, id: str) -> None:  # noqa: A002, Textual's word
        super().__init__(id=id)
        self._clock: Final = clock
        self._past = Past((), ())

    @property
    def current(self) -> PastSearch | None:
        """The search under the cursor; None where there is none."""
        return self.rows.search_at(self.cursor) if isinstance(self.rows, PastRows) else None

    def show_past(self, past: Past) -> None:
        """Shows searches; the cursor stays on the one it was on."""
        self._past = past
        self.show_news({})

    def show_news(self, news: Mapping[str, News]) -> None:
        """Shows what is new in those that were saved, by their queries."""
        rows, before = PastRows(self._past, self._clock(), news), self.current
        row = rows.row_of(before.query) if before is not None else None
        self.show(rows if len(rows) else NO_SEARCHES, cursor=row, keep_scroll=row is not None)
