"""Where a text may name somebody, with the words around."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.extraction.actors.naming import named
from briefing.extraction.actors.runs import runs
from briefing.extraction.actors.tokens import lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.document import ActorKind
    from briefing.extraction.actors.lexicon import Known
    from briefing.extraction.actors.tokens import Line

_BEFORE: Final = 70
_AFTER: Final = 110


class Sighting(NamedTuple):
    """A place that may name an actor."""

    start: int
    """Offset of its first character."""

    end: int
    """Offset just past it, without a possessive ending."""

    name: str
    """Its words, with one space between."""

    kind: ActorKind | None
    """What it is; None where its own words do not tell."""

    known: Known | None
    """The known name it is."""

    title: str
    """The title before it."""

    lead: str
    """The word before it in its sentence, in small letters."""

    before: str
    """The words before it in its line."""

    after: str
    """The words after it in its line."""

    opens: bool
    """Whether a sentence begins with it."""

    is_prose: bool
    """Whether it stands in a sentence."""


class Sightings(NamedTuple):
    """What may name somebody in a text, and the small words beside it."""

    all: tuple[Sighting, ...]
    """In text order."""

    small: frozenset[str]
    """Words that the text also writes small: at the start of a sentence they are no names."""

    peoples: tuple[tuple[int, str], ...]
    """Adjectives and names of peoples, each with its offset."""


def sightings(text: str, peoples: frozenset[str]) -> Sightings:
    """Reads a text line by line."""
    found: list[Sighting] = []
    small: set[str] = set()
    people: list[tuple[int, str]] = []
    for line in lines(text):
        for word in line.words:
            if not word.is_capital:
                small.add(word.text)
            elif word.text in peoples:
                people.append((word.start, word.text))
        found += _in_line(text, line)
    return Sightings(tuple(found), frozenset(small), tuple(people))


def _in_line(text: str, line: Line) -> Iterator[Sighting]:
    begin, finish = line.words[0].start, text.find("\n", line.words[-1].end)
    finish = len(text) if finish < 0 else finish
    for start, end in runs(line.words):
        run = line.words[start:end]
        lead = _lead(line, start)
        for one in named(run, lead):
            first, last = one.words[0], one.words[-1]
            yield Sighting(
                first.start,
                last.end,
                one.text,
                one.kind,
                one.known,
                one.title,
                lead if first is run[0] else run[run.index(first) - 1].text.lower(),
                text[max(begin, first.start - _BEFORE) : first.start],
                text[last.end : min(finish, last.end + _AFTER)],
                first.opens,
                line.is_prose,
            )


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """The words before and after a place, in its line."""
    begin, finish = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    finish = len(text) if finish < 0 else finish
    return text[max(begin, start - _BEFORE) : start], text[end : min(finish, end + _AFTER)]


def _lead(line: Line, start: int) -> str:
    """The word before a run, where no sentence begins between them."""
    words: Sequence[object] = line.words
    if start == 0 or not words or line.words[start].opens:
        return ""
    return line.words[start - 1].text.lower()
