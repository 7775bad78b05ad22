"""The mirror of the corrections: one JSON file beside notes.db, for backup and git.

It follows notes.db as the mirrors of the notes do, and is never asked, but to rebuild a store that was lost. Those that
were taken back are in it, too: so a backup that has them does not bring them to life again.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from briefing.annotations.correction import About, Correction
from briefing.annotations.correction_rows import read_correction, write_correction
from briefing.document.actor import ActorKind
from briefing.document.cleaning import one_line
from briefing.document.key_date import precision_of
from briefing.files.aside import keep_aside
from briefing.files.atomic import write_atomic

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

FILE_NAME: Final = "corrections.json"
_SCHEMA: Final = 1
_ASIDE: Final = ".aside"
_MOST: Final = 2**31
"""No count of states or steps comes near it."""
_TEXTS: Final = ("called", "kind", "role", "value", "label", "deleted_at")


class Mirrored(NamedTuple):
    """What a mirror says."""

    corrections: tuple[Correction, ...] = ()
    """All there ever were, in the order they were made in."""

    problem: str = ""
    """What could not be read in it, for people; empty where all could."""


def write_mirror(folder: Path, corrections: Sequence[Correction], narrate: Callable[[str], None]) -> None:
    """Lets the mirror say what notes.db says. One that knows more is kept under another name. Raises OSError."""
    path = folder / FILE_NAME
    data = _bytes(corrections)
    if not path.exists() and not corrections:
        return
    if path.exists():
        if path.read_bytes() == data:
            return
        known = {one.id: one for one in corrections}
        found = read_mirror(folder)
        if found.problem or not all(_is_known(one, known.get(one.id)) for one in found.corrections):
            aside = keep_aside(path, f"{FILE_NAME}{_ASIDE}")
            narrate(f"{path} was changed by something else than briefing; it is kept as {aside.name}")
    write_atomic(path, data)


def _is_known(found: Correction, known: Correction | None) -> bool:
    """Whether notes.db knows what stands in the mirror, be it a state that is over."""
    return known is not None and (found.rev < known.rev or found == known)


def read_mirror(folder: Path) -> Mirrored:
    """What the mirror in a folder says; nothing where there is none."""
    try:
        records = json.loads((folder / FILE_NAME).read_bytes())["corrections"]
    except FileNotFoundError:
        return Mirrored()
    except OSError as error:
        return Mirrored(problem=error.strerror or str(error))
    except (ValueError, TypeError, KeyError):
        return Mirrored(problem="it is no file of corrections")
    if not isinstance(records, list):
        return Mirrored(problem="it is no file of corrections")
    read: list[Correction] = []
    bad: list[int] = []
    for number, record in enumerate(records, start=1):
        try:
            read.append(_read(record))
        except (ValueError, TypeError, KeyError, AttributeError):
            bad.append(number)
    return Mirrored(tuple(read), f"correction {', '.join(map(str, bad))}" if bad else "")


def take_in(connection: sqlite3.Connection, corrections: Iterable[Correction]) -> None:
    """Takes in what is newer than what is there; inside a transaction of the caller's, and leaves the history to it."""
    for one in corrections:
        before = read_correction(connection, one.id)
        if before is None or before.rev < one.rev:
            write_correction(connection, one)


def _bytes(corrections: Sequence[Correction]) -> bytes:
    records = [one._asdict() for one in corrections]
    return (json.dumps({"schema": _SCHEMA, "corrections": records}, ensure_ascii=False, indent=1) + "\n").encode()


def _read(record: Mapping[str, Any]) -> Correction:
    """A correction as it was written; raises where it cannot be one."""
    texts = {name: None if record[name] is None else one_line(record[name]) for name in _TEXTS}
    briefing, kind, value = record["briefing"], texts["kind"], texts["value"]
    if kind is not None:
        ActorKind(kind)
    if value is not None and precision_of(value) is None:
        raise ValueError(value)
    return Correction(
        **texts,
        about=About(record["about"]),
        found=one_line(record["found"]),
        briefing=None if briefing is None else one_line(briefing),
        words=tuple(one_line(word) for word in record["words"]),
        hidden=None if record["hidden"] is None else bool(record["hidden"]),
        id=one_line(record["id"]),
        created=one_line(record["created"]),
        modified=one_line(record["modified"]),
        rev=_counted(record["rev"]),
        step=_counted(record["step"]),
    )


def _counted(number: object) -> int:
    if not isinstance(number, int) or not 0 <= number < _MOST:
        raise ValueError(number)
    return number
