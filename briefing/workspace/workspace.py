"""What every use case is given: the folders, the clock, and the stores in them."""

from __future__ import annotations

from _thread import allocate_lock
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.document.problems import BriefingError

if TYPE_CHECKING:
    import datetime as dt
    import random
    from collections.abc import Callable
    from tempfile import TemporaryDirectory

    from briefing.annotations.corrections import CorrectionStore
    from briefing.annotations.database import Database
    from briefing.annotations.registry import Registry
    from briefing.annotations.store import NoteStore
    from briefing.config import Config, Folders
    from briefing.library.index import Index
    from briefing.state import StateStore
    from briefing.state.read_texts import ReadTexts

NOTES_SIGN: Final = "notes.id"
"""The file in the state folder that says that notes were kept in the folder of notes."""


class Workspace:
    """One user's library, notes and state. Each store is opened when it is first used."""

    def __init__(
        self,
        folders: Folders,
        config: Config,
        *,
        clock: Callable[[], dt.datetime],
        rng: Callable[[], random.Random],
        narrate: Callable[[str], None],
    ) -> None:
        self.folders: Final = folders
        self.config: Final = config
        self.clock: Final = clock
        """Now, with the local offset."""
        self.rng: Final = rng
        """Makes the source of the random part of ids."""
        self._narrate = narrate
        self._passing: TemporaryDirectory[str] | None = None
        self._opening: Final = allocate_lock()  # the lock of `threading`, whose import a search would wait for
        self._index: Index | None = None

    @cached_property
    def database(self) -> Database:
        """notes.db; raises BriefingError where it cannot be trusted."""
        from briefing.annotations.database import Database  # noqa: PLC0415, a list of briefings needs no notes

        return Database.open(
            self.folders.notes, self.clock, self.rng, self.narrate, sign=self.folders.state / NOTES_SIGN
        )

    def alarm(self) -> str | None:
        """Why notes that were kept are not there, in one line; None where none are missing. Opens no file.

        What needs no notes goes on without them, and says this.
        """
        from briefing.annotations.alarm import Kept, LostNotesError  # noqa: PLC0415, asked once or twice

        kept = Kept.in_folder(self.folders.notes, self.folders.state / NOTES_SIGN)
        try:
            if (what := kept.absence()) is not None:
                kept.check_not_lost(what)
        except LostNotesError as error:
            return str(error)
        except OSError:
            # Whatever is in the way is told by whoever reads the notes.
            return None
        return None

    @cached_property
    def registry(self) -> Registry:
        """The ids of briefings."""
        from briefing.annotations.registry import Registry  # noqa: PLC0415, opening a briefing needs no more of it

        return Registry(self.database)

    @cached_property
    def notes(self) -> NoteStore:
        """The notes."""
        from briefing.annotations.store import NoteStore  # noqa: PLC0415, the first paint needs no notes

        return NoteStore(self.database, self.clock, self.rng())

    @cached_property
    def corrections(self) -> CorrectionStore:
        """What the reader said of actors and dates."""
        from briefing.annotations.corrections import CorrectionStore  # noqa: PLC0415, the same

        return CorrectionStore(self.database, self.clock, self.rng())

    @property
    def index(self) -> Index:
        """The catalogue and the search index; another one where it was found damaged, or was deleted."""
        with self._opening:
            if self._index is not None and self._index.is_gone:
                self._index.close()
                self._index = None
            if self._index is None:
                self._index = self._opened_index()
            return self._index

    def _opened_index(self) -> Index:
        from briefing.library.index import FILE_NAME, Index  # noqa: PLC0415, reading one file needs no index

        try:
            return Index.open(self.folders.cache / FILE_NAME)
        except BriefingError as error:
            self._narrate(f"{error} Until then it is made anew each time.")
            return Index.open(self._passing_folder() / FILE_NAME)

    @cached_property
    def state(self) -> StateStore:
        """Reading positions and drafts."""
        from briefing.state.store import StateStore  # noqa: PLC0415, opened when it is used

        return StateStore(self.folders.state, self.narrate)

    @cached_property
    def read_texts(self) -> ReadTexts:
        """The texts as they were last read."""
        from briefing.state.read_texts import ReadTexts  # noqa: PLC0415, the first paint needs none

        return ReadTexts(self.folders.state)

    def narrate(self, what: str) -> None:
        """Says what takes a while or went wrong, to whoever is watching."""
        self._narrate(what)

    def narrate_to(self, narrate: Callable[[str], None]) -> Callable[[str], None]:
        """Says it there from now on: the reader shows it on its screen. Returns where it was said before."""
        before, self._narrate = self._narrate, narrate
        return before

    def _passing_folder(self) -> Path:
        """A folder for as long as the program runs."""
        from tempfile import TemporaryDirectory  # noqa: PLC0415, only where the cache cannot be used

        self._passing = TemporaryDirectory(prefix="briefing-")
        return Path(self._passing.name)

    def close(self) -> None:
        """Closes what was opened."""
        for store in ("database", "state"):
            self._close(store)
        with self._opening:
            if self._index is not None:
                self._index.close()
                self._index = None
        if self._passing is not None:
            self._passing.cleanup()

    def _close(self, store: str) -> None:
        if store in self.__dict__:
            self.__dict__.pop(store).close()
