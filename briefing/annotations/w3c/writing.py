"""Writes a collection. The same notes give the same bytes, one note a line, so that a change shows as one line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from briefing.annotations.status import Status
from briefing.annotations.w3c import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing.annotations.model import Annotation, Selector
    from briefing.annotations.records import Collection, NoteRecord, Tombstone

    Json = Mapping[str, object]

DIGEST_AT: Final = f'\n"{terms.DIGEST}": "'.encode()
"""Comes between what is digested and the digest."""


def collection_bytes(collection: Collection) -> bytes:
    """The collection as a file in JSON-LD, in UTF-8."""
    import hashlib  # noqa: PLC0415, it loads OpenSSL, which costs a start 10 ms

    source = f"{terms.SOURCE}{collection.briefing}"
    head = {
        "id": f"{source}:notes",
        "type": "AnnotationCollection",
        "label": f"Notes on {collection.briefing}",
        terms.REVISION: collection.revision,
        terms.SHA256: collection.text_hash,
        "total": len(collection.records),
    }
    lines = ["{", f'"@context": {terms.CONTEXT},']
    lines += [f"{_line(name)}: {_line(value)}," for name, value in head.items() if value is not None]
    lines += [f'"first": {{"id": {_line(f"{source}:notes:1")}, "type": "AnnotationPage", "startIndex": 0, "items": [']
    lines += [*_listed(map(annotation_of, collection.records)), "]},"]
    lines += [f"{_line(terms.DELETED)}: [", *_listed(map(_tombstone, collection.deleted)), "],"]
    written = "\n".join(lines).encode()
    return b"".join((written, DIGEST_AT, hashlib.sha256(written).hexdigest().encode(), b'"\n}\n'))


def _listed(values: Iterable[Json]) -> list[str]:
    """Values of a list, each on a line."""
    lines = [_line(value) for value in values]
    return [",\n".join(lines)] if lines else []


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def annotation_of(record: NoteRecord) -> Json:
    """A note as an annotation. Offsets count code points, as the model wants it (4.2.5)."""
    annotation = record.annotation
    target = _specific(annotation.briefing, record.origin)
    members: dict[str, object] = {
        "id": f"{terms.NOTE}{annotation.id}",
        "type": "Annotation",
        "motivation": "commenting" if annotation.body else "highlighting",
        "created": annotation.created,
        "modified": annotation.modified,
    }
    if annotation.author is not None:
        members["creator"] = {"type": "Person", "name": annotation.author}
    if bodies := _bodies(annotation):
        members["body"] = bodies
    members |= {"target": target, terms.COLOR: annotation.color.value, terms.REV: annotation.rev}
    if annotation.foreign is not None:
        members[terms.FOREIGN] = annotation.foreign
    if (standing := _standing(record)) is not None:
        members[terms.STANDING] = standing
    return members


def _bodies(annotation: Annotation) -> list[Json]:
    note = {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown", "value": annotation.body}
    tags: list[Json] = [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in annotation.tags]
    return [note, *tags] if annotation.body else tags


def _specific(briefing: str, selector: Selector) -> dict[str, object]:
    """A passage of a version of the text: source, state, and the two selectors."""
    members: dict[str, object] = {"source": f"{terms.SOURCE}{briefing}"}
    if selector.version:
        members["state"] = {"type": terms.TEXT_STATE, terms.SHA256: selector.version}
    members["selector"] = [
        {"type": "TextQuoteSelector", "exact": selector.exact, "prefix": selector.prefix, "suffix": selector.suffix},
        {"type": "TextPositionSelector", "start": selector.span.start, "end": selector.span.end},
    ]
    if selector.paragraph is not None:
        members[terms.PARAGRAPH] = selector.paragraph
    if selector.sections:
        members[terms.SECTIONS] = list(selector.sections)
    return members


def _standing(record: NoteRecord) -> Json | None:
    """Where the note stands now; None where that is just what it was made on."""
    facts = {terms.STATUS: record.status.value, terms.SCORE: record.score, terms.CONFIRMED: record.confirmed}
    if record.standing is None:
        return facts
    where_made = record.standing == record.origin and (record.status, record.score) == (Status.ANCHORED, 1.0)
    if where_made and record.confirmed:
        return None
    return facts | _specific(record.annotation.briefing, record.standing)


def _tombstone(tombstone: Tombstone) -> Json:
    return {
        "id": f"{terms.NOTE}{tombstone.id}",
        terms.REV: tombstone.rev,
        terms.DELETED_AT: tombstone.deleted_at,
    }
