"""Who said what in a briefing, with the verb the text attributes it by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from briefing.document import Briefing, TextSpan
    from briefing.extraction.statements import Statement

_THAT: Final = "that "


class Attributed(NamedTuple):
    """What a text says that one of its actors said."""

    actor: str
    """Name of the actor, as the briefing lists it."""

    verb: str
    """The words of attribution, as written; never leave them out."""

    told: str
    """What was said, with that verb before it."""

    span: TextSpan
    """The sentence, with who said it."""

    date: str | None
    """When it was said, in the forms of a `KeyDate`; None where that is not given."""


def attributed_in(named: Briefing) -> tuple[Attributed, ...]:
    """The statements of a briefing that has its actors and dates with their mentions, in text order.

    Takes about 5 ms a thousand words. Where it is open who speaks, nothing is attributed.
    """
    from briefing.extraction import statements  # noqa: PLC0415, only when asked for

    text = named.body.text
    given = [statements.GivenDate(span, date.value, date.precision) for date in named.dates for span in date.mentions]
    return tuple(
        Attributed(one.speaker, one.verb, _told(text, one), one.span, one.date)
        for one in statements.find(text, named.actors, given)
    )


def _told(text: str, one: Statement) -> str:
    """The verb with what was said: as the text goes on after it, else after a colon."""
    words = one.content.of(text)
    follows = one.content.start > one.span.start and one.verb.isalpha()
    if not follows:
        return f"{one.verb}: {words}"
    lead = _THAT if text.endswith(_THAT, one.span.start, one.content.start) else ""
    return f"{one.verb} {lead}{words}"
