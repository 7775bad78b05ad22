"""What a run of capitals names, as far as its own words tell: known names, heads of names, titles before names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import ActorKind
from briefing.extraction.actors.given_names import given_names
from briefing.extraction.actors.lexicon import lexicon
from briefing.extraction.actors.titles import (
    MOST_OF_A_PERSON,
    holder_at,
    is_over,
    next_person,
    next_title,
    title_length,
)
from briefing.extraction.actors.words import (
    COMPANY_ENDS,
    EVENT_HEADS,
    EVENT_LEADS,
    GENERIC,
    LINKS,
    NO_ACTOR_HEADS,
    OFFICES,
    ORGANISATION_HEADS,
    PARTICLES,
    PLACE_HEADS,
    PLACE_LEADS,
    STOP,
    TITLE_PARTS,
    TITLES,
    WITHIN_NAMES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.extraction.actors.lexicon import Known
    from briefing.extraction.actors.tokens import Word

_NUMBERED: Final = re.compile(r"[^\W\d_]{3,}-(?:\d{2}|(?:19|20)\d{2})$")
"""Zapad-2025: an exercise, a fair, a plan."""
_WORLD_WAR: Final = re.compile(r"(?:First |Second )?(?:World|Cold|Civil|Gulf) War(?: (?:I|II|III|One|Two))?$")


class Named(NamedTuple):
    """Words that name something, or may."""

    words: tuple[Word, ...]
    """The words, without titles and small words at the ends."""

    kind: ActorKind | None
    """What it is; None where its own words do not tell."""

    known: Known | None = None
    """The known name it is."""

    title: str = ""
    """The title before it, as written."""

    @property
    def text(self) -> str:
        """Its words with one space between."""
        return " ".join(word.text for word in self.words)


def named(run: Sequence[Word], lead: str) -> Iterator[Named]:
    """What a run names, from its start; `lead` is the small word before it."""
    rest, title = _without_stops(run), ""
    while rest := _without_links(rest):
        if person := holder_at(rest):
            yield from named(rest[title_length(rest) : person], "of")
            held = f"{title} {_joined(rest[:person])}".strip()
            yield Named(tuple(rest[person:]), ActorKind.PERSON, None, held)
            return
        until = len(rest) if _joined(rest) in lexicon().names else min(next_title(rest), next_person(rest))
        if whole := _whole(rest[:until], lead):
            if whole.kind is not None:
                yield whole._replace(title=title)
            rest, title = rest[until:], ""
            continue
        count = title_length(rest)
        if count:
            title = "" if is_over(rest[count:]) else f"{title} {_joined(rest[:count])}".strip()
            rest = rest[count:]
            continue
        people = _people(rest)
        if people:
            title = f"{title} {_joined(rest[:people])}".strip()
            rest = rest[people:]
            continue
        part, kind, known = _part(rest)
        words = _without_links(rest[:part])
        if known or not all(word.text.lower() in GENERIC for word in words):
            yield Named(tuple(words), kind, known, "" if known else title)
        title = f"{title} of {known.name}" if known and title else known.name if known else ""
        rest = rest[part:]


def _whole(rest: Sequence[Word], lead: str) -> Named | None:
    """All of a run as one name; with kind None where it names nobody at all."""
    text, lower = _joined(rest), [word.text.lower() for word in rest]
    known = lexicon().names.get(text)
    if known is not None:
        return Named(tuple(rest), known.kind, known)
    if _WORLD_WAR.match(text) or (_NUMBERED.search(text) and len(rest) < 5):  # noqa: PLR2004, a name
        return Named(tuple(rest), ActorKind.EVENT)
    if lead in EVENT_LEADS and not title_length(rest):
        return Named(tuple(rest), ActorKind.EVENT)
    if _names_nobody(lower):
        return Named(tuple(rest), None)
    kind = (_by_end(rest) or _by_head(lower)) if len(rest) > 1 else None
    return Named(tuple(rest), kind) if kind else None


def _names_nobody(lower: Sequence[str]) -> bool:
    """Whether words name a thing that does not act, or nothing of its own: Article 4, the Ministry."""
    if all(word in GENERIC or word in LINKS for word in lower) and not _is_ministry(lower):
        return True
    if lower[0] in NO_ACTOR_HEADS and not ORGANISATION_HEADS & set(lower):
        return True
    is_thing = lower[-1] in NO_ACTOR_HEADS or lower[-1].removesuffix("s") in NO_ACTOR_HEADS
    return is_thing and not LINKS & set(lower)


def _is_ministry(lower: Sequence[str]) -> bool:
    """Whether common words name one ministry of a country's: Ministry of Defence, Foreign Ministry."""
    offices = [word for word in lower if word in OFFICES or word in {"foreign", "interior", "defence", "defense"}]
    return len(lower) > 1 and bool(offices) and (lower[-1] == "ministry" or lower[0] in {"ministry", "department"})


