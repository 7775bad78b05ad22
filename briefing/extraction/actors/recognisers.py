"""Recognisers of others: what they see is taken up; clustering, roles and salience stay ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from briefing.document import ActorKind
from briefing.extraction.actors.judging import Judged
from briefing.extraction.actors.lexicon import lexicon
from briefing.extraction.actors.sighting import Sighting

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

GROUP: Final = "briefing.recognisers"
"""The entry-point group that recognisers are installed under."""

_SURE: Final = 0.5
_AROUND: Final = 60


class Recogniser(Protocol):
    """What an entry point of the group leads to."""

    def spans(self, text: str) -> Iterable[tuple[int, int, str, float]]:
        """Names in a text: start and end in code points, kind as in `ActorKind`, and how sure that is, 0 to 1."""


def joined(text: str, judged: Sequence[Judged], recognisers: Iterable[Recogniser]) -> list[Judged]:
    """What the rules found, and what recognisers see: where both see something the recogniser counts.

    Spans that are empty, outside the text, of no known kind or not half sure are left out.
    """
    seen = list(judged)
    for recogniser in recognisers:
        for start, end, kind, score in recogniser.spans(text):
            if 0 <= start < end <= len(text) and kind in set(ActorKind) and score >= _SURE:
                seen = [one for one in seen if one.sighting.end <= start or end <= one.sighting.start]
                seen.append(Judged(_sighting(text, start, end), ActorKind(kind)))
    return sorted(seen, key=lambda one: one.sighting.start)


def _sighting(text: str, start: int, end: int) -> Sighting:
    name = " ".join(text[start:end].split())
    line, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    before = text[max(line, start - _AROUND) : start]
    words = before.split()
    return Sighting(
        start,
        end,
        name,
        None,
        lexicon().names.get(name),
        "",
        words[-1].lower() if words else "",
        before,
        text[end : min(end + _AROUND, stop if stop >= 0 else len(text))],
        opens=False,
        is_prose=True,
    )
