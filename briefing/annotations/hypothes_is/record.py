"""One annotation of Hypothes.is as a note."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Final

from briefing.annotations.foreign import BadRecordError, foreign_of, note_id, time_of
from briefing.annotations.hypothes_is.terms import AUTHORITY, OURS, PAGE, POSITION, QUOTE
from briefing.annotations.members import number, objects, text, texts
from briefing.annotations.model import Annotation, Selector
from briefing.annotations.records import NoteRecord
from briefing.annotations.status import Status
from briefing.document.cleaning import canonical, clean, one_line, shortened
from briefing.document.span import TextSpan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.annotations.hypothes_is.places import Places

    Json = Mapping[str, object]

_LONGEST_TIME: Final = 40


def record_of(value: Json, target: Json, places: Places, *, now: str) -> NoteRecord:
    """The note that an annotation on a target is. Raises BadRecordError.

    Its id is that of the note where it is one of ours; else it is made of the annotation's address, always the same,
    and what Hypothes.is says of it is kept.
    """
    written = text(value, "id")
    is_ours = _is_uuid(written)
    name = note_id(written if is_ours or not written else f"{PAGE}{written}")
    selectors = {text(one, "type"): one for one in reversed(objects(target, "selector"))}
    quote = selectors.get(QUOTE, {})
    if not canonical(text(quote, "exact")).strip():
        raise BadRecordError("it has no quotation, and a note needs words to stand on")
    briefing = places.briefing_of(text(value, "uri") or text(target, "source"))
    origin = _passage(briefing, quote, selectors.get(POSITION, {}), places)
    created = time_of(text(value, "created"), now)
    body = _body(value)
    annotation = Annotation(
        id=name,
        briefing=briefing,
        body=body if body.strip() else "",
        tags=tuple(dict.fromkeys(filter(None, map(one_line, texts(value, "tags"))))),
        author=_author(value),
        created=created,
        modified=time_of(text(value, "updated"), created),
        rev=0,
        foreign=None if is_ours else foreign_of(_facts(value)),
    )
    return NoteRecord(annotation, origin, origin, Status.ANCHORED, 1.0, confirmed=True)


def untold_time(value: Json, now: str) -> str:
    """What is to be said of an annotation whose time is none; empty where it has one, or names none."""
    written = value.get("created")
    if written is None or (isinstance(written, str) and time_of(written, "")):
        return ""
    shown = f" ({shortened(written, _LONGEST_TIME)})" if isinstance(written, str) else ""
    return f"its time is no date{shown}; {now} is taken"


def _body(value: Json) -> str:
    """What is noted. Raises BadRecordError where that is no text: an empty note would hide that something was said."""
    if not isinstance(value.get("text", ""), str | None):
        raise BadRecordError("what it says is no text")
    return clean(text(value, "text"))


def _is_uuid(written: str) -> bool:
    try:
        return str(uuid.UUID(written)) == written.lower()
    except ValueError:
        return False


def _passage(briefing: str, quote: Json, position: Json, places: Places) -> Selector:
    """What it describes: the place in the text as it is, if the words stand there, else a quotation by itself."""
    exact, prefix, suffix = (canonical(text(quote, name)) for name in ("exact", "prefix", "suffix"))
    start, end = number(position, "start"), number(position, "end")
    found = places.passage(briefing, exact, start, end) if start is not None and end is not None else None
    if found is not None:
        return found
    return Selector("", TextSpan(len(prefix), len(prefix) + len(exact)), exact, prefix, suffix)


def _author(value: Json) -> str | None:
    """Who wrote it: by the name that is shown, else by that of the account; None for whoever wrote it here."""
    shown = next((text(one, "display_name") for one in objects(value, "user_info")), "")
    account, _, authority = text(value, "user").removeprefix("acct:").partition("@")
    return one_line(shown or ("" if authority == AUTHORITY else account)) or None


def _facts(value: Json) -> dict[str, object]:
    """What Hypothes.is says of an annotation that a note has no field for."""
    facts = {name: fact for name, fact in value.items() if name not in OURS}
    if "target" in facts:
        facts["target"] = [_rest(target) for target in objects(value, "target")]
    return facts


def _rest(target: Json) -> dict[str, object]:
    others = [one for one in objects(target, "selector") if text(one, "type") not in {QUOTE, POSITION}]
    return {**target, "selector": others} if "selector" in target else dict(target)
