"""Remembers where one reads, while one reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.document import BriefingError
from briefing.workspace import reading

if TYPE_CHECKING:
    from briefing.tui.screens.reader.desk import Desk

EVERY: Final = 5.0
"""Seconds between two looks at whether the place changed."""


class Bookmark:
    """The place to open the briefing at next time."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk
        self._kept: tuple[tuple[int, float], bool] | None = None

    def keep(self) -> None:
        """Remembers the place, where it is another than last time."""
        paragraph = self._desk.view.paragraph
        place = (paragraph.span.start if paragraph else 0, round(self._desk.view.fraction, 3))
        is_read = self._desk.is_news_read
        if (place, is_read) == self._kept:
            return
        try:
            reading.remember(self._desk.workspace, self._desk.opened, *place, is_news_read=is_read)
        except BriefingError as error:
            self._desk.say(str(error))
        self._kept = place, is_read
