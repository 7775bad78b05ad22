"""Bringing the index up to date while it is being searched: once at a time, and with a word on how far it is."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document.problems import BriefingError
from briefing.library.schema import DamagedIndexError

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.workspace.indexing import Refreshed
    from briefing.workspace.workspace import Workspace


class Progress(NamedTuple):
    """How far the index is."""

    done: int
    """Files that were read."""

    pending: int
    """Files that are to be read, those that were included."""

    @property
    def fraction(self) -> float:
        """How much is done, 0 to 1."""
        return self.done / self.pending if self.pending else 0.0


class Filling:
    """One program's work on the index. May be asked from any thread; whoever wants it done meanwhile waits.

    It ends early once it is not wanted any more: leaving the program would wait for it.
    """

    def __init__(self, workspace: Workspace, is_wanted: Callable[[], bool] = lambda: True) -> None:
        self._workspace: Final = workspace
        self._is_wanted: Final = is_wanted
        self._lock: Final = Lock()
        self.progress: Progress | None = None
        """How far it is; None while nothing is being done."""

    def refresh(self) -> Refreshed:
        """Brings the index up to date with the files."""
        with self._lock:
            return self._refresh()

    def fill(self) -> bool:
        """Brings the index up to date, or fills it where it never was filled or is damaged; False where it was so."""
        with self._lock:
            was_filled = self._is_filled()
            done = self._refresh()
            return not was_filled or bool(done.added or done.changed or done.removed)

    def _is_filled(self) -> bool:
        try:
            return self._workspace.index.is_filled
        except DamagedIndexError:
            return False

    def _refresh(self) -> Refreshed:
        from briefing.workspace.indexing import refresh  # noqa: PLC0415, the first paint does not wait for it

        try:
            return refresh(self._workspace, self._tell)
        finally:
            self.progress = None

    def _tell(self, done: int, pending: int) -> None:
        """Says how far it is. Raises BriefingError once it is not wanted any more; what was written stays."""
        if not self._is_wanted():
            raise BriefingError("the library is not looked through any further")
        self.progress = Progress(done, pending)
