"""From what is known of a briefing to the passage in its file as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import TextSpan, fold, one_line
from briefing.workspace.extracting import with_extracted
from briefing.workspace.opening import open_briefing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing.document import Briefing
    from briefing.survey.findings import FoundEvent, Spot
    from briefing.workspace.opening import Opened
    from briefing.workspace.workspace import Workspace

_LONG: Final = 400_000
"""Code points from which a text is not read for all places that name an actor or date: that would take seconds."""


class Arrival(NamedTuple):
    """Where something that is known of a briefing leads."""

    opened: Opened
    """The briefing."""

    at: TextSpan | None
    """The passage; None where it is not in the text, and reading goes on where it stood."""

    lit: tuple[TextSpan, ...]
    """The places to be lit, in text order and apart; the passage is one of them."""

    name: str
    """What they are called."""


def arrive_at_date(workspace: Workspace, briefing: str, event: FoundEvent) -> Arrival:
    """To a date, with every place that names it. Raises BriefingError where the file is gone."""

    def mentions(whole: Briefing) -> Iterable[TextSpan]:
        return (span for date in whole.dates if date.value == event.value for span in date.mentions)

    return _arrival(workspace, briefing, event.spot, event.value, mentions)


def arrive_at_actor(workspace: Workspace, briefing: str, name: str, spot: Spot | None) -> Arrival:
    """To an actor, with every place that names it. Raises BriefingError where the file is gone."""
    key = fold(name).text

    def mentions(whole: Briefing) -> Iterable[TextSpan]:
        for actor in whole.actors:
            if key in {fold(one).text for one in (actor.name, *actor.aliases)}:
                yield from actor.mentions

    return _arrival(workspace, briefing, spot, name, mentions)


def arrive_at_words(workspace: Workspace, briefing: str, spot: Spot, words: str, name: str) -> Arrival:
    """To words, by where they were and how they read. Raises BriefingError where the file is gone."""
    opened = open_briefing(workspace, briefing)
    span = _found_again(opened.briefing.body.text, spot, words)
    return Arrival(opened, span, (span,) if span else (), name)


def _arrival(
    workspace: Workspace,
    briefing: str,
    spot: Spot | None,
    name: str,
    mentions: Callable[[Briefing], Iterable[TextSpan]],
) -> Arrival:
    opened = open_briefing(workspace, briefing)
    text = opened.briefing.body.text
    spans: Sequence[TextSpan] = ()
    if len(text) < _LONG:
        spans = _apart(mentions(with_extracted(workspace, opened.briefing)))
    elif spot is not None and spot.end <= len(text):
        spans = (TextSpan(spot.start, spot.end),)
    nearest = min(spans, key=lambda span: abs(span.start - (spot.start if spot else 0)), default=None)
    return Arrival(opened, nearest, tuple(spans), name)


def _apart(spans: Iterable[TextSpan]) -> list[TextSpan]:
    kept: list[TextSpan] = []
    for span in sorted(set(spans)):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return kept


def _found_again(text: str, spot: Spot, words: str) -> TextSpan | None:
    """Where words are that once were at a spot: there, or where they are now nearest to it; None where nowhere."""
    if one_line(text[spot.start : spot.end]).startswith(words):
        return TextSpan(spot.start, spot.end)
    places = [text.rfind(words, 0, spot.start), text.find(words, spot.start)]
    nearest = min((at for at in places if at >= 0), key=lambda at: abs(at - spot.start), default=None)
    return None if nearest is None else TextSpan(nearest, nearest + len(words))
