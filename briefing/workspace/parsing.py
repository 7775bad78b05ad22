"""From a file to a briefing: by its ending, and from the cache where its bytes were read before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.document.problems import BriefingError
from briefing.files.reading import UnreadableFileError, decode, read_file

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.document import Briefing, ChunkSource
    from briefing.workspace.workspace import Workspace

MOST_BYTES: Final = 64_000_000
"""Larger files are refused: no briefing is as long, and all of it is held in memory."""

_FRONT_BYTES: Final = 16_000
"""How much of Markdown is looked at for who wrote it and when: as much as importers look at."""

MARKDOWN_ENDINGS: Final = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_FENCE: Final = (b"---\n", b"---\r\n")


def parse_file(workspace: Workspace, path: Path) -> Briefing:
    """Reads a briefing from a file. Raises BriefingError where it cannot be; text itself never fails.

    The parsed form is kept for the next time, and taken from there while the file has the same time and size.
    """
    from briefing.workspace.parsed_cache import key_of, store, stored  # noqa: PLC0415, the index keeps no parsed forms

    key = key_of(path)
    data = bytes_of(path)
    briefing = stored(workspace.folders.cache, key, lambda: _rest(data, path)) if key else None
    if briefing is None:
        briefing = parse(data, path)
        if key:
            store(workspace.folders.cache, key, briefing)
    return briefing


def _rest(data: bytes, path: Path) -> ChunkSource:
    """The chunks of a long Markdown text; of anything else all is kept."""
    from briefing.markdown import body_source  # noqa: PLC0415, only when the kept chunks have been read

    return body_source(decode(data, path.name).encode())


def bytes_of(path: Path) -> bytes:
    """A file's bytes. Raises BriefingError with one clear line where there are none to be had."""
    try:
        return read_file(path, MOST_BYTES)
    except UnreadableFileError as error:
        raise BriefingError(str(error)) from error


def parse(data: bytes, path: Path) -> Briefing:
    """The briefing in a file's bytes. Raises BriefingError for bytes that are no text."""
    try:
        text = decode(data, str(path))
    except UnreadableFileError as error:
        raise BriefingError(str(error)) from error
    if path.suffix.lower() in MARKDOWN_ENDINGS or data.startswith(_FENCE):
        from briefing.markdown import read  # noqa: PLC0415, what is in the cache needs no parser

        briefing = read(text.encode(), name=path.name)
        return briefing if briefing.date or briefing.authors else _with_front_of_text(briefing, text.encode())
    from briefing.importers.text import read_text  # noqa: PLC0415, the same

    return read_text(text.encode(), name=path.name).briefing


def _with_front_of_text(briefing: Briefing, data: bytes) -> Briefing:
    """Markdown whose front matter says neither when nor by whom it was written, with what its first lines say of it."""
    from briefing.document import Author  # noqa: PLC0415, what is in the cache needs none of it
    from briefing.importers.front import told_in_markdown  # noqa: PLC0415, the same
    from briefing.markdown import split_front_matter  # noqa: PLC0415, the same

    date, names = told_in_markdown(split_front_matter(data).body[:_FRONT_BYTES].decode(errors="replace"))
    return briefing._replace(date=date, authors=tuple(map(Author, names))) if date or names else briefing
