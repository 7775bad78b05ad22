"""Places a briefing's notes in its text as it is now, from what they were made on and where they last surely stood."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from briefing.annotations.anchor import ALGORITHM, reanchor
from briefing.annotations.model import Placement, PlacementReport
from briefing.annotations.parts import partial_versions
from briefing.annotations.rows import Standing, TextVersion, keep_version, read_text, set_placed, write_standing
from briefing.annotations.status import Status
from briefing.document.span import TextSpan

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    NumberAt: TypeAlias = Callable[[int], int | None]
    """Says in which ¶ of a text an offset lies; None for a heading."""


class Base(NamedTuple):
    """A version in which the place of a note is known."""

    version: int
    """Row of the version."""

    span: TextSpan
    """Where the note stands in it."""


class Unplaced(NamedTuple):
    """A note to be placed."""

    note: str
    """Its id."""

    origin: Base
    """Where it was made."""

    last: Base
    """Where it last surely stood, the origin if nowhere else."""


class Plan(NamedTuple):
    """All that is needed to place a briefing's notes, so that the store is free meanwhile."""

    unplaced: list[Unplaced]
    """The notes, the deleted ones too: a deletion can be undone."""

    texts: dict[int, str]
    """Text of every version they stand in."""

    partial: frozenset[int]
    """Those of them that are known only around the notes."""


def is_placed(connection: sqlite3.Connection, version: TextVersion) -> bool:
    """Whether the notes of a briefing were placed in a text before, by rules that still hold, or there are none."""
    behind = connection.execute(
        "SELECT 1 FROM annotation a JOIN briefing b ON b.id = a.briefing"
        " LEFT JOIN version v ON v.id = b.placed"
        " LEFT JOIN anchoring p ON p.annotation = a.id AND p.version = v.id"
        " WHERE a.briefing = ? AND (v.sha256 IS NOT ? OR (p.algorithm IS NOT ? AND p.confirmed IS NOT 1)) LIMIT 1",
        (version.briefing, version.sha256, ALGORITHM),
    )
    return behind.fetchone() is None


def plan(connection: sqlite3.Connection, version: TextVersion) -> Plan:
    """Which notes have to be placed in a text: those that are not sure of their place in it from an earlier time."""
    last = _last_places(connection, version.briefing)
    settled = _settled(connection, version)
    origins = connection.execute(
        'SELECT o.annotation, o.version, o.start, o."end" FROM origin o'
        " JOIN annotation a ON a.id = o.annotation WHERE a.briefing = ?",
        (version.briefing,),
    )
    unplaced = [
        Unplaced(note, origin := Base(row, TextSpan(start, end)), last.get(note, origin))
        for note, row, start, end in origins
        if note not in settled
    ]
    rows = {base.version for note in unplaced for base in (note.origin, note.last)}
    partial = partial_versions(connection, version.briefing)
    return Plan(unplaced, {row: read_text(connection, row) for row in rows}, partial)


def _last_places(connection: sqlite3.Connection, briefing: str) -> dict[str, Base]:
    """Where each note last surely stood: in the text it was last placed in, else in the latest that had it."""
    rows = connection.execute(
        'SELECT p.annotation, p.version, p.start, p."end" FROM anchoring p JOIN version v ON v.id = p.version'
        " JOIN briefing b ON b.id = v.briefing WHERE b.id = ? AND p.status IN ('anchored', 'moved')"
        " ORDER BY p.version IS b.placed, v.seq",
        (briefing,),
    )
    return {note: Base(version, TextSpan(start, end)) for note, version, start, end in rows}


def _settled(connection: sqlite3.Connection, version: TextVersion) -> set[str]:
    """Notes with a sure place in a text from an earlier time."""
    rows = connection.execute(
        "SELECT p.annotation FROM anchoring p JOIN version v ON v.id = p.version WHERE v.briefing = ? AND v.sha256 = ?"
        " AND (p.confirmed OR (p.algorithm = ? AND p.status IN ('anchored', 'moved')))",
        (version.briefing, version.sha256, ALGORITHM),
    )
    return {note for (note,) in rows}


