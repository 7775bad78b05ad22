"""Answers for programs: the JSON forms, stable within a schema number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document import sections_of, source_links
from briefing.workspace.extracting import with_extracted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.document import Actor, KeyDate, Passage, Section, SourceLink, TextSpan
    from briefing.workspace.opening import Opened
    from briefing.workspace.workspace import Workspace

Answer = dict[str, object]


def show_answer(workspace: Workspace, opened: Opened) -> Answer:
    """All of a briefing: its front, its text, and every span of it that something is said about."""
    briefing = with_extracted(workspace, opened.briefing)
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
        "actors": [{**actor_answer(one), "mentions": _mentions(one.mentions, text)} for one in briefing.actors],
        "dates": [{**date_answer(one), "mentions": _mentions(one.mentions, text)} for one in briefing.dates],
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


def actor_answer(actor: Actor) -> Answer:
    """An actor, without the places that name it."""
    return {
        "name": actor.name,
        "kind": actor.kind.value,
        "role": actor.role,
        "aliases": list(actor.aliases),
        "stands_for": actor.stands_for,
        "origin": actor.origin.value,
        "salience": actor.salience,
    }


def date_answer(date: KeyDate) -> Answer:
    """A date, without the places that name it."""
    return {
        "value": date.value,
        "precision": date.precision.value,
        "approximate": date.approximate,
        "label": date.label,
        "origin": date.origin.value,
    }


def _mentions(spans: Sequence[TextSpan], text: str) -> list[Answer]:
    return [{"start": span.start, "end": span.end, "text": span.of(text)} for span in spans]
