"""Titles and offices before names, and where somebody begins behind the name of a body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.extraction.actors.given_names import given_names
from briefing.extraction.actors.lexicon import lexicon
from briefing.extraction.actors.words import (
    EVENT_HEADS,
    GENERIC,
    LINKS,
    OFFICES,
    ORGANISATION_HEADS,
    PARTICLES,
    PLACE_HEADS,
    TITLE_PARTS,
    TITLES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.extraction.actors.tokens import Word

MOST_OF_A_PERSON: Final = 5
"""Words of a name that begins with a given name, where nothing else that is known follows."""


def title_length(rest: Sequence[Word]) -> int:
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


def _office(rest: Sequence[Word]) -> int:
    """How many words after a title say what it is over: of State, of the Treasury."""
    count = 1 if rest and rest[0].text in {"of", "for"} else 0
    count += bool(count) and _next_is(rest, count, "the")
    words = 0
    while count and count + words < len(rest) and rest[count + words].text.lower() in OFFICES:
        words += 1
    return count + words if words else 0


def is_over(rest: Sequence[Word]) -> bool:
    """Whether what follows a title is what it is over, and not whose it is: Mayor of Trondheim."""
    return bool(rest) and rest[0].text in {"of", "for"} and lexicon().at([word.text for word in rest], 1) is None


def holder_at(rest: Sequence[Word]) -> int:
    """Where the person begins to whom an office of several words belongs: Head of the Delegation | Ann Lee; else 0."""
    behind = title_length(rest)
    if not behind:
        return 0
    start = _given_name(rest, behind)
    has_link = any(word.text in {"of", "for"} for word in rest[:start])
    return start if has_link and _may_be_a_person(rest[start:]) else 0


def next_title(rest: Sequence[Word]) -> int:
    """Where the title of somebody begins behind the name of a body: the Agency | Director Tom Ackerby."""
    heads = [index for index, word in enumerate(rest) if word.text.lower() in ORGANISATION_HEADS]
    for index in range(heads[0] + 1 if heads else len(rest), len(rest) - 1):
        is_within = rest[index - 1].text in LINKS or rest[index - 1].text == "Prime"
        if rest[index].text not in LINKS and not is_within and title_length(rest[index:]):
            return index
    return len(rest)


def next_person(rest: Sequence[Word]) -> int:
    """Where somebody begins behind a body that is whole without them: the Committee of the Sejm | Paweł Kowal.

    A body's name may end in a person's: Institute Anna Lindh, Foundation for Anna Lindh.
    """
    start = _given_name(rest, 2)
    body = [word.text.lower() for word in rest[:start]]
    if not body or body[-1] in LINKS or title_length(rest) or not _may_be_a_person(rest[start:]):
        return len(rest)
    has_head = not ORGANISATION_HEADS.isdisjoint(body)
    is_whole = body[-1] in ORGANISATION_HEADS or (has_head and not LINKS.isdisjoint(body)) or GENERIC.issuperset(body)
    return _title_before(rest, start) if is_whole else len(rest)


def _title_before(rest: Sequence[Word], start: int) -> int:
    """Where a person's title begins before the name: of | Prime Minister Ann Lee, but of the President | Ann Lee."""
    own = (at for at in range(1, start) if rest[at - 1].text != "the" and at + title_length(rest[at:]) == start)
    return next(own, start)


def _given_name(rest: Sequence[Word], behind: int) -> int:
    """The first given name that another word follows, from a word on; 0 where there is none."""
    return next((index for index in range(behind, len(rest) - 1) if rest[index].text in given_names()), 0)


def _may_be_a_person(words: Sequence[Word]) -> bool:
    return len(words) <= MOST_OF_A_PERSON and not any(_tells_no_person(word.text) for word in words)


def _tells_no_person(word: str) -> bool:
    lower = word.lower()
    no_person = ORGANISATION_HEADS | EVENT_HEADS | PLACE_HEADS | TITLES
    return lower in no_person or (lower in LINKS and word not in PARTICLES)


def _next_is(rest: Sequence[Word], index: int, wanted: str) -> bool:
    return index < len(rest) and rest[index].text.lower() == wanted
