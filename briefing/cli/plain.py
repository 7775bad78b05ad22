"""A briefing as plain text: for pipes, for simple terminals, for screen readers.

One line a paragraph, so that what follows in the pipe can count and search; sources as `[7]` after their words, and
listed at the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document import front_links, links_of, sections_of
from briefing.workspace.citing import long_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document import Briefing, Passage, SourceLink

_NO_ADDRESS = "no address: the link came without one"


def plain_text(briefing: Briefing) -> str:
    """The whole briefing, ready to print."""
    passages = list(briefing.body.passages())
    before = len(front_links(briefing))
    labels = {section.span.start: section.title for section in sections_of(passages) if section.is_label}
    text = _head(briefing)
    if briefing.summary:
        text += f"\n\nSummary: {briefing.summary}"
    for passage in passages:
        if label := labels.get(passage.span.start):
            text += f"\n\n{label.upper()}"
        if passage.span.start or passage.block.is_numbered or passage.block.text != briefing.title:
            text += ("\n" if passage.block.tight else "\n\n") + _block(passage, before)
    links = [*front_links(briefing), *(link for passage in passages for link in links_of(passage, before))]
    if links:
        text += "\n\n" + "\n".join(["SOURCES", *map(_source, links)])
    return text


def _head(briefing: Briefing) -> str:
    publisher = briefing.publisher.name if briefing.publisher else None
    lines = (briefing.title, *_authors(briefing), publisher, long_date(briefing.date or ""))
    return "\n".join(dict.fromkeys(filter(None, lines)))


def _authors(briefing: Briefing) -> Iterator[str]:
    for author in briefing.authors:
        yield f"{author.name}, {author.role}" if author.role else author.name


def _block(passage: Passage, before: int) -> str:
    block = passage.block
    if not block.is_numbered:
        return f"{'#' * block.level} {block.text}"
    text = block.text
    for link in reversed(list(links_of(passage, before))):
        end = link.span.end - passage.span.start if link.span else 0
        text = f"{text[:end]}[{link.number}]{text[end:]}"
    lines = text.split("\n")
    return "\n".join([block.first + lines[0], *(block.rest + line for line in lines[1:])])


def _source(link: SourceLink) -> str:
    return f"[{link.number}] {link.text}: {link.address or _NO_ADDRESS}"