def compute(planned: Plan, text: str, number_at: NumberAt) -> dict[str, Standing]:
    """Where each note of a plan stands in a text. Pure, and all that takes time.

    Where what a note was made on and where it last stood lead to two places, the reader is asked, unless the reader
    has put it elsewhere than what it was made on.
    """
    bases = [base for note in planned.unplaced for base in (note.origin, note.last)]
    found = _found(bases, planned, text)
    placements = {note.note: agreed(found[note.last], found[note.origin]) for note in planned.unplaced}
    asked = [note for note in planned.unplaced if is_disagreement(found[note.last], found[note.origin])]
    placements |= {note.note: found[note.last] for note in asked if _was_decided(note, planned)}
    return {
        note: Standing(place, place.span.of(text), number_at(place.span.start))
        if place.span
        else Standing(place, None, None)
        for note, place in placements.items()
    }


def _found(bases: Iterable[Base], planned: Plan, text: str) -> dict[Base, Placement]:
    """Where what stood in older versions stands in a text; each version is aligned with it once."""
    wanted: defaultdict[int, dict[TextSpan, None]] = defaultdict(dict)
    for base in bases:
        wanted[base.version][base.span] = None
    found: dict[Base, Placement] = {}
    for version, spans in wanted.items():
        known = planned.texts[version]
        placements = reanchor(known, list(spans), text)
        if version in planned.partial:
            placements = [
                doubted(place, span.of(known), known, text) for place, span in zip(placements, spans, strict=True)
            ]
        found.update((Base(version, span), placement) for span, placement in zip(spans, placements, strict=True))
    return found


def is_disagreement(last: Placement, origin: Placement) -> bool:
    """Whether both places are sure, and are two."""
    return last.status.is_sure and origin.status.is_sure and last.span != origin.span


def _was_decided(note: Unplaced, planned: Plan) -> bool:
    """Whether a note's two bases disagreed in the last text already, where it stands surely: the reader had said so."""
    then = reanchor(planned.texts[note.origin.version], [note.origin.span], planned.texts[note.last.version])[0]
    return then.status.is_sure and then.span != note.last.span


def doubted(placement: Placement, quote: str, known: str, text: str) -> Placement:
    """A place that was found without all of the older text: sure only where the very words stand, and nowhere else.

    `known` is what is known of that text: a quotation without any surroundings is believed where it stands once. Else
    a passage that was deleted cannot be told from its look-alike: a quarter of such notes would be misplaced.
    """
    start = text.find(quote)
    stands_once = 0 <= start == text.rfind(quote)
    if stands_once and known.strip() == quote.strip():
        return Placement(TextSpan(start, start + len(quote)), Status.ANCHORED, 1.0)
    if placement.span is None or (stands_once and placement.span.start == start):
        return placement
    return placement._replace(status=Status.UNCERTAIN)


def agreed(last: Placement, origin: Placement) -> Placement:
    """One place of two: found from where a note last stood, and from what it was made on.

    Where both are sure and differ, or only the older one is sure, the reader is asked: the newer text may have had a
    look-alike that the older one did not know of. Nobody is asked twice: see `compute`.
    """
    if last.status.is_sure and (last.span == origin.span or not origin.status.is_sure):
        return last
    likelier = last if last.span else origin
    if likelier.span is None:
        return last
    return Placement(likelier.span, Status.UNCERTAIN, likelier.score)


def write(connection: sqlite3.Connection, version: TextVersion, standings: dict[str, Standing], now: str) -> None:
    """Writes down where notes stand in a text, and that this is the text the briefing has now."""
    row = keep_version(connection, version, now)
    origins = connection.execute(
        "SELECT o.annotation, o.exact FROM origin o JOIN annotation a ON a.id = o.annotation WHERE a.briefing = ?",
        (version.briefing,),
    )
    quotes = dict(origins)
    for note, standing in standings.items():
        words = None if standing.text == quotes[note] else standing.text
        write_standing(connection, note, row, standing._replace(text=words))
    set_placed(connection, version.briefing, row)


def report(connection: sqlite3.Connection, briefing: str, *, is_new: bool) -> PlacementReport:
    """How many of a briefing's notes stand how surely in its text as last seen."""
    rows = connection.execute(
        "SELECT coalesce(p.status, 'orphan'), count(*) FROM annotation a JOIN briefing b ON b.id = a.briefing"
        " LEFT JOIN anchoring p ON p.annotation = a.id AND p.version = b.placed"
        " WHERE a.briefing = ? AND a.deleted_at IS NULL GROUP BY 1",
        (briefing,),
    )
    counts = dict(rows)
    return PlacementReport(
        kept=counts.get(Status.ANCHORED.value, 0),
        moved=counts.get(Status.MOVED.value, 0),
        uncertain=counts.get(Status.UNCERTAIN.value, 0),
        orphaned=counts.get(Status.ORPHAN.value, 0),
        is_new=is_new,
    )
