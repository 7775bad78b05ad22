"""A date of a briefing corrected: when it was, and what happened then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.annotations.correction import About, Correction
from briefing.document import BriefingError, one_line
from briefing.document.sentences import sentence_at
from briefing.tui.screens.correcting import Asked, CorrectScreen, Facts, WrongValueError
from briefing.tui.widgets.sidebar.rows import date_key, written
from briefing.tui.widgets.wording import ASK_TO_UNDO
from briefing.workspace.correcting import NO_DATE, correct_date, dates_in, list_date_again, value_of
from briefing.workspace.opening import open_briefing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.document import Briefing, KeyDate
    from briefing.tui.screens.room import Room
    from briefing.workspace.corrected_dates import Dated
    from briefing.workspace.correcting import Corrected
    from briefing.workspace.opening import Opened
    from briefing.workspace.workspace import Workspace

_VALUE, _LABEL = range(2)
_MOST_SENTENCES: Final = 3


class DateThere(NamedTuple):
    """A date and the briefing it is of."""

    date: KeyDate
    """The date as it is listed."""

    briefing: str
    """Id of the briefing."""

    opened: Opened | None = None
    """The briefing where it is open."""

    where: str = "this briefing"
    """What the briefing is called."""

    def open(self, workspace: Workspace) -> Opened:
        """The briefing. Raises BriefingError where its file is gone."""
        return self.opened or open_briefing(workspace, self.briefing)

    def meant(self, workspace: Workspace, briefing: Briefing) -> Dated:
        """The date as it is listed in the text as it is now; raises BriefingError where it is no longer."""
        key = date_key(self.date)
        found = next((one for one in dates_in(workspace, briefing) if date_key(one.date) == key), None)
        if found is None:
            raise BriefingError(f"{written(self.date)} is not in this briefing now")
        return found


class CorrectDateScreen(CorrectScreen["Briefing"]):
    """Value and label of one date."""

    def __init__(self, there: DateThere) -> None:
        value = Asked("Date", there.date.value, "2025-09-10, 2025-09, 2025-09-12/2025-09-16, or in words")
        label = Asked("Label", there.date.label)
        super().__init__(f"Correct {written(there.date)}, in {there.where}", (value, label))
        self._there: Final = there
        self._briefing: Briefing | None = None

    def learn(self) -> tuple[Facts, Briefing]:
        """What was corrected before, and the sentences that name it."""
        briefing = self._there.open(self.workspace).briefing
        meant = self._there.meant(self.workspace, briefing)
        text, number_at = briefing.body.text, briefing.body.number_at
        places = dict.fromkeys(sentence_at(text, span.start) for span in meant.date.mentions[:_MOST_SENTENCES])
        where = [f"¶{number_at(place.start) or 0}  {one_line(place.of(text))}" for place in places]
        return Facts(meant.because, where), briefing

    def learned(self, known: Briefing) -> None:
        """What day a date in words is of."""
        self._briefing = known

    def remark(self, field: int, value: str) -> str:
        """What a date in words is taken for."""
        meant = self._value(value) if field == _VALUE else None
        return meant if meant and meant != value else ""

    def _value(self, typed: str) -> str | None:
        return value_of(typed, self._briefing) if self._briefing is not None else None

    def said(self, values: Sequence[str]) -> Correction | None:
        """What is changed of it."""
        typed, label = values
        date = self._there.date
        value = date.value if typed == date.value else self._value(typed)
        if value is None:
            raise WrongValueError(_VALUE, f"This is no date: {NO_DATE}")
        if value == date.value and label == date.label:
            return None
        return Correction(
            About.DATE,
            date.value,
            value=value if value != date.value else None,
            label=label if label != date.label else None,
        )

    def correct(self, said: Correction) -> Corrected:
        """Saves it."""
        return corrected(self.workspace, self._there, said)


def corrected(workspace: Workspace, there: DateThere, said: Correction) -> Corrected:
    """Says something of a date. Raises BriefingError where it is not there any more."""
    opened = there.open(workspace)
    return correct_date(workspace, opened, there.meant(workspace, opened.briefing), said)


def list_again(room: Room, date: Dated) -> None:
    """Lists a date that is hidden, and says so."""

    def tell(_: None) -> None:
        room.notes_changed()
        room.say(f"{written(date.date)} is listed again · {ASK_TO_UNDO}")

    room.in_background(lambda: list_date_again(room.workspace, date), tell, group="correcting")


def hide_date(room: Room, there: DateThere) -> None:
    """Lists a date no longer, and says so."""
    said = Correction(About.DATE, there.date.value, hidden=True)

    def tell(_: Corrected) -> None:
        room.notes_changed()
        room.say(f"{written(there.date)} is hidden in {there.where} · {ASK_TO_UNDO}")

    room.in_background(lambda: corrected(room.workspace, there, said), tell, group="correcting")
