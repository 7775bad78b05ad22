"""Sentences: where the next one starts, and which one holds a place."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from briefing.document.span import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOSERS: Final = "\"'”’»)\\]"
_NOTE: Final = r"(?:\[\d{1,3}\]|(?<!\d.)\d{1,3}(?!\d)|[⁰¹²³⁴-⁹]+)?"
"""The number of a footnote behind a stop, which no digit precedes: `3.5` is one number."""

_STOP: Final = re.compile(
    rf"""
    (?P<narrow> [.!?…؟۔।॥։።] [{_CLOSERS}]* {_NOTE} [{_CLOSERS}]* (?: [ ] [»”] (?=\s|\Z) )? (?: \s+ | \Z ) )
    | (?P<wide> [。！？｡] [」』）”’»)\]！？。]* (?! [とっ、）」』] ) \s* )
    | \n\n+
    """,
    re.VERBOSE,
)
"""What may end a sentence, with the white space behind it; the stops of Chinese and Japanese need none."""

_BEHIND_STOP: Final = frozenset(" \n\t\u3000\"'”’»)]」』）0123456789[⁰¹²³⁴⁵⁶⁷⁸⁹.!?…。！？｡")
"""What a match may have begun with, for whoever looks from within it."""

_OPENERS: Final = "\"'“‘„«([¿¡‚‹–—- "
_NEVER_LAST: Final = re.compile(
    r"""
    (?: (?<!['’]) \b (?: Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|Gen|Brig|Lt|Col|Maj|Capt|Cmdr|Cdr|Sgt|Adm|Amb|Gov|Sen|Rep|Sec|Pres
      | Rev|Hon|Fr|St|Mt|Ft|vs|v|cf|viz|approx|ca|c|esp|incl|resp|al|e\.g|i\.e|z\.B|d\.h
      | gen|prof|dr|płk|ppłk|mjr|kpt|inż|św|im|ul|np|tzw|bzw|bspw|ggf )
      | (?: ^ | \n ) [ ]* (?: \d{1,3} | [^\W\d_] ) ) \. $
    """,
    re.VERBOSE,
)
"""Titles and the like, which stand before what they belong to; and the number of an entry at a block's beginning."""

_NUMBERED: Final = (
    (re.compile(r"\b(?:[Nn]os?|[Nn]r|pp?|paras?)\.$"), re.compile(r"[§#]?\d")),
    (re.compile(r"\b(?:[Aa]rts?|[Ff]igs?|[Cc]h|[Vv]ol|[Ss]ect?)\.$"), re.compile(r"\d|[IVXLC]+\b|[A-Z]\b")),
)
"""What is an abbreviation before a number alone: “No. 5”, but “No. I do not.”"""

_SELDOM_LAST: Final = re.compile(
    r"""
    (?: (?<!['’]) \b [^\W\d_] | (?: \b [^\W\d_]\. )+ [^\W\d_] | \b Ph\.D
      | \b (?: Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri
        | Jr|Sr|Inc|Ltd|Co|Corp|Bros|Dept|Est|Univ|etc|Esq|tj|godz|r|w ) ) \. $
    """,
    re.VERBOSE,
)
"""Abbreviations after which a sentence ends only where the next word is one that sentences begin with."""

_BEGINS: Final = re.compile(
    r"(?:The|This|That|These|Those|There|Then|They|It|Its|He|She|His|Her|We|Our|You|A|An|In|On|At|By|For|From|As|But|And"
    r"|Or|Nor|So|Yet|If|When|While|After|Before|Since|Although|Though|However|Meanwhile|Moreover|Instead|Nobody|Some"
    r"|Many|Most|Both|All|No|Not|What|Who|Why|How|Such|With|Without|To)(?![\w.’'-])"
)
_LONGEST_ABBREVIATION: Final = 12


def next_sentence(text: str, offset: int) -> int:
    """Where the first sentence after `offset` starts; the end of the text where there is none."""
    return next(_starts_after(text, offset), len(text))


def previous_sentence(text: str, offset: int) -> int:
    """Where the last sentence that starts before `offset` starts; 0 where there is none."""
    reach = max(0, text.rfind("\n\n", 0, max(0, offset - 1)))
    return max((0, *takewhile(lambda start: start < offset, _starts_after(text, reach))))


def sentence_at(text: str, offset: int) -> TextSpan:
    """The sentence that holds an offset, without white space at its ends."""
    return _sentence_from(text, previous_sentence(text, offset + 1), offset)


def sentences_between(text: str, start: int, end: int) -> Iterator[TextSpan]:
    """The sentences of which something stands between two offsets, in order, without white space at their ends."""
    here = previous_sentence(text, start + 1)
    while here < end:
        sentence = _sentence_from(text, here, here)
        if sentence.end > max(start, sentence.start):
            yield sentence
        here = next_sentence(text, here)


def _sentence_from(text: str, start: int, offset: int) -> TextSpan:
    return TextSpan(start, start + len(text[start : next_sentence(text, offset)].rstrip()))


def _starts_after(text: str, offset: int) -> Iterator[int]:
    """Where sentences start after an offset: after a blank line, or a stop that ends no abbreviation.

    What follows a stop must not be a small letter.
    """
    since = offset
    while since > 0 and text[since - 1] in _BEHIND_STOP:
        since -= 1
    for match in _STOP.finditer(text, max(0, since - 1)):
        start = match.end()
        if start <= offset or start >= len(text):
            continue
        if "\n\n" in match[0] or match["wide"] or not (_goes_on(text, start) or _is_abbreviation(text, match)):
            yield start


def _goes_on(text: str, start: int) -> bool:
    return text[start : start + 5].lstrip(_OPENERS)[:1].islower()


def _is_abbreviation(text: str, match: re.Match[str]) -> bool:
    """Whether a full stop abbreviates what stands before it, and ends no sentence besides."""
    stop, start = match.start(), match.end()
    if text[stop] != ".":
        return False
    before = text[max(0, stop - _LONGEST_ABBREVIATION) : stop + 1]
    if any(word.search(before) and number.match(text, start) for word, number in _NUMBERED):
        return True
    if _NEVER_LAST.search(before):
        return True
    return _SELDOM_LAST.search(before) is not None and _BEGINS.match(text, start) is None
