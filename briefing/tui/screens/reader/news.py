"""What changed in the text since it was last read: its signs, what is lit of it, and when it counts as read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from briefing.document import TextSpan
from briefing.tui.screens.reader.lighting import apart
from briefing.tui.widgets.document_view import NotePaint, Sign
from briefing.tui.widgets.footer_line import FooterLine
from briefing.tui.widgets.wording import counted
from briefing.workspace import versions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.annotations.changes import Change
    from briefing.tui.screens.reader.desk import Desk
    from briefing.tui.screens.reader.lighting import Lighting
    from briefing.tui.widgets.footer_line import FooterEntry
    from briefing.workspace.versions import Brought, SinceRead

CHANGES: Final = "changes"


class News:
    """The changes in the text that is shown.

    They count as read once each was on the screen, or all were lit; then they are news no more at the next opening.
    While one reads they stay.
    """

    def __init__(self, desk: Desk, lighting: Lighting) -> None:
        self._desk: Final = desk
        self._lighting: Final = lighting
        self._since: SinceRead | None = None
        self._unseen: list[TextSpan] = []
        self._change_of: dict[TextSpan, int] = {}
        self._is_known = self._is_asked_for = False
        self.paints: list[NotePaint] = []
        """The signs beside the paragraphs that changed, one each."""

    @property
    def since(self) -> SinceRead | None:
        """The text as it was read, and what changed; None where that is not known."""
        return self._since

    @property
    def changes(self) -> Sequence[Change]:
        """What changed, in text order."""
        return self._since.changes if self._since else ()

    def show(self, since: SinceRead | None) -> None:
        """Another text is shown, or compared."""
        self._since = since
        self.paints = self._painted()
        self._unseen = [paint.span for paint in self.paints]
        self._desk.is_news_read = not self._unseen
        self._is_known = True
        if self._is_asked_for:
            self._is_asked_for = False
            self.light()

    def keep(self) -> None:
        """Takes the text for read where all of its changes were seen. At once: the program may be ending."""
        if self._desk.is_news_read and self.changes:
            versions.keep_read(self._desk.workspace, self._desk.opened)

    def look(self) -> None:
        """Some of the text is on the screen."""
        visible = self._desk.view.visible_span() if self._unseen else None
        if visible is not None:
            self._unseen = [span for span in self._unseen if not _meets(span, visible)]
            self._desk.is_news_read = not self._unseen

    # Lighting

    def light(self) -> None:
        """Lights what changed, once that is known: by that it counts as seen."""
        if not self._is_known:
            self._is_asked_for = True
            return
        spans = self._spans()
        if spans:
            name = CHANGES if len(spans) == len(self.changes) else f"{len(self.changes)} changes, place"
            self._lighting.visit(name, spans, 1, what=CHANGES)
        elif self._since is not None:
            self._desk.say("Nothing changed since you last read it")
        else:
            self._desk.say("It is read for the first time: what changes from now on is shown")
        self._unseen = []
        self._desk.is_news_read = True

    def show_lit(self) -> bool:
        """Shows the old wording of the change that is lit; False where none is."""
        lit = self._desk.view.lit_span
        if self._lighting.what != CHANGES or lit is None or self._since is None:
            return False
        from briefing.tui.screens.changes import ChangesScreen  # noqa: PLC0415, imported when it is first shown

        screen = ChangesScreen(self._desk.opened, self._since, self._change_of.get(lit, 0), self._go_to)
        self._desk.screen.app.push_screen(screen)
        return True

    def _go_to(self, index: int) -> None:
        """To the change that was shown last."""
        spans = self._spans()
        current = next((number for number, span in enumerate(spans) if self._change_of[span] >= index), None)
        self._lighting.light(CHANGES, spans, what=CHANGES, current=current)

    # Where

    def _paragraphs_of(self, change: Change) -> list[TextSpan]:
        """The paragraphs of a change; of one that took paragraphs away, the one before them."""
        from briefing.annotations.changes import paragraphs  # noqa: PLC0415, only where a text changed

        if not len(change.now):
            return [self._block_at(max(0, change.now.start - 1))]
        starts = (span.start for span in paragraphs(change.now.of(self._desk.body.text)))
        return [self._block_at(change.now.start + start) for start in starts]

    def _block_at(self, offset: int) -> TextSpan:
        text = self._desk.body
        place = text.place(offset)
        chunk = text.chunk(place.chunk)
        if not chunk.blocks:
            return TextSpan(offset, offset)
        block = chunk.block_at(place.offset)
        start = text.reckon(place.chunk).offset + chunk.starts[block]
        return TextSpan(start, start + len(chunk.blocks[block].text))

    def _painted(self) -> list[NotePaint]:
        spans = dict.fromkeys(span for change in self.changes for span in self._paragraphs_of(change))
        return [NotePaint(span, Sign.CHANGED) for span in spans]

    @property
    def signs(self) -> list[tuple[int, str]]:
        """Where in the text something changed, with its sign."""
        return [(paint.span.start, paint.sign.value) for paint in self.paints]

    def _spans(self) -> list[TextSpan]:
        """What is lit of each change: from its first new word to its last; else a word where some were taken away."""
        text = self._desk.body.text
        lit = {_visible(change.places, text): index for index, change in reversed([*enumerate(self.changes)])}
        self._change_of = {span: lit[span] for span in apart(lit)}
        return [*self._change_of]


def news_line(brought: Brought, entry: Callable[..., FooterEntry]) -> FooterLine:
    """What became of the text and the notes on it, as the footer says it; `entry` gives an entry of the keymap."""
    report = brought.report
    told = report.parts or (f"{counted(brought.changed, 'paragraph')} changed",)
    entries = [entry("text.to-place", label="Settle")] if report.uncertain or report.orphaned else []
    if brought.changed:
        entries.append(entry("text.changes"))
    return FooterLine(Content.styled(" · ".join(told), "$foreground"), (*entries, entry("app.cancel", label="")))


def _meets(span: TextSpan, visible: TextSpan) -> bool:
    return span.start <= visible.end and visible.start <= span.end


def _visible(places: Sequence[TextSpan], text: str) -> TextSpan:
    """From the first of some places to the last, without white space; where nothing is left there, the word there."""
    start, end = places[0].start, places[-1].end
    words = text[start:end]
    trimmed = TextSpan(start + len(words) - len(words.lstrip()), start + len(words.rstrip())) if words.strip() else None
    if trimmed is not None or not text:
        return trimmed or TextSpan(0, 0)
    from briefing.document import previous_word, word_at  # noqa: PLC0415, only where words were taken away

    is_behind = start == len(text) or text[start].isspace()
    return word_at(text, previous_word(text, start) if is_behind else start)
