"""Writes notes in the form the client of Hypothes.is exports and takes in. The same notes give the same bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from briefing.annotations.foreign import facts_of
from briefing.annotations.hypothes_is.terms import POSITION, QUOTE, READER
from briefing.annotations.members import objects
from briefing.document.cleaning import unsafe

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing.annotations.records import NoteRecord
    from briefing.annotations.utf16 import Utf16Offsets

    Json = Mapping[str, object]


class Page(NamedTuple):
    """What notes are on, as Hypothes.is names it."""

    uri: str
    """Address of the briefing."""

    title: str
    """What it is called."""

    text: Utf16Offsets | None
    """Its text as it is; None where it is not here."""


def annotations_json(notes: Iterable[tuple[Page, NoteRecord]]) -> str:
    """The notes as a file, one a line, so that a change shows as one line."""
    lines = ",\n".join(_line(annotation_of(page, record)) for page, record in notes)
    return f'{{"annotations": [\n{lines}\n]}}\n'


def _line(annotation: Json) -> str:
    """An annotation on a line that a terminal obeys nothing in: JSON has escapes, so no character is lost."""
    written = json.dumps(annotation, ensure_ascii=False)
    return unsafe().sub(lambda found: json.dumps(found[0])[1:-1], written)


def annotation_of(page: Page, record: NoteRecord) -> Json:
    """A note as an annotation; one that came from Hypothes.is with all that was said of it there."""
    note = record.annotation
    facts = facts_of(note.foreign)
    members: dict[str, object] = {
        "id": note.id,
        "created": note.created,
        "updated": note.modified,
        "user": READER,
        "uri": page.uri,
        "text": note.body,
        "tags": list(note.tags),
        "document": {"title": [page.title]},
    }
    if note.author is not None and not facts:
        members["user_info"] = {"display_name": note.author}
    return members | facts | {"target": _targets(page, record, facts)}


def _targets(page: Page, record: NoteRecord, facts: Json) -> list[Json]:
    """Where it is; a reply is on no passage of its own."""
    kept = objects(facts, "target")
    if facts.get("references"):
        return list(kept)
    first, *others = kept or [{"source": page.uri}]
    selectors = [*objects(first, "selector"), *_selectors(page, record)]
    return [{**first, "selector": selectors}, *others]


def _selectors(page: Page, record: NoteRecord) -> list[Json]:
    """The quotation, and where the text has these very words for it now."""
    origin, standing = record.origin, record.standing
    quote = {"type": QUOTE, "exact": origin.exact, "prefix": origin.prefix, "suffix": origin.suffix}
    if page.text is None or standing is None or standing.span.of(page.text.text) != origin.exact:
        return [quote]
    start, end = page.text.units(standing.span.start), page.text.units(standing.span.end)
    return [{"type": POSITION, "start": start, "end": end}, quote]
