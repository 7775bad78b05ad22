"""The mirror: each briefing's notes as a W3C collection beside notes.db, and the corrections, for backup and exchange.

It follows notes.db and is never asked, but to rebuild a store that was lost. A mirror that was edited by hand changes
no note. It stays as it was edited until a note on its briefing changes; then it is kept under another name and a new
one is written, and the same is done with one that has notes, or states of them, that notes.db does not know.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.annotations.correction_mirror import write_mirror
from briefing.annotations.correction_rows import read_every_correction
from briefing.annotations.records import fetch, fetch_more
from briefing.annotations.w3c import terms
from briefing.annotations.w3c.reading import read_annotations
from briefing.annotations.w3c.writing import collection_bytes
from briefing.files.aside import keep_aside
from briefing.files.atomic import write_atomic
from briefing.files.names import ID_FORM
from briefing.files.stamp import stamp_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

    from briefing.annotations.database import Database
    from briefing.annotations.records import Collection, Fetched
    from briefing.files.stamp import Stamp

ENDING: Final = ".jsonld"
_ASIDE: Final = ".aside"
_HEAD: Final = 2000
_REVISION: Final = re.compile(rf'"{terms.REVISION}": (\d+)'.encode())
_PAGE: Final = 200
"""Notes that are read at a time: some milliseconds."""
_REVISIONS: Final = "SELECT briefing, sum(rev) FROM annotation GROUP BY briefing"
_CHANGED: Final = "SELECT DISTINCT a.briefing FROM history h JOIN annotation a ON a.id = h.annotation WHERE h.seq > ?"
_PLACED: Final = "SELECT id, placed FROM briefing WHERE placed IS NOT NULL"


class _Seen(NamedTuple):
    """The notes as the mirror last followed them."""

    seq: int
    """The last entry of the history."""

    placed: dict[str, int]
    """The version each briefing's notes stand in."""

    corrected: int
    """The last entry of the history of corrections."""


class Mirror:
    """Follows a notes.db. Used by one thread at a time."""

    def __init__(self, database: Database, since: int, narrate: Callable[[str], None]) -> None:
        """A mirror that was left behind the entry `since` of the history is followed up the first time, too."""
        self._database: Final = database
        self._folder: Final = database.path.parent
        self._narrate: Final = narrate
        self._since: Final = since
        self._seen: _Seen | None = None
        self._left: dict[Path, Stamp | None] = {}

    def follow(self) -> bool:
        """Writes the mirrors of what changed, a briefing's notes or corrections; False where more changed meanwhile.

        Then what another program wrote may have been overwritten with what was there before: it is to be called again.
        Raises BriefingError and OSError.
        """
        with self._database.reading() as connection:
            if connection is None:
                return True
            seen, changed = self._look(connection)
            revisions = dict(connection.execute(_REVISIONS)) if self._seen is None else {}
            is_corrected = self._seen is None or self._seen.corrected != seen.corrected
        changed |= {briefing for briefing, revision in revisions.items() if self._is_behind(briefing, revision)}
        for briefing in sorted(changed):
            if ID_FORM.fullmatch(briefing):
                self._write(briefing)
        if is_corrected:
            self._write_corrections()
        self._seen = seen
        return self._now() == seen

    def _look(self, connection: sqlite3.Connection) -> tuple[_Seen, set[str]]:
        """How the notes are now, and the briefings with other ones than before."""
        seen = _seen(connection)
        changed = {name for (name,) in connection.execute(_CHANGED, (self._seen.seq if self._seen else self._since,))}
        if self._seen is not None:
            changed |= {name for name, version in seen.placed.items() if self._seen.placed.get(name) != version}
        return seen, changed

    def _write_corrections(self) -> None:
        """Reads them only now: another program may have made and mirrored one while the notes were written."""
        with self._database.reading() as connection:
            corrections = read_every_correction(connection) if connection else None
        if corrections is not None:
            write_mirror(self._folder, corrections, self._narrate)

    def _now(self) -> _Seen | None:
        with self._database.reading() as connection:
            return _seen(connection) if connection else None

    def _is_behind(self, briefing: str, revision: int) -> bool:
        """Whether a mirror is not there, or was left as it was when a program was killed."""
        try:
            with mirror_of(self._folder, briefing).open("rb") as file:
                found = _REVISION.search(file.read(_HEAD))
        except FileNotFoundError:
            return True
        return found is not None and int(found[1]) < revision

    def _write(self, briefing: str) -> None:
        path = mirror_of(self._folder, briefing)
        collection = self._collection(briefing)
        data = collection_bytes(collection)
        if _bytes_of(path) != data:
            self._keep_aside(path, collection)
            write_atomic(path, data)
            self._left[path] = stamp_of(path)

    def _collection(self, briefing: str) -> Collection:
        """A briefing's notes, read some at a time: nobody who saves one waits for all the others to be read.

        Where they change meanwhile all the same, they are read at one go.
        """
        before, fetched = self._first(briefing, _PAGE)
        while self._reads_on(fetched):
            pass
        if self._now() != before:
            _, fetched = self._first(briefing, -1)
        return fetched.collection()

    def _first(self, briefing: str, most: int) -> tuple[_Seen, Fetched]:
        with self._database.reading() as connection:
            if connection is None:
                raise FileNotFoundError(self._database.path)
            return _seen(connection), fetch(connection, briefing, most=most)

    def _reads_on(self, fetched: Fetched) -> bool:
        if len(fetched.notes) % _PAGE:
            return False
        with self._database.reading() as connection:
            return connection is not None and fetch_more(connection, fetched, _PAGE)

    def _keep_aside(self, path: Path, collection: Collection) -> None:
        """Keeps what somebody made of the mirror, or what only the mirror knows."""
        if not path.exists() or self._left.get(path) == stamp_of(path):
            return
        reading = read_annotations(path.read_bytes())
        known = collection.revs
        found = {record.annotation.id: record.annotation.rev for record in reading.records}
        if reading.is_as_written and all(rev <= known.get(note, 0) for note, rev in found.items()):
            return
        aside = keep_aside(path, f"{path.name}{_ASIDE}")
        self._narrate(f"{path} was changed by something else than briefing; it is kept as {aside.name}")


def _seen(connection: sqlite3.Connection) -> _Seen:
    (seq,) = connection.execute("SELECT coalesce(max(seq), 0) FROM history").fetchone()
    (corrected,) = connection.execute("SELECT coalesce(max(seq), 0) FROM correction_history").fetchone()
    return _Seen(seq, dict(connection.execute(_PLACED).fetchall()), corrected)


def mirror_of(folder: Path, briefing: str) -> Path:
    """The file of a briefing's mirror."""
    return folder / f"{briefing}{ENDING}"


def _bytes_of(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
