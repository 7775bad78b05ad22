"""Takes notes in that come from elsewhere: an export, the mirror of a store that was lost.

They are the same by their id. The state with the higher `rev` wins; of two with the same, a note that is there beats
one that was deleted, and where both say something both bodies are kept. Of a record that counts no states what it says
is news unless the note said it before; it takes the place of what came in before, and is kept beside what was written
here. What came in and was undone comes in again. No clock is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.annotations import history
from briefing.annotations.describe import text_hash
from briefing.annotations.model import Placement
from briefing.annotations.parts import keep_parts, text_of
from briefing.annotations.rows import Standing, insert_annotation, read_annotation, update_annotation, write_standing
from briefing.document.span import TextSpan

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from briefing.annotations.model import Annotation, Selector
    from briefing.annotations.records import NoteRecord, Tombstone

_QUOTATION: Final = "quote-"
"""Before the digest of a version that is a quotation with its surroundings and nothing else."""


class Taken(NamedTuple):
    """A note that was taken in."""

    before: Annotation | None
    """What it was; None for one that is new."""

    after: Annotation
    """What it is now."""

    is_theirs: bool
    """Whether it says now just what came in."""


def take_in(
    connection: sqlite3.Connection, records: Sequence[NoteRecord], now: str, *, are_ours: bool = False
) -> list[Taken]:
    """Takes notes in and says what that changed; doing it twice changes nothing more.

    Records that `are_ours`, and not older than what is here, say where all notes stand by now. Works inside a
    transaction of the caller's, and leaves the history to it.
    """
    taken = []
    known = {record.annotation.id: read_annotation(connection, record.annotation.id) for record in records}
    texts = _Texts(connection)
    records = [_grounded(texts, record) for record in records]
    versions = _keep_versions(
        connection, [one for one in records if _is_news(known[one.annotation.id], one, are_ours=are_ours)], now
    )
    for record in records:
        before = known[record.annotation.id]
        after = _merged(connection, before, record.annotation)
        if before is None:
            insert_annotation(connection, after, record.origin, versions[_key(after.briefing, record.origin)])
        elif after != before:
            update_annotation(connection, after)
        if _is_news(before, record, are_ours=are_ours):
            _stand(connection, record, versions, are_ours=are_ours)
        if after != before:
            taken.append(Taken(before, after, is_theirs=_says(after) == _says(record.annotation)))
    return taken


def bury(connection: sqlite3.Connection, tombstones: Iterable[Tombstone]) -> list[Taken]:
    """Deletes what was deleted elsewhere since its last change here."""
    taken = []
    for tombstone in tombstones:
        before = read_annotation(connection, tombstone.id)
        if before is not None and before.deleted_at is None and before.rev < tombstone.rev:
            after = before._replace(rev=tombstone.rev, deleted_at=tombstone.deleted_at, modified=tombstone.deleted_at)
            update_annotation(connection, after)
            taken.append(Taken(before, after, is_theirs=True))
    return taken


def _merged(connection: sqlite3.Connection, ours: Annotation | None, theirs: Annotation) -> Annotation:
    """What a note is once a record of it came in."""
    if ours is None:
        return theirs._replace(rev=theirs.rev or 1)
    if ours.deleted_at is not None and history.was_import_undone(connection, ours.id):
        return theirs._replace(rev=max(ours.rev, theirs.rev) + 1)
    if theirs.rev:
        return resolved(ours, theirs)
    if history.was_said(connection, theirs):
        return ours
    return renewed(ours, theirs, is_as_imported=history.is_as_imported(connection, ours.id))


def renewed(ours: Annotation, theirs: Annotation, *, is_as_imported: bool) -> Annotation:
    """One state of a note and of what somebody says of it now who counts no states; nothing written here is lost.

    `is_as_imported` says whether nothing was changed here since it came in. A colour says nothing: most have none.
    """
    news = ours._replace(
        body=theirs.body, tags=theirs.tags, modified=theirs.modified, rev=ours.rev + 1, deleted_at=None
    )
    if is_as_imported or ours.deleted_at is not None:
        return news
    is_there = not theirs.body or f"\n\n{theirs.body}\n\n" in f"\n\n{ours.body}\n\n"
    if is_there and set(theirs.tags) <= set(ours.tags):
        return ours
    return resolved(ours, theirs._replace(rev=ours.rev, color=ours.color))


def resolved(ours: Annotation, theirs: Annotation) -> Annotation:
    """One state of two of the same note."""
    theirs = theirs._replace(briefing=ours.briefing, author=ours.author, created=ours.created, foreign=ours.foreign)
    if ours.rev != theirs.rev:
        return max(ours, theirs, key=lambda state: state.rev)
    if (ours.deleted_at is None) != (theirs.deleted_at is None):
        return ours if ours.deleted_at is None else theirs
    if (ours.body, ours.color, ours.tags) == (theirs.body, theirs.color, theirs.tags):
        return ours
    # In an order of their own, so that both sides come to the same.
    bodies = dict.fromkeys(sorted(filter(None, (ours.body, theirs.body))))
    return ours._replace(
        body="\n\n".join(bodies),
        color=max(ours.color, theirs.color),
        tags=tuple(dict.fromkeys((*ours.tags, *theirs.tags))),
        modified=max(ours.modified, theirs.modified),
        rev=ours.rev + 1,
    )


def _says(annotation: Annotation) -> tuple[object, ...]:
    return annotation.body, annotation.tags, annotation.deleted_at


def _is_news(before: Annotation | None, record: NoteRecord, *, are_ours: bool) -> bool:
    """Whether a record's place is to be written down: of a new note, or where a person put one that was there."""
    return before is None or ((record.confirmed or are_ours) and record.annotation.rev >= before.rev)


