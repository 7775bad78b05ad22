"""What a text has said about time so far: what "the previous night" and a month without a year lean on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import datetime as dt

_NEAR: Final = 400
"""Characters within which a date is still the one just spoken of."""

_INHERITED_WITHIN: Final = 220
"""Characters within which a date without a year takes that of the one before it."""


class Memory:
    """The last date spoken of; it changes as a text is read."""

    def __init__(self, text: str, published: dt.date | None, *, is_history: bool) -> None:
        self._text: Final = text
        self.published: Final = published
        """When the text appeared; None if that is not known."""
        self.is_history: Final = is_history
        """Whether it tells of times long before it appeared, so that dates follow one another and not the front."""
        self.year: int | None = None
        """Of the last date."""
        self.month: int | None = None
        """Of the last date; None where only a year was given."""
        self.day: dt.date | None = None
        """The last date, where it was a day."""
        self._at = -1

    def remember(self, at: int, year: int, month: int | None = None, day: dt.date | None = None) -> None:
        """Takes note of a date that was read at an offset."""
        self.year, self.month, self.day, self._at = year, month, day, at

    def is_near(self, offset: int) -> bool:
        """Whether the last date stands just before an offset, in the same paragraph."""
        return self._at >= 0 and offset - self._at < _NEAR and not self._is_parted(offset)

    def lends_its_year(self, offset: int) -> bool:
        """Whether a date at an offset that has no year takes the last one's."""
        return self.year is not None and self.is_near(offset) and offset - self._at < _INHERITED_WITHIN

    def near_day(self, offset: int) -> dt.date | None:
        """The day just spoken of; None where there is none."""
        return self.day if self.is_near(offset) else None

    def _is_parted(self, offset: int) -> bool:
        return "\n\n" in self._text[self._at : offset]
