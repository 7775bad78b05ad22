"""What tells that a name is a person's: a title, a given name, an apposition, a surname that stands alone later."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.document import ActorKind
from briefing.extraction.actors.given_names import given_names
from briefing.extraction.actors.words import (
    GENERIC,
    ORGANISATION_HEADS,
    PERSON_LEADS,
    PERSON_NOUNS,
    PLACE_PREPOSITIONS,
    SAYING,
    STOP,
    TITLES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.extraction.actors.sighting import Sighting, Sightings

_PERSON_AFTER: Final = (
    rf"(?i),?\s{SAYING}\b|,\s(?:who|whose|aged|\d\d)\b"
    r"|,\s(?!with\b|and\b|or\b|but\b|where\b|which\b)(?:the|a|an|its|his|her|their|then|former|acting|deputy)?\s?(?:[\w’'-]+\s){0,4}"
    r"(?:head|director|minister|chief|president|spokes\w+|chair\w*|leader|secretary|ambassador|commander|envoy|analyst"
    r"|economist|professor|fellow|author|adviser|advisor|governor|mayor|founder|editor|expert|chargé|general|officer)\b"
)
_PERSON_BEFORE: Final = (
    r"(?i)\b(?:head|director|minister|chief|president|spokes\w+|chair\w*|leader|secretary|ambassador|commander|envoy|analyst"
    r"|economist|professor|fellow|author|adviser|advisor|governor|mayor|founder|editor|expert|counterpart|colleague"
    r"|correspondent|journalist|historian|lawyer|general|colonel|officer|activist),?\s$"
)
LAUNCHED: Final = r"(?i)\b(?:announc\w+|launch\w*|activity|operation|exercise|drills?|manoeuvres|codenamed)\s[“\"‘']?$"
_NAME_WORD: Final = r"[^\W\d_][^\W\d_]+(?:[-’'][^\W\d_]+)*$|[^\W\d_]\.$"
_NO_PERSON_LEADS: Final = PLACE_PREPOSITIONS | {"the", "a", "an"}
_MOST_NAMES: Final = 4


def is_surely_person(one: Sighting) -> bool:
    """Whether a name is a person's by its title or its given name."""
    words = one.name.split()
    if one.known is not None or one.kind not in {None, ActorKind.PERSON} or not _looks_like_a_name(words):
        return False
    if one.is_prose and any(word.lower() in TITLES for word in one.title.split()):
        return len(words) < _MOST_NAMES
    if len(words) > 1 and words[0] in given_names():
        return True
    return len(words) > 1 and one.is_prose and _is_introduced(one) and not re.search(LAUNCHED, one.before)


def _is_introduced(one: Sighting) -> bool:
    """Whether the words around a name say that it is a person's."""
    if (one.lead in PERSON_NOUNS or one.lead in PERSON_LEADS) and one.before.endswith((" ", ", ")):
        return True
    return bool(re.match(_PERSON_AFTER, one.after) or re.search(_PERSON_BEFORE, one.before))


def names_alone(seen: Sightings) -> frozenset[str]:
    """The words that stand for themselves within a sentence as a name, and are not known."""
    return frozenset(
        one.name
        for one in seen.all
        if " " not in one.name
        and one.is_prose
        and one.known is None
        and one.lead not in _NO_PERSON_LEADS
        and not is_common(one.name, seen.small)
    )


def is_called_by_last_name(one: Sighting, alone: frozenset[str]) -> bool:
    """Whether a name of two or three words is taken up by its last: Ilmar Tolvasson said …; later Tolvasson."""
    words = one.name.split()
    return (
        one.known is None
        and one.kind is None
        and one.is_prose
        and 1 < len(words) < _MOST_NAMES
        and words[-1] in alone
        and one.lead not in _NO_PERSON_LEADS
        and _looks_like_a_name(words)
    )


def _looks_like_a_name(words: Sequence[str]) -> bool:
    return (
        len(words) <= _MOST_NAMES
        and all(re.match(_NAME_WORD, word) for word in words)
        and not any(word.isupper() and len(word) > 2 for word in words)  # noqa: PLR2004, initials are shorter
        and words[-1].lower() not in GENERIC
    )


def is_common(name: str, small: frozenset[str]) -> bool:
    """Whether a name is a word that the text also writes small, or one that names nobody by itself."""
    lower = name.lower()
    return lower in small or lower in GENERIC or lower in STOP or lower in ORGANISATION_HEADS
