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


def closest(pattern: str, text: str, most: int) -> list[Match]:
    """The places with the fewest changes, at most `most`; those that overlap count as one, the likest in length."""
    import edlib  # noqa: PLC0415, a reader starts without it

    if not pattern or not text:
        return []
    found = edlib.align(_as_bytes(pattern), _as_bytes(text), mode="HW", task="locations", k=most)
    if found["editDistance"] < 0:
        return []
    matches = [Match(start or 0, end + 1, found["editDistance"]) for start, end in found["locations"]]
    return _apart(matches, len(pattern))


def prefix_length(pattern: str, text: str, most: int) -> tuple[int, int] | None:
    """How many letters at the start of a text are most like the pattern, and their distance; None beyond `most`."""
    import edlib  # noqa: PLC0415, a reader starts without it

    if not pattern or not text:
        return None
    found = edlib.align(_as_bytes(pattern), _as_bytes(text), mode="SHW", task="distance", k=most)
    if found["editDistance"] < 0:
        return None
    lengths = [end + 1 for _, end in found["locations"]]
    return min(lengths, key=lambda length: abs(length - len(pattern))), found["editDistance"]


def _apart(matches: list[Match], length: int) -> list[Match]:
    """One match of each place, that which is nearest a length."""
    kept: list[Match] = []
    for match in matches:
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
        elif abs(match.end - match.start - length) < abs(kept[-1].end - kept[-1].start - length):
            kept[-1] = match
    return kept


def _as_bytes(letters: str) -> bytes:
    """One byte a letter, which is what edlib compares fast. Unlike letters may share one: matches are candidates."""
    return letters.encode() if letters.isascii() else letters.encode("utf-32-le", "surrogatepass")[::4]
