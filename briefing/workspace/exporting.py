"""Notes on their way out: as Markdown by the reader's template, CSV, W3C JSON-LD, and the JSON of Hypothes.is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.annotations.cited import Cited, CitedNote
from briefing.document import BriefingError, sections_of
from briefing.workspace.annotating import titles_at
from briefing.workspace.citing import briefing_address, citation
from briefing.workspace.noting import file_of, listed_notes
from briefing.workspace.opening import open_file
from briefing.workspace.recording import notes_by_briefing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from briefing.annotations import Note
    from briefing.annotations.note_template import NoteTemplate
    from briefing.annotations.records import NoteRecord
    from briefing.document import Briefing
    from briefing.workspace.noting import Filter
    from briefing.workspace.workspace import Workspace

TEMPLATE_NAME: Final = "notes-template.md"
"""In the folder for configuration: the reader's own template for notes in Markdown."""

_DAY: Final = len("2025-09-18")
_MOST_BYTES: Final = 1_000_000


class NotedText(NamedTuple):
    """Notes of one briefing, with that."""

    cited: Cited
    """What is cited of it."""

    briefing: Briefing | None
    """The briefing; None where its file is gone."""

    notes: Sequence[Note]
    """The notes, in text order."""


def notes_as(workspace: Workspace, wanted: Filter, form: str) -> str:
    """The notes that are asked for, in one of FORMS: one briefing after the other, each in text order."""
    return FORMS[form](workspace, listed_notes(workspace, wanted))


def markdown_of(workspace: Workspace, notes: Iterable[Note]) -> str:
    """Notes as Markdown by the template in use, those of each briefing under its citation."""
    from briefing.annotations.markdown_export import notes_markdown  # noqa: PLC0415, of the forms one is asked for

    template = template_in_use(workspace)
    texts = _texts(workspace, notes)
    return "\n".join(notes_markdown(text.cited, _cited_notes(text), template) for text in texts)


def markdown_on(workspace: Workspace, briefing: Briefing, notes: Sequence[Note]) -> str:
    """As `markdown_of`, of notes on one briefing that is open."""
    from briefing.annotations.markdown_export import notes_markdown  # noqa: PLC0415, of the forms one is asked for

    text = NotedText(_cited(briefing.id or "", briefing), briefing, notes)
    return notes_markdown(text.cited, _cited_notes(text), template_in_use(workspace))


def template_in_use(workspace: Workspace) -> NoteTemplate:
    """The reader's own template for notes, else the built-in one. Raises BriefingError for one that cannot be used."""
    from briefing.annotations.markdown_export import built_in  # noqa: PLC0415, of the forms one is asked for
    from briefing.annotations.note_template import read_template  # noqa: PLC0415, the same
    from briefing.files.reading import UnreadableFileError, decode, read_file  # noqa: PLC0415, the same

    path = template_path(workspace)
    if not path.exists():
        return built_in()
    try:
        written = decode(read_file(path, _MOST_BYTES), str(path))
    except UnreadableFileError as error:
        raise BriefingError(str(error)) from error
    return read_template(written, str(path))


def template_path(workspace: Workspace) -> Path:
    """Where the reader's own template for notes is, or would be."""
    return workspace.folders.config / TEMPLATE_NAME


def csv_of(workspace: Workspace, notes: Iterable[Note]) -> str:
    """Notes as CSV."""
    from briefing.annotations.csv_export import notes_csv  # noqa: PLC0415, of the forms one is asked for

    return notes_csv((text.cited, note) for text in _texts(workspace, notes) for note in _cited_notes(text))


def jsonld_of(workspace: Workspace, notes: Iterable[Note]) -> str:
    """Notes as a collection, or as a list of them where they are on several briefings: all there is of them."""
    by_briefing = notes_by_briefing(notes)
    written = [_collection(workspace, name, {note.id for note in on_it}) for name, on_it in by_briefing.items()]
    if len(written) == 1:
        return written[0]
    listed = ",\n".join(part.rstrip() for part in written)
    return f"[\n{listed}\n]\n"


def _collection(workspace: Workspace, briefing: str, ids: set[str]) -> str:
    from briefing.annotations.w3c.writing import collection_bytes  # noqa: PLC0415, of the forms one is asked for

    whole = workspace.notes.collection(briefing)
    records = tuple(record for record in whole.records if record.annotation.id in ids)
    return collection_bytes(whole._replace(records=records, deleted=())).decode()


def hypothesis_of(workspace: Workspace, notes: Iterable[Note]) -> str:
    """Notes as Hypothes.is has annotations: what that form can hold of them."""
    from briefing.annotations.hypothes_is.writing import Page, annotations_json  # noqa: PLC0415, of the forms one is …
    from briefing.annotations.utf16 import Utf16Offsets  # noqa: PLC0415, … asked for
    from briefing.annotations.w3c.terms import SOURCE  # noqa: PLC0415

    def pages() -> Iterator[tuple[Page, NoteRecord]]:
        for cited, briefing, on_it in _texts(workspace, notes):
            uri = cited.address or f"{SOURCE}{cited.briefing}"
            page = Page(uri, cited.title, Utf16Offsets(briefing.body.text) if briefing else None)
            records = {record.annotation.id: record for record in workspace.notes.collection(cited.briefing).records}
            yield from ((page, records[note.id]) for note in on_it if note.id in records)

    return annotations_json(pages())


FORMS: Final[Mapping[str, Callable[[Workspace, Iterable[Note]], str]]] = {
    "markdown": markdown_of,
    "csv": csv_of,
    "jsonld": jsonld_of,
    "hypothesis": hypothesis_of,
}
"""The forms that notes can leave in, by name."""


def _texts(workspace: Workspace, notes: Iterable[Note]) -> Iterator[NotedText]:
    """Notes with their briefings, one after the other."""
    for name, on_it in notes_by_briefing(notes).items():
        path = file_of(workspace, name)
        try:
            briefing = open_file(workspace, path).briefing if path else None
        except BriefingError:
            briefing = None
        yield NotedText(_cited(name, briefing), briefing, on_it)


def _cited(name: str, briefing: Briefing | None) -> Cited:
    if briefing is None:
        return Cited(name, name)
    fetched = briefing.source.fetched if briefing.source else None
    return Cited(
        briefing=name,
        title=briefing.title,
        authors=tuple(author.name for author in briefing.authors),
        publisher=briefing.publisher.name if briefing.publisher else None,
        date=briefing.date,
        address=briefing_address(briefing),
        accessed=fetched[:_DAY] if fetched else None,
        citation=citation(briefing),
    )


def _cited_notes(text: NotedText) -> Iterator[CitedNote]:
    """The notes with the sections they stand in; where the text is another than they were placed in, stood in."""
    sections = sections_of(list(text.briefing.body.passages())) if text.briefing else ()
    words = text.briefing.body.text if text.briefing else ""
    for note in text.notes:
        is_there = note.span is not None and note.text and words.startswith(note.text, note.span.start)
        yield CitedNote(note, titles_at(sections, note.start or 0) if is_there else note.origin.sections)
