"""Decides what a name is from the words around it, here and elsewhere in the text."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import ActorKind
from briefing.extraction.actors.given_names import given_names
from briefing.extraction.actors.persons import (
    LAUNCHED,
    is_called_by_last_name,
    is_common,
    is_surely_person,
    names_alone,
)
from briefing.extraction.actors.tokens import surname
from briefing.extraction.actors.words import BODY_NOUNS, LINKS, NO_ORGANISATION, PLACE_PREPOSITIONS, SAYING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.extraction.actors.acronyms import Acronym
    from briefing.extraction.actors.sighting import Sighting, Sightings

_SAYS: Final = rf"\W{{0,3}}(?:also |reportedly |later |himself |herself )?{SAYING}\b"
_ACRONYM: Final = r"[A-Z]{2,6}$"
_ALSO_WORDS: Final = frozenset({"US", "IS", "AP", "AU", "WHO", "Apple", "Amazon", "Guardian"})
"""Known names that are words too where a text shouts."""
_BODY_AFTER: Final = (
    r"\s(?:(?:chief|vice|deputy|general|executive|managing)\s|[A-Z][a-z]+\s)?"
    r"(?:president|director|chair\w*|spokes\w+|secretary|official|member|leader|boss|head|chief|ceo|analyst|lawmaker"
    r"|governor|commissioner|officer|troops|fighters|forces|headquarters|President|Director|Chair\w*|Spokes\w+"
    r"|Secretary|CEO)s?\b"
    r"|\s(?:will|has|had|did|won|plans|planned|wants|wanted|hopes|decided|agreed|refused|launched|signed|arrested"
    r"|appointed|elected|named|issued|approved|published|voted|deployed)\s"
)
_BODY_BEFORE: Final = (
    r"\b(?:CEO|CFO|CTO|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|(?:co-?)?founder|shareholders?|subsidiary|employees?|stake"
    r"|spokes\w+|managing director|general manager|analysts?|lawyers?|shares) (?:of|at|for) $"
)
_BODY_APPOSED: Final = (
    rf",\s(?:a|an|the|one of)\s(?:[\w’'-]+\s){{0,5}}?(?:{'|'.join(sorted(BODY_NOUNS - {'team', 'union', 'tank'}))})\b"
    r"(?!['’])"
)
_PLACE_BEFORE: Final = (
    r"\b(?:island|islands|city|town|village|port|province|region|district|municipality|county|governorate|valley|north"
    r"|south|east|west|outskirts|suburb|mayor|Mayor|governor|Governor|bishop|Bishop) of $"
)
_POSSESSIVE: Final = r"[’']s?\s"
_LONGEST_IN_BYLINE: Final = 8


_ENGLISH: Final = frozenset(
    {"the", "of", "and", "in", "is", "was", "that", "for", "by", "with", "at", "said", "were", "has", "it", "from"}
)


class Judged(NamedTuple):
    """A sighting, with what it is."""

    sighting: Sighting
    """Where it is named."""

    kind: ActorKind
    """What it is."""


class _Text(NamedTuple):
    """What the whole text tells of its names."""

    persons: frozenset[str]
    """Full names of people who are surely such."""

    surnames: frozenset[str]
    """Their last words, as `surname` has them."""

    small: frozenset[str]
    """Words it also writes small."""

    acronyms: Mapping[str, Acronym]
    """Acronyms it explains."""

    counts: Mapping[str, int]
    """How often each name stands within a sentence, not at its start."""

    placed: Mapping[str, int]
    """How often each stands behind "in", "at", "from"."""

    shared: Mapping[str, ActorKind]
    """What each name is where the words around it tell."""


def judge(seen: Sightings, explained: Mapping[str, Acronym]) -> list[Judged]:
    """What each sighting is, in text order; what nothing tells of is left out."""
    if _is_foreign(seen.small):
        seen = seen._replace(all=tuple(one for one in seen.all if one.known or one.name.split()[0] in given_names()))
    alone = names_alone(seen)
    surely = [one for one in seen.all if is_surely_person(one) or is_called_by_last_name(one, alone)]
    persons = frozenset(one.name for one in surely if " " in one.name)
    text = _Text(
        persons=persons,
        surnames=frozenset(surname(one.name) for one in surely),
        small=seen.small,
        acronyms=explained,
        counts=Counter(one.name for one in seen.all if not one.opens and one.is_prose),
        placed=Counter(one.name for one in seen.all if one.lead in PLACE_PREPOSITIONS),
        shared={},
    )
    shared = _shared((one, _kind(one, text)) for one in seen.all)
    return list(_judged(seen.all, text._replace(shared=shared)))


def _is_foreign(small: frozenset[str]) -> bool:
    """Whether a text has hardly a small word of English: its capitals then mean what our rules do not know."""
    return not small & _ENGLISH


def _judged(seen: Sequence[Sighting], text: _Text) -> Iterable[Judged]:
    for one in seen:
        kind = _kind(one, text) or (text.shared.get(one.name) if _may_repeat(one, text) else None)
        if kind is not None:
            yield Judged(one, kind)


def _shared(judged: Iterable[tuple[Sighting, ActorKind | None]]) -> dict[str, ActorKind]:
    """What each name mostly is where its own place tells."""
    votes: dict[str, Counter[ActorKind]] = {}
    for one, kind in judged:
        if kind is not None:
            votes.setdefault(one.name, Counter())[kind] += 1
    return {name: counter.most_common(1)[0][0] for name, counter in votes.items()}


def _may_repeat(one: Sighting, text: _Text) -> bool:
    """Whether a name that is known from elsewhere may be meant here: not a word that merely begins a sentence."""
    return not (one.opens and " " not in one.name and one.name.lower() in text.small) and not _is_money(one)


def _is_money(one: Sighting) -> bool:
    """Whether a country's name is that of its money: US$40, the Singapore dollar."""
    return one.after.startswith(("$", " $", " dollar", " Dollar"))


