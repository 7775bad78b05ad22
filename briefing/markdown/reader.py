"""Reads a file of Markdown with front matter as a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document import BlockKind, Briefing, DocumentText, Problem, one_line
from briefing.markdown.chunks import MarkdownSource
from briefing.markdown.front_matter import split_front_matter
from briefing.markdown.metadata import metadata_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document import ChunkSource


def read(data: bytes, *, name: str) -> Briefing:
    """The briefing in the bytes of a Markdown file; `name` is the file's, and its title if nothing else is one.

    Never fails: what is wrong is among its problems. Its text is parsed as it is asked for. The mentions of its
    actors and dates are not looked for here, since that parses all of it: see `with_mentions`.
    """
    front = split_front_matter(data)
    metadata = metadata_of(front.fields)
    body = DocumentText(MarkdownSource(front.body))
    title = metadata.title or first_heading(body) or title_from(name)
    problems = (*front.problems, *metadata.problems, *_problems_of(data))
    return Briefing(**{**metadata._asdict(), "title": title, "body": body, "problems": problems})


def body_source(data: bytes) -> ChunkSource:
    """The chunks of the text in the bytes of a Markdown file, without what its front matter says."""
    return MarkdownSource(split_front_matter(data).body)


def first_heading(body: DocumentText) -> str | None:
    """The words of the first heading, if the first chunk has one."""
    headings = (block for block in body.chunk(0).blocks if block.kind is BlockKind.HEADING)
    return next((one_line(block.text) for block in headings), None)


def title_from(name: str) -> str:
    """A title from a file's name: without its ending, hyphens and underscores as spaces."""
    stem = name.rpartition(".")[0] or name
    return one_line(stem.replace("-", " ").replace("_", " ")) or "Untitled"


def _problems_of(data: bytes) -> Iterator[Problem]:
    if data.isascii():
        return
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        yield Problem("not-utf-8", f"Not all of it is UTF-8, from byte {error.start} on; signs stand for what is not.")
