"""The passage of a hit: its paragraph, the one before and the one after."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content, Span

from briefing.document import SEPARATOR, TextSpan, clean, sections_of
from briefing.tui.screens.search_why import why
from briefing.tui.widgets.wording import shown
from briefing.workspace.parsing import parse_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.document import Passage
    from briefing.library.answer import Hit
    from briefing.library.entry import Entry
    from briefing.tui.screens.search_rows import HitRow
    from briefing.workspace.workspace import Workspace

_LONG: Final = 400_000
"""Code points from which a text is not parsed only to name a heading."""


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
    own = paragraph_at(text, start)
    before = paragraph_at(text, own.start - len(SEPARATOR)) if own.start else own
    after = paragraph_at(text, own.end + len(SEPARATOR)) if own.end < len(text) else own
    whole = TextSpan(before.start, max(own.end, after.end))
    seen = (term.within(whole) for term in terms)
    inside = tuple(term.shifted(-whole.start) for term in seen if term is not None and len(term))
    return Preview(whole.of(text), own.shifted(-whole.start), inside)


def paragraph_at(text: str, offset: int) -> TextSpan:
    """The paragraph of a canonical text around an offset."""
    offset = max(0, min(offset, len(text)))
    start = text.rfind(SEPARATOR, 0, offset)
    end = text.find(SEPARATOR, offset)
    return TextSpan(start + len(SEPARATOR) if start >= 0 else 0, end if end >= 0 else len(text))


def read_preview(workspace: Workspace, entry: Entry, hit: Hit) -> tuple[Preview, tuple[str, ...]] | None:
    """The passage of a hit as the index has it, and the headings above it; None where the index has it no more."""
    text = workspace.index.text_of(entry.id)
    if text is None or hit.place is None:
        return None
    lit = hit.terms if hit.note is None else (hit.place,)
    return preview_of(text, hit.place.start, lit), _headings(workspace, entry, text, hit.place.start)


def _headings(workspace: Workspace, entry: Entry, text: str, offset: int) -> tuple[str, ...]:
    """The headings a place stands under, the widest first; none for a long text, or one that changed meanwhile."""
    if len(text) > _LONG:
        return ()
    body = parse_file(workspace, Path(entry.path)).body
    return heading_path(list(body.passages()), offset) if body.text == text else ()


def heading_path(passages: Sequence[Passage], offset: int) -> tuple[str, ...]:
    """The headings in the text that an offset stands under, the widest first."""
    sections = sections_of(passages)
    return tuple(one.title for one in sections if one.title and not one.is_label and offset in one.span)


def portrait(row: HitRow, preview: Preview | None = None, headings: Sequence[str] = ()) -> Content:
    """A hit for the pane beside the list: its briefing, where it stands, why it was found, and the passage.

    A heading that stands in the passage is not said twice. Without a preview it is the summary of its briefing, or that
    the words of a note are gone.
    """
    entry = row.result.entry
    if preview is not None:
        words = painted(preview)
    elif row.hit is None:
        words = Content(shown(entry.summary or ""))
    else:
        words = Content.styled("The words of this note are not in the text now.", "$muted")
    title = Content.styled(shown(entry.title), "bold $title")
    said = preview.text.split(SEPARATOR) if preview is not None else ()
    path = Content.styled(" › ".join(shown(one) for one in headings if one not in said), "$muted")
    return Content("\n\n").join(part for part in (title, why(row.result), path, words) if part)


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
