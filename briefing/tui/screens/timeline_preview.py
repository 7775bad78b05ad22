"""What happened, with its passage, beside the list."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from briefing.document import Origin, TextSpan
from briefing.tui.screens.search_preview import painted, paragraph_at, preview_of
from briefing.tui.widgets.sidebar.rows import written
from briefing.tui.widgets.wording import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.geometry import Size

    from briefing.library.entry import Entry
    from briefing.survey.happenings import Told
    from briefing.tui.screens.search_preview import Preview
    from briefing.tui.screens.timeline_rows import TimelineRow
    from briefing.workspace.workspace import Workspace

_MOST_NAMES: Final = 12
_LONGEST: Final = 1_500
"""Characters of a paragraph that are shown."""
_ORIGINS: Final = MappingProxyType({
    Origin.AUTHOR: "from the author's list",
    Origin.RULE: "found by rule",
    Origin.READER: "as you corrected it",
})  # fmt: skip


class Portrait(NamedTuple):
    """What stands beside a row."""

    row: TimelineRow
    """The row."""

    passages: tuple[tuple[Told, Entry, Preview | None], ...]
    """Every briefing that tells of it, with its paragraph; None where the text does not name the date."""


def read_portrait(workspace: Workspace, row: TimelineRow, entries: Mapping[str, Entry]) -> Portrait:
    """The passages of a row, in the texts as the index has them."""
    told = (row.told,) if row.told else row.happening.told
    return Portrait(row, tuple((one, entries[one.briefing], _passage(workspace, one)) for one in told))


def _passage(workspace: Workspace, told: Told) -> Preview | None:
    text, spot = workspace.index.text_of(told.briefing), told.event.spot
    if text is None or spot is None or spot.end > len(text):
        return None
    own = paragraph_at(text, spot.start)
    part = own.of(text)[:_LONGEST]
    date = TextSpan(spot.start, spot.end).shifted(-own.start)
    return preview_of(part, date.start, (date,)) if date.end <= len(part) else None


def portrait_of(portrait: Portrait, size: Size) -> Content:
    """All of it, in as many lines as there are."""
    event = portrait.row.told.event if portrait.row.told else portrait.row.happening.event
    origin = _ORIGINS[event.origin]
    head = Content.assemble((written(event.date), "bold $title"), "  ", (origin, "$muted"))
    parts = [head, Content.styled(shown(event.label), "bold")]
    for told, entry, passage in portrait.passages:
        parts.append(
            _passage_lines(told, entry, passage, label=told.event.label if told.event.label != event.label else "")
        )
    lines = Content("\n\n").join(parts).wrap(size.width)
    return Content("\n").join(line.rstrip() for line in lines[: size.height])


def _passage_lines(told: Told, entry: Entry, passage: Preview | None, *, label: str) -> Content:
    """Where it is told, in what words, and who is named there."""
    event = told.event
    place = f"¶{event.spot.paragraph}" if event.spot is not None and event.spot.paragraph else ""
    where = " · ".join(filter(None, (shown(entry.title), entry.date or "", place)))
    words = painted(passage) if passage else Content.styled("Its text does not name the date.", "$muted")
    names = ", ".join(map(shown, event.actors[:_MOST_NAMES]))
    named = Content.styled(f"Named there: {names}", "$muted") if names else Content("")
    other = Content.styled(shown(label), "italic")
    return Content("\n").join(part for part in (Content.styled(where, "$heading"), other, words, named) if part)
