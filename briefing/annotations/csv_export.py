"""Notes as CSV (RFC 4180): a line of names, then one record a note, for a spreadsheet.

A cell that a spreadsheet would run as a formula gets an apostrophe before it, which makes it text; whoever needs the
very words takes JSON. Tags stand in one cell, a line each: a line end is all that no tag can hold.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from briefing.annotations.cited import link_back

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.annotations.cited import Cited, CitedNote

COLUMNS: Final = (
    "id", "briefing", "title", "authors", "publisher", "date", "address", "section", "paragraph", "status", "quote",
    "text", "body", "tags", "color", "author", "created", "modified", "link",
)  # fmt: skip
"""What there is of a note, in this order; new columns come last."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠")
"""A cell that begins so is run by Excel, LibreOffice or Google Sheets, or is once white space was cut off
(https://owasp.org/www-community/attacks/CSV_Injection)."""


def notes_csv(notes: Iterable[tuple[Cited, CitedNote]]) -> str:
    """Notes with what is cited of their briefings; lines end in CR LF."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in _values(cited, note)] for cited, note in notes)
    return written.getvalue()


def _cell(value: str | int | None) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def _values(cited: Cited, cited_note: CitedNote) -> tuple[str | int | None, ...]:
    note = cited_note.note
    return (
        note.id,
        note.briefing,
        cited.title,
        "; ".join(cited.authors),
        cited.publisher,
        cited.date,
        cited.address,
        " › ".join(cited_note.sections),
        note.paragraph,
        note.status.value,
        note.quote,
        note.text,
        note.body,
        "\n".join(note.tags),
        note.color.value,
        note.annotation.author,
        note.created,
        note.modified,
        link_back(note),
    )
