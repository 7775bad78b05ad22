"""The lines before a text starts: title, date, publisher, authors."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final

from briefing.document import Publisher, address_or_none, one_line
from briefing.importers.paragraphs import without_marks
from briefing.importers.people import has_by, names_behind_by, names_in, without_by

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORTEST_PARAGRAPH: Final = 25
_SHORTEST_SENTENCE: Final = 5
_MOST_LINES: Final = 12
_LONGEST_FRONT: Final = 4_000
_WORD: Final = re.compile(r"\w+")
_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH: Final = r"(?P<name>[A-Za-z]{3,9})\.?"
_DATES: Final = (
    re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"),
    re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>\d{{4}})"),
    re.compile(rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})"),
    # Of those with strokes only what cannot be meant the other way round.
    re.compile(r"(?P<day>1[3-9]|2\d|3[01])[/-](?P<month>\d{1,2})[/-](?P<year>\d{4})"),
    re.compile(r"(?P<month>\d{1,2})/(?P<day>1[3-9]|2\d|3[01])/(?P<year>\d{4})"),
)
_BEFORE_DATE: Final = re.compile(
    r"\A(?:(?:(?:first |last )?(?:published|posted|updated|modified|date))(?: on| at)?:?\s+"
    r"|\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:,| on)?\s+|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri"
    r"|sat(?:ur)?|sun)(?:day)?\b,?\s+)+",
    re.IGNORECASE,
)
_TIME: Final = re.compile(
    r"(?:,|\s+at|\s+[-–—|/•])?(?:\s+|T)\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\.\d+)?(?:\s*[ap]\.?m\.?)?"
    r"(?:Z|\s*[+-]\d{2}:?\d{2}|\s+\(?[A-Z]{2,5}(?:[+-]\d{1,2})?\)?)?",
    re.IGNORECASE,
)
"""The time of day behind a date, as web pages give it."""
_PLACE_NAME: Final = r"[^\W\d_a-z][\w’'.-]*(?:[ /-][^\W\d_a-z][\w’'.-]*){0,3}"
_PLACE: Final = re.compile(rf"{_PLACE_NAME}(?:,\s+{_PLACE_NAME})?(?:,|\s[–—|-])\s+")
_AGENCY: Final = re.compile(r"\s*(?:\([^)]{2,40}\)\s*)?[–—:-]")
"""Between a date and the text that begins in the same line."""
_BETWEEN_PARTS: Final = re.compile(r"\s*[|·•]\s*|\s+[–—-]\s+")
_PUBLISHED: Final = re.compile(
    r"(?:this (?:article|text|piece|briefing|commentary) was )?(?:originally |first )?published (?:in|by|on|at)\s+"
    r"(?:the\s+)?(?:\[(?P<linked>[^\]]+)\]\((?P<address>[^)\s]*)\)|(?P<plain>.+?))\.?",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"<?(https?://[^\s<>]+)>?")
_UNDERSCORE: Final = re.compile(r"(?<!\w)_|_(?!\w)")
_HEADING: Final = re.compile(r"#{1,6}\s+")


@dataclass(slots=True)
class Front:
    """What was found before the text. Everything that was not understood stays in the text."""

    title: str | None = None
    """The first line that is nothing else."""

    date: str | None = None
    """ISO 8601."""

    publisher: Publisher | None = None
    """Who published it, by a line that says so."""

    authors: tuple[str, ...] = ()
    """Names, by a line that has nothing else."""

    address: str | None = None
    """Where it was taken from: a line that is an address."""

    used: int = 0
    """How many lines were understood."""


def told_in_markdown(text: str) -> tuple[str | None, tuple[str, ...]]:
    """Date and authors by the lines between a title and the first paragraph of Markdown; all of them stay in it.

    Where no line says by, a name alone may be a heading: Executive Summary.
    """
    plain = _UNDERSCORE.sub("", without_marks(text[:_LONGEST_FRONT]))
    paragraphs = [line for block in with_front_parted(plain).split("\n\n") if (line := " ".join(block.split()))]
    front, _ = take_front(paragraphs)
    return front.date, front.authors if any(map(has_by, paragraphs[:_MOST_LINES])) else ()


def take_front(paragraphs: Sequence[str]) -> tuple[Front, list[str]]:
    """What the lines before the first paragraph say, and all that stays in the text."""
    front = Front()
    end = _start_of_text(paragraphs)
    lines = [part for line in paragraphs[:end] for part in _parts(line)]
    left = [line for line in lines if not _understood(front, line)]
    byline = _byline(left, paragraphs[end:])
    if byline is not None:
        front.authors = tuple(map(one_line, names_in(without_marks(left.pop(byline)))))
    if left and end:
        front.title = one_line(without_marks(_HEADING.sub("", left.pop(0))))
    if not front.authors:
        _take_from_byline(front, left)
    text = [*left, *paragraphs[end:]]
    if front.date is None:
        front.date = next(filter(None, map(_dateline, text[: len(left) + 1])), None)
    return front, text


def _take_from_byline(front: Front, lines: Sequence[str]) -> None:
    """Takes authors and date from a line that says more than these, which stays in the text for the rest."""
    byline = next(filter(names_behind_by, map(without_marks, lines)), "")
    front.authors = tuple(map(one_line, names_behind_by(byline)))
    front.date = front.date or next(filter(None, map(date_in, _BETWEEN_PARTS.split(byline))), None)


def with_front_parted(text: str) -> str:
    """A text whose first lines, where no blank lines part them, are parted at those that are a date, a byline or such.

    What stands before these is together one title, and what stands behind them is the text.
    """
    first, *others = text.lstrip().split("\n\n", _MOST_LINES)
    before_text = () if _is_long(first) else tuple(takewhile(lambda block: not _is_long(block), others))
    return "\n\n".join([_parted(first, 1), *map(_parted, before_text), *others[len(before_text) :]])


def _is_long(block: str) -> bool:
    """Whether a block has as many words as a paragraph of the text."""
    return next(islice(_WORD.finditer(block), _SHORTEST_PARAGRAPH - 1, None), None) is not None


def _parted(block: str, start: int = 0) -> str:
    """Lines in a row, of which from one on those are parted from the others that tell of the text."""
    lines = block.split("\n")
    some = [
        f"\n{line}\n" if index >= start and _is_front(line) else line for index, line in enumerate(lines[:_MOST_LINES])
    ]
    return "\n".join([*some, *lines[_MOST_LINES:]])


def _is_front(line: str) -> bool:
    line = " ".join(line.split())
    parts = _parts(line)
    return len(parts) > 1 or _is_part(parts[0]) or _dateline(line) is not None


def _is_part(line: str) -> bool:
    is_byline = has_by(line) and bool(names_in(line))
    return is_byline or date_in(line) is not None or _publisher_in(line) is not None


def _parts(line: str) -> list[str]:
    """What a line is put together from, as `By Ada Lovelace | 3 May 2025`; the line alone where it is anything else."""
    parts = [part for piece in _BETWEEN_PARTS.split(line.strip()) for part in _around_comma(piece)]
    has_date = any(map(date_in, parts))
    return parts if len(parts) > 1 and has_date and all(map(_may_be_part, parts)) else [line]


def _may_be_part(part: str) -> bool:
    """Whether something beside a date tells more of the text: also a bare name, but in capitals it is a place."""
    return _is_part(part) or (bool(names_in(part)) and not part.isupper())


def _dateline(line: str) -> str | None:
    """The day of a line that begins with place and date, as BRUSSELS, 12 November 2025 –; both stay in the text."""
    place = _PLACE.match(line)
    if place is None:
        return None
    rest = line[place.end() :]
    if date := date_in(rest):
        return date
    written = next(
        (match[0] for form in _DATES if (match := form.match(rest)) and _AGENCY.match(rest, match.end())), ""
    )
    return date_in(written)


def _around_comma(piece: str) -> list[str]:
    """A piece as two where a date follows a comma in it, and no place: By Ada Lovelace, 3 May 2025."""
    commas = (match.start() for match in re.finditer(r",\s", piece))
    cut = next((comma for comma in commas if date_in(piece[comma + 1 :].strip()) and not date_in(piece)), None)
    return [piece] if cut is None or not _is_part(piece[:cut]) else [piece[:cut].strip(), piece[cut + 1 :].strip()]


def _start_of_text(paragraphs: Sequence[str]) -> int:
    """Which is the first paragraph of the text: the first of 25 words; of a text that has none, the first sentence."""
    first = paragraphs[:_MOST_LINES]
    long = (index for index, paragraph in enumerate(first) if len(_WORD.findall(paragraph)) >= _SHORTEST_PARAGRAPH)
    sentences = (index for index, paragraph in enumerate(first) if index and _is_sentence(paragraph))
    return next(long, next(sentences, min(len(paragraphs), 1)))


def _is_sentence(paragraph: str) -> bool:
    return len(_WORD.findall(paragraph)) >= _SHORTEST_SENTENCE and paragraph.endswith((".", "!", "?", "…", "”", '"'))


def _understood(front: Front, line: str) -> bool:
    """Whether a line is a date, a publisher or an address; it is kept in `front` then."""
    if front.date is None and (date := date_in(line)):
        front.date = date
    elif front.publisher is None and (publisher := _publisher_in(line)):
        front.publisher = publisher
    elif front.address is None and (address := _ADDRESS.fullmatch(line)):
        front.address = one_line(address[1])
    else:
        return False
    return True


def date_in(line: str) -> str | None:
    """The date a line consists of, as ISO 8601: 18.09.2025, 2025-09-18, 18 September 2025, September 18, 2025."""
    bare = _BEFORE_DATE.sub("", without_marks(line).strip(), count=1)
    match = next(filter(None, (_without_time(form, bare) for form in _DATES)), None)
    if match is None:
        return None
    parts = match.groupdict()
    month = int(parts["month"]) if "month" in parts else _month(parts["name"])
    try:
        return dt.date(int(parts["year"]), month, int(parts["day"])).isoformat()
    except ValueError:
        return None


def _without_time(form: re.Pattern[str], written: str) -> re.Match[str] | None:
    """The date in a form, if that is all there is but for a time of day."""
    match = form.match(written)
    is_all = match is not None and (match.end() == len(written) or _TIME.fullmatch(written, match.end()))
    return match if is_all else None


def _month(name: str) -> int:
    """Number of a month by its name or the first three letters or more; 0 where there is none."""
    return next((number for number, month in enumerate(_MONTHS, start=1) if month.startswith(name.lower())), 0)


def _publisher_in(line: str) -> Publisher | None:
    match = _PUBLISHED.fullmatch(line)
    if match is None:
        return None
    if match["linked"] is None:
        return Publisher(one_line(without_marks(match["plain"])))
    return Publisher(one_line(without_marks(match["linked"])), address_or_none(match["address"]), is_cited=True)


def _byline(left: Sequence[str], text: Sequence[str]) -> int | None:
    """Which line names the authors: one that says by, that recurs at the end, or the last one after a title."""
    lines = list(map(without_marks, left))
    named = [index for index, line in enumerate(lines) if names_in(line)]
    tail = set(text[-4:])
    signed = [index for index in named if has_by(lines[index]) or without_by(lines[index]) in tail]
    if signed:
        return signed[0]
    return named[-1] if named and named[-1] > 0 else None
