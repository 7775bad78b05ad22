"""What the sidebar's lists say: a briefing's actors, dates, sources and notes as rows, without any screen."""

from __future__ import annotations

import re
from bisect import bisect_left
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import ActorKind, Origin, Precision, Refusal, one_line, web_address
from briefing.workspace.key_ones import KEY_ACTORS, KEY_DATES, key_ones

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.document import Actor, KeyDate, SourceLink, TextSpan

NO_ADDRESS: Final = "∅"
FOUND: Final = "~"
"""The sign of what was found by rule."""
CORRECTED: Final = "="
"""The sign of what the reader corrected."""
HIDDEN: Final = "×"
"""The sign of what the reader hides."""
_MARKS: Final = MappingProxyType({Origin.AUTHOR: " ", Origin.RULE: FOUND, Origin.READER: CORRECTED})
_GROUPS: Final = MappingProxyType({
    ActorKind.PERSON: "People",
    ActorKind.ORGANISATION: "Organisations",
    ActorKind.COUNTRY: "Countries",
    ActorKind.PLACE: "Places",
    ActorKind.EVENT: "Events",
})  # fmt: skip
_KIND_ORDER: Final = tuple(_GROUPS)
_SEASONS: Final = MappingProxyType({"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"})
_SEASON_MONTHS: Final = MappingProxyType({"SP": "03", "SU": "06", "FA": "09", "WI": "12"})
_QUARTER_MONTHS: Final = MappingProxyType({"Q1": "01", "Q2": "04", "Q3": "07", "Q4": "10"})
_DATE_COLUMN: Final = len("2025-09-12/16")
"""Cells of the column of values; the few that are longer push their label aside."""
_UNITS: Final = MappingProxyType({"Y": "year", "M": "month", "W": "week", "D": "day"})


class Row(NamedTuple):
    """One entry of a list, which leads to places in the text."""

    key: str
    """What it is known by when the list is built anew; unique in its list."""

    name: str
    """What it is called where its places are lit."""

    words: str
    """What it says, cut where the list is narrow."""

    places: tuple[TextSpan, ...] = ()
    """Where it stands in the text, in text order; empty where it does not."""

    mark: str = " "
    """A sign before it: `~` for what was found by rule, `=` for what the reader corrected, that of a note."""

    lead: str = ""
    """A column before the words: the value of a date, the number of a source, the ¶ of a note."""

    tail: str = ""
    """A column after the words, at the right edge."""

    second: str = ""
    """What stands below it while the cursor is on it; empty for nothing."""

    group: str = ""
    """The heading it stands under; empty where a list has none."""

    is_found: bool = False
    """Whether a rule found it, not an author."""

    colour: str = ""
    """Of a note; empty for anything else."""

    is_key: bool = True
    """Whether it is shown from the start; the rest is folded away until it is asked for."""

    @property
    def before(self) -> str:
        """The column before the words, with the blanks about it."""
        gap = " " if self.colour else "  "
        return f" {self.lead}{gap}" if self.lead else " "

    @property
    def after(self) -> str:
        """The column after the words, with the blanks about it."""
        return f" {self.tail}  " if self.tail else ""

    def is_within(self, span: TextSpan) -> bool:
        """Whether one of its places is in `span`; they do not overlap one another."""
        before_end = bisect_left(self.places, span.end, key=lambda place: place.start)
        return before_end > 0 and self.places[before_end - 1].end > span.start


class RowList(NamedTuple):
    """One of the sidebar's four lists."""

    title: str
    """Its heading."""

    rows: tuple[Row, ...]
    """Its entries, in the order they keep."""

    empty: str
    """What it says where it has none."""

    told: str = ""
    """What its head says of how many there are."""

    places: tuple[tuple[int, int], ...] | None = None
    """Where the places of its rows start, each with the row's number, in text order; None leaves it to whoever asks."""


def places_of(rows: Iterable[Row]) -> tuple[tuple[int, int], ...]:
    """Where the places of rows start, each with the number of its row, in text order."""
    return tuple(sorted((place.start, number) for number, row in enumerate(rows) for place in row.places))


def actor_list(actors: Iterable[Actor], empty: str = "No actors found") -> RowList:
    """The actors by kind, within a kind the most salient first; those that matter less are folded away."""
    ordered = sorted(actors, key=lambda actor: (_KIND_ORDER.index(actor.kind), -actor.salience))
    key = key_ones(ordered, KEY_ACTORS)
    rows = tuple(_actor_row(actor, is_key=is_key) for actor, is_key in zip(ordered, key, strict=True))
    return RowList("Actors", rows, empty, _counted(rows))


def _actor_row(actor: Actor, *, is_key: bool) -> Row:
    meaning = f"stands for {actor.stands_for}" if actor.stands_for else ""
    return Row(
        key=actor.name,
        name=actor.name,
        words=actor.name,
        places=actor.mentions,
        mark=mark_of(actor.origin),
        tail=str(len(actor.mentions)),
        second=actor.role or meaning,
        group=_GROUPS[actor.kind],
        is_found=actor.origin is Origin.RULE,
        is_key=is_key,
    )