def _by_end(rest: Sequence[Word]) -> ActorKind | None:
    return ActorKind.ORGANISATION if rest[-1].text in COMPANY_ENDS else None


def _by_head(lower: Sequence[str]) -> ActorKind | None:
    """The kind that the head of a name of several words tells."""
    heads = [
        index
        for index, word in enumerate(lower)
        if word in ORGANISATION_HEADS and (index == len(lower) - 1 or lower[index + 1] in LINKS)
    ]
    if heads and not _is_office(lower):
        return ActorKind.ORGANISATION
    if lower[-1] in EVENT_HEADS or lower[0] in EVENT_LEADS:
        return ActorKind.EVENT
    is_place = lower[-1] in PLACE_HEADS or (len(lower) == 2 and lower[0] in PLACE_LEADS)  # noqa: PLR2004, Lake Victoria
    return ActorKind.PLACE if is_place else None


def _is_office(lower: Sequence[str]) -> bool:
    """Whether a name with an organisation's head is somebody's office or begins with a title: Director of the Bank."""
    links = [index for index, word in enumerate(lower) if word in LINKS]
    before = lower[: links[0]] if links else ()
    return bool(before) and before[-1] in TITLES | {"head"} and all(word in TITLE_PARTS for word in before)


def _part(rest: Sequence[Word]) -> tuple[int, ActorKind | None, Known | None]:
    """The first name of a run that names more than one, with its number of words."""
    words = [word.text for word in rest]
    if words[0] in given_names() and 1 < len(words) <= 3:  # noqa: PLR2004, a person's names
        return len(words), ActorKind.PERSON, None
    if at := lexicon().at(words, 0):
        return at[0], at[1].kind, at[1]
    end = next(
        (
            index
            for index in range(1, len(words))
            if lexicon().at(words, index) or title_length(rest[index:]) or words[index] in lexicon().peoples
        ),
        len(words),
    )
    is_person = words[0] in given_names() and 1 < end <= MOST_OF_A_PERSON
    return end, ActorKind.PERSON if is_person else None, None


def _people(rest: Sequence[Word]) -> int:
    """How many words at the start are the name of a people: North Korean, Russian, Russian-Ukrainian."""
    peoples = lexicon().peoples
    if len(rest) > 1 and _joined(rest[:2]) in peoples:
        return 2
    return 1 if rest[0].text in peoples or rest[0].text.rpartition("-")[2] in peoples else 0


def _without_stops(run: Sequence[Word]) -> Sequence[Word]:
    """A run without what begins a sentence; within one such a word with a capital is part of a name: People Power."""
    start = 0
    while start < len(run) and _is_stop(run[start]) and lexicon().at([word.text for word in run], start) is None:
        start += 1
    return run[start:]


def _is_stop(word: Word) -> bool:
    lower = word.text.lower()
    return lower in STOP and (word.opens or lower not in WITHIN_NAMES)


def _without_links(rest: Sequence[Word]) -> Sequence[Word]:
    start, end = 0, len(rest)
    while start < end and rest[start].text in LINKS - PARTICLES:
        start += 1
    while end > start and rest[end - 1].text in LINKS:
        end -= 1
    return rest[start:end]


def _joined(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
