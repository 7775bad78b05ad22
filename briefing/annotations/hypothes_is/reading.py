"""Reads annotations of Hypothes.is record by record: one that cannot be understood is named, and hides no other.

A reply is a note of its own on the passage that its thread is about: it has an author, a time and an id of its own, and
appended to another note it would lose them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.annotations.foreign import BadRecordError, problem_of
from briefing.annotations.hypothes_is.record import record_of, untold_time
from briefing.annotations.hypothes_is.terms import HOLDERS
from briefing.annotations.members import objects, text, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.annotations.hypothes_is.places import Places
    from briefing.annotations.records import NoteRecord

    Json = Mapping[str, object]


class Reading(NamedTuple):
    """What was read of a file."""

    records: tuple[NoteRecord, ...]
    """The notes that could be read, in the order of the file; none twice."""

    problems: tuple[str, ...]
    """What could not be read, of a record or in it, one line each, named by its place in the file and its id."""


def is_of_hypothes_is(whole: object) -> bool:
    """Whether JSON is what Hypothes.is writes: it has addresses as `uri`, where JSON-LD has types."""
    if isinstance(whole, dict) and "@context" not in whole and any(name in whole for name in HOLDERS):
        return True
    found = [value for value in items(whole) if isinstance(value, dict)]
    return any("uri" in value and "type" not in value for value in found)


def items(whole: object) -> list[object]:
    """The annotations in whatever holds them: a file of the client, an answer of the API, a list, or one alone."""
    if isinstance(whole, list):
        return whole
    if not isinstance(whole, dict):
        return [whole]
    held = [value for name in HOLDERS if isinstance(listed := whole.get(name), list) for value in listed]
    return held if any(name in whole for name in HOLDERS) else [whole]


def read_records(whole: object, places: Places, *, now: str) -> Reading:
    """The notes in a file of Hypothes.is; `now` is the time of one that says none. Never raises."""
    values = items(whole)
    by_id = {text(value, "id"): value for value in values if isinstance(value, dict)}
    records: dict[str, NoteRecord] = {}
    problems = []
    for place, value in enumerate(values, 1):
        try:
            if not isinstance(value, dict):
                raise BadRecordError("it is no object")  # noqa: TRY301, told like the others
            record = record_of(value, _target(value, by_id), places, now=now)
        except BadRecordError as error:
            problems.append(problem_of(place, value, error))
        except RecursionError:
            problems.append(problem_of(place, value, BadRecordError("it is nested too deeply")))
        else:
            records.setdefault(record.annotation.id, record)
            if told := untold_time(value, now):
                problems.append(problem_of(place, value, told))
    return Reading(tuple(records.values()), tuple(problems))


def _target(value: Json, by_id: Mapping[str, Json]) -> Json:
    """What an annotation is on; a reply is on what the annotation is that its thread began with."""
    root = value
    thread = texts(value, "references")
    if thread and (found := by_id.get(thread[0])) is not None:
        root = found
    elif thread:
        raise BadRecordError(f"it is a reply to {thread[0]}, which is not in the file")
    return next(_with_selectors(root), {})


def _with_selectors(value: Json) -> Iterator[Json]:
    yield from (target for target in objects(value, "target") if objects(target, "selector"))
