"""Reads annotations record by record: one that cannot be understood is named, and hides none of the others.

Our own collections come back as they were. Of anybody else's annotations what a note needs is taken: a quotation, what
was written on it, tags. A position counts only together with the digest of the text it is in.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.annotations.foreign import BadRecordError, note_id, problem_of
from briefing.annotations.members import number, objects, text
from briefing.annotations.records import Tombstone
from briefing.annotations.w3c import terms
from briefing.annotations.w3c.annotation import record_of
from briefing.annotations.w3c.writing import DIGEST_AT
from briefing.files.names import ID_FORM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.annotations.records import NoteRecord

_DIGITS: Final = 64
_HOLDERS: Final = ("AnnotationCollection", "AnnotationPage")


class Reading(NamedTuple):
    """What was read of a file."""

    briefing: str | None
    """Id of the briefing whose collection it is; None for a file of somebody else's."""

    text_hash: str | None
    """Digest of that briefing's text as last recorded."""

    records: tuple[NoteRecord, ...]
    """The notes that could be read, in the order of the file; none twice."""

    deleted: tuple[Tombstone, ...]
    """The notes that are said to be deleted."""

    problems: tuple[str, ...]
    """What could not be read, one line a record, named by its place in the file and its id."""

    is_as_written: bool
    """Whether no byte was changed since we wrote it."""


def read_annotations(data: bytes, *, briefing: str | None = None, now: str = "") -> Reading:
    """What is in a file: a collection, a page, an annotation, or a list of any of these.

    `briefing` is the id of the briefing they are on where they do not say it themselves, `now` the time of a note that
    says none. Never raises: a file that is no JSON is a problem.
    """
    try:
        whole: object = json.loads(data)
    except (ValueError, RecursionError):
        return Reading(None, None, (), (), ("it is no JSON",), is_as_written=False)
    collection = whole if isinstance(whole, dict) else {}
    source = text(collection, "id").removeprefix(terms.SOURCE).removesuffix(":notes")
    known = source if ID_FORM.fullmatch(source) else None
    records: dict[str, NoteRecord] = {}
    problems = []
    for place, value in enumerate(_items(whole), 1):
        try:
            record = record_of(value, briefing=briefing or known, now=now)
        except BadRecordError as error:
            problems.append(problem_of(place, value, error))
        else:
            records.setdefault(record.annotation.id, record)
    deleted = tuple(_tombstones(collection))
    text_hash = text(collection, terms.SHA256) or None
    return Reading(known, text_hash, tuple(records.values()), deleted, tuple(problems), is_as_written(data))


def is_as_written(data: bytes) -> bool:
    """Whether a file is a collection of ours in which no byte was changed since."""
    import hashlib  # noqa: PLC0415, it loads OpenSSL, which costs a start 10 ms

    written, _, digest = data.rpartition(DIGEST_AT)
    return digest[:_DIGITS] == hashlib.sha256(written).hexdigest().encode() and digest[_DIGITS:] == b'"\n}\n'


def _items(whole: object) -> Iterator[object]:
    """The annotations in whatever holds them."""
    for held in whole if isinstance(whole, list) else [whole]:
        if not isinstance(held, dict) or held.get("type") not in _HOLDERS:
            yield held
            continue
        for holder in (held.get("first"), held):
            if isinstance(holder, dict) and isinstance(items := holder.get("items"), list):
                yield from items


def _tombstones(collection: dict[str, object]) -> Iterator[Tombstone]:
    for value in objects(collection, terms.DELETED):
        name, rev, deleted_at = text(value, "id"), number(value, terms.REV), text(value, terms.DELETED_AT)
        if name and rev is not None and deleted_at:
            yield Tombstone(note_id(name.removeprefix(terms.NOTE)), rev, deleted_at)
