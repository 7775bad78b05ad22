"""Finds where letters stand with a few of them changed."""

from __future__ import annotations

from typing import NamedTuple


class Match(NamedTuple):
    """A place where a pattern stands, more or less."""

    start: int
    """Its first letter."""

    end: int
    """Just past its last one."""

    distance: int
    """How many letters are inserted, deleted or replaced."""


def closest(pattern: str, text: str, changed: float) -> list[Match]:
    """The places with the fewest changes, up to a share of the pattern's letters; overlapping ones count as one."""
    kept: list[Match] = []
    for match in _aligned(pattern, text, changed, "HW"):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
        else:
            kept[-1] = min(kept[-1], match, key=lambda match: abs(match.end - match.start - len(pattern)))
    return kept


def closest_start(pattern: str, text: str, changed: float) -> Match | None:
    """How much of the start of a text is most like a pattern; None where more than a share of its letters changed."""
    matches = _aligned(pattern, text, changed, "SHW")
    return min(matches, key=lambda match: abs(match.end - len(pattern)), default=None)


def _aligned(pattern: str, text: str, changed: float, mode: str) -> list[Match]:
    import edlib  # noqa: PLC0415, a reader starts without it

    if not pattern or not text:
        return []
    most = int(changed * len(pattern)) + 1
    found = edlib.align(_as_bytes(pattern), _as_bytes(text), mode=mode, task="locations", k=most)
    return [Match(start or 0, end + 1, found["editDistance"]) for start, end in found["locations"]]


def _as_bytes(letters: str) -> bytes:
    """One byte a letter, which is what edlib compares fast. Unlike letters may share one: a match is a candidate."""
    return letters.encode() if letters.isascii() else letters.encode("utf-32-le", "surrogatepass")[::4]
