"""A briefing as a file: front matter and Markdown that read as the same briefing."""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING

from briefing.document import KeyDate, one_line, precision_of
from briefing.markdown.block_writer import markdown_of
from briefing.markdown.metadata import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document import Actor, Author, Briefing, Publisher, Source


def write(briefing: Briefing) -> str:
    """The text of a file that reads as this briefing; parses all of it.

    What Markdown or its reading here has no place for is not kept: addresses of images, languages of code.
    """
    body = briefing.body
    blocks = chain.from_iterable(body.chunk(index).blocks for index in range(body.chunk_count))
    front = "".join(f"{line}\n" for line in _front(briefing))
    return f"---\n{front}---\n\n{markdown_of(blocks)}"


def _front(briefing: Briefing) -> Iterator[str]:
    yield f"schema: {SCHEMA}"
    if briefing.id:
        yield f"id: {_quoted(briefing.id)}"
    yield f"title: {_quoted(briefing.title)}"
    if briefing.authors:
        yield f"authors: [{', '.join(map(_author, briefing.authors))}]"
    if briefing.date:
        yield f"date: {_quoted(briefing.date)}"
    if briefing.publisher:
        yield f"publisher: {_publisher(briefing.publisher)}"
    yield f"lang: {_quoted(briefing.lang)}"
    if briefing.tags:
        yield f"tags: {_list(briefing.tags)}"
    if briefing.summary:
        yield f"summary: {_quoted(briefing.summary)}"
    yield from _entries("actors", map(_actor, briefing.actors))
    yield from _entries("dates", map(_date, briefing.dates))
    if briefing.source:
        yield f"source: {_source(briefing.source)}"


def _entries(name: str, entries: Iterator[str]) -> Iterator[str]:
    lines = [f"  - {entry}" for entry in entries]
    return iter([f"{name}:", *lines] if lines else [])


def _quoted(text: str | None) -> str:
    """A string as YAML and JSON both write it; `null` for None."""
    return "null" if text is None else json.dumps(one_line(text), ensure_ascii=False)


def _list(texts: tuple[str, ...]) -> str:
    return f"[{', '.join(map(_quoted, texts))}]"


def _map(**fields: str) -> str:
    return "{" + ", ".join(f"{name}: {value}" for name, value in fields.items()) + "}"


def _author(author: Author) -> str:
    return _map(name=_quoted(author.name), role=_quoted(author.role))


def _publisher(publisher: Publisher) -> str:
    lost = "#" if publisher.is_cited else None
    return _map(name=_quoted(publisher.name), url=_quoted(publisher.address or lost))


def _actor(actor: Actor) -> str:
    stands_for = {"stands_for": _quoted(actor.stands_for)} if actor.stands_for else {}
    return _map(
        name=_quoted(actor.name),
        kind=_quoted(actor.kind),
        role=_quoted(actor.role),
        aliases=_list(actor.aliases),
        **stands_for,
    )


def _date(date: KeyDate) -> str:
    precision = {} if precision_of(date.value) is date.precision else {"precision": _quoted(date.precision)}
    approximate = {"approximate": _quoted("true")} if date.approximate else {}
    return _map(
        date=_quoted(date.value),
        **precision,
        **approximate,
        label=_quoted(date.label),
        text=_list(date.surfaces),
    )


def _source(source: Source) -> str:
    return _map(
        kind=_quoted(source.kind),
        title=_quoted(source.title),
        author=_quoted(source.author),
        publisher=_quoted(source.publisher),
        date=_quoted(source.date),
        url=_quoted(source.url),
        fetched=_quoted(source.fetched),
        sha256=_quoted(source.sha256),
        original=_quoted(source.original),
    )
