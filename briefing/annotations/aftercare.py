"""What is done after a note was saved, apart from whoever saved it: the mirror follows, the day's backup is made.

"Saved" does not depend on any of it. What fails is said once, and tried again with the next change.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import suppress
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Final

from briefing.annotations.backups import back_up_day, backups_of
from briefing.annotations.mirror import Mirror
from briefing.document.problems import BriefingError
from briefing.files.leftovers import sweep

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.annotations.database import Database

_PAUSE: Final = 0.4
"""Seconds from a change until it is followed: changes in between are followed at once."""
_MOST_AGAIN: Final = 5
"""Times it follows again what another program changed: that one follows by itself."""
_SHARE: Final = 3.0
"""A mirror that takes long pauses this many times as long: it never takes more than a quarter of a processor."""


class Aftercare:
    """Follows the changes of one notes.db, in a thread that lives while there is something to do."""

    def __init__(self, database: Database, since: int, narrate: Callable[[str], None]) -> None:
        """`since` is the last entry of the history that is known to have been followed."""
        self._database: Final = database
        self._mirror: Final = Mirror(database, since, narrate)
        self._narrate: Final = narrate
        self._turn: Final = Lock()
        self._hurry: Final = Event()
        self._thread: Thread | None = None
        self._is_behind = self._is_swept = False
        self._told = ""
        self._pause = _PAUSE

    def notes_changed(self) -> None:
        """Follows soon. Returns at once."""
        with self._turn:
            self._is_behind = True
            if self._thread is None:
                # No daemon: a program that ends without closing the store waits for it.
                thread = Thread(target=self._run, name="notes-aftercare")
                # Where the system gives no thread, the next change asks again, and the end does without.
                with suppress(RuntimeError):
                    thread.start()
                    self._thread = thread

    def close(self) -> None:
        """Follows now, and returns when all is done."""
        self._hurry.set()
        with self._turn:
            thread = self._thread
        if thread is not None:
            thread.join()
        elif self._is_behind:
            self._run()
        self._hurry.clear()

    def _run(self) -> None:
        again = _MOST_AGAIN
        while True:
            self._hurry.wait(self._pause)
            with self._turn:
                if not (self._is_behind or again):
                    self._thread = None
                    return
                again = _MOST_AGAIN if self._is_behind else again - 1
                self._is_behind = False
            if self._follow():
                again = 0

    def _follow(self) -> bool:
        """Does what there is to do; False where more changed meanwhile."""
        started = time.monotonic()
        is_done = True
        try:
            is_done = self._mirror.follow()
            back_up_day(self._database.path, self._database.now[:10])
            self._sweep()
        except (BriefingError, OSError, sqlite3.Error, MemoryError) as error:
            self._tell(f"your notes are saved, but their mirror or backup could not be written: {error}")
        else:
            self._told = ""
        self._pause = max(_PAUSE, _SHARE * (time.monotonic() - started))
        return is_done

    def _sweep(self) -> None:
        """Clears away once what killed programs left."""
        if not self._is_swept:
            for folder in (self._database.path.parent, backups_of(self._database.path)):
                sweep(folder)
            self._is_swept = True

    def _tell(self, told: str) -> None:
        if told != self._told:
            self._told = told
            self._narrate(told)
