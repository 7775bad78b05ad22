"""Keeps the catalogue and the index in step with the files."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.annotations.alarm import FILE_NAME
from briefing.document.problems import BriefingError, Problem
from briefing.library.plan import Twin
from briefing.library.schema import DamagedIndexError
from briefing.workspace.standing import open_index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from briefing.annotations import PlacementReport
    from briefing.library.folder import FoundFile, Scan
    from briefing.library.index import Index
    from briefing.library.plan import Changes
    from briefing.library.record import Record
    from briefing.workspace.recording import Read, Recorder
    from briefing.workspace.workspace import Workspace

    Progress = Callable[[int, int], None]

_AT_ONCE: Final = 100
"""Files that are read before their ids are recorded, in one write."""

_PACKED_FROM: Final = 1_000
"""Files newly indexed after which the index is packed again."""

_SAY_FROM: Final = 200
"""Files to be read before a command line says that it takes a while."""


class Refreshed(NamedTuple):
    """What bringing the index up to date did."""

    added: int = 0
    """Briefings that were new."""

    changed: int = 0
    """Briefings whose file had changed."""

    removed: int = 0
    """Briefings whose file is gone from where it was."""

    total: int = 0
    """Briefings in the index now."""

    problems: tuple[Problem, ...] = ()
    """Files that were skipped, and why."""

    alarm: str | None = None
    """Why notes that were kept are not there, and so not in the index; None where none are missing."""

    placed: tuple[tuple[str, PlacementReport], ...] = ()
    """What became of the notes of briefings whose text changed, each by the briefing's id."""


def refresh(workspace: Workspace, progress: Progress | None = None) -> Refreshed:
    """Brings the index up to date with the files: what is new or changed is read, what is gone is forgotten.

    `progress` is told how many files are done, and of how many. May run in any thread, beside readers. A file that
    cannot be read is skipped and said; an index found damaged is begun anew.
    """
    try:
        with open_index(workspace) as index:
            return _refresh(workspace, index, progress)
    except DamagedIndexError:
        with open_index(workspace) as index:
            return _refresh(workspace, index, progress)


def rebuild(workspace: Workspace, progress: Progress | None = None) -> Refreshed:
    """Makes the whole index anew."""
    with open_index(workspace) as index:
        index.clear()
        return _refresh(workspace, index, progress)


def _refresh(workspace: Workspace, index: Index, progress: Progress | None) -> Refreshed:
    found = look(workspace)
    changes = index.plan(found.files)
    gone = _gone(changes, found)
    problems = list(found.problems)
    problems += map(_left_out, changes.twins)
    pending = len(changes.new) + len(changes.changed)
    unread = changes.unchanged + len(changes.gone) - len(gone)
    if len(gone) < len(changes.gone) and (library := str(workspace.folders.library)) in found.unseen:
        problems.insert(0, Problem("folder-missing", f"listed as it was (the folder is not there): {library}"))
    if pending >= _SAY_FROM:
        workspace.narrate(f"reading {pending:,} briefings for the index")
    if gone:
        index.remove(gone)
    if not pending:
        index.catch_up()
        _bring_notes(workspace, index)
        index.mark_filled()
        return Refreshed(removed=len(gone), total=unread, problems=tuple(problems), alarm=workspace.alarm())
    recorder = _recorder(workspace, index)
    reader = _Reader(recorder, problems, progress, pending)
    index.put(reader.records(changes))
    index.touch(reader.touched)
    if reader.twins:
        index.keep_twins([*changes.twins, *reader.twins])
        problems += map(_left_out, reader.twins)
    if index.is_filled and reader.added + reader.changed >= _PACKED_FROM:
        index.pack()
    _bring_notes(workspace, index)
    index.mark_filled()
    return Refreshed(
        added=reader.added,
        changed=reader.changed,
        removed=len(gone),
        total=unread + len(reader.touched) + reader.added + reader.changed,
        problems=tuple(problems),
        alarm=workspace.alarm(),
        placed=tuple(recorder.reports.items()),
    )


def _left_out(twin: Twin) -> Problem:
    return Problem("same-id", f"left out (same id as {twin.other}): {twin.file.path}")


def _bring_notes(workspace: Workspace, index: Index) -> None:
    """Gives the index the notes that it could not be given when they were made."""
    if workspace.alarm() is not None:
        return
    stamp = _stamp(workspace.folders.notes / FILE_NAME)
    if index.notes_stamp == stamp:
        return
    from briefing.workspace.recording import notes_by_briefing, record_note  # noqa: PLC0415, a search reads no briefing

    noted = notes_by_briefing(workspace.notes.all_notes())
    now = {briefing: [record_note(note) for note in notes] for briefing, notes in noted.items()}
    try:
        index.bring_notes(now, stamp)
    except DamagedIndexError:
        raise
    except BriefingError as error:
        workspace.narrate(str(error))


