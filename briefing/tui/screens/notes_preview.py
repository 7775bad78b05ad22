"""A note with its passage, beside the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content, Span

from briefing.annotations.status import Status
from briefing.document import TextSpan, clean
from briefing.tui.screens.notes_rows import GONE, place_of, sign_of
from briefing.tui.screens.search_preview import paragraph_at
from briefing.tui.widgets.wording import shown

if TYPE_CHECKING:
    from textual.geometry import Size

    from briefing.annotations.model import Note
    from briefing.workspace.gathering import NotedBriefing
    from briefing.workspace.workspace import Workspace

_AROUND: Final = 320
"""Characters of the paragraph before and after a quotation that are shown, at most."""
_LONGEST_QUOTE: Final = 900


class Passage(NamedTuple):
    """Words with those a note is on."""

    text: str
    """The words."""

    quote: TextSpan
    """Those the note is on, in `text`."""


def passage_of(workspace: Workspace, note: Note) -> Passage:
    """The paragraph of a note in the text as the index has it; what it was made on where its words are not there."""
    text, place = workspace.index.text_of(note.briefing), note.span
    if text is None or place is None or not text.startswith(note.text or "", place.start):
        origin = note.origin
        around = origin.prefix + origin.exact + origin.suffix
        start = len(origin.prefix)
        return _cut(around, TextSpan(0, len(around)), TextSpan(start, start + len(origin.exact)))
    paragraph = paragraph_at(text, place.start)
    return _cut(text, TextSpan(paragraph.start, max(paragraph.end, place.end)), place)


def _cut(text: str, paragraph: TextSpan, quote: TextSpan) -> Passage:
    """A passage with what is around it in its paragraph, as much as is shown."""
    quote = TextSpan(quote.start, min(quote.end, quote.start + _LONGEST_QUOTE))
    start, end = max(paragraph.start, quote.start - _AROUND), min(paragraph.end, quote.end + _AROUND)
    before = "…" if start > paragraph.start else ""
    after = "…" if end < paragraph.end else ""
    return Passage(before + text[start:end] + after, quote.shifted(len(before) - start))


def portrait_of(note: Note, briefing: NotedBriefing, passage: Passage, size: Size) -> Content:
    """All there is of a note: where it is, the passage, what was written, in as many lines as there are."""
    where = " · ".join(filter(None, (place_of(note), shown(briefing.date or ""), "" if briefing.is_there else GONE)))
    dates = f"made {note.created[:10]}"
    if note.modified[:10] != note.created[:10]:
        dates += f", changed {note.modified[:10]}"
    tags = " ".join(f"#{shown(tag)}" for tag in note.tags)
    head = [Content.styled(shown(briefing.title), "bold $title"), Content.styled(where, "$muted")]
    foot = Content.styled("  ".join(filter(None, (tags, f"{note.color.value}, {dates}"))), "$muted")
    parts = [Content("\n").join(head), _standing(note), _painted(passage, note)]
    above = Content("\n\n").join(part for part in parts if part)
    written = _written(note, size, len(above.wrap(size.width)) + 2 + len(foot.wrap(size.width)))
    return Content("\n\n").join(part for part in (above, written, foot) if part)


def _standing(note: Note) -> Content:
    """What is to be known of a place that is not sure."""
    if note.status is Status.UNCERTAIN:
        return Content.styled("Place uncertain: this is the likeliest.", "$warning")
    if note.status is Status.ORPHAN:
        return Content.styled("Not in the text now. This is what it was made on:", "$warning")
    return Content("")


def _painted(passage: Passage, note: Note) -> Content:
    """The passage, the words of the note marked in its colour."""
    if clean(passage.text) != passage.text:
        return Content(clean(passage.text))
    start, end = passage.quote.start, passage.quote.end
    return Content(
        passage.text,
        [
            Span(0, start, "$muted"),
            Span(end, len(passage.text), "$muted"),
            Span(start, end, f"underline on ${note.color.value}-tint"),
        ],
    )


def _written(note: Note, size: Size, taken: int) -> Content:
    """What was written, as far as there are lines for it."""
    if note.is_mark:
        return Content("")
    sign = Content.styled(f"{sign_of(note)} ", f"${note.color.value}-sign")
    lines = (sign + Content(clean(note.body[: size.area]).strip())).wrap(size.width)
    room = max(3, size.height - taken - 1)
    if len(lines) <= room:
        return Content("\n").join(line.rstrip() for line in lines)
    kept = [line.rstrip() for line in lines[: room - 1]]
    return Content("\n").join([*kept, Content.styled("… e shows all of it", "$muted")])
