"""Bringing the index up to date while it is being searched: once at a time, and with a word on how far it is."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
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
    """One program's work on the index. May be asked from any thread; whoever wants it done meanwhile waits."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace: Final = workspace
        self._lock: Final = Lock()
        self.progress: Progress | None = None
        """How far it is; None while nothing is being done."""

    def refresh(self) -> Refreshed:
        """Brings the index up to date with the files."""
        with self._lock:
            return self._refresh()

    def fill(self) -> None:
        """Fills the index where it never was filled."""
        with self._lock:
            if not self._workspace.index.is_filled:
                self._refresh()

    def _refresh(self) -> Refreshed:
        from briefing.workspace.indexing import refresh  # noqa: PLC0415, the first paint does not wait for it

        self.progress = Progress(0, 0)
        try:
            return refresh(self._workspace, self._tell)
        finally:
            self.progress = None

    def _tell(self, done: int, pending: int) -> None:
        self.progress = Progress(done, pending)
