"""Acronyms that a text explains: North Atlantic Treaty Organization (NATO); the OSCE, the Organization for …."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import ActorKind
from briefing.extraction.actors.lexicon import lexicon
from briefing.extraction.actors.words import NO_ACTOR_HEADS

if TYPE_CHECKING:
    from collections.abc import Mapping

_IN_BRACKETS: Final = re.compile(r"\(\s?([A-Z][A-Za-z&-]{1,8})\s?\)")
_KNOWN_AS: Final = re.compile(r",?\s\(?(?:also\s|better\s)?known as\s(?:the\s)?([A-Z][\w-]{2,20})\b(?!\s[A-Z])")
"""Behind the name of a body: another one, of one word."""
_WORD: Final = re.compile(r"[\w’']+")
_SMALL: Final = frozenset({"of", "for", "the", "and", "in", "on", "de", "to", "a"})
_REACH: Final = 120
_FEWEST_LETTERS: Final = 2


class Acronym(NamedTuple):
    """An acronym with the words it is short for."""

    short: str
    """The acronym."""

    start: int
    """Offset of the long form."""

    end: int
    """Offset just past it."""

    long: str
    """The long form, with plain apostrophes."""

    is_name: bool
    """Whether the long form names somebody: UAVs are nobody, as unmanned aerial vehicles are written small."""


def acronyms(text: str, bodies: Mapping[int, int]) -> dict[str, Acronym]:
    """The acronyms that stand in brackets behind their long form, and other names that a text says a body is known as.

    `bodies` has where the names of bodies begin, by where they end: behind these its letters need not be the same, as
    in Centre for Eastern Studies (OSW).
    """
    found = {}
    for match in _IN_BRACKETS.finditer(text):
        short = match[1]
        start = _long_form(text, match.start(), [letter for letter in short.rstrip("s") if letter.isupper()])
        if start is None and _may_be_a_body(short):
            start = bodies.get(match.start() - 1)
        if start is not None:
            long = text[start : match.start()].rstrip()
            spelled = " ".join(long.replace("’", "'").split())
            found[short] = Acronym(short, start, start + len(long), spelled, _is_name(long))
    for match in _KNOWN_AS.finditer(text):
        if (start := bodies.get(match.start())) is not None:
            spelled = " ".join(text[start : match.start()].replace("’", "'").split())
            found.setdefault(match[1], Acronym(match[1], start, match.start(), spelled, is_name=True))
    return found


def _long_form(text: str, end: int, letters: list[str]) -> int | None:
    """Where the words begin whose first letters are the acronym's, read backwards; None where they are not there."""
    if len(letters) < _FEWEST_LETTERS:
        return None
    reach = max(0, end - _REACH, *(text.rfind(mark, 0, end) + 1 for mark in ",;:.("))
    wanted = len(letters) - 1
    skipped = 0
    for word in reversed(list(_WORD.finditer(text, reach, end))):
        if word[0][0].upper() == letters[wanted]:
            wanted -= 1
            if wanted < 0:
                return word.start()
        elif word[0].lower() not in _SMALL:
            skipped += 1
        if skipped > len(letters):
            return None
    return None


def _may_be_a_body(short: str) -> bool:
    """Whether an acronym may be a body's in its own language, as OSW is; UK in brackets says where one is."""
    known = lexicon().names.get(short)
    return short.isupper() and (known is None or known.kind is ActorKind.ORGANISATION)


def _is_name(long: str) -> bool:
    words: list[str] = _WORD.findall(long)
    if not NO_ACTOR_HEADS.isdisjoint({words[-1].lower(), words[-1].lower().removesuffix("s")}):
        return False
    return words[0][0].isupper() and sum(word[0].isupper() for word in words) >= _FEWEST_LETTERS
