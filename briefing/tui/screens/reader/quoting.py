"""A place of the text in a few of its words, for where the text itself is covered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.content import Content

from briefing.tui.widgets.wording import shown

if TYPE_CHECKING:
    from briefing.document import TextSpan

_LEAST: Final = 8
"""Cells of what stands around, below which it tells nothing."""
_BEFORE: Final = 3
"""The words before take a third of the room."""


def in_its_words(text: str, span: TextSpan, room: int) -> Content:
    """A span in bold with what stands around it in its paragraph, in so many cells; nothing where these are too few."""
    own = shown(span.of(text))
    free = room - cell_len(own)
    if free < _LEAST:
        return Content("")
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    after = text[span.end : span.end + room].partition("\n")[0]
    whole = Content.assemble(_end_of(before, free // _BEFORE), (own, "bold $foreground"), shown(after))
    return whole.truncate(room, ellipsis=True)


def _end_of(words: str, most: int) -> str:
    """The last of some words, whole ones, in so many letters with the sign that there are more."""
    if len(words) <= most:
        return shown(words)
    end = words[len(words) - most + 1 :]
    return f"…{shown(end.partition(' ')[2] if ' ' in end else end)}"
