"""Finds the sentences that a text attributes to its actors."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import ActorKind, Precision, TextSpan
from briefing.document.sentences import next_sentence
from briefing.extraction.statements import patterns
from briefing.extraction.statements.statement import GivenDate, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.document import Actor
    from briefing.extraction.dates import FoundDate

_SPEAKERS: Final = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.COUNTRY, ActorKind.PLACE})
_WIDEST: Final = 160
"""Characters before and behind a name within which its verb stands."""
_MOST_NAMED: Final = 60
"""Names in a sentence; one with more is a list, in which nobody says anything."""
_SHORT: Final = 3
"""Words behind a verb that do not tell what was said: … told the agency on Friday."""
_DATED: Final = frozenset({Precision.DAY, Precision.NIGHT, Precision.MONTH})


class _Mention(NamedTuple):
    """A place that names somebody who may speak."""

    span: TextSpan
    """The words."""

    actor: Actor
    """Who it is."""


def find(text: str, actors: Iterable[Actor], dates: Iterable[FoundDate | GivenDate] = ()) -> tuple[Statement, ...]:
    """The statements of a text, in text order.

    `actors` are those of the text with their mentions, `dates` those that are found in it. People, organisations and
    countries speak, and a city that stands for its country. "He said" is whoever alone was named as a person before, in
    the sentence or the paragraph's sentence before it.
    """
    mentions = sorted(
        (_Mention(span, actor) for actor in actors if _may_speak(actor) for span in actor.mentions),
        key=lambda one: one.span,
    )
    named, known = _by_sentence(text, mentions), sorted(dates, key=_start)
    found: list[Statement] = []
    before: list[_Mention] = []
    end = -1
    for sentence, here in named:
        if "\n" in text[max(0, end) : sentence.start]:
            before = []
        found += _dated(_in_sentence(text, sentence, here, before), known)
        people = [one for one in here if one.actor.kind is ActorKind.PERSON]
        before = people or before
        end = sentence.end
    return tuple(found)


def _may_speak(actor: Actor) -> bool:
    return actor.kind in _SPEAKERS and (actor.kind is not ActorKind.PLACE or actor.stands_for is not None)


def _by_sentence(text: str, mentions: Sequence[_Mention]) -> Iterator[tuple[TextSpan, list[_Mention]]]:
    """The sentences of a text with who is named in each, to the end of the last line that names somebody."""
    start = index = 0
    last = text.find("\n", mentions[-1].span.end) if mentions else 0
    while start < (len(text) if last < 0 else last):
        end = next_sentence(text, start)
        here = []
        while index < len(mentions) and mentions[index].span.start < end:
            here.append(mentions[index])
            index += 1
        yield TextSpan(start, start + len(text[start:end].rstrip())), here
        start = max(end, start + 1)


def _in_sentence(
    text: str, sentence: TextSpan, here: Sequence[_Mention], before: Sequence[_Mention]
) -> Iterator[Statement]:
    if len(here) > _MOST_NAMED or not sentence.of(text).endswith((".", "!", "?", "”", '"', ":", ";", "’", ")")):
        return
    seen: set[str] = set()
    for one in here:
        statement = _of_mention(text, sentence, one)
        if statement and statement.speaker not in seen:
            seen.add(statement.speaker)
            yield statement
    statement = None if seen else _of_pronoun(text, sentence, here, before)
    if statement:
        yield statement


def _of_mention(text: str, sentence: TextSpan, one: _Mention) -> Statement | None:
    """What the words around a name attribute to it."""
    before = text[max(sentence.start, one.span.start - _WIDEST) : one.span.start]
    letters = re.compile(patterns.POSTNOMINAL).match(text, one.span.end, sentence.end)
    end = letters.end() if letters else one.span.end
    after = text[end : min(sentence.end, end + _WIDEST)]
    if according := re.compile(patterns.ACCORDING).search(before):
        return _statement(text, one.actor, sentence, end, according["verb"])
    by, account = re.compile(patterns.BY_ACCOUNT).search(before), re.compile(patterns.ACCOUNT).match(after)
    if by and account:
        words = f"{by['verb']} … {account['noun']}"
        return _statement(text, one.actor, sentence, end + account.end(), words)
    if tells := re.compile(patterns.TELLS).match(after):
        return _statement(text, one.actor, sentence, end + tells.end(), tells["verb"])
    if quoted := re.compile(patterns.QUOTED).search(before):
        return _statement(text, one.actor, sentence, sentence.start, quoted["verb"])
    comma = len(after) - len(after.removeprefix(",")) if re.compile(patterns.APPOSED).search(before) else 0
    says = re.compile(patterns.SAYS).match(after, comma)
    if says is None or not _is_subject(one, before) or not _is_direct(one, before, says):
        return None
    start = end + says.end()
    is_aside = before.rstrip().lower().endswith(" as") or text[start : start + 1] in {",", "."}
    is_aside = is_aside or (", " in before and _tells_nothing(text[start : sentence.end], says["verb"]))
    return _statement(text, one.actor, sentence, sentence.start if is_aside else start, says["verb"])


def _is_subject(one: _Mention, before: str) -> bool:
    """Whether a name may be the subject of its sentence: it, or the office right before it, has no preposition."""
    office = re.compile(patterns.OFFICE_BEFORE).search(before) if one.actor.kind is ActorKind.PERSON else None
    if office:
        before = before[: office.start()]
    return re.compile(patterns.NOT_SUBJECT).search(before) is None


def _tells_nothing(rest: str, verb: str) -> bool:
    """Whether the words behind a verb only say to whom or when: … told the agency; … said on Friday."""
    is_beside = verb in {"told", "tells"} or re.match(r"\s(?:on|in|at|late|early|last|this)\b", rest) is not None
    return is_beside and len(rest.split()) <= _SHORT


def _is_direct(one: _Mention, before: str, says: re.Match[str]) -> bool:
    """Whether a verb is the name's own; "as the agency reported" passes on the words of another."""
    passes_on = before.rstrip().lower().endswith(" as") and one.actor.kind is not ActorKind.PERSON
    return not passes_on and bool(says["verb"])


