"""From one briefing to what the survey of the library keeps of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from briefing.document import one_line, source_links
from briefing.document.sentences import sentence_at
from briefing.survey.findings import Findings, FoundActor, FoundEvent, FoundSource, FoundStatement, Spot
from briefing.workspace.extracting import Extracted, merged, published_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.document import Actor, Briefing, KeyDate, SourceLink, TextSpan
    from briefing.extraction.actors.recognisers import Recogniser
    from briefing.extraction.statements import Statement

_LONGEST: Final = 400
"""Characters of a sentence that are kept."""
_HEADING: Final = 0


def observe(briefing: Briefing, recognisers: Sequence[Recogniser] = ()) -> Findings:
    """What the author wrote and the rules find in a briefing, as the whole library needs it. Reads its whole text."""
    from briefing.extraction import actors, dates, statements  # noqa: PLC0415, what is kept needs no rules

    text = briefing.body.text
    named = dates.find(text, published_of(briefing.date))
    whole = merged(briefing, Extracted(actors.find(text, recognisers), dates.key_dates(text, named)))
    return _Observer(whole).findings(statements.find(text, whole.actors, named))


class _Observer:
    """A briefing with its actors and dates, and where its paragraphs are."""

    def __init__(self, briefing: Briefing) -> None:
        self._briefing: Final = briefing
        self._text: Final = briefing.body.text
        passages = list(briefing.body.passages())
        self._starts: Final = [passage.span.start for passage in passages]
        self._numbers: Final = [passage.number or _HEADING for passage in passages]
        self._named: Final = sorted((span.start, actor.name) for actor in briefing.actors for span in actor.mentions)
        self._paragraphs: Final = [self._paragraphs_of(actor.mentions) for actor in briefing.actors]

    def findings(self, statements: Iterable[Statement]) -> Findings:
        """All that is kept."""
        return Findings(
            actors=tuple(map(self._actor, self._briefing.actors)),
            events=tuple(self._events()),
            paragraphs=tuple(self._paragraphs),
            bounds=tuple(_bounds(actor.mentions) for actor in self._briefing.actors),
            statements=tuple(map(self._statement, statements)),
            sources=tuple(self._sources()),
        )

    def _actor(self, actor: Actor) -> FoundActor:
        return FoundActor(actor._replace(mentions=()), len(actor.mentions), self._first(actor.mentions))

    def _events(self) -> Iterator[FoundEvent]:
        """The dates, with who is named where they are."""
        named: dict[int, list[str]] = {}
        for actor, paragraphs in zip(self._briefing.actors, self._paragraphs, strict=True):
            for paragraph in paragraphs:
                named.setdefault(paragraph, []).append(actor.name)
        for date in self._briefing.dates:
            here = dict.fromkeys(name for one in self._paragraphs_of(date.mentions) for name in named.get(one, ()))
            yield self._event(date, tuple(here))

    def _event(self, date: KeyDate, actors: tuple[str, ...]) -> FoundEvent:
        spot = self._first(date.mentions)
        return FoundEvent(
            date.value, date.precision, date.label, date.origin, date.approximate, len(date.mentions), spot, actors
        )

    def _statement(self, one: Statement) -> FoundStatement:
        words = one_line(one.span.of(self._text)[:_LONGEST])
        return FoundStatement(one.speaker, one.verb, words, one.date, self._spot(one.span))

    def _sources(self) -> Iterator[FoundSource]:
        """The sources in whose sentence somebody is named."""
        for link in source_links(self._briefing):
            if link.span is not None and (actors := self._named_with(link)):
                yield FoundSource(link.number, one_line(link.text), link.address, self._spot(link.span), actors)

    def _named_with(self, link: SourceLink) -> tuple[str, ...]:
        if link.span is None or not self._named:
            return ()
        sentence = sentence_at(self._text, link.span.start)
        first = bisect_left(self._named, (sentence.start, ""))
        last = bisect_left(self._named, (sentence.end, ""))
        return tuple(dict.fromkeys(name for _, name in self._named[first:last]))

    # Places

    def _spot(self, span: TextSpan) -> Spot:
        return Spot(span.start, span.end, self._paragraph(span))

    def _first(self, spans: Sequence[TextSpan]) -> Spot | None:
        return self._spot(min(spans, key=attrgetter("start"))) if spans else None

    def _paragraph(self, span: TextSpan) -> int:
        return self._numbers[bisect_right(self._starts, span.start) - 1]

    def _paragraphs_of(self, spans: Iterable[TextSpan]) -> tuple[int, ...]:
        """¶ numbers, each once; headings have none."""
        return tuple(sorted({self._paragraph(span) for span in spans} - {_HEADING}))


def _bounds(spans: Iterable[TextSpan]) -> tuple[int, ...]:
    return tuple(bound for span in spans for bound in (span.start, span.end))