def _stamp(notes: Path) -> str:
    """What becomes another with every change of a file; that of an absent one is empty."""
    try:
        found = notes.stat()
    except OSError:
        return ""
    return f"{found.st_mtime_ns} {found.st_size}"


def _gone(changes: Changes, found: Scan) -> list[str]:
    """What is to be forgotten: not what is in a folder that cannot be looked through, as on a disk that is not in."""
    unseen = tuple(f"{folder}{os.sep}" for folder in found.unseen)
    return [path for path in changes.gone if not path.startswith(unseen)]


def _recorder(workspace: Workspace, index: Index) -> Recorder:
    from briefing.workspace.recording import Recorder  # noqa: PLC0415, a search reads no briefing

    return Recorder(workspace, index.path_of)


def look(workspace: Workspace) -> Scan:
    """The files of the library: the reader's own, then those of the starter collection that were not made one's own."""
    from briefing.library.folder import Scan, scan  # noqa: PLC0415, a search looks at no folder
    from briefing.workspace.parsing import MOST_BYTES  # noqa: PLC0415, the same

    folders = workspace.folders
    # One's own folder is there once something was put in it.
    is_there = folders.library.is_dir()
    own = scan([folders.library], most_bytes=MOST_BYTES) if is_there else Scan((), (), (str(folders.library),))
    bundled = scan([folders.bundled], most_bytes=MOST_BYTES)
    names = {_name(file.path) for file in bundled.files}
    own_names = {name for path, _, _ in own.files if (name := _name(path)) in names}
    rest = tuple(file for file in bundled.files if _name(file.path) not in own_names)
    return Scan((*own.files, *rest), (*own.problems, *bundled.problems), (*own.unseen, *bundled.unseen))


def _name(path: str) -> str:
    """The name of a file; a Path for each of 20,000 would cost 60 ms."""
    return path.rpartition(os.sep)[2]


class _Reader:
    """Reads the files of one refresh, some at a time, as the index takes them."""

    def __init__(
        self,
        recorder: Recorder,
        problems: list[Problem],
        progress: Progress | None,
        pending: int,
    ) -> None:
        self._recorder: Final = recorder
        self._problems: Final = problems
        self._progress: Final = progress
        self._pending: Final = pending
        self._done = self.added = self.changed = 0
        self.touched: list[FoundFile] = []
        self.twins: list[Twin] = []

    def records(self, changes: Changes) -> Iterator[Record]:
        """The records of what is new or changed; what only has another time is put down in `touched`."""
        hashes = {suspect.file.path: suspect.file_hash for suspect in changes.changed}
        files = [*(suspect.file for suspect in changes.changed), *self._recorder.known_first(changes.new)]
        for batch in self._read(files):
            self.touched += [read.file for read in batch if read.record.file_hash == hashes.get(read.file.path)]
            news = [read for read in batch if read.record.file_hash != hashes.get(read.file.path)]
            for record in self._recorder.records(news):
                if isinstance(record, Twin):
                    self.twins.append(record)
                    continue
                self.changed += record.file.path in hashes
                self.added += record.file.path not in hashes
                yield record

    def _read(self, files: Sequence[FoundFile]) -> Iterator[list[Read]]:
        """Files, read, some at a time; without those that cannot be."""
        from briefing.workspace.reading_apart import batches_read  # noqa: PLC0415, a search reads no briefing

        batches = [files[start : start + _AT_ONCE] for start in range(0, len(files), _AT_ONCE)]
        with closing(batches_read(batches)) as read:
            for batch, answers in zip(batches, read, strict=True):
                yield [done for file, answer in zip(batch, answers, strict=True) for done in self._taken(file, answer)]

    def _taken(self, file: FoundFile, answer: Read | str) -> Iterator[Read]:
        """What was read of a file; nothing where it could not be."""
        if isinstance(answer, str):
            self._leave(file, answer)
        else:
            yield answer
        self._done += 1
        if self._progress is not None:
            self._progress(self._done, self._pending)

    def _leave(self, file: FoundFile, error: str) -> None:
        reason = error.removeprefix(f"{file.path}: ")
        self._problems.append(Problem("file-unreadable", f"left out ({reason}): {file.path}"))
