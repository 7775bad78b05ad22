"""Keeps the reader on the file: what became of it while it is open is shown, once nothing hangs on the text shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from briefing.files.watching import FileWatch, Sight
from briefing.workspace import versions

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.tui.screens.reader.desk import Desk
    from briefing.workspace.versions import Reloaded

_WAITING: Final = "The text changed in its file: it is shown once this is done"


class Following:
    """Watches the file of the briefing that is open."""

    def __init__(self, desk: Desk, show: Callable[[Reloaded], None], is_at_rest: Callable[[], bool]) -> None:
        """`show` is given the briefing as it is now, while `is_at_rest` says that it may."""
        self._desk: Final = desk
        self._show: Final = show
        self._is_at_rest: Final = is_at_rest
        self._watch = FileWatch(desk.opened.path, desk.opened.stamp)
        self._waiting: Reloaded | None = None

    def look(self) -> None:
        """Looks at the file; costs a system call where nothing changed. To be called every second."""
        sight = self._watch.look()
        if sight is Sight.CHANGED:
            self.reload()
        elif sight is Sight.GONE:
            self._desk.say(f"{self._desk.opened.path.name} is gone or empty; what you read stays, and so do your notes")
        elif self._waiting is not None and self._is_at_rest():
            self._take(self._waiting)

    def reload(self) -> None:
        """Reads the file anew, beside the keys."""
        shown = self._desk.opened
        work = partial(versions.reload, self._desk.workspace, shown)
        self._desk.screen.in_background(work, self._take, group="reloading")

    def _take(self, reloaded: Reloaded | None) -> None:
        """Shows what was read, or keeps it until that disturbs nothing."""
        is_news = reloaded is not None and self._waiting is None
        self._waiting = reloaded
        if reloaded is None:
            return
        if self._is_at_rest():
            self._waiting = None
            self._show(reloaded)
        elif is_news:
            self._desk.say(_WAITING)
