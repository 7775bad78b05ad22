"""What happened when, across the library: gathered from what is known of it, and narrowed as somebody types.

    filter := part*             all of them
    part   := ["-"] (field | phrase | word)        as in a filter of notes

Names are `actor: after: before: briefing:`. Words are any part of what happened, its date, or a briefing's title.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import KeyDate, Origin
from briefing.survey.happenings import Happening, happenings
from briefing.workspace.corrected_actors import ActorCorrections
from briefing.workspace.extracting import corrections_of
from briefing.workspace.filtering import folded, parts
from briefing.workspace.standing import answer_of
from briefing.workspace.surveying import open_survey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from briefing.library.entry import Entry
    from briefing.survey.findings import FoundEvent
    from briefing.workspace.filtering import Part
    from briefing.workspace.workspace import Workspace

    Test = Callable[["Traced"], bool]

FIELDS: Final = ("actor", "after", "before", "briefing")
"""What can be asked for by name."""


_MOST_FOUND: Final = 1_000
"""Briefings of a search; to find the places in each costs a third of a millisecond."""


class Scope(NamedTuple):
    """Which dates a timeline is of: all, unless something is given."""

    briefings: frozenset[str] | None = None
    """Ids of the briefings; None for the library."""

    names: frozenset[str] = frozenset()
    """Folded names of an actor, of which the passage of a date has to have one; none for anybody."""

    called: str = ""
    """What it is called beside the number of its briefings: an actor's name, or what was searched for."""


class Traced(NamedTuple):
    """Something that happened, ready to be filtered."""

    happening: Happening
    """What."""

    words: str
    """What plain words are looked for in, folded."""

    actors: str
    """Who is named there, folded, a line each; those who were made one with another by all their names."""

    titles: str
    """Ids and titles of its briefings, folded, a line each."""


class Chronicle(NamedTuple):
    """What happened, in time order."""

    traced: tuple[Traced, ...] = ()
    """What did."""

    entries: Mapping[str, Entry] = {}
    """The briefings that tell of it, by id."""

    briefings: int = 0
    """How many briefings were asked."""

    dates: tuple[KeyDate, ...] = ()
    """Every date there is, once, whatever happened then; without a label."""

    names: tuple[str, ...] = ()
    """Who is named where something happened, the most frequent first."""


def scope_of_search(workspace: Workspace, query: str) -> Scope:
    """The briefings that match a search, the best of them where they are very many."""
    from briefing.workspace.searching import search  # noqa: PLC0415, only when asked for

    answer = search(workspace, query, limit=_MOST_FOUND).answer
    best = f"best {_MOST_FOUND:,} for " if answer.total > _MOST_FOUND else ""
    return Scope(frozenset(one.entry.id for one in answer.results), called=f"{best}search: {query}")


def chronicle(workspace: Workspace, scope: Scope) -> Chronicle:
    """What happened by what is known so far of the briefings in a scope."""
    every = {entry.id: entry for entry in answer_of(workspace, lambda index: index.entries())}
    asked = {id_: entry for id_, entry in every.items() if scope.briefings is None or id_ in scope.briefings}
    with open_survey(workspace) as survey:
        found = happenings(_in_scope(survey.events(asked), scope))
    titles = {id_: f"{folded(entry.title)}\n{folded(id_)}" for id_, entry in asked.items()}
    dates = {one.event.date._replace(label="", origin=Origin.RULE) for one in found}
    names = Counter(name for one in found for told in one.told for name in told.event.actors)
    corrected = ActorCorrections(corrections_of(workspace))
    found_as = {name: [folded(one.found) for one in corrected.behind(name)] for name in names} if corrected else {}
    traced = tuple(_traced(one, titles, found_as) for one in found)
    return Chronicle(traced, asked, len(asked), tuple(dates), tuple(name for name, _ in names.most_common()))


def _in_scope(
    found: Iterator[tuple[str, list[FoundEvent]]], scope: Scope
) -> Iterator[tuple[str, Sequence[FoundEvent]]]:
    for briefing, events in found:
        if scope.names:
            yield briefing, [event for event in events if any(folded(name) in scope.names for name in event.actors)]
        else:
            yield briefing, events


def _traced(happening: Happening, titles: Mapping[str, str], found_as: Mapping[str, Sequence[str]]) -> Traced:
    labels = dict.fromkeys(told.event.label for told in happening.told)
    names = dict.fromkeys(name for told in happening.told for name in told.event.actors)
    called = "\n".join(titles[told.briefing] for told in happening.told)
    words = "\n".join((happening.event.value, *map(folded, labels), called))
    by_all_names = (other for name in names for other in (folded(name), *found_as.get(name, ())))
    return Traced(happening, words, "\n".join(by_all_names), called)


class ChronicleFilter:
    """A filter as it was typed, ready to be used on what happened."""

    def __init__(self, typed: str) -> None:
        self._tests: Final[Sequence[Test]] = [_test_of(part) for part in parts(typed, FIELDS)]

    def of(self, traced: Sequence[Traced]) -> list[Traced]:
        """What is asked for, in the same order."""
        kept = list(traced)
        for test in self._tests:
            kept = [one for one in kept if test(one)]
        return kept


def _test_of(part: Part) -> Test:
    test = _TESTS[part.field](part.value)
    return (lambda one: not test(one)) if part.is_without else test


def _after(value: str) -> Test:
    """Whether something was going on on a day, in a month or year, or later."""
    return lambda one: _written(one.happening.when.last, len(value)) >= value


def _before(value: str) -> Test:
    """Whether something began before a day, month or year."""
    return lambda one: _written(one.happening.when.first, len(value)) < value


def _written(day: tuple[int, int, int], length: int) -> str:
    """A day as a date is typed, as much of it as was typed."""
    year, month, day_ = day
    return f"{max(0, year):04}-{month:02}-{day_:02}"[:length]


_TESTS: Final[Mapping[str, Callable[[str], Test]]] = {
    "": lambda value: lambda one: value in one.words,
    "actor": lambda value: lambda one: value in one.actors,
    "after": _after,
    "before": _before,
    "briefing": lambda value: lambda one: value in one.titles,
}
