"""What a corrected text is known to name before it was looked through anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document import Origin, with_mentions

if TYPE_CHECKING:
    from briefing.document import Actor, Briefing, KeyDate


def still_named(former: Briefing, now: Briefing) -> Briefing:
    """A briefing with those whom its former text named beside its author's, wherever their words still stand.

    Reads its whole text: some milliseconds for one of ten thousand words.
    """
    text = former.body.text
    dates = [_as_written(date, text) for date in former.dates if date.origin is not Origin.AUTHOR]
    actors = [actor for actor in former.actors if actor.origin is not Origin.AUTHOR]
    named = with_mentions(now._replace(actors=(*now.actors, *actors), dates=(*now.dates, *dates)))
    return named._replace(
        actors=tuple(filter(_stands, named.actors)),
        dates=tuple(
            date if date.origin is Origin.AUTHOR else date._replace(surfaces=())
            for date in filter(_stands, named.dates)
        ),
    )


def _as_written(date: KeyDate, text: str) -> KeyDate:
    return date._replace(surfaces=tuple(dict.fromkeys(span.of(text) for span in date.mentions)))


def _stands(one: Actor | KeyDate) -> bool:
    return one.origin is Origin.AUTHOR or bool(one.mentions)
