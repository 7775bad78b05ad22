"""Who acts in a briefing and what happened when: what its author wrote, and what is found in its text beside it."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import Actor, BriefingError, KeyDate, with_mentions
from briefing.document.folding import fold
from briefing.workspace.corrected_actors import ActorCorrections
from briefing.workspace.corrected_dates import corrected_dates, corrections_in, hidden_dates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefing.annotations.correction import Correction
    from briefing.document import Briefing, TextSpan
    from briefing.extraction.actors.recognisers import Recogniser
    from briefing.workspace.corrected_dates import Dated
    from briefing.workspace.workspace import Workspace

    Extractor = Callable[[str, dt.date | None, Sequence[Recogniser]], "Extracted"]

_WORD: Final = r"\w+"
_MID_MONTH: Final = 15
_MID_YEAR: Final = 7


class Extracted(NamedTuple):
    """What is found in a text by rule."""

    actors: tuple[Actor, ...]
    """The most salient first."""

    dates: tuple[KeyDate, ...]
    """In time order."""


NOTHING: Final = Extracted((), ())
"""Of a text that was not looked at."""


def extract(text: str, published: dt.date | None, recognisers: Sequence[Recogniser] = ()) -> Extracted:
    """What the rules and recognisers find in a text that appeared on a day."""
    from briefing.extraction import actors, dates  # noqa: PLC0415, what is in the cache needs no rules

    return Extracted(actors.find(text, recognisers), dates.key_dates(text, dates.find(text, published)))


def with_extracted(workspace: Workspace, briefing: Briefing, extractor: Extractor = extract) -> Briefing:
    """The briefing with its actors and dates, curated ones first, each with its mentions; reads its whole text.

    What the author wrote wins: an actor of the same name, a date of the same value, and any mention that an author's
    spelling covers is the author's. What the reader corrected wins over both. `origin` tells which is which. Takes
    about 10 ms a thousand words unless it was done before; never call it before the first paint. `extractor` may do it
    elsewhere.
    """
    return merged(briefing, extracted(workspace, briefing, extractor), corrections_of(workspace))


def corrections_of(workspace: Workspace) -> tuple[Correction, ...]:
    """What the reader corrected; what cannot be read is said, and things are listed as they were found."""
    if workspace.alarm():
        return ()
    try:
        return workspace.corrections.all()
    except BriefingError as error:
        workspace.narrate(str(error))
        return ()


def merged(briefing: Briefing, found: Extracted, corrections: Sequence[Correction] = ()) -> Briefing:
    """The briefing with what its author wrote and what was found in its text, as `with_extracted` joins them.

    What the reader corrected wins over both.
    """
    curated = with_mentions(briefing)
    whole = curated._replace(
        actors=_merged_actors(curated.actors, found.actors), dates=_merged_dates(curated.dates, found.dates)
    )
    return as_corrected(whole, corrections)


def as_corrected(whole: Briefing, corrections: Sequence[Correction]) -> Briefing:
    """A briefing that has all that its author wrote and that was found, as the reader corrected it."""
    if not corrections:
        return whole
    actors = ActorCorrections(corrections).listed(whole.actors)
    return whole._replace(
        actors=tuple(one.actor for one in actors), dates=tuple(one.date for one in dated(whole, corrections))
    )


def dated(whole: Briefing, corrections: Iterable[Correction]) -> list[Dated]:
    """The dates of a briefing that has all that were found, as corrected, each with what it is known by."""
    return corrected_dates(*_with_words(whole, corrections))


def hidden_in(whole: Briefing, corrections: Iterable[Correction]) -> list[Dated]:
    """The dates of it that the reader hides."""
    return hidden_dates(*_with_words(whole, corrections))


def _with_words(
    whole: Briefing, corrections: Iterable[Correction]
) -> tuple[list[tuple[KeyDate, frozenset[str]]], list[Correction], Callable[[str], bool]]:
    """The dates of a briefing with how its text writes them, what was said of them, and whether the text has words."""
    text = whole.body.text
    found = [(date, frozenset(fold(span.of(text)).text for span in date.mentions)) for date in whole.dates]
    own = corrections_in(corrections, whole.id)
    folded = f" {' '.join(re.findall(_WORD, fold(text).text))} " if own else ""
    return found, own, lambda words: f" {' '.join(re.findall(_WORD, words))} " in folded


def extracted(workspace: Workspace, briefing: Briefing, extractor: Extractor = extract) -> Extracted:
    """What the rules find in a briefing's text, from the cache where it was found before."""
    from briefing.workspace.extracted_cache import key_of, store, stored  # noqa: PLC0415, only when asked for

    text, published = briefing.body.text, published_of(briefing.date)
    recognisers = installed_recognisers(workspace.narrate)
    key = key_of(text, published, [type(one).__qualname__ for one in recognisers])
    found = stored(workspace.folders.cache, key, len(text))
    if found is None:
        found = extractor(text, published, recognisers)
        store(workspace.folders.cache, key, found)
    return found


