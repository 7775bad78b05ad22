"""What is read from the whole text: lists and contents. Of a long text it comes after the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import source_links, with_mentions
from briefing.tui.widgets.contents_rows import Contents, contents_of
from briefing.tui.widgets.sidebar.rows import actor_list, date_list, source_list

if TYPE_CHECKING:
    from briefing.document import Briefing, SourceLink
    from briefing.tui.widgets.sidebar.rows import RowList

SHORT: Final = 65_536
"""Characters of source up to which a text is read whole before it is painted; that takes a few milliseconds."""

LOOKING: Final = "Looking …"
"""What a list says that is empty until the text was read for it."""


class Surroundings(NamedTuple):
    """What stands about a text."""

    contents: Contents
    """Its contents."""

    actors: RowList
    """Who acts in it."""

    dates: RowList
    """When what happened."""

    sources: RowList
    """What it cites."""

    links: tuple[SourceLink, ...]
    """The sources themselves, by number from 1."""


def is_short(briefing: Briefing) -> bool:
    """Whether its text is read whole at once."""
    return sum(briefing.body.sizes) <= SHORT


def surroundings_of(briefing: Briefing) -> Surroundings:
    """Reads the whole text for what stands about it."""
    named = with_mentions(briefing) if briefing.actors or briefing.dates else briefing
    links = source_links(briefing)
    return Surroundings(
        contents=Contents(contents_of(briefing)),
        actors=actor_list(named.actors, LOOKING),
        dates=date_list(named.dates, LOOKING),
        sources=source_list(links),
        links=links,
    )
