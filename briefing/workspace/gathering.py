"""The notes of the whole library: gathered with what is known of their briefings, led to, and taken along."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import BriefingError, TextSpan
from briefing.files.atomic import write_new
from briefing.files.names import slug
from briefing.workspace.annotating import note_in
from briefing.workspace.exporting import markdown_of, markdown_on
from briefing.workspace.filtering import Filterable, filterable
from briefing.workspace.finding import file_at
from briefing.workspace.noting import Filter, file_of, listed_notes
from briefing.workspace.opening import open_file, paragraph_span
from briefing.workspace.parsing import parse_file
from briefing.workspace.standing import answer_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from briefing.annotations import Note
    from briefing.document import Briefing, DocumentText
    from briefing.library.entry import Entry
    from briefing.workspace.opening import Opened
    from briefing.workspace.workspace import Workspace

_ENDING: Final = ".md"


class NotedBriefing(NamedTuple):
    """A briefing that notes are on."""

    id: str
    """Its id."""

    title: str
    """What it is called; its id where its file is gone."""

    date: str | None
    """When it appeared."""

    authors: tuple[str, ...]
    """Who wrote it."""

    is_there: bool
    """Whether its file is."""


class Gathered(NamedTuple):
    """All notes with their briefings."""

    notes: tuple[Filterable, ...]
    """The notes: one briefing after the other by id, each in text order."""

    briefings: Mapping[str, NotedBriefing]
    """Their briefings, by id."""


class Landing(NamedTuple):
    """Where a note leads."""

    opened: Opened
    """The briefing."""

    note: Note
    """The note as it is now."""

    span: TextSpan
    """The passage it is on, or where that last stood."""


def gather(workspace: Workspace, known: Gathered) -> Gathered:
    """All notes; those that are as they were `known` are not looked at again."""
    notes = workspace.notes.all_notes()
    briefings = _briefings(workspace, dict.fromkeys(note.briefing for note in notes))
    as_known = {old.note.id: old for old in known.notes}
    gathered = []
    for note in notes:
        briefing, old = briefings[note.briefing], as_known.get(note.id)
        if old is None or known.briefings.get(note.briefing) != briefing or old.note != note:
            old = filterable(note, briefing.title, briefing.authors)
        gathered.append(old)
    return Gathered(tuple(gathered), briefings)


def _briefings(workspace: Workspace, ids: Iterable[str]) -> dict[str, NotedBriefing]:
    entries = answer_of(workspace, lambda index: {name: index.entry(name) for name in ids})
    return {name: _noted(workspace, name, entry) for name, entry in entries.items()}


def _noted(workspace: Workspace, name: str, entry: Entry | None) -> NotedBriefing:
    if entry is not None:
        authors = tuple(author.name for author in entry.authors)
        return NotedBriefing(name, entry.title, entry.date, authors, Path(entry.path).exists())
    path = file_of(workspace, name)
    try:
        briefing = parse_file(workspace, path) if path else None
    except BriefingError:
        briefing = None
    if briefing is None:
        return NotedBriefing(name, name, None, (), is_there=False)
    return NotedBriefing(
        name, briefing.title, briefing.date, tuple(author.name for author in briefing.authors), is_there=True
    )


# Where a note leads


def landing_of(workspace: Workspace, note_id: str) -> Landing:
    """Opens the briefing of a note at its place in the file as it is now; one without a place where it last stood.

    Raises BriefingError where the note or the file is gone.
    """
    note = workspace.notes.note(note_id)
    path = file_of(workspace, note.briefing)
    if path is None:
        raise BriefingError(f"File not found; its notes are kept: {note.briefing} is not in the library")
    opened = open_file(workspace, path)
    note = note_in(workspace, opened, note.id) or note
    return Landing(opened, note, note.span or _last_place(opened.briefing.body, note))


def _last_place(text: DocumentText, note: Note) -> TextSpan:
    """Where the words of a note stood when they were last seen, as near as a text without them can say."""
    at = min((note.span or note.origin.span).start, len(text.text))
    if note.span is None and note.origin.paragraph is not None:
        try:
            return paragraph_span(text, note.origin.paragraph)
        except BriefingError:
            at = len(text.text)
    return TextSpan(at, at)


# Taking notes along


def memo(workspace: Workspace, ids: Collection[str]) -> str:
    """Notes as Markdown with citations, as `briefing note list --format markdown` gives them."""
    return markdown_of(workspace, [note for note in listed_notes(workspace, Filter()) if note.id in ids])


def memo_name(briefings: Collection[str], folder: Path) -> str:
    """A name for a file of notes that is free in a folder: of the briefing they are on, where that is one."""
    stem = f"{slug(next(iter(briefings)))}-notes" if len(briefings) == 1 else "notes"
    return free_path(folder / f"{stem}{_ENDING}").name


def free_path(path: Path) -> Path:
    """The path, with a number from 2 on where something has it already."""
    from itertools import count  # noqa: PLC0415, only when something is written

    numbered = (path.with_stem(f"{path.stem}-{number}") if number > 1 else path for number in count(1))
    return next(free for free in numbered if not free.exists())


class TakenError(BriefingError):
    """There is a file of this name, which is not written over."""

    def __init__(self, taken: Path, free: Path) -> None:
        super().__init__(f"{taken.name} is there already: {free.name} is free")
        self.taken: Final = taken
        """The path that something has."""
        self.free: Final = free
        """A path that nothing has."""


def memo_path(written: str) -> Path:
    """The file that somebody wants notes in, as typed. Raises BriefingError where it cannot be a new one."""
    path = file_at(written.strip())
    if path.is_dir():
        raise BriefingError(f"{path.name or path} is a folder: name a file in it")
    if not path.parent.is_dir():
        raise BriefingError("There is no such folder")
    if path.exists():
        raise TakenError(path, free_path(path))
    return path


def write_memo(workspace: Workspace, ids: Collection[str], path: Path) -> Path:
    """Writes notes as Markdown to a new file. Raises BriefingError where it cannot."""
    return _written(path, memo(workspace, ids))


def write_notes(workspace: Workspace, briefing: Briefing, notes: Sequence[Note], folder: Path) -> Path:
    """Writes notes on a briefing that is open to a new file in a folder, named after it; returns its path.

    Raises BriefingError where it cannot be written, and for a template that cannot be used.
    """
    path = folder / memo_name([briefing.id or ""], folder)
    return _written(path, markdown_on(workspace, briefing, notes))


def _written(path: Path, text: str) -> Path:
    try:
        write_new(path, text.encode())
    except FileExistsError:
        raise TakenError(path, free_path(path)) from None
    except OSError as error:
        raise BriefingError(f"Not written: {error.strerror}") from error
    return path
