"""What reading has to ask others: which briefing an address belongs to, and what stands in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from briefing.annotations.model import Selector


class Places(Protocol):
    """Answers for the briefings there are."""

    def briefing_of(self, uri: str) -> str:
        """The id of the briefing with an address. Raises BadRecordError where that cannot be said."""

    def passage(self, briefing: str, exact: str, start: int, end: int) -> Selector | None:
        """The passage from `start` to `end`, in UTF-16 code units, of a briefing's text as it is now.

        None where other words stand there than `exact`, or the text is not here.
        """
