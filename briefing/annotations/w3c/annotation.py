"""One annotation as a note."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from briefing.annotations.color import Color
from briefing.annotations.foreign import BadRecordError, kept_foreign, note_id, time_of
from briefing.annotations.members import number, objects, text, texts
from briefing.annotations.model import Annotation, Selector
from briefing.annotations.records import NoteRecord
from briefing.annotations.status import Status
from briefing.annotations.w3c import terms
from briefing.document.cleaning import clean, one_line
from briefing.document.span import TextSpan
from briefing.files.names import ID_FORM

if TYPE_CHECKING:
    from collections.abc import Mapping

    Json = Mapping[str, object]

_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_LONGEST_TEXT: Final = 64 * 2**20
"""Code points up to which a position is believed; no briefing is longer."""


def record_of(value: object, *, briefing: str | None, now: str) -> NoteRecord:
    """The note that an annotation is; `briefing` and `now` are as for `read_annotations`. Raises BadRecordError."""
    if not isinstance(value, dict):
        raise BadRecordError("it is no object")
    target = _target(value)
    origin = _selector(target)
    created = time_of(text(value, "created"), now)
    annotation = Annotation(
        id=note_id(text(value, "id").removeprefix(terms.NOTE)),
        briefing=_briefing(target, briefing),
        body=_body(value),
        color=_color(text(value, terms.COLOR)),
        tags=_tags(value),
        author=next((one_line(text(one, "name")) for one in objects(value, "creator")), None) or None,
        created=created,
        modified=time_of(text(value, "modified"), created),
        rev=number(value, terms.REV) or 0,
        foreign=kept_foreign(text(value, terms.FOREIGN)),
    )
    return _standing(value, NoteRecord(annotation, origin, origin, Status.ANCHORED, 1.0, confirmed=True))


def _target(value: Json) -> Json:
    targets = objects(value, "target")
    if not targets:
        raise BadRecordError("it has no target with a quotation")
    return targets[0]


def _briefing(target: Json, otherwise: str | None) -> str:
    source = text(target, "source")
    name = source.removeprefix(terms.SOURCE)
    if name != source and ID_FORM.fullmatch(name):
        return name
    if otherwise is None:
        raise BadRecordError("it does not say which briefing it is on")
    return otherwise


def _selector(target: Json) -> Selector:
    """What a target describes. Raises BadRecordError where there is no quotation, or where it contradicts itself."""
    selectors = {text(one, "type"): one for one in reversed(objects(target, "selector"))}
    quote = selectors.get("TextQuoteSelector", {})
    exact, prefix, suffix = (clean(text(quote, name)) for name in ("exact", "prefix", "suffix"))
    if not exact.strip():
        raise BadRecordError("it has no quotation")
    version = next((text(state, terms.SHA256) for state in objects(target, "state")), "")
    position = selectors.get("TextPositionSelector", {})
    start, end = number(position, "start"), number(position, "end")
    if not _DIGEST.fullmatch(version) or start is None or end is None:
        # Without its text a position says nothing: the quotation stands for itself.
        version, start, end = "", len(prefix), len(prefix) + len(exact)
    if end - start != len(exact) or end > _LONGEST_TEXT or len(prefix) > start:
        raise BadRecordError("its position and its quotation contradict each other")
    sections = tuple(filter(None, map(one_line, texts(target, terms.SECTIONS))))
    return Selector(version, TextSpan(start, end), exact, prefix, suffix, number(target, terms.PARAGRAPH), sections)


def _body(value: Json) -> str:
    """The note: every body that is no tag."""
    bodies = [text(one, "value") for one in objects(value, "body") if text(one, "purpose") != "tagging"]
    safe = clean("\n\n".join([*texts(value, "bodyValue"), *texts(value, "body"), *bodies]))
    return safe if safe.strip() else ""


def _tags(value: Json) -> tuple[str, ...]:
    tags = (one_line(text(one, "value")) for one in objects(value, "body") if text(one, "purpose") == "tagging")
    return tuple(dict.fromkeys(filter(None, tags)))


def _color(name: str) -> Color:
    return Color(name) if name in set(Color) else Color.YELLOW


def _standing(value: Json, record: NoteRecord) -> NoteRecord:
    """The record with the place where the note stands now, if that can be understood."""
    standing = next(iter(objects(value, terms.STANDING)), None)
    if standing is None:
        return record
    status, score = text(standing, terms.STATUS), standing.get(terms.SCORE)
    now = None
    if status != Status.ORPHAN:
        with suppress(BadRecordError):
            now = _selector(standing)
    return record._replace(
        standing=now,
        status=Status(status) if now and status in set(Status) else Status.ORPHAN,
        score=float(score) if isinstance(score, (int, float)) else 0.0,
        confirmed=standing.get(terms.CONFIRMED) is True,
    )
