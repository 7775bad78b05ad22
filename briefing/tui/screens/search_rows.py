"""How an answer looks: each briefing with its hits below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len
from textual.content import Content, Span

from briefing.library.answer import Where
from briefing.tui.screens.search_snippet import snippet_of
from briefing.tui.widgets.line_list import Rows
from briefing.tui.widgets.wording import counted, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.answer import Answer, Hit, Result
    from briefing.workspace.searches import News

_PLACE_CELLS: Final = 6
_NOTE_SIGN: Final = "■"
_LEAST_WORDS: Final = 8


class HitRow(NamedTuple):
    """A row of the list: a briefing, one of its hits, or those that are not listed."""

    result: Result
    """The briefing."""

    hit: Hit | None = None
    """The hit; None for the briefing's own row, and for one that stands for hits."""

    left: int = 0
    """How many hits it stands for that are not listed; 0 for other rows."""

    @property
    def is_title(self) -> bool:
        """Whether it is the briefing's own row."""
        return self.hit is None and not self.left


class SearchRows(Rows):
    """The briefings of an answer as headings, their hits as rows."""

    def __init__(self, answer: Answer, news: News | None = None, only: Where | None = None) -> None:
        """All hits, or `only` those in texts or in notes; `news` says which briefings are new."""
        self._news: Final = news
        self.rows: Final = tuple(_rows(answer, only))
        """Every row."""

    def __len__(self) -> int:
        return len(self.rows)

    def is_head(self, row: int) -> bool:
        """Whether it is a briefing's own row, and has hits to choose below it."""
        return self.rows[row].is_title and self._has_hits(row)

    def row_of(self, wanted: HitRow) -> int | None:
        """The row of a hit or briefing, also where the rest of the answer became another one; None where it is gone."""
        same = (row for row, one in enumerate(self.rows) if _place_of(one) == _place_of(wanted))
        return next(same, None)

    def first_of(self, briefing: str) -> int | None:
        """The row of a briefing itself; None where it is not in the answer."""
        return next((row for row, one in enumerate(self.rows) if one.result.entry.id == briefing), None)

    def _has_hits(self, row: int) -> bool:
        return row + 1 < len(self.rows) and self.rows[row + 1].hit is not None

    def paint(self, row: int, line: int, width: int, *, at_cursor: bool) -> Content:  # noqa: ARG002, as every list
        """Title, date and how many hits; where a hit is and its words; or how many are not listed."""
        result, hit, left = self.rows[row]
        if left:
            return Content.styled(f"    + {left:,} more", "$muted")
        return _hit_line(hit, width) if hit is not None else _title_line(result, self._said_of(result), width)

    def _said_of(self, result: Result) -> str:
        """Whether a briefing is new or changed in a saved search."""
        if not self._news:
            return ""
        if result.entry.id in self._news.added:
            return "new"
        return "changed" if result.entry.id in self._news.changed else ""


def _place_of(row: HitRow) -> tuple[str, str | None, int, int] | tuple[str, bool]:
    """What makes a row the same one in another answer."""
    hit = row.hit
    return (
        (row.result.entry.id, bool(row.left))
        if hit is None
        else (row.result.entry.id, hit.note, hit.start, hit.paragraph)
    )


def _rows(answer: Answer, only: Where | None) -> Iterator[HitRow]:
    for result in answer.results:
        hits = [hit for hit in _without_titles(result.hits) if only in (None, hit.where)]
        if hits or only is None:
            yield from (HitRow(result, hit) for hit in (None, *hits))
            if left := _left(result, only):
                yield HitRow(result, left=left)


def _left(result: Result, only: Where | None) -> int:
    """How many hits of some kind are not listed."""
    if only is None:
        return result.others
    return result.other_notes if only is Where.NOTE else result.others - result.other_notes


def _without_titles(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits that are passages or notes: a hit in the title is seen in the title."""
    return tuple(hit for hit in hits if hit.where is not Where.TITLE)


def _title_line(result: Result, news: str, width: int) -> Content:
    entry = result.entry
    in_title = next((hit for hit in result.hits if hit.where is Where.TITLE), None)
    right = f"{shown(entry.date or ''):>10}  {_count_of(result):>7} "
    title = Content(shown(entry.title), [Span(0, len(entry.title), "bold")])
    if in_title is not None and shown(entry.title) == entry.title:
        title = title.add_spans([Span(mark.start, mark.end, "$found underline") for mark in in_title.terms])
    said = Content.styled(f" {news}", "bold $accent") if news else Content("")
    room = width - len(right) - 3 - said.cell_length
    return Content.assemble("  ", title.truncate(room, ellipsis=True, pad=True), said, (f" {right}", "$muted"))


def _count_of(result: Result) -> str:
    """How many hits a briefing has, and how many of these are listed; or what else was found of it."""
    listed = len(_without_titles(result.hits))
    if result.others or result.is_cut:
        every = f"{listed + result.others:,}{'+' * result.is_cut} hits"
        return f"{listed} of {every}" if result.others else every
    if listed:
        return counted(listed, "hit")
    if any(hit.terms for hit in result.hits):
        return "title"
    return ", ".join(dict.fromkeys(field for field, _ in result.described))


def _hit_line(hit: Hit, width: int) -> Content:
    is_note = hit.where is Where.NOTE
    place = _NOTE_SIGN if is_note else f"¶{hit.paragraph}"
    label = "" if not is_note else "my note on: " if hit.is_quote else "my note: "
    missing = f"  without: {', '.join(map(shown, hit.missing))} " if hit.missing else " "
    room = width - 4 - _PLACE_CELLS - cell_len(label) - cell_len(missing)
    tags = _tags(hit, room // 2)
    words = snippet_of(hit, max(_LEAST_WORDS, room - tags.cell_length))
    return Content.assemble(
        "    ",
        (f"{place:<{_PLACE_CELLS}}", "$sign" if is_note else "$muted"),
        (label, "$muted"),
        words,
        tags,
        (missing, "$warning"),
    )


def _tags(hit: Hit, room: int) -> Content:
    """A note's tags, at the right of its words."""
    tags = " ".join(f"#{shown(tag)}" for tag in hit.tags)
    return Content.styled(f"  {tags}", "$muted").truncate(max(0, room), ellipsis=True) if tags else Content("")