def _of_pronoun(
    text: str, sentence: TextSpan, here: Sequence[_Mention], before: Sequence[_Mention]
) -> Statement | None:
    """What "he said" attributes to the one person who can be meant."""
    pronoun = re.compile(patterns.PRONOUN).search(text, sentence.start, sentence.end)
    if pronoun is None:
        return None
    people = [one for one in here if one.actor.kind is ActorKind.PERSON and one.span.start < pronoun.start()] or before
    names = {one.actor.name for one in people}
    if len(names) != 1:
        return None
    opens = pronoun.start() == sentence.start
    return _statement(text, people[0].actor, sentence, pronoun.end() if opens else sentence.start, pronoun["verb"])


def _statement(text: str, actor: Actor, sentence: TextSpan, start: int, verb: str) -> Statement:
    lead = re.compile(patterns.LEAD).match(text, start, sentence.end)
    start = lead.end() if lead else start
    return Statement(actor.name, verb, sentence, TextSpan(min(start, sentence.end), sentence.end))


def _dated(statements: Iterable[Statement], dates: Sequence[FoundDate | GivenDate]) -> Iterator[Statement]:
    """Statements with the day or month that stands in their sentence before what was said; `dates` in text order."""
    for one in statements:
        first, last = (bisect_left(dates, offset, key=_start) for offset in (one.span.start, one.content.start))
        given = [
            date.value for date in dates[first:last] if date.span.end <= one.content.start and date.precision in _DATED
        ]
        yield one._replace(date=given[-1] if len(given) == 1 else None)


def _start(date: FoundDate | GivenDate) -> int:
    return date.span.start
