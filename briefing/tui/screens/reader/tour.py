"""The hits of a search as one goes through them: within a briefing, and from there on into the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.library.answer import Where
from briefing.tui.screens.reader.lighting import apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.document import TextSpan
    from briefing.library.answer import Result


class Stop(NamedTuple):
    """A briefing on the way."""

    briefing: str
    """Its id."""

    title: str
    """What it is called."""

    spans: tuple[TextSpan, ...]
    """The hits in its text, in order, without overlaps; none where only its title has the words."""


class Tour:
    """The briefings of an answer, the best first, and at which of them one is."""

    def __init__(self, stops: Iterable[Stop], at: int) -> None:
        self._stops = tuple(stops)
        self._at = at
        self.wrapped = ""
        """Says that the last step went over an end and on at the other; empty where it did not."""

    @property
    def stop(self) -> Stop:
        """Where one is."""
        return self._stops[self._at]

    def stand(self, spans: Sequence[TextSpan]) -> None:
        """The hits of the briefing where one is stand elsewhere now: it was corrected since it was searched."""
        stops = list(self._stops)
        stops[self._at] = self.stop._replace(spans=tuple(apart(spans)))
        self._stops = tuple(stops)

    def beyond(self, by: int) -> Stop | None:
        """The next briefing with hits in its text, or the one before, round and round; None where there is no other."""
        found = self._beyond(by)
        return self._stops[found] if found is not None else None

    def _beyond(self, by: int) -> int | None:
        count = len(self._stops)
        others = ((self._at + by * step) % count for step in range(1, count))
        return next((other for other in others if self._stops[other].spans), None)

    def go(self, by: int) -> None:
        """Goes there; stays where there is no other."""
        found = self._beyond(by)
        if found is None:
            return
        goes_round = (found - self._at) * by < 0
        self.wrapped = "" if not goes_round else " · from the top" if by > 0 else " · from the end"
        self._at = found

    def number(self, index: int) -> str:
        """Which of all hits one of this briefing is, as in `3 of 27`."""
        counts = [len(stop.spans) for stop in self._stops]
        return f"{sum(counts[: self._at]) + index + 1} of {sum(counts):,}"

    def is_last(self, index: int, by: int) -> bool:
        """Whether a step from a hit of this briefing leads to another briefing."""
        ends = (not self.stop.spans, index == (len(self.stop.spans) - 1 if by > 0 else 0))
        return any(ends) and self._beyond(by) is not None


def tour_of(
    results: Sequence[Result], landed: Result, terms: Mapping[str, Sequence[TextSpan]], noted: TextSpan | None = None
) -> Tour:
    """The way through an answer from the briefing one landed in, at a hit in the text or on what is `noted`.

    `terms` are all places with words of the query, by briefing; of one that is not there those of its hits are taken.
    An answer that has become another one without that briefing is no way: then it stands alone.
    """
    results = results if landed in results else (landed,)
    at = results.index(landed)
    spans = [_spans_of(one, terms.get(one.entry.id, ())) for one in results]
    if noted is not None:
        spans[at] = [*(span for span in spans[at] if not noted.overlaps(span)), noted]
    stops = (Stop(one.entry.id, one.entry.title, tuple(apart(own))) for one, own in zip(results, spans, strict=True))
    return Tour(stops, at)


def _spans_of(result: Result, terms: Sequence[TextSpan]) -> list[TextSpan]:
    """The terms in its text; where there are none, what the notes stand on that have them."""
    places = [hit.place for hit in result.hits if hit.where is Where.NOTE and hit.place is not None]
    return [*terms] or [term for hit in result.hits if hit.where is Where.TEXT for term in hit.terms] or places
