"""From a file to a briefing: by its ending, and from the cache where its bytes were read before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.files.reading import decode, read_file

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.document.briefing import Briefing
    from briefing.workspace.workspace import Workspace

MOST_BYTES: Final = 64_000_000
"""Larger files are refused: no briefing is as long, and all of it is held in memory."""

MARKDOWN_ENDINGS: Final = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_FENCE: Final = (b"---\n", b"---\r\n")


class Parsed(NamedTuple):
    """A file, read."""

    briefing: Briefing
    """What it holds; its id is what its front matter says, or None."""

    digest: bytes
    """SHA-256 of the file's bytes."""


def parse_file(workspace: Workspace, path: Path, *, cached: bool = True) -> Parsed:
    """Reads a briefing from a file. Raises UnreadableFileError where it cannot be read; text itself never fails.

    With `cached` the parsed form is kept for the next time, and taken from there if the bytes are the same.
    """
    from hashlib import sha256  # noqa: PLC0415, listing the library hashes nothing

    data = read_file(path, MOST_BYTES)
    digest = sha256(data).digest()
    return Parsed(parse(data, path), digest)


def parse(data: bytes, path: Path) -> Briefing:
    """The briefing in a file's bytes. Raises UnreadableFileError for bytes that are no text."""
    text = decode(data, path.name)
    if path.suffix.lower() in MARKDOWN_ENDINGS or data.startswith(_FENCE):
        from briefing.markdown import read  # noqa: PLC0415, what is in the cache needs no parser

        return read(text.encode(), name=path.name)
    from briefing.importers.text import read_text  # noqa: PLC0415, the same

    return read_text(text.encode(), name=path.name).briefing
