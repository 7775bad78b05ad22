"""The editor as a widget."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.containers import Horizontal, Vertical
from textual.message import Message

from briefing.document import clean
from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.widgets.line import Line, Piece
from briefing.tui.widgets.line_pane import LinePane
from briefing.tui.widgets.note_editor.fields import BodyField, TagsField
from briefing.tui.widgets.note_editor.note_text import COLOURS, NoteText
from briefing.tui.widgets.note_editor.tags import completions, parse_tags, write_tags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.timer import Timer
    from textual.widgets import Input, TextArea

DRAFT_AFTER: Final = 0.4
"""Seconds after the last key that a draft is handed over."""
DRAFT_AT_LATEST: Final = 0.8
"""Seconds after the first key since then that it is, however fast one types on."""
_MOST_COMPLETIONS: Final = 3
_LEAST_ROWS: Final = 3
_WITH_HEAD: Final = 3
"""Rows from which on there is room for the rule above the words, and one of those."""
_WITH_TAGS: Final = 2
"""The same for the tags."""
_OTHER_ROWS: Final = 3
"""Rows of the editor beside the text that are not the note's: the rule, the tags with theirs."""
_START: Final = Piece("── ", "rule")


class RuleLine(LinePane, can_focus=False):
    """A rule with words in it."""

    DEFAULT_CSS = """
    RuleLine { height: 1; }
    """

    def __init__(self, left: Sequence[Piece] = (), fill: str = "─", *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._line = Line(tuple(left), (), Piece(fill, "rule"))

    def show_right(self, words: str) -> None:
        """Says something at its right end."""
        right = (Piece(f" {words} ", "dim"), Piece("──", "rule")) if words else ()
        self._line = self._line._replace(right=right)
        self.update_lines()

    def lines(self, width: int, height: int) -> Sequence[Line]:  # noqa: ARG002, it fits any width
        """The one line."""
        return (self._line,)


class NoteEditor(Vertical):
    """A note being written. It hands over a draft soon after the last key, and the whole when it is closed."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.EDITOR)
    DEFAULT_CSS = """
    NoteEditor {
        height: 5;
        max-height: 100%;
        background: $background;
        BodyField { height: 1fr; border: none; padding: 0 2; background: $background; scrollbar-size-vertical: 1; }
        BodyField:focus { border: none; }
        #tags-row { height: 1; }
        #tags-label { width: 9; }
        #tags-rule { width: 32; }
        TagsField { width: 1fr; background: $background; padding: 0 1; }
        TagsField:focus, BodyField:focus { background-tint: $background 0%; }
        &.-beside { height: 1fr; border-left: solid $rule; }
        &.-flat #head { display: none; }
        &.-flattest #tags-row { display: none; }
        &.-beside BodyField { height: auto; min-height: 3; }
        &.-beside #tags-row { height: 2; }
        &.-beside #tags-label { dock: top; width: 100%; }
        &.-beside #tags-rule { display: none; }
        &.-beside TagsField { margin-left: 2; }
    }
    """

    class Drafted(Message):
        """Something was typed and is worth keeping; `kept` says that it was."""

        def __init__(self, editor: NoteEditor) -> None:
            super().__init__()
            self.editor = editor
            """The editor."""

    class Saved(Message):
        """The reader is done with it."""

        def __init__(self, text: NoteText) -> None:
            super().__init__()
            self.text = text
            """The note as it is now."""

    class ColourChanged(Message):
        """The reader chose another colour."""

        def __init__(self, colour: str) -> None:
            super().__init__()
            self.colour = colour
            """Its name."""

    class ExternalAsked(Message):
        """The reader wants to write on in an editor of their own."""

        def __init__(self, editor: NoteEditor) -> None:
            super().__init__()
            self.editor = editor
            """The editor."""

    def __init__(self, heading: str, text: NoteText, in_use: Sequence[tuple[str, int]], *, at_tags: bool) -> None:
        super().__init__()
        self._text = text
        self._in_use = in_use
        self._starts_at_tags = at_tags
        self._head: Final = RuleLine((_START, Piece(f"{heading} ")), id="head")
        self._body: Final = BodyField(clean(text.body), compact=True, highlight_cursor_line=False)
        self._body.cursor_blink = False
        self._tags_label: Final = RuleLine((_START, Piece("Tags  ", "dim")), id="tags-label")
        self._tags: Final = TagsField(write_tags(text.tags), in_use)
        self._tags_rule: Final = RuleLine((), " ", id="tags-rule")
        self._handed_over = self.written
        self._pause: Timer | None = None
        self._at_latest: Timer | None = None

    def compose(self) -> ComposeResult:
        """The rule, the words, the tags."""
        yield self._head
        yield self._body
        with Horizontal(id="tags-row"):
            yield self._tags_label
            yield self._tags
            yield self._tags_rule

    def on_mount(self) -> None:
        """The cursor where one goes on writing."""
        self._body.move_cursor(self._body.document.end)
        (self._tags if self._starts_at_tags else self._body).focus()

    def on_resize(self, event: events.Resize) -> None:
        """Beside the text the words take the rows they need, as far as the tags stay in view; one, they always have."""
        rows = event.size.height
        self.set_class(rows < _WITH_HEAD, "-flat")
        self.set_class(rows < _WITH_TAGS, "-flattest")
        self._body.styles.max_height = max(_LEAST_ROWS, rows - _OTHER_ROWS)
        self._keep_cursor_in_view()

    @property
    def text(self) -> NoteText:
        """The note as it is now."""
        return self._text._replace(body=self._body.text.strip(), tags=parse_tags(self._tags.value))

    @property
    def written(self) -> tuple[str, str, str]:
        """The words and the tags as they stand in the fields, and the colour."""
        return self._body.text, self._tags.value.rstrip(", "), self._text.colour

    def replace_body(self, body: str) -> None:
        """Puts other words in the place of the note's; that can be undone in the field."""
        self._body.history.checkpoint()
        self._body.replace(clean(body), self._body.document.start, self._body.document.end)
        self._body.move_cursor(self._body.document.end)

    def replace_text(self, text: NoteText) -> None:
        """Puts another text, with its tags and its colour, in the place of the note's."""
        self._text = text
        self._tags.value = write_tags(text.tags)
        self.replace_body(text.body)

    def draft_kept(self, where: str = "draft on disk") -> None:
        """Says how safe the draft is, unless more was typed since."""
        if self.written == self._handed_over:
            self._head.show_right(where)

    # What the reader does

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """The note grew or shrank."""
        event.stop()
        self._keep_cursor_in_view()
        self._draft_soon()

    def _keep_cursor_in_view(self) -> None:
        """Textual scrolls to the cursor before it knows how many rows the words have now, and how many there are."""
        self.call_after_refresh(self._body.scroll_cursor_visible)

    def on_input_changed(self, event: Input.Changed) -> None:
        """A tag is being typed: what it may become is shown."""
        event.stop()
        found = completions(event.value, self._in_use)[:_MOST_COMPLETIONS]
        rule = self._tags_label if self.has_class("-beside") else self._tags_rule
        rule.show_right(" · ".join(f"{tag} {count}" for tag, count in found))
        self._draft_soon()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter takes what a tag may become; with nothing to take it goes back to the note."""
        event.stop()
        if not self._tags.complete():
            self._body.focus()

    def _draft_soon(self) -> None:
        """Hands a draft over when the typing pauses, and while it does not, too."""
        if self.written == self._handed_over:
            return
        self._head.show_right("")
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(DRAFT_AFTER, self._hand_over)
        if self._at_latest is None:
            self._at_latest = self.set_timer(DRAFT_AT_LATEST, self._hand_over)

    def _hand_over(self) -> None:
        self._stop_timers()
        if self.written != self._handed_over:
            self._handed_over = self.written
            self.post_message(self.Drafted(self))

    def _stop_timers(self) -> None:
        for timer in (self._pause, self._at_latest):
            if timer is not None:
                timer.stop()
        self._pause = self._at_latest = None

    def action_save(self) -> None:
        """Done."""
        self._stop_timers()
        self.post_message(self.Saved(self.text))

    def action_tags(self) -> None:
        """From the note to its tags and back; where the rest of a tag is shown, takes that."""
        if self._tags.has_focus and self._tags.complete():
            return
        (self._tags if self._body.has_focus else self._body).focus()

    def action_colour(self) -> None:
        """The next colour."""
        following = COLOURS[(COLOURS.index(self._text.colour) + 1) % len(COLOURS)]
        self._text = self._text._replace(colour=following)
        self.post_message(self.ColourChanged(following))
        self._draft_soon()

    def action_external(self) -> None:
        """On in an editor of the reader's own."""
        self.post_message(self.ExternalAsked(self))

    def on_click(self, event: events.Click) -> None:
        """A click in the editor is none in the text below it."""
        event.stop()
