"""Notes on a briefing that is open: made, changed, deleted. Each is on the disk when the call returns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.annotations import Color
from briefing.document import BriefingError, sections_of
from briefing.workspace.identity import record_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.annotations import Note, PlacementReport
    from briefing.document import Section, TextSpan
    from briefing.workspace.opening import Opened
    from briefing.workspace.workspace import Workspace


def place_notes(workspace: Workspace, opened: Opened) -> PlacementReport:
    """Brings a briefing's notes to its text as it is now, and says what became of them.

    Parses all of the text if it has any.
    """
    report = bring_notes(workspace, opened)
    if report.is_new:
        index_notes(workspace, opened.id)
    return report


def bring_notes(workspace: Workspace, opened: Opened) -> PlacementReport:
    """As `place_notes`, without telling the index."""
    from briefing.annotations import PlacementReport  # noqa: PLC0415, the first paint does not wait for it

    if not workspace.notes.has_any(opened.id):
        return PlacementReport()
    body = opened.briefing.body
    return workspace.notes.place(opened.id, body.text, body.number_at)


def notes_of(workspace: Workspace, opened: Opened) -> tuple[Note, ...]:
    """A briefing's notes in text order, orphans last: in the text that is open, or in another until placed there."""
    here = notes_here(workspace, opened)
    return workspace.notes.notes_of(opened.id) if here is None else here


def notes_here(workspace: Workspace, opened: Opened) -> tuple[Note, ...] | None:
    """A briefing's notes as they stand in the text that is open; None where `place_notes` is due.

    Another terminal may show another version of the text, and make or place notes there.
    """
    if not workspace.notes.has_any(opened.id):
        return ()
    return workspace.notes.notes_in(opened.id, opened.briefing.body.digest)


def note_in(workspace: Workspace, opened: Opened, note: str) -> Note | None:
    """A note, by its id, as it stands in the text that is open, to which it is brought; None where it is not on it."""
    bring_notes(workspace, opened)
    return next((here for here in notes_here(workspace, opened) or () if here.id == note), None)


def changed_elsewhere(workspace: Workspace) -> bool:
    """Whether another process changed any notes since this was last asked, or since they were first read.

    False where they cannot be had: what they are wanted for says so.
    """
    try:
        return workspace.notes.changed_elsewhere()
    except BriefingError:
        return False


def annotate(
    workspace: Workspace,
    opened: Opened,
    span: TextSpan,
    *,
    body: str = "",
    color: Color = Color.YELLOW,
    tags: Iterable[str] = (),
) -> Note:
    """A note on a passage, or a mark where nothing is written; it can be searched for at once."""
    note = write_note(workspace, opened, span, body=body, color=color, tags=tags)
    index_notes(workspace, note.briefing)
    return note


def write_note(
    workspace: Workspace,
    opened: Opened,
    span: TextSpan,
    *,
    body: str = "",
    color: Color = Color.YELLOW,
    tags: Iterable[str] = (),
) -> Note:
    """As `annotate`, without telling the index."""
    text = opened.briefing.body
    return workspace.notes.add(
        record_id(workspace, opened.as_written, opened.path),
        text.text,
        span,
        body=body,
        color=color,
        tags=tags,
        number_at=text.number_at,
        sections=titles_at(sections_of(list(text.passages())), span.start),
    )


def titles_at(sections: Iterable[Section], offset: int) -> tuple[str, ...]:
    """Titles of the sections of a text that an offset lies in, the outermost first."""
    return tuple(section.title for section in sections if section.title and offset in section.span)


def edit_note(
    workspace: Workspace,
    reference: str,
    *,
    body: str | None = None,
    color: Color | None = None,
    tags: Iterable[str] | None = None,
    expected_rev: int | None = None,
) -> Note:
    """Changes what is given of a note, which is named by its id or an ending of it.

    With `expected_rev`, the state it was in when the writing began, nothing is lost that another terminal did since:
    both bodies are kept, and a note that was deleted comes back.
    """
    name = workspace.notes.note(reference).id if expected_rev is None else reference
    note = workspace.notes.edit(name, body=body, color=color, tags=tags, expected_rev=expected_rev)
    index_notes(workspace, note.briefing)
    return note


def attach_note(workspace: Workspace, opened: Opened, reference: str, span: TextSpan) -> Note:
    """Puts a note of an open briefing where the reader says it stands in its text as it is now; it can be undone.

    It is named by its id or an ending of it. Raises BriefingError for one that is on another briefing.
    """
    note = workspace.notes.note(reference)
    if note.briefing != opened.id:
        raise BriefingError(f"the note {reference} is on {note.briefing}, not on {opened.id}")
    body = opened.briefing.body
    attached = workspace.notes.attach(note.id, body.text, span, number_at=body.number_at)
    index_notes(workspace, opened.id)
    return attached


def remove_note(workspace: Workspace, reference: str) -> str:
    """Deletes a note, which is named by its id or an ending of it; returns its id."""
    note = workspace.notes.note(reference)
    workspace.notes.remove(note.id)
    index_notes(workspace, note.briefing)
    return note.id


def last_written(workspace: Workspace) -> tuple[Color, tuple[str, ...]]:
    """The colour and the tags of the note that was made or changed last; yellow and none where none was."""
    last = workspace.notes.last_written()
    return (last.color, last.tags) if last else (Color.YELLOW, ())


def tags_in_use(workspace: Workspace) -> list[tuple[str, int]]:
    """Every tag and how many notes have it, the most frequent first."""
    return workspace.notes.tags_in_use()


def index_notes(workspace: Workspace, briefing_id: str) -> None:
    """Lets a briefing's notes be found. What the index cannot do now, its next refresh does; the notes are safe."""
    from briefing.workspace.recording import record_note  # noqa: PLC0415, listing notes needs no index

    try:
        workspace.index.update_notes(briefing_id, [record_note(note) for note in workspace.notes.notes_of(briefing_id)])
    except BriefingError as error:
        workspace.narrate(str(error))
