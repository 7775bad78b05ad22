"""A date as it was found in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.document import Precision, TextSpan


class FoundDate(NamedTuple):
    """One expression of time, and what it means where it stands."""

    span: TextSpan
    """The words that name it."""

    value: str
    """What they mean, in the forms of a `KeyDate`; a year before our era is that of ISO 8601, -0479 for 480 BC."""

    precision: Precision
    """How exactly it is known."""

    confidence: float
    """How sure the value is, 0 to 1: 1 where all of it is written."""

    approximate: bool = False
    """Whether the text says it is only about right, or it is a length of time."""

    surface: str = ""
    """The words themselves."""
