"""What every form of exchange does alike with records of other programs: their ids, their times, their other facts."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from briefing.document.cleaning import clean, shortened
from briefing.document.problems import BriefingError

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST_NAME: Final = 60


class BadRecordError(BriefingError):
    """A record that is no note, and why."""


def problem_of(place: int, value: object, error: BadRecordError | str) -> str:
    """Why a record was refused, or what in it, on one line: by its place in the file, from 1, and the id it has."""
    name = value.get("id") if isinstance(value, dict) else None
    named = f" ({shortened(name, _LONGEST_NAME)})" if isinstance(name, str) and name else ""
    return f"annotation {place}{named}: {error}"


def note_id(written: str) -> str:
    """The id of a note from that of a record: the UUID it is, else one made of it, always the same."""
    if not written:
        raise BadRecordError("it has no id")
    with suppress(ValueError):
        return str(uuid.UUID(written))
    return str(uuid.uuid5(uuid.NAMESPACE_URL, clean(written)))


def time_of(written: str, otherwise: str) -> str:
    """A time that says what it is, ISO 8601; the other where it does not."""
    try:
        dt.datetime.fromisoformat(written)
    except ValueError:
        return otherwise
    return written


def foreign_of(facts: Mapping[str, object]) -> str:
    """Facts of a record that a note has no field for, as it keeps them: JSON in ASCII, the same for the same facts."""
    return json.dumps(facts, sort_keys=True, separators=(",", ":"))


def facts_of(foreign: str | None) -> dict[str, object]:
    """The facts that a note keeps of the record it came from; none where it was made here."""
    facts = json.loads(foreign) if foreign else {}
    return facts if isinstance(facts, dict) else {}


def kept_foreign(written: str) -> str | None:
    """What another file of ours says a note keeps; None where it does not."""
    try:
        facts = facts_of(written)
        return foreign_of(facts) if facts else None
    except (ValueError, RecursionError):
        return None
