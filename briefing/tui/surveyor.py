"""Looks for actors and dates in the whole library while one does something else."""

from __future__ import annotations

import sys
from threading import Thread
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import BriefingError

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.workspace.workspace import Workspace


_TURN: Final = 0.0005
"""Seconds before a thread at work gives way. Python's own 5 ms are in the way of every key more than once."""


class Progress(NamedTuple):
    """How far it is."""

    done: int = 0
    """Briefings that were looked at in this run."""

    pending: int = 0
    """How many there are to be looked at in it."""

    is_over: bool = True
    """Whether nothing is being looked for."""

    problem: str = ""
    """Why it could not be done; empty where nothing went wrong."""


class Surveyor:
    """One thread that looks at what is new, briefing by briefing, and says how far it is to whoever asks.

    The program does not wait for it when it ends: what was kept is kept, and the next run goes on from there.
    """

    def __init__(self, workspace: Workspace, goes_on: Callable[[], bool]) -> None:
        self._workspace: Final = workspace
        self._goes_on: Final = goes_on
        self._thread: Thread | None = None
        self.progress = Progress()
        """How far it is; replaced as a whole, from its thread."""
        self.looked_at = 0
        """How many briefings it has looked at, in all its runs."""

    def start(self) -> None:
        """Looks at what is new, unless it is at it."""
        if self._thread is None or not self._thread.is_alive():
            sys.setswitchinterval(_TURN)
            self.progress = Progress(is_over=False)
            self._thread = Thread(target=self._run, name="survey", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        from briefing.workspace.surveying import bring_up_to_date  # noqa: PLC0415, a start goes without

        try:
            bring_up_to_date(self._workspace, self._tell, self._goes_on)
        except BriefingError as error:
            self.progress = self.progress._replace(is_over=True, problem=str(error))
        else:
            self.progress = self.progress._replace(is_over=True)

    def _tell(self, done: int, pending: int) -> None:
        self.progress = Progress(done, pending, is_over=False)
        self.looked_at += done > 0
