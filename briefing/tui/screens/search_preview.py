"""The passage of a hit: its paragraph, the one before and the one after."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content, Span

from briefing.document import SEPARATOR, TextSpan, clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.library.answer import Hit
    from briefing.workspace.workspace import Workspace


class Preview(NamedTuple):
    """A passage as it is shown beside the hits."""

    text: str
    """The paragraphs, with blank lines between."""

    own: TextSpan
    """The paragraph with the hit, in `text`."""

    terms: tuple[TextSpan, ...]
    """The terms, in `text`."""


def preview_of(text: str, start: int, terms: Sequence[TextSpan]) -> Preview:
    """The passage of a text around an offset, with the terms in it."""
    own = _paragraph_at(text, start)
    before = _paragraph_at(text, own.start - len(SEPARATOR)) if own.start else own
    after = _paragraph_at(text, own.end + len(SEPARATOR)) if own.end < len(text) else own
    whole = TextSpan(before.start, max(own.end, after.end))
    inside = tuple(term.shifted(-whole.start) for term in terms if whole.covers(term))
    return Preview(whole.of(text), own.shifted(-whole.start), inside)


def _paragraph_at(text: str, offset: int) -> TextSpan:
    offset = max(0, min(offset, len(text)))
    start = text.rfind(SEPARATOR, 0, offset)
    end = text.find(SEPARATOR, offset)
    return TextSpan(start + len(SEPARATOR) if start >= 0 else 0, end if end >= 0 else len(text))


def read_preview(workspace: Workspace, briefing: str, hit: Hit) -> Preview | None:
    """The passage of a hit as the index has it; None for a hit that is in no text."""
    text = workspace.index.text_of(briefing)
    return None if text is None else preview_of(text, hit.start, hit.terms)


def painted(preview: Preview) -> Content:
    """The passage: the paragraphs around it stand back, the terms stand out."""
    if clean(preview.text) != preview.text:
        return Content(clean(preview.text))
    return Content(preview.text, list(_spans(preview)))


def _spans(preview: Preview) -> Iterator[Span]:
    yield Span(0, preview.own.start, "$muted")
    yield Span(preview.own.end, len(preview.text), "$muted")
    for term in preview.terms:
        yield Span(term.start, term.end, "bold underline $found")
