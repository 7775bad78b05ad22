"""Rebuilds a notes.db from the newest backup that is whole and from the mirrors, which know what came after it.

The file that was there is kept under another name. Of a mirror that somebody changed only what nothing else has is
taken: it cannot be told which of its words were ours.

Notes stand where the mirror has them, be they put there by a person or found: it follows every placing, and a backup is
of the first change of a day.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, NamedTuple

from briefing.annotations import correction_mirror, history
from briefing.annotations.backups import good_backups, is_whole
from briefing.annotations.correction_mirror import FILE_NAME as CORRECTIONS
from briefing.annotations.correction_mirror import read_mirror
from briefing.annotations.merging import bury, take_in
from briefing.annotations.mirror import ENDING
from briefing.annotations.notes_file import bring_up
from briefing.annotations.rows import read_annotation
from briefing.annotations.w3c.reading import Reading, read_annotations
from briefing.document.problems import BriefingError
from briefing.files.aside import keep_aside
from briefing.files.atomic import put_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing.annotations.alarm import Kept
    from briefing.annotations.backups import Backup
    from briefing.annotations.correction_mirror import Mirrored

_COMPANIONS = ("-journal", "-wal", "-shm")
_DAMAGED = ".damaged"


class _Sources(NamedTuple):
    backup: Backup | None
    mirrors: dict[str, Reading]
    corrections: Mirrored

    @property
    def told(self) -> str:
        """What they are, for people."""
        backup = f"the backup {self.backup.path.name}" if self.backup else ""
        has_mirror = self.corrections.corrections or any(reading.records for reading in self.mirrors.values())
        mirror = "the mirror" if has_mirror else ""
        return " and ".join(filter(None, (backup, mirror)))

    @property
    def problems(self) -> str:
        """What could not be read in them, for people."""
        bad = [f"{name}, {problem}" for name, reading in self.mirrors.items() for problem in reading.problems]
        bad += [f"{CORRECTIONS}, {self.corrections.problem}"] if self.corrections.problem else []
        return f"; {len(bad)} could not be read ({bad[0]})" if bad else ""


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """While no other program rebuilds notes in a folder. Whoever dies lets go of it."""
    import fcntl  # noqa: PLC0415, only where something has to be rebuilt

    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def restore(kept: Kept, now: str, new_id: str, *, what: str) -> str | None:
    """Rebuilds a file of which `what` ("was damaged") is to be told; returns the telling.

    None, and nothing done, where there is neither backup nor mirror. Raises OSError and sqlite3.Error, with the file
    that was there in its place.
    """
    path, store = kept.database, kept.signed_store() or None
    sources = _sources(path, store)
    if not sources.told:
        return None
    temporary = path.with_name(f".{path.name}.{os.urandom(6).hex()}.tmp")
    try:
        what_came = _rebuild(temporary, sources, now, store or new_id)
        aside = _keep(path)
        put_in_place(temporary, path)
    finally:
        for rest in (temporary, *_companions(temporary)):
            rest.unlink(missing_ok=True)
    old = f" and is kept as {aside.name}" if aside else ""
    return f"{path} {what}{old}; {what_came} brought back from {sources.told}{sources.problems}"


def _sources(path: Path, store: str | None) -> _Sources:
    backups = good_backups(path, store)
    mirrors = {mirror.name: _mirror(mirror) for mirror in sorted(path.parent.glob(f"*{ENDING}"))}
    return _Sources(backups[0] if backups else None, mirrors, read_mirror(path.parent))


def _mirror(path: Path) -> Reading:
    """What a mirror says; one that cannot be read says only that."""
    try:
        return read_annotations(path.read_bytes())
    except OSError as error:
        return Reading(None, None, (), (), (f"{error.strerror or error}",), is_as_written=False)


def _rebuild(path: Path, sources: _Sources, now: str, store: str) -> str:
    """Makes the new file; returns how much it has, as the beginning of a sentence."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        if sources.backup:
            with closing(sqlite3.connect(f"{sources.backup.path.absolute().as_uri()}?mode=ro", uri=True)) as backup:
                backup.backup(connection)
        bring_up(connection, now, store)
        connection.execute("BEGIN IMMEDIATE")
        for mirror in sources.mirrors.values():
            _take(connection, mirror, now)
        correction_mirror.take_in(connection, sources.corrections.corrections)
        history.cut(connection, now)
        connection.execute("COMMIT")
        if not is_whole(connection):
            raise BriefingError(f"{path.parent}: the disk does not keep what is written to it")
        return _counted(connection)


def _counted(connection: sqlite3.Connection) -> str:
    """How many notes and corrections there are: `1 note was`, `5 notes and 2 corrections were`."""
    counts = {
        thing: connection.execute(f"SELECT count(*) FROM {table} WHERE deleted_at IS NULL").fetchone()[0]  # noqa: S608, names of ours
        for thing, table in (("note", "annotation"), ("correction", "correction"))
    }
    told = [f"{count} {thing}{'' if count == 1 else 's'}" for thing, count in counts.items() if count]
    return f"{' and '.join(told) or 'no notes'} {'was' if sum(counts.values()) == 1 else 'were'}"


def _take(connection: sqlite3.Connection, mirror: Reading, now: str) -> None:
    """Takes in what a mirror knows."""
    if mirror.is_as_written:
        take_in(connection, mirror.records, now, are_ours=True)
        bury(connection, mirror.deleted)
    else:
        news = [record for record in mirror.records if read_annotation(connection, record.annotation.id) is None]
        take_in(connection, news, now)
    if mirror.text_hash:
        update = "UPDATE briefing SET text_hash = ? WHERE id = ? AND text_hash IS NULL"
        connection.execute(update, (mirror.text_hash, mirror.briefing))


def _keep(path: Path) -> Path | None:
    """Keeps what was there, with what SQLite had beside it: a journal would be played back into the new file."""
    aside = keep_aside(path, f"{path.name}{_DAMAGED}") if os.path.lexists(path) else None
    for companion in filter(os.path.lexists, _companions(path)):
        keep_aside(companion, f"{companion.name}{_DAMAGED}")
        companion.unlink(missing_ok=True)
    return aside


def _companions(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in _COMPANIONS]
