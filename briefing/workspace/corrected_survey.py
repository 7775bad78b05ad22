"""What is known across the library, as the reader corrected it: the survey keeps what was found, and this reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, Self

from briefing.document import fold
from briefing.survey.findings import FoundActor, FoundEvent
from briefing.survey.store import Details
from briefing.workspace.corrected_actors import ActorCorrections
from briefing.workspace.corrected_dates import corrected_dates, corrections_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from briefing.annotations.correction import Correction
    from briefing.survey.findings import FoundSource, Spot
    from briefing.survey.store import Survey
    from briefing.workspace.corrected_actors import Listed
    from briefing.workspace.corrected_dates import Dated


class CorrectedSurvey:
    """A survey to be read. Nothing has to be looked at again after a correction."""

    def __init__(
        self,
        survey: Survey,
        corrections: Sequence[Correction],
        text_of: Callable[[str], str | None],
        *,
        is_of_hidden: bool = False,
    ) -> None:
        """`text_of` gives the text of a briefing in which a date was corrected; None where it is not known.

        With `is_of_hidden` its actors are those that are hidden, and no others.
        """
        self._survey: Final = survey
        self._corrections: Final = corrections
        self._actors: Final = ActorCorrections(corrections)
        self._text_of: Final = text_of
        self._is_of_hidden: Final = is_of_hidden

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._survey.close()

    def actors(self, briefings: Iterable[str]) -> Iterator[tuple[str, list[FoundActor]]]:
        """Those of some briefings that were looked at, in the order asked for, each with its actors."""
        for briefing, found in self._survey.actors(briefings):
            yield briefing, [_together(one, found) for one in self._listed(found)] if self._touches(found) else found

    def events(self, briefings: Iterable[str]) -> Iterator[tuple[str, list[FoundEvent]]]:
        """The same, each with its dates."""
        asked = list(briefings)
        names = self._names(asked)
        for briefing, found in self._survey.events(asked):
            events = found
            if briefing in names:
                events = [one._replace(actors=names[briefing].of(one.actors)) for one in found]
            yield briefing, self._corrected(briefing, events)

    def details(self, briefings: Sequence[str]) -> Iterator[tuple[str, Details]]:
        """Some briefings with what a dossier needs of them."""
        names = self._names(briefings)
        for briefing, known in self._survey.details(briefings):
            yield briefing, names[briefing].details(known) if briefing in names else known

    def _touches(self, found: Sequence[FoundActor]) -> bool:
        return self._is_of_hidden or (bool(self._actors) and any(self._actors.touches(one.actor) for one in found))

    def _listed(self, found: Sequence[FoundActor]) -> list[Listed]:
        actors = [one.actor for one in found]
        return self._actors.hidden(actors) if self._is_of_hidden else self._actors.listed(actors)

    def _names(self, briefings: Sequence[str]) -> Mapping[str, _Names]:
        """How those are called who were found, in each briefing where anybody is called otherwise."""
        every = self._survey.actors(briefings) if self._actors else ()
        return {briefing: _Names(found, self._listed(found)) for briefing, found in every if self._touches(found)}

    def _corrected(self, briefing: str, events: list[FoundEvent]) -> list[FoundEvent]:
        own = corrections_in(self._corrections, briefing)
        if not own:
            return events
        text = self._text_of(briefing) or ""
        found = [(one.date, _words(one.spot, text)) for one in events]
        # Only the first place of each date is known, which may be new: where its words are other ones, the value tells.
        return [_event(one, events) for one in corrected_dates(found, own, lambda _: False)]


class _Names:
    """Who is who in a briefing."""

    def __init__(self, found: Sequence[FoundActor], listed: Sequence[Listed]) -> None:
        self._parts: Final = [one.parts for one in listed]
        self._called: Final = {found[part].actor.name: one.actor.name for one in listed for part in one.parts}

    def of(self, names: Iterable[str]) -> tuple[str, ...]:
        """What those are called who have some names, each once; without those who are hidden."""
        return tuple(dict.fromkeys(self._called[name] for name in names if name in self._called))

    def details(self, known: Details) -> Details:
        """The same, with everybody's name."""
        paragraphs, statements, sources, bounds = known
        return Details(
            [tuple(sorted({number for part in parts for number in paragraphs[part]})) for parts in self._parts],
            [one._replace(speaker=self._called[one.speaker]) for one in statements if one.speaker in self._called],
            list(self._sources(sources)),
            [_together_in_text([bounds[part] for part in parts]) for parts in self._parts],
        )

    def _sources(self, sources: Iterable[FoundSource]) -> Iterator[FoundSource]:
        for one in sources:
            if named := self.of(one.actors):
                yield one._replace(actors=named)


def _together_in_text(bounds: Iterable[Sequence[int]]) -> tuple[int, ...]:
    """Starts and ends of several actors' places, in text order, each place once."""
    places = {place for own in bounds for place in zip(own[0::2], own[1::2], strict=True)}
    return tuple(bound for place in sorted(places) for bound in place)


class _Counted(NamedTuple):
    mentions: int
    spot: Spot | None


def _counted(parts: Sequence[FoundActor] | Sequence[FoundEvent]) -> _Counted:
    spots = [one.spot for one in parts if one.spot is not None]
    return _Counted(sum(one.mentions for one in parts), min(spots, default=None))


def _together(listed: Listed, found: Sequence[FoundActor]) -> FoundActor:
    return FoundActor(listed.actor, *_counted([found[part] for part in listed.parts]))


def _event(dated: Dated, found: Sequence[FoundEvent]) -> FoundEvent:
    parts = [found[part] for part in dated.parts]
    date = dated.date
    counted = _counted(parts)
    names = dict.fromkeys(name for one in parts for name in one.actors)
    return FoundEvent(date.value, date.precision, date.label, date.origin, date.approximate, *counted, tuple(names))


def _words(spot: Spot | None, text: str) -> frozenset[str]:
    """How the text writes a date where it does first, folded."""
    return frozenset() if spot is None else frozenset({fold(text[spot.start : spot.end]).text})