def _kind(one: Sighting, text: _Text) -> ActorKind | None:
    """What a sighting is by itself and the words around it; None where they do not tell."""
    if one.known is not None:
        return one.kind if not _is_money(one) and (one.name not in _ALSO_WORDS or _is_meant(one)) else None
    if one.name in text.persons or is_surely_person(one):
        return ActorKind.PERSON
    if one.kind is None and _is_called_a_body(one, text):
        return ActorKind.ORGANISATION
    if one.kind is not None:
        return one.kind if one.is_prose or text.counts.get(one.name) or _is_title_of_body(one) else None
    return _kind_of_words(one) if " " in one.name else _kind_of_one_word(one, text)


def _is_called_a_body(one: Sighting, text: _Text) -> bool:
    """Whether the words around a name say that it is a company's, a party's, a paper's."""
    if (
        not one.is_prose
        or one.opens
        or one.name in NO_ORGANISATION
        or surname(one.name) in text.surnames
        or is_common(one.name, text.small)
    ):
        return False
    is_said = one.lead in BODY_NOUNS and one.before.endswith(f"{one.lead} ")
    return (
        is_said
        or bool(one.lead in {"of", "at", "for"} and re.search(_BODY_BEFORE, one.before))
        or bool(re.match(_BODY_APPOSED, one.after))
    )


def _kind_of_words(one: Sighting) -> ActorKind | None:
    if one.is_prose and re.search(LAUNCHED, one.before):
        return ActorKind.EVENT
    if re.search(_PLACE_BEFORE, one.before):
        return ActorKind.PLACE
    is_placed = one.lead in PLACE_PREPOSITIONS and len(one.name.split()) == 2 and not one.opens  # noqa: PLR2004
    return ActorKind.PLACE if one.is_prose and is_placed else None


def _is_title_of_body(one: Sighting) -> bool:
    """Whether an organisation's name is plain outside a sentence: Council on Foreign Relations, in a byline."""
    words = one.name.split()
    return one.kind is ActorKind.ORGANISATION and len(words) <= _LONGEST_IN_BYLINE and bool(LINKS & set(words[1:]))


def _is_meant(one: Sighting) -> bool:
    """Whether a known name that is also a common word stands in a sentence that does not shout."""
    return one.is_prose and not (one.opens and not one.name.isupper())


def _kind_of_one_word(one: Sighting, text: _Text) -> ActorKind | None:
    name = one.name
    if surname(name) in text.surnames and name not in text.small:
        return ActorKind.PERSON
    if name in NO_ORGANISATION:
        return None
    if name in text.acronyms:
        return ActorKind.ORGANISATION if text.acronyms[name].is_name else None
    if name.rstrip("s") in text.acronyms or not one.is_prose:
        return None
    if re.match(_ACRONYM, name):
        return ActorKind.ORGANISATION if _acts_as_a_body(one, text) else None
    return _kind_of_a_plain_word(one, text)


def _acts_as_a_body(one: Sighting, text: _Text) -> bool:
    """Whether an acronym that nothing explains does what only a body does: owns, has staff, says, plans."""
    if re.match(_SAYS, one.after) or re.match(_BODY_AFTER, one.after):
        return True
    return text.counts[one.name] > 1 and (one.lead == "the" or re.match(_POSSESSIVE, one.after) is not None)


def _kind_of_a_plain_word(one: Sighting, text: _Text) -> ActorKind | None:
    name = one.name
    is_sure = name.isalpha() and len(name) > 2 and not (one.opens and not text.counts.get(name))  # noqa: PLR2004
    if not is_sure or is_common(name, text.small):
        return None
    if one.lead == "of" and re.search(_PLACE_BEFORE, one.before):
        return ActorKind.PLACE
    if one.lead in PLACE_PREPOSITIONS and 2 * text.placed[name] >= text.counts[name]:
        return ActorKind.PLACE
    is_subject = one.lead not in LINKS | PLACE_PREPOSITIONS | {"a", "an"}
    return ActorKind.PERSON if is_subject and re.match(_SAYS, one.after) else None
