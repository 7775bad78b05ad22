"""What happened on a date, in a few words: its sentence, trimmed to the clause that names it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.document.cleaning import shortened
from briefing.document.sentences import sentence_at
from briefing.document.span import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST: Final = 90
"""Longest label, in code points: a line of the sidebar's list and a half."""

_CLAUSE: Final = re.compile(r";\s|:\s|\s[–—]\s|,\s(?=(?:but|although|though|whereas|while|which|so that|because)\s)")
_LEAD: Final = re.compile(
    r"^(?:[^\w“\"]|(?:on|in|by|at|since|from|until|during|before|after|as early as|back in|of|the|late|early|and"
    r"|between|for|over)\b)+",
    re.IGNORECASE,
)
_LINK: Final = re.compile(
    r"(?:however|moreover|meanwhile|furthermore|besides|additionally|in addition|notably|crucially|importantly|indeed"
    r"|nevertheless|nonetheless|consequently|therefore|thus|as a result|in turn|in particular|of course|still|yet"
    r"|by contrast|in contrast|for example|for instance|similarly|likewise|finally|overall),\s+",
    re.IGNORECASE,
)
"""Links a sentence to the one before it, which a label does not show."""
_OF_THE_DATE: Final = re.compile(
    r"\s(?:came|comes|began|begins|saw|sees|followed|follows|brought|brings|marked|marks|started|starts|ended|ends"
    r"|is|was|will|became|remains|remained|witnessed|stood|had)\s"
)
"""After a date: what it is the subject of, or what its subject follows."""
_JOINT: Final = re.compile(r",\s(?:and\s|but\s|or\s)?|\s(?:that|because|when|where|while|after|before)\s")
"""Where a long clause can begin later."""
_DANGLING: Final = re.compile(r"(?:which|who|whose|while|whereas|because|so that)\b", re.IGNORECASE)
"""A clause that says nothing without the one before it."""
_NAME_AND_COMMA: Final = re.compile(r"(?:\b[A-Z][\w’'-]*\s){0,3}\b[\w’'-]+,\s$")
_DATELINE: Final = re.compile(r"^[A-Z][A-Z.’'-]+(?:[ ,/]+[A-Z][A-Z.’'-]+)*\s?(?:\([\w ]+\)\s?)?(?:[—–]|\s-\s)\s?(?=\w)")
"""Where a report was written: BRUSSELS (Reuters) –."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS: Final = 3


def label(text: str, span: TextSpan) -> str:
    """What a text says of the date at `span`: the clause around it, without the date where that opens it.

    A row of a table gives its other cells; a date that stands alone, as before a list item, gives what follows it.
    """
    line = _line(text, span)
    if "\t" in line.of(text):
        cells = [cell.strip() for cell in line.of(text).split("\t")]
        own = span.of(text)
        return shortened(", ".join(cell for cell in cells if cell and cell != own), MOST)
    sentence = _within(sentence_at(text, span.start), line)
    clause = next((part for part in _clauses(text, sentence) if part.start <= span.start < part.end), sentence)
    rest = TextSpan(sentence.start, line.end)
    tries = (_without_date(text, part, span) for part in (clause, sentence, rest))
    best = next((words for words in tries if _says_something(words)), "")
    return shortened(best or line.of(text).strip(), MOST)


def _says_something(words: str) -> bool:
    return len(words.split()) >= _FEWEST_WORDS and not _DANGLING.match(words)


def _line(text: str, span: TextSpan) -> TextSpan:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return TextSpan(start, len(text) if end < 0 else end)


def _within(sentence: TextSpan, line: TextSpan) -> TextSpan:
    return sentence.within(line) or line


def _clauses(text: str, sentence: TextSpan) -> Iterator[TextSpan]:
    start = sentence.start
    for match in _CLAUSE.finditer(text, sentence.start, sentence.end):
        yield TextSpan(start, match.start())
        start = match.end()
    yield TextSpan(start, max(start, sentence.end))


def _without_date(text: str, clause: TextSpan, span: TextSpan) -> str:
    """The words of a clause; a date at its start goes, with what leads up to it, unless it is what they are about."""
    before = text[clause.start : span.start]
    after = text[span.end : clause.end]
    leads = _LEAD.fullmatch(before) or not before.strip()
    words = _lead_off(after) if leads and not _OF_THE_DATE.match(after) else _with_date(text, clause, span)
    words = _DATELINE.sub("", " ".join(words.split()).strip(" ,;:–—."))
    words = _LINK.sub("", words, count=1)
    return words[:1].upper() + words[1:]


def _with_date(text: str, clause: TextSpan, span: TextSpan) -> str:
    """The words of a clause; of a long one those that the date belongs to."""
    earliest = span.end - MOST + 1
    if clause.start >= earliest:
        return clause.of(text)
    starts = (joint.end() for joint in _JOINT.finditer(text, max(clause.start, earliest), span.start))
    telling = [start for start in starts if len(_WORD.findall(text[start : span.start])) >= _FEWEST_WORDS]
    return f"…{text[_with_subject(text, telling[-1]) : clause.end]}" if telling else clause.of(text)


def _with_subject(text: str, start: int) -> int:
    """Where a clause begins, with the name that its "which" or "whose" stands for: the port, which closed."""
    named = _NAME_AND_COMMA.search(text, max(0, start - MOST), start) if _DANGLING.match(text, start) else None
    return named.start() if named else start


def _lead_off(words: str) -> str:
    return words.lstrip(" ,;:–—.\t")
