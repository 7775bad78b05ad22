"""Settling: the notes whose place is uncertain or lost, one after the other, as they were and as the text is now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from briefing.annotations.word_edits import Edit, Fate
from briefing.document import BriefingError, shortened
from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.screens.comparing import ComparingScreen
from briefing.tui.widgets.halves import Half, wording
from briefing.workspace import annotating
from briefing.workspace.settling import unsettled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.binding import BindingType

    from briefing.tui.screens.reader.settling import Tally
    from briefing.workspace.opening import Opened
    from briefing.workspace.settling import Unsettled

_HERE: Final = "settle.here"
_NEXT: Final = "settle.next"


class SettleScreen(ComparingScreen):
    """One note to place: what it stood on, and what it may stand on now."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.SETTLE)
    ENTRIES = (_HERE, "settle.at-bar", "settle.delete", _NEXT, "settle.back")

    def __init__(self, opened: Opened, note: str, tally: Tally, choose: Callable[[Unsettled], None]) -> None:
        """Begins with a note, by its id; `choose` lets the reader choose a place for one in the text."""
        super().__init__()
        self._opened: Final = opened
        self._current = note
        self._tally: Final = tally
        self._choose: Final = choose
        self._notes: Sequence[Unsettled] = ()

    @property
    def briefing_id(self) -> str | None:
        """The briefing the notes are on."""
        return self._opened.id

    def notes_changed(self) -> None:
        """Shows the notes that are to be placed now."""
        self.in_background(partial(unsettled, self.workspace, self._opened), self._take, group="unsettled")

    def _take(self, notes: Sequence[Unsettled]) -> None:
        before = [one.note.id for one in self._notes]
        self._notes = notes
        ids = [one.note.id for one in notes]
        if not ids:
            self.program.go_up()
            self.program.say(self._tally.told or "Every note has its place")
            return
        if self._current not in ids:
            # The one behind it takes its place; behind the last one, the first.
            at = before.index(self._current) if self._current in before else 0
            self._current = next((name for name in before[at + 1 :] if name in ids), ids[0])
        self._show()

    @property
    def _index(self) -> int:
        return next((n for n, one in enumerate(self._notes) if one.note.id == self._current), 0)

    @property
    def _one(self) -> Unsettled | None:
        return self._notes[self._index] if self._notes else None

    def _show(self) -> None:
        one = self._notes[self._index]
        title = f"Note {self._index + 1} of {len(self._notes)} to place · {_said(one)}"
        number = self._opened.briefing.body.number_at((one.note.span or one.lit).start)
        idle = {_HERE: one.note.span is None, _NEXT: len(self._notes) == 1}
        without = [name for name, is_idle in idle.items() if is_idle]
        self.show(title, halves_of(one, number, plain=self.is_plain), without=without)

    # The keys

    def action_other(self, by: int) -> None:
        """The next note to place, or the one before."""
        if self._notes:
            self._current = self._notes[(self._index + by) % len(self._notes)].note.id
            self._show()

    def action_here(self) -> None:
        """It stands where it is shown."""
        one = self._one
        if one is None:
            return
        span = one.note.span
        if span is None:
            self.say(f"It has no place to confirm: {self.footer.entry('settle.at-bar').keys} puts it at the bar")
            return
        if self._do(lambda: annotating.attach_note(self.workspace, self._opened, one.note.id, span)):
            self._tally.confirmed += 1
            self._told("Confirmed")

    def action_delete(self) -> None:
        """Deletes it; that can be undone."""
        one = self._one
        if one is not None and self._do(lambda: annotating.remove_note(self.workspace, one.note.id)):
            self._tally.deleted += 1
            self._told("Deleted")

    def action_at_bar(self) -> None:
        """To the text, to choose its place there."""
        one = self._one
        if one is not None:
            self.program.go_up()
            self._choose(one)

    def _do(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except BriefingError as error:
            self.say(str(error))
            return False
        return True

    def _told(self, what: str) -> None:
        if len(self._notes) > 1:
            self.say(f"{what} · {self.footer.entry('app.undo', label='Undo').keys} Undo")
        self.notes_changed()


def _said(one: Unsettled) -> str:
    """What a note says, in a few words, with its tags."""
    note = one.note
    said = f"“{shortened(note.body)}”" if note.body else f"mark on “{shortened(note.quote)}”"
    return " ".join((said, *(f"#{tag}" for tag in note.tags)))


def halves_of(one: Unsettled, number: int | None, *, plain: bool = False) -> list[Half]:
    """What a note stood on, and what it may stand on now, or what is left of its paragraph, in ¶ `number`."""
    edits = one.edits or (Edit(Fate.KEPT, one.before.words),)
    before = Half(f"as it was ({one.was_on[:10]})", wording(edits, Fate.ADDED, one.before.passage, plain=plain))
    if one.now is None:
        last = f"; last at ¶{one.was_at}" if one.was_at is not None else ""
        return [before, Half(f"not in the text now{last}")]
    place = f", ¶{number}" if number is not None else ""
    is_lost = one.note.span is None
    title = (
        "not in the text now; likeliest in what is left of its paragraph"
        if is_lost
        else "as it is now, likeliest place"
    )
    passage = None if is_lost else one.now.passage
    return [before, Half(f"{title}{place}", wording(edits, Fate.REMOVED, passage, plain=plain))]