def mark_of(origin: Origin) -> str:
    """The sign of who says so; a blank for an author."""
    return _MARKS[origin]


def date_list(dates: Iterable[KeyDate], empty: str = "No dates found", *, hidden: Iterable[KeyDate] = ()) -> RowList:
    """The dates in the order of time, durations last, their labels in a column; those that matter less are folded.

    So are those that are `hidden`, behind all others.
    """
    ordered = sorted(dates, key=_time_order)
    leads = [written(date) for date in ordered]
    width = min(_DATE_COLUMN, max(map(len, leads), default=0))
    key = key_ones(ordered, KEY_DATES)
    rows = tuple(
        _date_row(date, lead.ljust(width), is_key=is_key)
        for date, lead, is_key in zip(ordered, leads, key, strict=True)
    )
    unlisted = tuple(_hidden_row(date, written(date).ljust(width)) for date in sorted(hidden, key=_time_order))
    return RowList("Dates", rows + unlisted, empty, _counted(rows))


def _hidden_row(date: KeyDate, lead: str) -> Row:
    """The row of a date that the reader hides: it leads nowhere, and can be listed again."""
    row = _date_row(date, lead, is_key=False)
    return row._replace(key=hidden_key(date), places=(), mark=HIDDEN, second="hidden: D lists it again")


def hidden_key(date: KeyDate) -> str:
    """What the row of a hidden date is known by."""
    return f"hidden {date_key(date)}"


def _date_row(date: KeyDate, lead: str, *, is_key: bool) -> Row:
    return Row(
        key=date_key(date),
        name=date.label or date.value,
        words=date.label,
        places=date.mentions,
        mark=mark_of(date.origin),
        lead=lead,
        is_found=date.origin is Origin.RULE,
        is_key=is_key,
    )


def date_key(date: KeyDate) -> str:
    """What the row of a date is known by."""
    return f"{date.value} {date.precision} {date.label}"


def _time_order(date: KeyDate) -> tuple[bool, str]:
    return date.precision is Precision.DURATION, "/".join(map(_first_month, date.value.split("/")))


def _first_month(value: str) -> str:
    """A value that sorts by time: a season and a quarter by their first month."""
    year, _, part = value.partition("-")
    month = _SEASON_MONTHS.get(part) or _QUARTER_MONTHS.get(part)
    return f"{year}-{month}" if month else value


def written(date: KeyDate) -> str:
    """A date as a list writes it: `2025-09-12/16`, `summer 2025`, `5 years`, `1990s`; with `c.` where approximate."""
    value = date.value
    if date.precision is Precision.RANGE:
        value = _short_range(value)
    elif date.precision is Precision.NIGHT:
        value = f"{value} night"
    elif date.precision is Precision.SEASON:
        value = f"{_SEASONS[value[5:]]} {value[:4]}"
    elif date.precision is Precision.DECADE:
        value = f"{value[:3]}0s"
    elif date.precision is Precision.DURATION:
        value = _duration(value)
    return f"c. {value}" if date.approximate else value


def _short_range(value: str) -> str:
    """A range whose second end leaves out the year or month it shares with the first."""
    first, _, last = value.partition("/")
    firsts, lasts = first.split("-"), last.split("-")
    if len(firsts) != len(lasts):
        return value
    shared = 0
    while shared < len(firsts) - 1 and firsts[shared] == lasts[shared]:
        shared += 1
    return f"{first}/{'-'.join(lasts[shared:])}"


def _duration(value: str) -> str:
    """A duration of days or more in words; one of hours as it is."""
    parts = re.findall(r"(\d+)([YMWD])", value.partition("T")[0])
    if "T" in value or not parts:
        return value
    return " ".join(f"{count} {_UNITS[unit]}{'' if count == '1' else 's'}" for count, unit in parts)


def source_list(links: Sequence[SourceLink]) -> RowList:
    """The sources in their order; the head says how many came without an address.

    There may be a hundred thousand: what takes time with so many is done here, and not where they are shown.
    """
    width = len(str(len(links)))
    rows = tuple(_source_row(link, width) for link in links)
    missing = sum(link.address is None for link in links)
    count = f"{len(rows)} · {missing} without {NO_ADDRESS}" if missing else _counted(rows)
    return RowList("Sources", rows, "No sources cited", count, places_of(rows))


def _source_row(link: SourceLink, width: int) -> Row:
    paragraph = f"¶{link.paragraph}" if link.paragraph is not None else ""
    return Row(
        key=str(link.number),
        name=one_line(link.text),
        words=one_line(link.text),
        places=(link.span,) if link.span is not None else (),
        lead=str(link.number).rjust(width),
        tail=f"{paragraph:<4}{NO_ADDRESS if link.address is None else ' '}",
        second=host_of(link.address),
    )


def host_of(address: str | None) -> str:
    """The host an address leads to, or why there is none."""
    if address is None:
        return "no address"
    checked = web_address(address)
    return checked.reason if isinstance(checked, Refusal) else checked.host


def _counted(rows: Sequence[Row]) -> str:
    return str(len(rows)) if rows else ""
