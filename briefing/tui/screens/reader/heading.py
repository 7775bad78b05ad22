"""What the first row says of a briefing and of the place in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.widgets.header_row import Heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.document import Author, Briefing, Passage

_TRAIL = "Library › "


def heading_of(briefing: Briefing, paragraph: Passage | None, fraction: float) -> Heading:
    """The first row: what is read, and where in it one is."""
    publisher = briefing.publisher.name if briefing.publisher else ""
    return Heading(
        title=briefing.title,
        author=_surnames([author for author in briefing.authors if author.name != publisher]),
        publisher=publisher,
        date=briefing.date or "",
        place=_place(briefing, paragraph, fraction),
        trail=_TRAIL,
    )


def _surnames(authors: Sequence[Author]) -> str:
    """One author by surname, of two both, of more the first."""
    names = [_surname(author.name) for author in authors]
    return f"{names[0]} et al." if len(names) > 2 else " & ".join(names)  # noqa: PLR2004, one and two fit


def _surname(name: str) -> str:
    """The last word of what looks like a person's name; all of any other."""
    words = name.split()
    is_person = 2 <= len(words) <= 3 and all(word[0].isupper() for word in words)  # noqa: PLR2004, names of people
    return words[-1] if is_person else name


def _place(briefing: Briefing, paragraph: Passage | None, fraction: float) -> str:
    """As in `¶5/11  38%`; without the total while it is still being counted."""
    percent = f"{round(fraction * 100)}%"
    if paragraph is None or paragraph.number is None:
        return percent
    body = briefing.body
    total = f"/{body.reckon(body.chunk_count).paragraphs}" if body.is_complete else ""
    return f"¶{paragraph.number}{total}  {percent:>4}"
