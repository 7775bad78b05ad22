"""The corrections and what can be done with them. Every change is on the disk when the call returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations.correction import About, Correction
from briefing.annotations.correction_rows import Changed, read_corrections, record, write_correction
from briefing.annotations.database import stamp
from briefing.annotations.identity import uuid7
from briefing.annotations.steps import Op, new_step
from briefing.document.cleaning import one_line
from briefing.document.folding import fold
from briefing.document.problems import BriefingError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from random import Random

    from briefing.annotations.database import Database

_SHORTEST: Final = 6
_SAID: Final = ("called", "kind", "role", "value", "label", "hidden")


class CorrectionStore:
    """All corrections of a reader, in notes.db. They are undone with the notes: `NoteStore.undo`.

    Any thread may call any method. What cannot be done raises BriefingError, and then nothing was changed.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime], rng: Random) -> None:
        self._database: Final = database
        self._clock: Final = clock
        self._rng: Final = rng

    def all(self) -> tuple[Correction, ...]:
        """Those that hold, the one that was made or changed last at the end."""
        with self._database.reading() as connection:
            return tuple(read_corrections(connection)) if connection else ()

    def correct(self, said: Correction) -> Correction:
        """Says something of an actor or date, beside what was said of it before: what is None in `said` stays."""
        said = _cleaned(said)
        if all(one is None for one in said.says):
            raise BriefingError(f"nothing is said of {said.found}: give it a name, a kind, a role or a label")
        with self._database.writing() as connection:
            now = stamp(self._clock)
            before = next((one for one in read_corrections(connection) if _is_of_the_same(one, said)), None)
            if before is None:
                after = said._replace(id=uuid7(self._clock(), self._rng), created=now, modified=now, rev=1)
            else:
                news = {name: value for name in _SAID if (value := getattr(said, name)) is not None}
                after = before._replace(**news)
                if after == before:
                    return before
                after = after._replace(modified=now, rev=before.rev + 1)
            step = new_step(connection)
            after = after._replace(step=step)
            write_correction(connection, after)
            record(connection, Changed(Op.EDIT if before else Op.ADD, before, after), step=step)
            return after

    def remove(self, references: Iterable[str]) -> list[Correction]:
        """Takes corrections back, by their ids or unique endings of them, at one go; returns what they were."""
        with self._database.writing() as connection:
            now, step = stamp(self._clock), new_step(connection)
            taken = [_find(connection, reference) for reference in references]
            for before in taken:
                after = before._replace(deleted_at=now, modified=now, rev=before.rev + 1)
                write_correction(connection, after)
                record(connection, Changed(Op.REMOVE, before, after), step=step)
            return taken


def _cleaned(said: Correction) -> Correction:
    """What is said, safe to be shown in one line."""
    return said._replace(
        called=None if said.called is None else one_line(said.called) or None,
        role=None if said.role is None else one_line(said.role),
        label=None if said.label is None else one_line(said.label),
    )


def _is_of_the_same(one: Correction, other: Correction) -> bool:
    """Whether two say something of the same actor or date."""
    if one.about is not other.about or one.briefing != other.briefing:
        return False
    if one.about is About.DATE:
        return (one.found, one.words) == (other.found, other.words)
    return fold(one.found).text == fold(other.found).text


def _find(connection: sqlite3.Connection, reference: str) -> Correction:
    ending = reference.strip().lower()
    if len(ending) < _SHORTEST:
        raise BriefingError(f"{reference}: give the last {_SHORTEST} characters of a correction's id, or more")
    found = [one for one in read_corrections(connection) if one.id.endswith(ending)]
    if not found:
        raise BriefingError(f"{reference}: there is no such correction; `briefing correct list` names them")
    if len(found) > 1:
        raise BriefingError(f"{reference}: {len(found)} corrections end in this; give more of the id")
    return found[0]
