"""Runs of words with capitals: what a name can be made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.extraction.actors.given_names import given_names
from briefing.extraction.actors.lexicon import lexicon
from briefing.extraction.actors.words import CALENDAR, LINKS, OFFICES, ORGANISATION_HEADS, POSTNOMINALS, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.extraction.actors.tokens import Word

_IN_NAMES: Final = frozenset(
    {"de", "del", "della", "di", "da", "van", "von", "der", "den", "bin", "ibn", "al", "el", "du", "dos"}
)
_LINKED: Final = frozenset({"staff", "house", "war", "republic", "horn", "head"})
"""What is no head of a body, and goes on with "of" all the same: House of Lords, Head of the Bank."""
_MRS: Final = frozenset({"Mrs", "Ms", "Minister"})
"""Before May, who is somebody then."""
_FEWEST_BEHIND: Final = 2
"""Words behind "and" of which the last may be the head of a name that began before it."""
_LONGEST: Final = 12
"""Words that a name has at most."""


def runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Where the runs of a line begin and end, by number of word; they do not overlap."""
    start = 0
    while start < len(words):
        if not _may_begin(words, start):
            start += 1
            continue
        end = _end(words, start)
        yield start, end
        start = end


def _may_begin(words: Sequence[Word], start: int) -> bool:
    word = words[start]
    if word.text.lower() in CALENDAR:
        return word.text == "Jan" and _has_capital_next(words, start) and not lexicon().at([words[start + 1].text], 0)
    return word.is_capital or word.text in lexicon().longest


def _end(words: Sequence[Word], start: int) -> int:
    """Just past the last capital of the run; small words belong to it where a capital follows."""
    end = reach = start + _known_length(words, start)
    while reach < min(len(words), start + _LONGEST) and _joins(words, start, reach):
        reach += 1
        if words[reach - 1].is_capital:
            end = reach
    return end


def _joins(words: Sequence[Word], start: int, index: int) -> bool:
    """Whether a word goes on with the run before it."""
    word = words[index]
    if not word.follows or words[index - 1].owns or word.text in POSTNOMINALS:
        return False
    if word.text.lower() in CALENDAR:
        return word.text == "May" and (words[index - 1].text in given_names() or words[index - 1].text in _MRS)
    if word.is_capital:
        return True
    return word.text in LINKS and _has_capital_next(words, index) and _may_link(words, start, index)


def _has_capital_next(words: Sequence[Word], index: int) -> bool:
    following = index + 1
    while following < len(words) and (words[following].text == "the" or words[following].text in _IN_NAMES):
        following += 1
    return following < len(words) and words[following].is_capital and words[following].follows


def _may_link(words: Sequence[Word], start: int, index: int) -> bool:
    """Whether a small word joins two parts of one name, as in Bank of England."""
    link, before = words[index].text, [word.text.lower() for word in words[start:index]]
    if link in _IN_NAMES:
        return True
    has_head = any(word in ORGANISATION_HEADS for word in before)
    if link == "of":
        is_office = before[-1] in OFFICES and not TITLES.isdisjoint(before)
        return has_head or is_office or before[-1] in TITLES or before[-1] in _LINKED
    if link == "the":
        return before[-1] in {"of", "for", "on"}
    if link in {"for", "on"}:
        return has_head or (link == "for" and before[-1] in TITLES)
    if link not in {"and", "&"}:
        return False
    is_open = has_head and bool({"of", "for", "on"} & set(before))
    return (is_open and not _begins_another(words, index + 1)) or _is_of_one_head(words, start, index)


def _is_of_one_head(words: Sequence[Word], start: int, index: int) -> bool:
    """Whether both sides of "and" belong to one head: the Securities and Exchange Commission."""
    before = [word.text for word in words[start:index]]
    is_led = words[index].text == "&" or (start > 0 and (words[start - 1].text == "the" or words[start - 1].owns))
    if not is_led or any(word.lower() in TITLES | ORGANISATION_HEADS for word in before):
        return False
    if words[index + 1].text.lower() in TITLES or lexicon().at(before, 0):
        return False
    end = index + 1
    while end < len(words) and words[end].is_capital and words[end].follows and not words[end - 1].owns:
        end += 1
    return end - index > _FEWEST_BEHIND and words[end - 1].text.lower() in ORGANISATION_HEADS


def _known_length(words: Sequence[Word], start: int) -> int:
    """How many words a known name takes that begins a run; 1 where none does."""
    together = start + 1
    while together < min(len(words), start + _LONGEST) and words[together].follows and not words[together - 1].owns:
        together += 1
    at = lexicon().at([word.text for word in words[start:together]], 0)
    return at[0] if at else 1


def _begins_another(words: Sequence[Word], index: int) -> bool:
    """Whether a word behind "and" begins a name or title of its own."""
    if words[index].text.lower() in TITLES | ORGANISATION_HEADS:
        return True
    return lexicon().at([word.text for word in words[index : index + _LONGEST]], 0) is not None
