"""Notes on their way in, from W3C JSON-LD or the JSON of Hypothes.is, record by record."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from briefing.document import BriefingError
from briefing.files.reading import UnreadableFileError, read_file
from briefing.workspace.annotating import bring_notes, index_notes
from briefing.workspace.finding import file_at
from briefing.workspace.identity import record_id
from briefing.workspace.indexing import refresh
from briefing.workspace.noting import file_of
from briefing.workspace.opening import open_briefing, open_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.annotations.records import NoteRecord
    from briefing.workspace.workspace import Workspace

_MOST_BYTES = 512_000_000
_FOR_PROGRAMS = (
    "this is `note list --format json`, which does not hold all of a note; --format jsonld does, and comes in"
)


class Imported(NamedTuple):
    """What an import did."""

    added: tuple[str, ...]
    """Ids of the notes that were new."""

    changed: tuple[str, ...]
    """Ids of those that were here in an older state."""

    unchanged: int
    """How many were here as they are, or newer."""

    deleted: int
    """How many of these were deleted here, and stay so."""

    problems: tuple[str, ...]
    """What could not be read, one line a record."""


def import_notes(workspace: Workspace, written: str, briefing: str | None = None) -> Imported:
    """Takes in the notes of a file; doing it twice changes nothing more, and undoing takes them out at one go.

    `written` is the file's path, `briefing` the one that notes are on that do not say it themselves. Which form it has
    is told by what is in it. A record that cannot be read hides no other. Raises BriefingError where nothing can be
    read at all.
    """
    path = file_at(written)
    otherwise = open_briefing(workspace, briefing).id if briefing else None
    try:
        data = read_file(path, _MOST_BYTES)
    except UnreadableFileError as error:
        raise BriefingError(str(error)) from error
    records, problems = _read(workspace, data, otherwise)
    if problems and not records:
        more = f", and {len(problems) - 1} more like it" if len(problems) > 1 else ""
        raise BriefingError(f"{path}: nothing came in: {problems[0]}{more}")
    taken = workspace.notes.take_in(records)
    _show(workspace, {one.after.briefing for one in taken})
    known = {record.annotation.id for record in records} - {one.after.id for one in taken}
    return Imported(
        added=tuple(one.after.id for one in taken if one.before is None),
        changed=tuple(one.after.id for one in taken if one.before is not None),
        unchanged=len(known),
        deleted=len(known - {note.id for note in workspace.notes.all_notes()}) if known else 0,
        problems=tuple(f"{path}: {problem}" for problem in problems),
    )


def _read(workspace: Workspace, data: bytes, briefing: str | None) -> tuple[Sequence[NoteRecord], Sequence[str]]:
    """The notes in a file's bytes, by the form these have, and what could not be read."""
    from briefing.annotations.hypothes_is.reading import is_of_hypothes_is, read_records  # noqa: PLC0415, seldom …
    from briefing.annotations.w3c.reading import read_annotations  # noqa: PLC0415, … needed

    now = workspace.clock().isoformat(timespec="seconds")
    try:
        whole: object = json.loads(data)
    except (ValueError, RecursionError):
        whole = None
    if isinstance(whole, dict) and "notes" in whole and "@context" not in whole:
        return (), (_FOR_PROGRAMS,)
    if is_of_hypothes_is(whole):
        from briefing.workspace.addressed import LibraryPlaces  # noqa: PLC0415, the same

        return read_records(whole, LibraryPlaces(workspace, briefing), now=now)
    reading = read_annotations(data, briefing=briefing, now=now)
    return reading.records, reading.problems


def _show(workspace: Workspace, briefings: Iterable[str]) -> None:
    """Lets the notes be found, and brings them to their text; those whose briefing is not here wait for it."""
    if any(file_of(workspace, name) is None for name in briefings):
        # It may have been added since the index was last brought up to date.
        refresh(workspace)
    for name in sorted(briefings):
        try:
            _bring(workspace, name)
        except BriefingError as error:
            workspace.narrate(f"notes on {name} came in, and are placed once it is here: {error}")
        index_notes(workspace, name)


def _bring(workspace: Workspace, name: str) -> None:
    path = file_of(workspace, name)
    if path is None:
        raise BriefingError("no briefing has this id")
    opened = open_file(workspace, path)
    record_id(workspace, opened.as_written, opened.path)
    bring_notes(workspace, opened)
