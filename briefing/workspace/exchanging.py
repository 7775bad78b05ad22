"""Notes on their way out and in, as W3C JSON-LD: all there is of them, record by record."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.annotations.w3c.reading import read_annotations
from briefing.annotations.w3c.writing import collection_bytes
from briefing.document import BriefingError
from briefing.files.reading import UnreadableFileError, read_file
from briefing.workspace.annotating import bring_notes, index_notes
from briefing.workspace.finding import file_at
from briefing.workspace.identity import record_id
from briefing.workspace.noting import listed_notes
from briefing.workspace.opening import open_briefing
from briefing.workspace.recording import notes_by_briefing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.workspace.noting import Filter
    from briefing.workspace.workspace import Workspace

_MOST_BYTES = 512_000_000


class Imported(NamedTuple):
    """What an import did."""

    added: tuple[str, ...]
    """Ids of the notes that were new."""

    changed: tuple[str, ...]
    """Ids of those that were here in an older state."""

    unchanged: int
    """How many were here as they are, or newer."""

    problems: tuple[str, ...]
    """What could not be read, one line a record."""


def notes_as_jsonld(workspace: Workspace, wanted: Filter) -> str:
    """The notes that are asked for: a collection, or a list of them where they are on several briefings."""
    by_briefing = notes_by_briefing(listed_notes(workspace, wanted))
    written = [_collection(workspace, name, {note.id for note in notes}) for name, notes in by_briefing.items()]
    if len(written) == 1:
        return written[0]
    listed = ",\n".join(part.rstrip() for part in written)
    return f"[\n{listed}\n]\n"


def _collection(workspace: Workspace, briefing: str, ids: set[str]) -> str:
    whole = workspace.notes.collection(briefing)
    records = tuple(record for record in whole.records if record.annotation.id in ids)
    return collection_bytes(whole._replace(records=records, deleted=())).decode()


def import_notes(workspace: Workspace, written: str, briefing: str | None = None) -> Imported:
    """Takes in the notes of a file; doing it twice changes nothing more, and undoing takes them out at one go.

    `written` is the file's path, `briefing` the one that notes are on that do not say it themselves. A record that
    cannot be read hides no other. Raises BriefingError where nothing can be read at all.
    """
    path = file_at(written)
    otherwise = open_briefing(workspace, briefing).id if briefing else None
    try:
        data = read_file(path, _MOST_BYTES)
    except UnreadableFileError as error:
        raise BriefingError(str(error)) from error
    reading = read_annotations(data, briefing=otherwise, now=workspace.clock().isoformat(timespec="seconds"))
    if reading.problems and not reading.records:
        raise BriefingError(f"{path}: nothing came in: {reading.problems[0]}")
    taken = workspace.notes.take_in(reading.records)
    _show(workspace, {one.after.briefing for one in taken})
    return Imported(
        added=tuple(after.id for before, after in taken if before is None),
        changed=tuple(after.id for before, after in taken if before is not None),
        unchanged=len(reading.records) - len(taken),
        problems=tuple(f"{path}: {problem}" for problem in reading.problems),
    )


def _show(workspace: Workspace, briefings: Iterable[str]) -> None:
    """Lets the notes be found, and brings them to their text; those whose briefing is not here wait for it."""
    for name in briefings:
        try:
            opened = open_briefing(workspace, name)
            record_id(workspace, opened.briefing, opened.path)
            bring_notes(workspace, opened)
        except BriefingError as error:
            workspace.narrate(f"notes on {name} came in, and are placed once it is here: {error}")
        index_notes(workspace, name)
