"""What a run of capitals names, as far as its own words tell: known names, heads of names, titles before names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import ActorKind
from briefing.extraction.actors.given_names import given_names
from briefing.extraction.actors.lexicon import lexicon
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
_MOST_OF_A_PERSON: Final = 5
"""Words of a name that begins with a given name, where nothing else that is known follows."""
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
        if person := _holder(rest):
            yield from named(rest[_title(rest) : person], "of")
            held = f"{title} {_joined(rest[:person])}".strip()
            yield Named(tuple(rest[person:]), ActorKind.PERSON, None, held)
            return
        until = len(rest) if _joined(rest) in lexicon().names else min(_next_title(rest), _next_person(rest))
        if whole := _whole(rest[:until], lead):
            if whole.kind is not None:
                yield whole._replace(title=title)
            rest, title = rest[until:], ""
            continue
        count = _title(rest)
        if count:
            title = "" if _is_over(rest[count:]) else f"{title} {_joined(rest[:count])}".strip()
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


def _holder(rest: Sequence[Word]) -> int:
    """Where the person begins to whom an office of several words belongs: Head of the Delegation | Ann Lee; else 0."""
    behind = _title(rest)
    if not behind:
        return 0
    start = _given_name(rest, behind)
    has_link = any(word.text in {"of", "for"} for word in rest[:start])
    return start if has_link and _may_be_a_person(rest[start:]) else 0


def _given_name(rest: Sequence[Word], behind: int) -> int:
    """The first given name that another word follows, from a word on; 0 where there is none."""
    return next((index for index in range(behind, len(rest) - 1) if rest[index].text in given_names()), 0)


def _may_be_a_person(words: Sequence[Word]) -> bool:
    return len(words) <= _MOST_OF_A_PERSON and not any(_tells_no_person(word.text) for word in words)


def _tells_no_person(word: str) -> bool:
    lower = word.lower()
    no_person = ORGANISATION_HEADS | EVENT_HEADS | PLACE_HEADS | TITLES
    return lower in no_person or (lower in LINKS and word not in PARTICLES)


def _next_title(rest: Sequence[Word]) -> int:
    """Where the title of somebody begins behind the name of a body: the Agency | Director Tom Ackerby."""
    heads = [index for index, word in enumerate(rest) if word.text.lower() in ORGANISATION_HEADS]
    for index in range(heads[0] + 1 if heads else len(rest), len(rest) - 1):
        is_within = rest[index - 1].text in LINKS or rest[index - 1].text == "Prime"
        if rest[index].text not in LINKS and not is_within and _title(rest[index:]):
            return index
    return len(rest)


def _next_person(rest: Sequence[Word]) -> int:
    """Where somebody begins behind a body that is whole without them: the Committee of the Sejm | Paweł Kowal.

    A body's name may end in a person's: Institute Anna Lindh, Foundation for Anna Lindh.
    """
    start = _given_name(rest, 2)
    body = [word.text.lower() for word in rest[:start]]
    if not body or body[-1] in LINKS or _title(rest) or not _may_be_a_person(rest[start:]):
        return len(rest)
    has_head = not ORGANISATION_HEADS.isdisjoint(body)
    is_whole = body[-1] in ORGANISATION_HEADS or (has_head and not LINKS.isdisjoint(body)) or GENERIC.issuperset(body)
    return _title_before(rest, start) if is_whole else len(rest)


def _title_before(rest: Sequence[Word], start: int) -> int:
    """Where a person's title begins before the name: of | Prime Minister Ann Lee, but of the President | Ann Lee."""
    own = (at for at in range(1, start) if rest[at - 1].text != "the" and at + _title(rest[at:]) == start)
    return next(own, start)


def _whole(rest: Sequence[Word], lead: str) -> Named | None:
    """All of a run as one name; with kind None where it names nobody at all."""
    text, lower = _joined(rest), [word.text.lower() for word in rest]
    known = lexicon().names.get(text)
    if known is not None:
        return Named(tuple(rest), known.kind, known)
    if _WORLD_WAR.match(text) or (_NUMBERED.search(text) and len(rest) < 5):  # noqa: PLR2004, a name
        return Named(tuple(rest), ActorKind.EVENT)
    if lead in EVENT_LEADS and not _title(rest):
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
    return ActorKind.PLACE if lower[-1] in PLACE_HEADS else None


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
            if lexicon().at(words, index) or _title(rest[index:]) or words[index] in lexicon().peoples
        ),
        len(words),
    )
    is_person = words[0] in given_names() and 1 < end <= _MOST_OF_A_PERSON
    return end, ActorKind.PERSON if is_person else None, None


def _title(rest: Sequence[Word]) -> int:
    """How many words at the start are a title, with "of Poland" behind it; 0 where a name begins at once."""
    last = 0
    for count, word in enumerate(rest, start=1):
        lower = word.text.lower()
        is_staff = lower == "general" and _next_is(rest, count, "staff")
        if lower not in TITLE_PARTS or is_staff:
            break
        is_head = lower == "head" and count < len(rest) and rest[count].text in {"of", "for"}
        last = count if lower in TITLES or is_head else last
    return last + _office(rest[last:]) if last else 0


def _is_over(rest: Sequence[Word]) -> bool:
    """Whether what follows a title is what it is over, and not whose it is: Mayor of Trondheim."""
    return bool(rest) and rest[0].text in {"of", "for"} and lexicon().at([word.text for word in rest], 1) is None


def _office(rest: Sequence[Word]) -> int:
    """How many words after a title say what it is over: of State, of the Treasury."""
    count = 1 if rest and rest[0].text in {"of", "for"} else 0
    count += bool(count) and _next_is(rest, count, "the")
    words = 0
    while count and count + words < len(rest) and rest[count + words].text.lower() in OFFICES:
        words += 1
    return count + words if words else 0


def _next_is(rest: Sequence[Word], index: int, wanted: str) -> bool:
    return index < len(rest) and rest[index].text.lower() == wanted


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
