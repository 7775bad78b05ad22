"""From files to the records the index is given."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document.mentions import with_mentions
from briefing.library.counted import counted
from briefing.library.entry import Byline
from briefing.library.plan import Twin
from briefing.library.record import Record, RecordActor, RecordNote
from briefing.workspace.identity import ids_of, sighting_of
from briefing.workspace.parsing import bytes_of, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing.annotations import Note, PlacementReport
    from briefing.annotations.registry import Sighting
    from briefing.document import Briefing
    from briefing.library.folder import FoundFile
    from briefing.workspace.workspace import Workspace


class Read(NamedTuple):
    """A file that was read for the index. It holds plain values: another process may have read it."""

    file: FoundFile
    """The file as it was found."""

    record: Record
    """What the index is given of it, but for its id and its notes."""

    sighting: Sighting
    """By what its id is found."""


def read(file: FoundFile) -> Read:
    """Reads a file. Raises BriefingError where it cannot be read."""
    path = Path(file.path)
    data = bytes_of(path)
    briefing = parse(data, path)
    return Read(file, _record(file, data, briefing), sighting_of(briefing, path))


class Recorder:
    """Makes the records of files that were found. `path_of` knows the files of the ids that are in the index."""

    def __init__(self, workspace: Workspace, path_of: Callable[[str], str | None]) -> None:
        self._workspace: Final = workspace
        self._path_of: Final = path_of
        self._taken: Final[dict[str, str]] = {}
        has_notes = workspace.alarm() is None
        self._recorded: Final = workspace.registry.paths() if has_notes else frozenset()
        self._noted: Final = workspace.notes.counts() if has_notes else {}
        self.reports: Final[dict[str, PlacementReport]] = {}
        """What became of the notes of each briefing whose text had not been seen with them."""

    def known_first(self, files: Iterable[FoundFile]) -> list[FoundFile]:
        """Files in the order they are to be recorded in: of a briefing and its copy the id is the briefing's."""
        if not self._recorded:
            return list(files)
        return sorted(files, key=lambda file: os.path.realpath(file.path) not in self._recorded)

    def records(self, files: Sequence[Read]) -> list[Record | Twin]:
        """The records of files that were read, with their ids; a twin for each that has another's id."""
        ids = ids_of(self._workspace, [read.sighting for read in files])
        return [self._record(read, name) for read, name in zip(files, ids, strict=True)]

    def _record(self, read: Read, name: str) -> Record | Twin:
        taken_by = self._taken.setdefault(name, self._path_of(name) or read.file.path)
        if taken_by != read.file.path:
            return Twin(read.file, taken_by)
        return read.record._replace(id=name, notes=tuple(map(record_note, self._placed(read.record, name))))

    def _placed(self, record: Record, name: str) -> tuple[Note, ...]:
        """The notes of a briefing, brought to the text that was read."""
        if name not in self._noted:
            return ()
        notes = self._workspace.notes
        report = notes.place(name, record.text, record.number_at)
        if report.is_new:
            self.reports[name] = report
        return notes.notes_in(name, record.text_hash) or ()


def _record(file: FoundFile, data: bytes, briefing: Briefing) -> Record:
    """The record of one briefing, without its id and its notes."""
    text = briefing.body.text
    return Record(
        id="",
        file=file,
        file_hash=sha256(data).digest(),
        title=briefing.title,
        text=text,
        paragraphs=tuple(passage.span for passage in briefing.body.passages() if passage.number is not None),
        text_hash=briefing.body.digest,
        authors=tuple(Byline(author.name, author.role) for author in briefing.authors),
        date=briefing.date,
        publisher=briefing.publisher.name if briefing.publisher else None,
        tags=briefing.tags,
        summary=briefing.summary,
        actors=_actors(briefing),
        counted=counted(briefing.title, text),
    )


def _actors(briefing: Briefing) -> tuple[RecordActor, ...]:
    """Who acts in it, by every name, and where; nothing is looked for where the author lists nobody."""
    named = with_mentions(briefing._replace(dates=())).actors if briefing.actors else ()
    return tuple(RecordActor(actor.name, actor.aliases, actor.mentions) for actor in named)


def record_note(note: Note) -> RecordNote:
    """A note as text to search in, where it stands."""
    return RecordNote(note.id, note.body, note.quote, note.tags, note.paragraph or 0, note.span)


def notes_by_briefing(notes: Iterable[Note]) -> dict[str, list[Note]]:
    """Notes by the id of their briefing, each in text order."""
    by_briefing: dict[str, list[Note]] = {}
    for note in notes:
        by_briefing.setdefault(note.briefing, []).append(note)
    return by_briefing
