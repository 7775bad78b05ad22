"""Which notes the screen of all notes shows, in what order, and which of them are selected."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from briefing.annotations.status import Status
from briefing.workspace.filtering import NoteFilter
from briefing.workspace.gathering import Gathered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing.annotations.model import Note
    from briefing.workspace.filtering import Filterable
    from briefing.workspace.gathering import NotedBriefing

_TO_PLACE: Final = frozenset({Status.UNCERTAIN, Status.ORPHAN})


class NotesView(Enum):
    """A choice among all notes; its value is what it is called."""

    ALL = "All"
    NOTES = "Notes"
    MARKS = "Marks"
    TO_PLACE = "To place"

    def holds(self, found: Filterable) -> bool:
        """Whether a note belongs to it."""
        return _HOLDS[self](found)


_HOLDS: Final[dict[NotesView, Callable[[Filterable], bool]]] = {
    NotesView.ALL: lambda _: True,
    NotesView.NOTES: lambda found: not found.is_mark,
    NotesView.MARKS: lambda found: found.is_mark,
    NotesView.TO_PLACE: lambda found: found.note.status in _TO_PLACE,
}


class NotesOrder(Enum):
    """An order within briefings, and of briefings; its value says by what."""

    TEXT = "text"
    """As in the text, the newest briefing first."""

    DATE = "date"
    """The newest note first."""


class NotesListing:
    """The notes as they are shown: some of them, one briefing after the other."""

    def __init__(self) -> None:
        self.view = NotesView.ALL
        """Which are shown."""
        self.order = NotesOrder.TEXT
        """In what order."""
        self.filter = ""
        """What is asked for, as it was typed."""
        self.chosen: Final[set[str]] = set()
        """Ids of the notes that are selected, shown or not."""
        self.gathered = Gathered((), {})
        """All notes and their briefings."""
        self.shown: list[Filterable] = []
        """What is shown, as of the last `arrange`."""
        self._sorted: Sequence[Filterable] = ()
        self._counts: dict[NotesView, int] = {}

    def replace(self, gathered: Gathered) -> None:
        """Takes other notes, and arranges them; what was selected and is gone is forgotten."""
        self.gathered = gathered
        self.chosen.intersection_update(found.note.id for found in gathered.notes)
        self._counts = {}
        self.sort()

    def sort(self) -> None:
        """Orders anew, and arranges."""
        self._sorted = _by_date(self.gathered) if self.order is NotesOrder.DATE else _by_text(self.gathered)
        self.arrange()

    def arrange(self) -> None:
        """Chooses anew."""
        asked = NoteFilter(self.filter).of(self._sorted)
        self.shown = asked if self.view is NotesView.ALL else [found for found in asked if self.view.holds(found)]

    def count(self, view: NotesView) -> int:
        """How many notes a view holds."""
        if view not in self._counts:
            self._counts[view] = sum(view.holds(found) for found in self.gathered.notes)
        return self._counts[view]

    @property
    def is_narrowed(self) -> bool:
        """Whether not all notes are asked for."""
        return NoteFilter(self.filter).asks or self.view is not NotesView.ALL

    def briefing_of(self, note: Note) -> NotedBriefing:
        """The briefing a note is on."""
        return self.gathered.briefings[note.briefing]

    # Selecting

    def toggle(self, note: Note) -> None:
        """Selects a note, or not any more."""
        self.chosen.symmetric_difference_update({note.id})

    def toggle_shown(self) -> None:
        """Selects all that are shown; where all are, none of them."""
        ids = {found.note.id for found in self.shown}
        if ids <= self.chosen:
            self.chosen.difference_update(ids)
        else:
            self.chosen.update(ids)

    def briefings_of(self, ids: Iterable[str]) -> set[str]:
        """Ids of the briefings some notes are on."""
        wanted = set(ids)
        return {found.briefing for found in self.gathered.notes if found.note.id in wanted}


def _by_text(gathered: Gathered) -> list[Filterable]:
    dates = {name: briefing.date or "" for name, briefing in gathered.briefings.items()}
    # Within a briefing they come in the order of its text, which a stable sort keeps.
    return sorted(gathered.notes, key=lambda found: (dates[found.briefing], found.briefing), reverse=True)


def _by_date(gathered: Gathered) -> list[Filterable]:
    newest: dict[str, str] = {}
    for found in gathered.notes:
        newest[found.briefing] = max(found.note.created, newest.get(found.briefing, ""))
    return sorted(
        gathered.notes,
        key=lambda found: (newest[found.briefing], found.briefing, found.note.created),
        reverse=True,
    )
