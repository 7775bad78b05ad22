"""Finds the words of a text that look like a date. What they mean is not asked here."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.extraction.dates.patterns import TRIGGERS, Form, forms

if TYPE_CHECKING:
    from collections.abc import Iterable

_REACH: Final = 45
"""Characters before and after a trigger that a form may take; the longest forms have about forty."""


class Cue(NamedTuple):
    """Words that look like a date."""

    start: int
    """Offset of the first character."""

    end: int
    """Offset just past the last."""

    kind: str
    """Which form they have."""

    parts: dict[str, str]
    """What the form's groups hold; those that are empty are left out."""


def cues(text: str) -> list[Cue]:
    """What looks like a date, in text order; where two overlap the first, and of those the longest."""
    found: list[tuple[int, int, int, Form, re.Match[str]]] = []
    windows = {trigger: _windows(text, trigger) for trigger in TRIGGERS}
    for rank, form in enumerate(_forms()):
        for start, end in windows[form.trigger]:
            found += (
                (match.start(), -match.end(), rank, form, match) for match in form.pattern.finditer(text, start, end)
            )
    return list(_apart(sorted(found, key=lambda one: one[:3])))


def _apart(found: Iterable[tuple[int, int, int, Form, re.Match[str]]]) -> Iterable[Cue]:
    done = 0
    for start, end, _, form, match in found:
        if start < done:
            continue
        done = -end
        yield Cue(start, done, form.kind, {name: part for name, part in match.groupdict().items() if part})


def _windows(text: str, trigger: str) -> list[tuple[int, int]]:
    """The stretches of a text around a trigger's words, from white space to white space."""
    windows: list[tuple[int, int]] = []
    for match in _trigger(trigger).finditer(text):
        start, end = _widened(text, match.start() - _REACH, match.end() + _REACH)
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(end, windows[-1][1]))
        else:
            windows.append((start, end))
    return windows


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch that cuts no word; a word without end is cut all the same."""
    start, end = max(0, start), min(len(text), end)
    before = next((place for place in range(start, max(0, start - _REACH), -1) if text[place - 1].isspace()), start)
    after = next((place for place in range(end, min(len(text), end + _REACH)) if text[place].isspace()), end)
    return before, after


@cache
def _forms() -> tuple[Form, ...]:
    """The forms, compiled once: that takes longer than to read a short text."""
    return forms()


@cache
def _trigger(name: str) -> re.Pattern[str]:
    return re.compile(TRIGGERS[name])