def _key(briefing: str, selector: Selector) -> tuple[str, str]:
    return briefing, selector.version


class _Texts:
    """The texts that are known of the versions that records stand in, each unpacked once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection: Final = connection
        self._known: Final[dict[tuple[str, str], str | None]] = {}

    def contradicts(self, briefing: str, selector: Selector) -> bool:
        """Whether other words stand at its place than a selector has."""
        key = _key(briefing, selector)
        if key not in self._known:
            self._known[key] = text_of(self._connection, *key)
        text = self._known[key]
        return text is not None and selector.span.of(text) != selector.exact


def _grounded(texts: _Texts, record: NoteRecord) -> NoteRecord:
    """A record whose selectors say nothing that the texts known here contradict."""
    briefing = record.annotation.briefing
    origin = _grounded_selector(texts, briefing, record.origin)
    if record.standing == record.origin:
        return record._replace(origin=origin, standing=origin)
    standing = record.standing and _grounded_selector(texts, briefing, record.standing)
    return record._replace(origin=origin, standing=standing)


def _grounded_selector(texts: _Texts, briefing: str, selector: Selector) -> Selector:
    """The selector; one on a text of its quotation alone where its own text is not named or has other words there."""
    if selector.version and not texts.contradicts(briefing, selector):
        return selector
    window = selector.prefix + selector.exact + selector.suffix
    start = len(selector.prefix)
    version = f"{_QUOTATION}{text_hash(window)}"
    return selector._replace(version=version, span=TextSpan(start, start + len(selector.exact)))


def _keep_versions(
    connection: sqlite3.Connection, records: Iterable[NoteRecord], now: str
) -> dict[tuple[str, str], int]:
    """The rows of the versions that records stand in; of one that is not known all is kept that the records tell."""
    selectors: dict[tuple[str, str], list[Selector]] = {}
    for record in records:
        for selector in filter(None, (record.origin, record.standing)):
            selectors.setdefault(_key(record.annotation.briefing, selector), []).append(selector)
    for briefing in {briefing for briefing, _ in selectors}:
        connection.execute("INSERT OR IGNORE INTO briefing(id, created) VALUES (?, ?)", (briefing, now))
    return {key: keep_parts(connection, *key, parts, now) for key, parts in selectors.items()}


def _stand(
    connection: sqlite3.Connection, record: NoteRecord, versions: dict[tuple[str, str], int], *, are_ours: bool
) -> None:
    """Writes down where a note stands, if that is sure, and that its briefing's notes stand there if that was open.

    Of our own records it is known.
    """
    standing, annotation = record.standing, record.annotation
    if standing is None or not (record.confirmed or record.status.is_sure):
        return
    row = versions[_key(annotation.briefing, standing)]
    place = Placement(standing.span, record.status, record.score)
    words = None if standing.exact == record.origin.exact else standing.exact
    if standing != record.origin:
        written = Standing(place, words, standing.paragraph)
        write_standing(connection, annotation.id, row, written, confirmed=record.confirmed)
    is_known = are_ours and not standing.version.startswith(_QUOTATION)
    update = "UPDATE briefing SET placed = ? WHERE id = ? AND (placed IS NULL OR ?)"
    connection.execute(update, (row, annotation.briefing, is_known))
