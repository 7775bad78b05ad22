"""Notes as JSON: answers, and notes to add that come in line by line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO, Final

from briefing.annotations import Color
from briefing.document import BriefingError, shortened
from briefing.workspace.annotating import index_notes
from briefing.workspace.noting import Wanted, add_note

if TYPE_CHECKING:
    from briefing.annotations import Note
    from briefing.cli.output import Output
    from briefing.workspace.workspace import Workspace

LONGEST_LINE = 2_000_000
"""Bytes a line may have: a note of a megabyte, with room for escapes."""

_FIELDS: Final = ("briefing", "quote", "nth", "paragraph", "body", "tags", "color")


def note_answer(note: Note) -> dict[str, object]:
    """A note in its JSON form."""
    return {
        "id": note.id,
        "briefing": note.briefing,
        "status": note.status.value,
        "quote": note.quote,
        "text": note.text,
        "start": note.start,
        "end": note.end,
        "body": note.body,
        "tags": list(note.tags),
        "color": note.color.value,
        "created": note.created,
        "modified": note.modified,
    }


def add_lines(workspace: Workspace, lines: BinaryIO, output: Output, *, briefing: str | None) -> int:
    """Adds a note a line and answers each: its id once it is durable, or what was wrong with it.

    A bad line stops nothing. Returns 1 if any line failed. Raises BriefingError where an answer cannot be given: then
    no more notes are made.
    """
    failed = False
    noted: set[str] = set()
    try:
        for line in filter(bytes.strip, lines):
            try:
                note = add_note(workspace, _wanted(line, briefing))
            except BriefingError as error:
                failed = True
                output.json_line({"error": str(error)})
            else:
                noted.add(note.briefing)
                with output.answering(f"the note {note.id} was made"):
                    output.json_line({"id": note.id})
    finally:
        for name in noted:
            index_notes(workspace, name)
    return int(failed)


def _wanted(line: bytes, briefing: str | None) -> Wanted:
    """What a line asks for; the briefing it names wins over the command's."""
    if len(line) > LONGEST_LINE:
        raise BriefingError(f"a line has {len(line):,} bytes; {LONGEST_LINE:,} are the most")
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        raise BriefingError("not a line of JSON") from None
    if not isinstance(fields, dict):
        raise BriefingError('a line is an object: {"paragraph": 6, "body": "…"}')
    if unknown := fields.keys() - set(_FIELDS):
        raise BriefingError(f'"{shortened(min(unknown))}" is no field of a note: these are {", ".join(_FIELDS)}')
    if fields.get("nth") is not None and fields.get("quote") is None:
        raise BriefingError('"nth" says which of several places of a "quote"')
    tags = fields.get("tags", [])
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        raise BriefingError('"tags" is a list of words')
    return Wanted(
        briefing=_text(fields, "briefing") or briefing,
        quote=_text(fields, "quote"),
        nth=_count(fields, "nth"),
        paragraph=_count(fields, "paragraph"),
        body=_text(fields, "body") or "",
        tags=tuple(tags),
        color=_color(fields),
    )


def _color(fields: dict[str, object]) -> Color:
    written = _text(fields, "color") or Color.YELLOW
    if written not in set(Color):
        raise BriefingError(f'"color" is one of {", ".join(Color)}')
    return Color(written)


def _text(fields: dict[str, object], name: str) -> str | None:
    value = fields.get(name)
    if value is None or isinstance(value, str):
        return value
    raise BriefingError(f'"{name}" is a text')


def _count(fields: dict[str, object], name: str) -> int | None:
    value = fields.get(name)
    if value is None or (isinstance(value, int) and not isinstance(value, bool) and value > 0):
        return value
    raise BriefingError(f'"{name}" is a number from 1')
