"""Which briefings the library shows, and in what order."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from briefing.document import fold
from briefing.workspace.listing import READ, UNREAD

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.workspace.listing import LibraryEntry


class LibraryView(Enum):
    """A choice among all briefings; its value is what it is called."""

    ALL = "All"
    UNREAD = "Unread"
    NOTED = "Noted"
    CHANGED = "Changed"

    def holds(self, entry: LibraryEntry) -> bool:
        """Whether a briefing belongs to it."""
        return _HOLDS[self](entry)


_BETWEEN: Final = "\0"
"""Parts what is folded at once; no title keeps it."""

_HOLDS: Final[dict[LibraryView, Callable[[LibraryEntry], bool]]] = {
    LibraryView.ALL: lambda _: True,
    LibraryView.UNREAD: lambda entry: entry.read == UNREAD,
    LibraryView.NOTED: lambda entry: entry.notes > 0,
    LibraryView.CHANGED: lambda entry: entry.changed_at is not None,
}


class LibraryOrder(Enum):
    """An order; its value says by what."""

    DATE = "date"
    TITLE = "title"
    LAST_READ = "last read"

    def sorted(self, entries: Sequence[LibraryEntry]) -> list[LibraryEntry]:
        """The briefings in this order: the newest first, or by the alphabet; those without a date last."""
        if self is LibraryOrder.TITLE:
            return sorted(entries, key=lambda entry: fold(entry.title).text)
        if self is LibraryOrder.DATE:
            return sorted(entries, key=lambda entry: entry.date or "", reverse=True)
        return sorted(entries, key=lambda entry: entry.opened_at or "", reverse=True)


class Listing:
    """The briefings of the library as they are shown: some of them, in some order."""

    def __init__(self) -> None:
        self.view = LibraryView.ALL
        """Which are shown."""
        self.order = LibraryOrder.DATE
        """In what order."""
        self.filter = ""
        """Words that title, author, publisher or tags must hold; empty for no filter."""
        self._entries: list[LibraryEntry] = []
        self._folded: list[str] = []
        self._counts: dict[LibraryView, int] = {}
        self.shown: list[LibraryEntry] = []
        """What is shown, as of the last `arrange`."""

    @property
    def entries(self) -> Sequence[LibraryEntry]:
        """Every briefing."""
        return self._entries

    def replace(self, entries: list[LibraryEntry]) -> None:
        """Takes other briefings, and arranges them."""
        self._entries = entries
        self._folded, self._counts = [], {}
        self.arrange()

    def mark(self, entry: LibraryEntry, *, read: bool) -> None:
        """Marks one as read or unread. It stays where it is until the list is arranged again."""
        self._counts = {}
        changed = entry._replace(read=READ if read else UNREAD, fraction=1.0 if read else 0.0)
        for entries in (self._entries, self.shown):
            if entry in entries:
                entries[entries.index(entry)] = changed

    def arrange(self) -> None:
        """Chooses and orders anew."""
        chosen = [entry for entry in self._filtered() if self.view.holds(entry)]
        self.shown = self.order.sorted(chosen)

    def _filtered(self) -> list[LibraryEntry]:
        """Those that have all words of the filter, each as any part of a word."""
        words = fold(self.filter).text.split()
        if not words:
            return self._entries
        self._folded = self._folded or _folded(self._entries)
        left = list(zip(self._folded, self._entries, strict=True))
        for word in words:
            left = [one for one in left if word in one[0]]
        return [entry for _, entry in left]

    def count(self, view: LibraryView) -> int:
        """How many briefings a view holds."""
        if view not in self._counts:
            self._counts[view] = sum(map(view.holds, self._entries))
        return self._counts[view]

    def place_of(self, briefing: str | None) -> int | None:
        """Where in what is shown a briefing stands; None where it is not."""
        return next((index for index, entry in enumerate(self.shown) if entry.id == briefing), None)

    def last_read(self) -> str | None:
        """Id of the briefing that was opened last; None where none ever was."""
        opened = [entry for entry in self._entries if entry.opened_at]
        return max(opened, key=lambda entry: entry.opened_at or "").id if opened else None


def _folded(entries: list[LibraryEntry]) -> list[str]:
    """What the filter looks at, folded all at once: one by one, 20,000 would hold the first letter up for 0.1 s."""
    return fold(_BETWEEN.join(map(_said, entries))).text.split(_BETWEEN) if entries else []


def _said(entry: LibraryEntry) -> str:
    authors = " ".join([author.name for author in entry.authors])
    return f"{entry.title}\n{authors}\n{entry.publisher or ''}\n{' '.join(entry.tags)}\n{entry.date or ''}"
