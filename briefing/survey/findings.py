"""What was found in one briefing, as the whole library needs it: each with its first place; the others stand apart."""

from typing import NamedTuple

from briefing.document.actor import Actor, Origin
from briefing.document.key_date import KeyDate, Precision


class Spot(NamedTuple):
    """A place in the text of a briefing."""

    start: int
    """Offset of its first code point."""

    end: int
    """Offset past its last one."""

    paragraph: int
    """¶ number; 0 in a heading."""


class FoundActor(NamedTuple):
    """An actor of a briefing."""

    actor: Actor
    """Who it is, without its mentions."""

    mentions: int
    """How often the text names it."""

    spot: Spot | None
    """Where it does first; None where its author lists it and the text never names it."""


class FoundEvent(NamedTuple):
    """A date of a briefing, with what happened."""

    value: str
    """The date, in the forms of a `KeyDate`."""

    precision: Precision
    """How exactly it is known."""

    label: str
    """What happened, in a few words."""

    origin: Origin
    """Who says so."""

    approximate: bool
    """Whether it is only about right."""

    mentions: int
    """How often the text names it."""

    spot: Spot | None
    """Where it does first; None where its author lists it and the text never names it."""

    actors: tuple[str, ...]
    """Names of the actors that the paragraphs name which name it."""

    @property
    def date(self) -> KeyDate:
        """The date alone, without its mentions."""
        return KeyDate(self.value, self.precision, self.label, approximate=self.approximate, origin=self.origin)


class FoundStatement(NamedTuple):
    """A sentence that is attributed to an actor."""

    speaker: str
    """Name of the actor."""

    verb: str
    """The words of attribution, as written. Never leave them out when it is shown."""

    words: str
    """The sentence."""

    date: str | None
    """When it was said; None where that is not given."""

    spot: Spot
    """Where it stands."""


class FoundSource(NamedTuple):
    """A source that is cited in a sentence which names an actor."""

    number: int
    """Its number in the briefing."""

    words: str
    """The words that carry the link."""

    address: str | None
    """Where it leads; None where the address was lost."""

    spot: Spot
    """Where it stands."""

    actors: tuple[str, ...]
    """Names of the actors in its sentence."""


class Findings(NamedTuple):
    """All that was found in a briefing."""

    actors: tuple[FoundActor, ...] = ()
    """The author's first, then the most salient."""

    events: tuple[FoundEvent, ...] = ()
    """The author's first, then in time order."""

    paragraphs: tuple[tuple[int, ...], ...] = ()
    """¶ numbers of the paragraphs that name each of the actors, in their order."""

    bounds: tuple[tuple[int, ...], ...] = ()
    """Start and end in turn of every place that names each of the actors, in their order."""

    statements: tuple[FoundStatement, ...] = ()
    """In text order."""

    sources: tuple[FoundSource, ...] = ()
    """In text order."""
