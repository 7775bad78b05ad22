"""Names that are known: countries with their people and capitals, organisations, places."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing.document import ActorKind
from briefing.extraction.actors.bodies import COMPANIES, INTERNATIONAL, MEDIA, PARTIES, SPORT
from briefing.extraction.actors.countries import TABLE
from briefing.extraction.actors.gazetteer import CITIES, REGIONS
from briefing.extraction.actors.known_names import ADJECTIVES, ORGANISATIONS, PLACES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Known(NamedTuple):
    """A name that is known."""

    name: str
    """The spelling it is listed under."""

    kind: ActorKind
    """What it is."""

    stands_for: str | None = None
    """What it means as a metonym."""


class Lexicon(NamedTuple):
    """All known names; a lookup is by words, with plain apostrophes."""

    names: Mapping[str, Known]
    """Every spelling."""

    longest: Mapping[str, int]
    """How many words the longest name has that begins with a word."""

    peoples: Mapping[str, str]
    """The country of an adjective or a people's name; "" for those of more than one."""

    def at(self, words: Sequence[str], start: int) -> tuple[int, Known] | None:
        """The longest known name that begins at a word, with its number of words; None where there is none."""
        most = min(self.longest.get(words[start], 0), len(words) - start)
        for count in range(most, 0, -1):
            known = self.names.get(" ".join(words[start : start + count]))
            if known is not None:
                return count, known
        return None


@cache
def lexicon() -> Lexicon:
    """The lexicon, made when it is first asked for."""
    names: dict[str, Known] = {}
    peoples: dict[str, str] = {}
    _add_countries(names, peoples)
    _add(names, ORGANISATIONS, ActorKind.ORGANISATION)
    _add(names, PLACES, ActorKind.PLACE)
    for table in (INTERNATIONAL, MEDIA, COMPANIES, PARTIES, SPORT):
        _add_plain(names, table, ActorKind.ORGANISATION)
    for table in (REGIONS, CITIES):
        _add_plain(names, table, ActorKind.PLACE)
    peoples |= dict.fromkeys(ADJECTIVES.split(), "")
    longest: dict[str, int] = {}
    for name in names:
        words = name.split()
        longest[words[0]] = max(len(words), longest.get(words[0], 0))
    return Lexicon(names, longest, peoples)


def _add_countries(names: dict[str, Known], peoples: dict[str, str]) -> None:
    for line in TABLE.strip().splitlines():
        name, others, people, capitals = line.split(";")
        for spelling in (name, *_parts(others)):
            names[spelling] = Known(name, ActorKind.COUNTRY)
        for spelling in _parts(people):
            peoples[spelling] = name
        spellings = _parts(capitals)
        for spelling in spellings:
            names.setdefault(spelling, Known(spellings[0], ActorKind.PLACE, name))


def _add(names: dict[str, Known], table: str, kind: ActorKind) -> None:
    for line in table.strip().splitlines():
        name, others, stands_for = (*line.split(";"), "", "")[:3]
        for spelling in (name, *_parts(others)):
            names.setdefault(spelling, Known(name, kind, stands_for or None))


def _add_plain(names: dict[str, Known], table: str, kind: ActorKind) -> None:
    for entry in " ".join(table.split()).split(", "):
        name, *others = entry.split("=")
        known = names.get(name) or Known(name, kind)
        for spelling in (name, *others):
            names.setdefault(spelling, known)


def _parts(field: str) -> list[str]:
    return [part for part in field.split(",") if part]
