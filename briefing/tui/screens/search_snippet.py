"""The words around a hit, as many as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.content import Content, Span

from briefing.tui.widgets.wording import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.document import TextSpan
    from briefing.library.answer import Hit

_CUT: Final = "…"
_LEAST_HALF: Final = 20
"""Cells below which two parts of a snippet say less than one."""


def snippet_of(hit: Hit, room: int) -> Content:
    """The words around a hit in exactly `room` cells, the terms marked and the first of them in view.

    Where another term is farther off, half of the room is for the words around that.
    """
    text, marks = hit.snippet
    if shown(text) != text:
        return Content(shown(text)).truncate(room, ellipsis=True, pad=True)
    words = Content(text, [Span(mark.start, mark.end, "bold underline $found") for mark in marks])
    if not marks:
        return words.truncate(room, ellipsis=True, pad=True)
    far = _other_beyond(text, marks, _start_for(text, marks[0], room), room)
    if far is None or room // 2 < _LEAST_HALF:
        return _around(words, marks[0], room).truncate(room, ellipsis=True, pad=True)
    first = _around(words[: far.start], marks[0], room // 2).truncate(room // 2, ellipsis=True)
    if not first.plain.endswith(_CUT):
        first = first.rstrip() + Content(f" {_CUT}")
    rest = room - first.cell_length
    return first + _around(words, far, rest, led=True).truncate(rest, ellipsis=True, pad=True)


def _other_beyond(text: str, marks: Sequence[TextSpan], start: int, room: int) -> TextSpan | None:
    """The first term that is written otherwise than those in view, and is not; None where all are."""
    seen = {mark.of(text).casefold() for mark in marks if cell_len(text[start : mark.end]) < room}
    return next((mark for mark in marks if mark.of(text).casefold() not in seen), None)


def _around(words: Content, mark: TextSpan, room: int, *, led: bool = False) -> Content:
    """The words from some way before a term on; `led` where others stand before them."""
    start = _start_for(words.plain, mark, room, is_first=not led)
    lead = " " if led else _CUT if start else ""
    return Content(lead) + words[start:]


def _start_for(text: str, mark: TextSpan, room: int, *, is_first: bool = True) -> int:
    """Where to begin so that a term is in view: 0 where it is anyway, else a word's start some words before it.

    About a third of the room is left before the term, and none after the end of the text.
    """
    if is_first and cell_len(text[: mark.end]) < room:
        return 0
    wanted = max(0, min(mark.start - room // 3, len(text) - room + 2))
    return text.find(" ", wanted, mark.start) + 1 or mark.start
