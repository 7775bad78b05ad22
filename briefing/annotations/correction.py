"""What a reader says of an actor or a date, in place of what an author or a rule said. Plain data."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

_LONGEST = 60


class About(StrEnum):
    """What is corrected."""

    ACTOR = "actor"
    """An actor, by name, in every briefing."""

    DATE = "date"
    """A date of one briefing."""


class Correction(NamedTuple):
    """One correction. None in what it says is: as found. A new state has a higher `rev`; none is ever taken out."""

    about: About
    """What is corrected."""

    found: str
    """The name of the actor, or the value of the date, as it was listed when it was corrected."""

    briefing: str | None = None
    """Id of the briefing whose date it is; None for an actor, whose correction holds across the library."""

    words: tuple[str, ...] = ()
    """How the text wrote the date, folded, each once: by them it is told from others of the same value."""

    called: str | None = None
    """The name the actor is listed under; where somebody has that name already, the two are one."""

    kind: str | None = None
    """What the actor is: a value of `ActorKind`."""

    role: str | None = None
    """Its title or office; empty for none."""

    value: str | None = None
    """The value of the date, in the forms of a `KeyDate`."""

    label: str | None = None
    """What happened then."""

    hidden: bool | None = None
    """Whether it is not to be listed."""

    id: str = ""
    """UUID of version 7, in lower case."""

    created: str = ""
    """When it was made: local time, ISO 8601 with offset."""

    modified: str = ""
    """When it last changed, in the same form."""

    rev: int = 1
    """Counts its states from 1."""

    step: int = 0
    """Step of the history that gave it what it says: of two that contradict each other the later holds."""

    deleted_at: str | None = None
    """When it was taken back; None while it holds."""

    @property
    def says(self) -> tuple[str | bool | None, ...]:
        """What it says, without when."""
        return self.called, self.kind, self.role, self.value, self.label, self.hidden


def told(correction: Correction, before: Correction | None = None) -> str:
    """What a correction says, for people; with a state before, what it says since: `Muraveiko is called Muraveika`."""
    news = [part for part in _parts(correction) if before is None or part not in _parts(before)]
    return f"{_short(correction.found)} {' and '.join(news or _parts(correction))}"


def _parts(correction: Correction) -> list[str]:
    parts = []
    if correction.called is not None:
        parts.append(f"is called {_short(correction.called)}")
    if correction.kind is not None:
        parts.append(f"is {'an' if correction.kind[:1] in 'aeiou' else 'a'} {correction.kind}")
    if correction.role is not None:
        parts.append(f"has the role “{_short(correction.role)}”" if correction.role else "has no role")
    if correction.value is not None:
        parts.append(f"is {correction.value}")
    if correction.label is not None:
        parts.append(f"has the label “{_short(correction.label)}”" if correction.label else "has no label")
    if correction.hidden:
        parts.append("is hidden")
    return parts


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
