"""Citations: how a briefing, a passage and a place in it are named outside."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

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


def citation_as(workspace: Workspace, briefing: Briefing, form: str) -> str:
    """The citation for reference managers: as `csl-json` or as `bibtex`."""
    from briefing.workspace.bibtex import bibtex  # noqa: PLC0415, only where it was asked for
    from briefing.workspace.csl import csl_json  # noqa: PLC0415, the same

    write = csl_json if form == "csl-json" else bibtex
    return write(briefing, today=workspace.clock().date())


def link_back(briefing_id: str, place: str) -> str:
    """The command that opens a briefing at a place, as a shell takes it."""
    import shlex  # noqa: PLC0415, only when something is copied

    return shlex.join(["briefing", "read", briefing_id, "--at", place])


def remember_copy(workspace: Workspace, text: str) -> Path:
    """Keeps the last copy in a file, and says where."""
    from briefing.state import keep_copy  # noqa: PLC0415, only when something is copied

    return keep_copy(workspace.folders.state, text)
