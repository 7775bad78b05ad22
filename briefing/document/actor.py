"""Who acts in a briefing."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.document.span import TextSpan


class Origin(StrEnum):
    """Who says so."""

    AUTHOR = "author"
    """It stands in the front matter."""

    RULE = "rule"
    """It was found in the text by rule."""

    READER = "reader"
    """The reader said so."""


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    PLACE = "place"
    EVENT = "event"


class Actor(NamedTuple):
    """Somebody or something that acts in a briefing, with every place that names it."""

    name: str
    """The one spelling it is listed under."""

    kind: ActorKind
    """What it is."""

    role: str | None = None
    """Title or office, as in "Chief of the General Staff"; None where it has none."""

    aliases: tuple[str, ...] = ()
    """Other spellings and short forms."""

    stands_for: str | None = None
    """What a metonym means, as Warsaw the government of Poland; None for anything else."""

    origin: Origin = Origin.AUTHOR
    """Who says that it is an actor here."""

    salience: float = 0.0
    """How much the briefing is about it, 0 to 1; for what an author listed, from the order of the list."""

    mentions: tuple[TextSpan, ...] = ()
    """Where it is named in the text, in text order."""
