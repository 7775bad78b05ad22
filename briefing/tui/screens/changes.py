"""What changed in a text since it was last read, one change after the other: as it was, and as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from briefing.annotations.word_edits import Fate
from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.screens.comparing import ComparingScreen
from briefing.tui.widgets.halves import Half, wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.binding import BindingType

    from briefing.annotations.changes import Change
    from briefing.workspace.opening import Opened
    from briefing.workspace.versions import SinceRead


class ChangesScreen(ComparingScreen):
    """One change: the old wording, and the new one."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.CHANGE)
    ENTRIES = ("change.next", "change.previous", "change.back")

    def __init__(self, opened: Opened, since: SinceRead, index: int, left: Callable[[int], None]) -> None:
        """Begins with a change, from 0; `left` is told which was shown last."""
        super().__init__()
        self._opened: Final = opened
        self._since: Final = since
        self._index = index
        self._left: Final = left

    @property
    def briefing_id(self) -> str | None:
        """The briefing that changed."""
        return self._opened.id

    def on_mount(self) -> None:
        """Shows the change."""
        self._show()

    def _show(self) -> None:
        change = self._since.changes[self._index]
        title = f"Change {self._index + 1} of {len(self._since.changes)}"
        number = self._opened.briefing.body.number_at(max(0, change.now.start - (not len(change.now))))
        without = ("change.next", "change.previous") if len(self._since.changes) == 1 else ()
        self.show(title, halves_of(change, self._since.at, number, plain=self.is_plain), without=without)

    def action_other(self, by: int) -> None:
        """The next change, or the one before."""
        self._index = (self._index + by) % len(self._since.changes)
        self._show()

    def action_cancel(self) -> None:
        """Back to the text, at the change."""
        super().action_cancel()
        self._left(self._index)


def halves_of(change: Change, at: str, number: int | None, *, plain: bool = False) -> list[Half]:
    """A change as it was read on a day, and as it is now in ¶ `number`."""
    place = f", ¶{number}" if number is not None else ""
    if change.is_moved:
        return [Half(f"moved here{place}, its words as they were", wording(change.edits, Fate.REMOVED))]
    was = f"as it was ({at[:10]})"
    if not len(change.was):
        return [Half(f"new{place}", wording(change.edits, Fate.REMOVED, plain=plain))]
    before = Half(was, wording(change.edits, Fate.ADDED, plain=plain))
    if not len(change.now):
        return [before, Half(f"not in the text now; it stood behind ¶{number}" if number else "not in the text now")]
    return [before, Half(f"as it is now{place}", wording(change.edits, Fate.REMOVED, plain=plain))]