def published_of(written: str | None) -> dt.date | None:
    """A briefing's date as a day; of a month or year its middle. None where there is none."""
    if not written:
        return None
    parts = [int(part) for part in written.split("-")]
    year, month, day = (*parts, *(_MID_YEAR, _MID_MONTH)[len(parts) - 1 :])[:3]
    return dt.date(year, month, day)


def _merged_actors(curated: Sequence[Actor], found: Iterable[Actor]) -> tuple[Actor, ...]:
    names = {name: index for index, actor in enumerate(curated) for name in _names(actor)}
    taken = _Taken(span for actor in curated for span in actor.mentions)
    merged, rest = list(curated), []
    for actor in found:
        index = next((names[name] for name in _names(actor) if name in names), None)
        free = taken.free(actor.mentions)
        if index is not None:
            merged[index] = _completed(merged[index], actor)
        elif free:
            rest.append(actor._replace(mentions=free))
    return (*merged, *rest)


def _completed(curated: Actor, found: Actor) -> Actor:
    """A curated actor with what its author left out; all the author wrote stays."""
    return curated._replace(
        role=curated.role or found.role,
        stands_for=curated.stands_for or found.stands_for,
        salience=curated.salience or found.salience,
    )


def _names(actor: Actor) -> list[str]:
    return [fold(name).text for name in (actor.name, *actor.aliases)]


def _merged_dates(curated: Sequence[KeyDate], found: Iterable[KeyDate]) -> tuple[KeyDate, ...]:
    values = {(date.value, date.precision) for date in curated}
    taken = _Taken(span for date in curated for span in date.mentions)
    rest = []
    for date in found:
        free = taken.free(date.mentions)
        if free and (date.value, date.precision) not in values:
            rest.append(date._replace(mentions=free))
    return (*curated, *rest)


class _Taken:
    """The places that an author's spellings cover."""

    def __init__(self, spans: Iterator[TextSpan]) -> None:
        self._offsets: Final = frozenset(offset for span in spans for offset in range(span.start, span.end))

    def free(self, spans: Iterable[TextSpan]) -> tuple[TextSpan, ...]:
        """Those of some spans that share no character with what is taken."""
        return tuple(span for span in spans if self._offsets.isdisjoint(range(span.start, span.end)))


def installed_recognisers(narrate: Callable[[str], None]) -> list[Recogniser]:
    """The recognisers that are installed; one that cannot be loaded is said, and left out."""
    from importlib.metadata import entry_points  # noqa: PLC0415, only when asked for

    from briefing.extraction.actors.recognisers import GROUP  # noqa: PLC0415, the same

    loaded: list[Recogniser] = []
    for entry in entry_points(group=GROUP):
        try:
            loaded.append(entry.load()())
        except (ImportError, AttributeError, TypeError) as error:
            narrate(f"the recogniser {entry.name} cannot be loaded: {error}")
    return loaded
