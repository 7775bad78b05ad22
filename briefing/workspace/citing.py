"""Citations: how a briefing, a passage and a place in it are named outside."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from briefing.annotations import Note
    from briefing.document import Briefing, TextSpan
    from briefing.workspace.workspace import Workspace


def citation(briefing: Briefing) -> str:
    """One line: `Jo Author, “Title”, Publisher, 18 September 2025, https://…`; what is unknown is left out.

    A publisher who is the author is named once.
    """
    authors = [author.name for author in briefing.authors]
    publisher = briefing.publisher.name if briefing.publisher else ""
    parts = [
        " and ".join(authors),
        f"“{briefing.title}”",
        publisher if publisher not in authors else "",
        long_date(briefing.date) if briefing.date else "",
        briefing_address(briefing) or "",
    ]
    return ", ".join(filter(None, parts))


def briefing_address(briefing: Briefing) -> str | None:
    """The briefing's own address; None where it has none."""
    return briefing.source.url if briefing.source else None


def long_date(value: str) -> str:
    """A date for people: `18 September 2025`; anything but a day stays as it is."""
    try:
        day = dt.date.fromisoformat(value)
    except ValueError:
        return value
    return f"{day.day} {day:%B %Y}"


def quotation(briefing: Briefing, span: TextSpan, *, accessed: dt.date) -> str:
    """A passage as a Markdown quotation with its citation and the way back to it."""
    quoted = "\n".join(f"> {line}".rstrip() for line in span.of(briefing.body.text).split("\n"))
    back = link_back(briefing.id or "", f"{span.start}-{span.end}")
    return f"{quoted}\n>\n> — {citation(briefing)} (accessed {long_date(accessed.isoformat())}). `{back}`\n"


def notes_markdown(briefing: Briefing, notes: Iterable[Note]) -> str:
    """Notes on a briefing as Markdown, under its citation, with the way back to each."""
    from briefing.annotations.markdown_export import notes_markdown as export  # noqa: PLC0415, only when copied

    return export(citation(briefing), notes)


def write_notes(briefing: Briefing, notes: Iterable[Note], folder: Path) -> Path:
    """Writes notes as Markdown to a new file in a folder, named after the briefing; returns its path."""
    from itertools import count  # noqa: PLC0415, only when written

    from briefing.files.atomic import write_atomic  # noqa: PLC0415

    names = (f"{briefing.id}-notes{f'-{number}' if number > 1 else ''}.md" for number in count(1))
    path = next(path for name in names if not (path := folder / name).exists())
    write_atomic(path, notes_markdown(briefing, notes).encode())
    return path


def link_back(briefing_id: str, place: str) -> str:
    """The command that opens a briefing at a place, as a shell takes it."""
    import shlex  # noqa: PLC0415, only when something is copied

    return shlex.join(["briefing", "read", briefing_id, "--at", place])


def remember_copy(workspace: Workspace, text: str) -> Path:
    """Keeps the last copy in a file, and says where."""
    from briefing.state import keep_copy  # noqa: PLC0415, only when something is copied

    return keep_copy(workspace.folders.state, text)
