"""A stretch of a text."""

from __future__ import annotations

from typing import Final


class TextSpan:
    """A stretch of a text, in code points, as in `text[start:end]`. Immutable; it may be empty.

    A plain class: the command line starts without `dataclasses`, whose import alone doubles a bare start of Python.
    """

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start <= end:
            raise ValueError(f"no span runs from {start} to {end}")
        self.start: Final = start
        """Offset of the first code point."""
        self.end: Final = end
        """Offset just past the last code point; never less than `start`."""

    def __repr__(self) -> str:
        return f"TextSpan({self.start}, {self.end})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TextSpan) and self.start == other.start and self.end == other.end

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __lt__(self, other: TextSpan) -> bool:
        """Text order: what starts first, and of those the shorter."""
        return (self.start, self.end) < (other.start, other.end)

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """A span is something even where it is empty."""
        return True

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def of(self, text: str) -> str:
        """The words of `text` that the span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> TextSpan:
        """The same span counted from another place; `by` may be negative."""
        return TextSpan(self.start + by, self.end + by)

    def overlaps(self, other: TextSpan) -> bool:
        """Whether both share at least one code point."""
        return max(self.start, other.start) < min(self.end, other.end)

    def covers(self, other: TextSpan) -> bool:
        """Whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def within(self, other: TextSpan) -> TextSpan | None:
        """The part of this span that lies in `other`; None where they do not touch."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return TextSpan(start, end) if start <= end else None
