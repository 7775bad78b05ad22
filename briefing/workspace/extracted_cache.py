"""What was found in a text, kept by the text's digest: a library is read for its actors and dates once."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from briefing.document import Actor, ActorKind, KeyDate, Origin, Precision, TextSpan
from briefing.files.atomic import write_atomic
from briefing.workspace.extracting import Extracted
from briefing.workspace.rules import rules_version

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    _Pairs = Sequence[tuple[int, int]]
    _KeptActor = tuple[str, str, str | None, Sequence[str], str | None, float, _Pairs]
    _KeptDate = tuple[str, str, str, bool, float, _Pairs]

FOLDER: Final = "extracted"
_MOST_KEPT: Final = 500
"""Texts whose findings are kept; half of them go where there are more, those that were kept first."""


def key_of(text: str, published: dt.date | None, recognisers: Sequence[str]) -> str:
    """What the findings of a text are kept under: they follow from the text, its day and who reads it.

    Under other rules it is another key, and what the old ones found goes in time.
    """
    facts = f"{rules_version()}\n{published}\n{' '.join(recognisers)}\n{text}"
    return sha256(facts.encode("utf-8", "surrogatepass")).hexdigest()


def stored(cache: Path, key: str, length: int) -> Extracted | None:
    """What is kept under a key for a text of that length; None where nothing is, or it is damaged."""
    try:
        data = _path(cache, key).read_bytes()
    except OSError:
        # Absent or unreadable, it is made anew: what is wrong with a cache is nobody's concern.
        return None
    return unpacked(data, length)


def store(cache: Path, key: str, found: Extracted) -> None:
    """Keeps what was found."""
    path = _path(cache, key)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, packed(found), lasting=False)
        _prune(cache / FOLDER)
    except OSError:
        # A full or read-only disk costs time at the next reading, and nothing else.
        return


def unpacked(data: bytes, length: int) -> Extracted | None:
    """What was packed, of a text of that length; None where it is damaged."""
    try:
        kept = json.loads(data)
        actors = tuple(_actor(one) for one in kept["actors"])
        dates = tuple(_date(one) for one in kept["dates"])
    except (ValueError, TypeError, KeyError):
        return None
    ends = [span.end for spans in _all_mentions(actors, dates) for span in spans]
    return Extracted(actors, dates) if max(ends, default=0) <= length else None


def packed(found: Extracted) -> bytes:
    """What was found, to be kept or handed to another process."""
    kept = {
        "actors": [
            (one.name, one.kind, one.role, one.aliases, one.stands_for, one.salience, _pairs(one.mentions))
            for one in found.actors
        ],
        "dates": [
            (one.value, one.precision, one.label, one.approximate, one.salience, _pairs(one.mentions))
            for one in found.dates
        ],
    }
    return json.dumps(kept).encode()


def _prune(folder: Path) -> None:
    kept = [path for path in folder.rglob("*") if path.is_file()]
    if len(kept) > _MOST_KEPT:
        kept.sort(key=lambda path: path.stat().st_mtime)
        for path in kept[: _MOST_KEPT // 2]:
            path.unlink(missing_ok=True)


def _path(cache: Path, key: str) -> Path:
    return cache / FOLDER / key[:2] / key


def _pairs(spans: Sequence[TextSpan]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def _all_mentions(actors: Sequence[Actor], dates: Sequence[KeyDate]) -> list[tuple[TextSpan, ...]]:
    return [*(actor.mentions for actor in actors), *(date.mentions for date in dates)]


def _actor(one: _KeptActor) -> Actor:
    name, kind, role, aliases, stands_for, salience, mentions = one
    return Actor(name, ActorKind(kind), role, tuple(aliases), stands_for, Origin.RULE, salience, _spans(mentions))


def _date(one: _KeptDate) -> KeyDate:
    value, precision, label, approximate, salience, mentions = one
    return KeyDate(
        value,
        Precision(precision),
        label,
        approximate=bool(approximate),
        origin=Origin.RULE,
        mentions=_spans(mentions),
        salience=salience,
    )


def _spans(pairs: Sequence[tuple[int, int]]) -> tuple[TextSpan, ...]:
    return tuple(TextSpan(start, end) for start, end in pairs)
