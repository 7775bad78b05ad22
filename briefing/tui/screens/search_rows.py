"""How an answer looks: each briefing with its hits below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content, Span

from briefing.library.answer import Where
from briefing.tui.widgets.line_list import Rows
from briefing.tui.widgets.wording import counted, shown

if TYPE_CHECKING:
    from briefing.library.answer import Answer, Hit, Result

_PLACE_CELLS: Final = 6
_NOTE_SIGN: Final = "■"


class HitRow(NamedTuple):
    """A row of the list: a briefing, or one of its hits."""

    result: Result
    """The briefing."""

    hit: Hit | None
    """The hit; None for the briefing's own row."""


class SearchRows(Rows):
    """The briefings of an answer as headings, their hits as rows."""

    def __init__(self, answer: Answer) -> None:
        self.rows: Final = tuple(
            HitRow(result, hit) for result in answer.results for hit in (None, *_without_titles(result.hits))
        )
        """Every row."""

    def __len__(self) -> int:
        return len(self.rows)

    def is_head(self, row: int) -> bool:
        """Whether it is a briefing's own row, and has hits to choose below it."""
        return self.rows[row].hit is None and self._has_hits(row)

    def _has_hits(self, row: int) -> bool:
        return row + 1 < len(self.rows) and self.rows[row + 1].hit is not None

    def paint(self, row: int, line: int, width: int, *, at_cursor: bool) -> Content:  # noqa: ARG002, as every list
        """Title, date and how many hits; or where a hit is and its words."""
        result, hit = self.rows[row]
        return _hit_line(hit, width) if hit is not None else _title_line(result, width)


def _without_titles(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits that are passages or notes: a hit in the title is seen in the title."""
    return tuple(hit for hit in hits if hit.where is not Where.TITLE)


def _title_line(result: Result, width: int) -> Content:
    entry = result.entry
    in_title = next((hit for hit in result.hits if hit.where is Where.TITLE), None)
    hits = len(_without_titles(result.hits))
    right = f"{shown(entry.date or ''):>10}  {counted(hits, 'hit') if hits else 'title':>7} "
    title = Content(shown(entry.title), [Span(0, len(entry.title), "bold")])
    if in_title is not None and shown(entry.title) == entry.title:
        title = title.add_spans([Span(mark.start, mark.end, "$found underline") for mark in in_title.terms])
    room = width - len(right) - 3
    return Content("  ") + title.truncate(room, ellipsis=True, pad=True) + Content.styled(" " + right, "$muted")


def _hit_line(hit: Hit, width: int) -> Content:
    place = f"¶{hit.paragraph}" if hit.where is Where.TEXT else _NOTE_SIGN
    missing = f"without: {', '.join(map(shown, hit.missing))}" if hit.missing else ""
    words = snippet_of(hit)
    if hit.where is Where.NOTE:
        words = Content.styled("my note: ", "$muted") + words
    room = width - 4 - _PLACE_CELLS - (len(missing) + 3 if missing else 1)
    return Content.assemble(
        "    ",
        (f"{place:<{_PLACE_CELLS}}", "$sign" if hit.where is Where.NOTE else "$muted"),
        words.truncate(max(8, room), ellipsis=True, pad=bool(missing)),
        ("  " + missing + " " if missing else "", "$warning"),
    )


def snippet_of(hit: Hit) -> Content:
    """The words around a hit, the terms marked."""
    text, marks = hit.snippet
    if shown(text) != text:
        return Content(shown(text))
    return Content(text, [Span(mark.start, mark.end, "bold underline $found") for mark in marks])
