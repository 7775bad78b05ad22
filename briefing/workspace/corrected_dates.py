"""The dates of one briefing as the reader corrected them. Pure, as `corrected_actors` is.

A correction is known by the value it is about and by how the text writes that, not by where: it survives when the text
is corrected, and when it is looked at by other rules. Corrections are applied one after the other, so that a corrected
date can be corrected again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import Origin
from briefing.document.key_date import precision_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing.annotations.correction import Correction
    from briefing.document import KeyDate

_DATE: Final = "date"


class Dated(NamedTuple):
    """A date with what it is known by."""

    date: KeyDate
    """The date; with the mentions of all it was put together from."""

    words: frozenset[str]
    """How the text writes it, folded."""

    parts: tuple[int, ...]
    """Which of those that were found it is."""

    because: tuple[Correction, ...] = ()
    """What was said of it, in order."""


def corrected_dates(
    found: Iterable[tuple[KeyDate, frozenset[str]]], corrections: Iterable[Correction], has: Callable[[str], bool]
) -> list[Dated]:
    """The dates that are listed: none that is hidden, and one of each that a correction made the same.

    `found` has each with its words, folded; `corrections` are the briefing's own, the last made at the end. `has` says
    whether the folded text has a word or more in a row.
    """
    return _corrected(found, corrections, has)[0]


def hidden_dates(
    found: Iterable[tuple[KeyDate, frozenset[str]]], corrections: Iterable[Correction], has: Callable[[str], bool]
) -> list[Dated]:
    """The dates that are hidden, each with what was said of it, that it is hidden at the end; given as those listed."""
    return _corrected(found, corrections, has)[1]


def _corrected(
    found: Iterable[tuple[KeyDate, frozenset[str]]], corrections: Iterable[Correction], has: Callable[[str], bool]
) -> tuple[list[Dated], list[Dated]]:
    dates = [Dated(date, words, (index,)) for index, (date, words) in enumerate(found)]
    hidden: list[Dated] = []
    for correction in corrections:
        for index in reversed(_meant(dates, correction, has)):
            if correction.hidden:
                hidden.append(dates.pop(index)._replace(because=(correction,)))
            else:
                _correct(dates, index, correction)
    return dates, hidden


def corrections_in(corrections: Iterable[Correction], briefing: str | None) -> list[Correction]:
    """Those of the dates of a briefing."""
    return [one for one in corrections if one.about == _DATE and one.briefing == briefing]


def _meant(dates: Sequence[Dated], correction: Correction, has: Callable[[str], bool]) -> list[int]:
    """Which dates a correction is about."""
    words = frozenset(correction.words)
    alike = [index for index, one in enumerate(dates) if one.date.value == correction.found]
    same = [index for index in alike if words & dates[index].words or words == dates[index].words]
    if same:
        return same
    if alike:
        # Where the text says it in other words now, they are the same date.
        return [] if any(map(has, words)) else alike
    if correction.hidden or any(one.date.value == correction.value for one in dates):
        return []
    # Where other rules read another value out of the same words, the reader's still holds.
    written = [index for index, one in enumerate(dates) if words & one.words]
    return written if len(written) == 1 else []


def _correct(dates: list[Dated], index: int, correction: Correction) -> None:
    one = dates[index]
    date = _said(one.date, correction)
    dates[index] = one._replace(date=date, because=(*one.because, correction))
    twin = _twin(dates, index)
    if twin is not None and correction.value is not None:
        dates[twin] = _together(dates[twin], dates[index], correction)
        del dates[index]


def _twin(dates: Sequence[Dated], index: int) -> int | None:
    """Another date of the same value."""
    date = dates[index].date
    others = (number for number, other in enumerate(dates) if number != index and _is_one(other.date, date))
    return next(others, None)


def _is_one(one: KeyDate, other: KeyDate) -> bool:
    return (one.value, one.precision) == (other.value, other.precision)


def _said(date: KeyDate, correction: Correction) -> KeyDate:
    value = date.value if correction.value is None else correction.value
    said = date._replace(
        value=value,
        precision=date.precision if value == date.value else precision_of(value) or date.precision,
        approximate=date.approximate and correction.value is None,
        label=date.label if correction.label is None else correction.label,
    )
    return date if said == date else said._replace(origin=Origin.READER)


def _together(one: Dated, other: Dated, correction: Correction) -> Dated:
    """Two dates that are one by a correction of the other."""
    date = one.date._replace(
        label=one.date.label if correction.label is None else correction.label,
        approximate=False,
        origin=Origin.READER,
        surfaces=tuple(dict.fromkeys((*one.date.surfaces, *other.date.surfaces))),
        mentions=tuple(sorted({*one.date.mentions, *other.date.mentions})),
        salience=max(one.date.salience, other.date.salience),
    )
    return Dated(date, one.words | other.words, (*one.parts, *other.parts), (*one.because, *other.because))
