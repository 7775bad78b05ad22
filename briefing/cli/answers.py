"""Answers for programs: the JSON forms, stable within a schema number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document import sections_of, source_links, with_mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.document import Actor, KeyDate, Passage, Section, SourceLink, TextSpan
    from briefing.workspace.opening import Opened

Answer = dict[str, object]


def show_answer(opened: Opened) -> Answer:
    """All of a briefing: its front, its text, and every span of it that something is said about."""
    briefing = with_mentions(opened.briefing)
    text = briefing.body.text
    return {
        "id": briefing.id,
        "title": briefing.title,
        "authors": [{"name": author.name, "role": author.role} for author in briefing.authors],
        "date": briefing.date,
        "publisher": briefing.publisher.name if briefing.publisher else None,
        "lang": briefing.lang,
        "summary": briefing.summary,
        "text": text,
        "sections": [_section(section) for section in sections_of(list(briefing.body.passages()))],
        "links": [_link(link) for link in source_links(briefing)],
        "actors": [_actor(actor, text) for actor in briefing.actors],
        "dates": [_date(date, text) for date in briefing.dates],
        "problems": [{"code": problem.code, "message": problem.message} for problem in briefing.problems],
    }


def _section(section: Section) -> Answer:
    return {
        "title": section.title,
        "level": section.level,
        "start": section.span.start,
        "end": section.span.end,
        "paragraphs": [_paragraph(passage) for passage in section.passages],
    }


def _paragraph(passage: Passage) -> Answer:
    return {
        "id": f"p{passage.number}",
        "kind": passage.block.kind.value,
        "start": passage.span.start,
        "end": passage.span.end,
        "text": passage.block.text,
    }


def _link(link: SourceLink) -> Answer:
    return {
        "number": link.number,
        "text": link.text,
        "address": link.address,
        "start": link.span.start if link.span else None,
        "end": link.span.end if link.span else None,
    }


def _actor(actor: Actor, text: str) -> Answer:
    return {
        "name": actor.name,
        "kind": actor.kind.value,
        "role": actor.role,
        "aliases": list(actor.aliases),
        "stands_for": actor.stands_for,
        "origin": actor.origin.value,
        "salience": actor.salience,
        "mentions": _mentions(actor.mentions, text),
    }


def _date(date: KeyDate, text: str) -> Answer:
    return {
        "value": date.value,
        "precision": date.precision.value,
        "approximate": date.approximate,
        "label": date.label,
        "origin": date.origin.value,
        "mentions": _mentions(date.mentions, text),
    }


def _mentions(spans: Sequence[TextSpan], text: str) -> list[Answer]:
    return [{"start": span.start, "end": span.end, "text": span.of(text)} for span in spans]
