"""A statement as it was found in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.document import Precision, TextSpan


class GivenDate(NamedTuple):
    """A date where it stands in a text."""

    span: TextSpan
    """The words."""

    value: str
    """What it is, in the forms of a `KeyDate`."""

    precision: Precision
    """How exactly it is known."""


class Statement(NamedTuple):
    """What a text says that an actor said."""

    speaker: str
    """Name of the actor."""

    verb: str
    """The words of attribution, as written: "warned", "according to". Never leave them out when it is shown."""

    span: TextSpan
    """What was said, with who said it: the sentence."""

    content: TextSpan
    """What was said, within the sentence."""

    date: str | None = None
    """When it was said, in the forms of a `KeyDate`; None where that is not given."""
