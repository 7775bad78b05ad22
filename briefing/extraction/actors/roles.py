"""Office and institution of a person, from the words beside the name."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from briefing.document.cleaning import shortened
from briefing.extraction.actors.words import ORGANISATION_HEADS, TITLE_PARTS, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.extraction.actors.sighting import Sighting

_MOST: Final = 80
_OFFICE: Final = (
    r"(?:head|director|minister|chief|president|spokes\w+|chair\w*|leader|secretary|ambassador|commander|envoy|analyst"
    r"|economist|professor|fellow|author|adviser|advisor|governor|mayor|founder|editor|expert|chargé|general|officer"
    r"|correspondent|journalist|historian|lawyer|researcher|scientist|lecturer|scholar|strategist|specialist|consultant"
    r"|coordinator|negotiator|prosecutor|premier|chancellor|speaker|king|queen|prince|pope|senator|activist|executive|rapporteur)"
)
_REST: Final = r"(?:(?<!\w)(?:[a-z]\.)+(?=\s)|[^,;:.()\n])*"
"""What goes on to the next mark; a stop behind one letter is none: U.S."""
_AFTER: Final = (
    r"(?i),\s(?!who\b|which\b|where\b)((?:the\s|a\s|an\s|its\s|his\s|her\s|their\s)?"
    rf"(?:(?:[\w’'-]+|(?:[a-z]\.)+)\s){{0,5}}?{_OFFICE}\b{_REST})[,;:.)]"
)
_WHO: Final = rf"(?i),\swho\s(?:is|was|serves as)\s((?:the\s)?[^,;:.\n]*?{_OFFICE}\b{_REST})[,;:.]"
_CALLED: Final = r"(?:H\.E\.\s)?(?:M[rs]s?\.?\s)?$"
_BEFORE: Final = rf"(?i)(?:^|[.,;:—–]\s|\bof\s|\b(?:and|as)\s)((?:[\w’'-]+\s){{0,6}}{_OFFICE}),?\s{_CALLED}"
_OF: Final = r"\sof\s((?:the\s)?[A-Z][\w’'&-]*(?:\s(?:(?:of|for|and|on)\s(?:the\s)?)?[A-Z][\w’'&-]*){0,7})"
_LEADING_UP: Final = r"^.*(?<!\bof)(?<!\bfor)\s(?:the|a|an|its|his|her|their)\s"
"""Before an office: in March the | governor."""
_IN_FULL: Final = MappingProxyType({
    "Gen": "General", "Lt": "Lieutenant", "Col": "Colonel", "Maj": "Major", "Capt": "Captain", "Adm": "Admiral",
    "Sen": "Senator", "Rep": "Representative", "Gov": "Governor", "Prof": "Professor", "Amb": "Ambassador",
    "Lt Gen": "Lieutenant General", "Maj Gen": "Major General", "Brig Gen": "Brigadier General", "Lt Col":
    "Lieutenant Colonel",
})  # fmt: skip
"""Titles that are abbreviated before a name."""
_COURTESY: Final = r"(?:\b(?:[Mm](?:r|rs|s|iss)|Dr|Sir|Dame|Lord|Lady|Shri|Smt|Hon|Rev)\b\s?)+$"
"""What a person is called by and is no office."""
_WHOSE: Final = r"\b((?:the\s(?=[A-Z]))?[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2})[’']s\s"
"""Before a title: Kenya's | Foreign Minister."""
_OVER: Final = rf"((?:[A-Z][\w’'-]*\s){{0,3}}(?i:{_OFFICE})\s(?:of|for)\s[^,;:.()]{{3,60}}),\s{_CALLED}"
"""An office with what it is over, before a name: the Minister for Foreign Affairs, Ms …"""
_OVER_NAMED: Final = (
    rf"((?:(?:[A-Z][\w’'-]*|deputy|former|acting)\s){{0,3}}(?i:{_OFFICE})\s(?:of|for)"
    rf"(?:\s(?:the|of|for|on|and|[A-Z][\w’'&-]*)){{0,9}}\s[A-Z][\w’'&-]*)\s{_CALLED}"
)
"""The same without a comma, where all of it has capitals: head of the Office of the President …"""
_ARTICLE: Final = (
    r"^(?:(?i:the\s)?[a-z][\w-]*[’']s|(?i:who (?:is|was) (?:the|a|an)|the|a|an|its|his|her|their|own"
    r"|on \d+ \w+(?: \d+)?|[\w’']+ own))\s+"
)


def role(sightings: Iterable[Sighting]) -> str | None:
    """The first office that a text gives a person: an apposition tells more than a title; None where it gives none."""
    named = list(sightings)
    for one in named:
        found = re.match(_AFTER, one.after) or re.match(_WHO, one.after)
        if found:
            return _tidy(found[1])
    for one in named:
        if over := re.search(_OVER, one.before) or _over_named(one.before):
            return _tidy(over[1])
    for one in named:
        if one.title and (title := _titled(one)):
            return title
    for one in named:
        if found := re.search(_BEFORE, one.before):
            return _tidy(re.sub(_LEADING_UP, "", found[1]))
    return next((_tidy(found[1]) for one in named if " " in one.name and (found := re.match(_OF, one.after))), None)


def _over_named(before: str) -> re.Match[str] | None:
    """An office with what it is over; not somebody else's, as in spokesman for President."""
    found = re.search(_OVER_NAMED, before)
    words = found[1].lower().split() if found else []
    is_anothers = bool(words) and words[-1] in TITLES and ORGANISATION_HEADS.isdisjoint(words)
    return None if is_anothers else found


def _titled(one: Sighting) -> str:
    """A title, with the country it may name behind it: Prime Minister of Poland."""
    if not any(word.lower() in TITLE_PARTS for word in one.title.split()):
        return ""
    title = re.escape(one.title)
    if of := re.search(rf"({title}\sof\s(?:the\s)?[A-Z]\w+)\s$", one.before):
        return _tidy(of[1])
    plain = _tidy(re.sub(_COURTESY, "", one.title))
    whose = re.search(rf"{_WHOSE}{title}\s$", one.before)
    return f"{plain} of {whose[1]}" if whose and plain else plain


def _tidy(words: str) -> str:
    plain = re.sub(_ARTICLE, "", " ".join(words.split()))
    plain = _IN_FULL.get(plain.rstrip("."), plain)
    return shortened(plain[:1].upper() + plain[1:], _MOST)
