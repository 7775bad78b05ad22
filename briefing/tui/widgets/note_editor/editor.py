"""The editor as a widget."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from textual.containers import Horizontal, Vertical
from textual.message import Message

from briefing.document import clean
from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.widgets.line import Line, Piece
from briefing.tui.widgets.line_pane import LinePane
from briefing.tui.widgets.note_editor.fields import BodyField, TagsField
from briefing.tui.widgets.note_editor.tags import completions, parse_tags, write_tags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.timer import Timer
    from textual.widgets import Input, TextArea

COLOURS: Final = ("yellow", "green", "blue", "red", "purple")
DRAFT_AFTER: Final = 0.5
"""Seconds after the last key that a draft is handed over."""
_MOST_COMPLETIONS: Final = 3
_START: Final = Piece("── ", "rule")


@dataclass(frozen=True, slots=True)
class NoteText:
    """What is written of a note."""

    body: str
    """Its words; empty for a mark."""

    tags: tuple[str, ...]
    """Its tags."""

    colour: str
    """One of COLOURS."""


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
        background: $background;
        BodyField { height: 1fr; border: none; padding: 0 2; background: $background; scrollbar-size-vertical: 1; }
        BodyField:focus { border: none; }
        #tags-row { height: 1; }
        #tags-label { width: 9; }
        #tags-rule { width: 32; }
        TagsField { width: 1fr; background: $background; padding: 0 1; }
        TagsField:focus, BodyField:focus { background-tint: $background 0%; }
        &.-beside { height: 1fr; border-left: solid $rule; }
        &.-beside #tags-row { height: 2; }
        &.-beside #tags-label { dock: top; width: 100%; }
        &.-beside #tags-rule { display: none; }
        &.-beside TagsField { margin-left: 2; }
    }
    """

    class Drafted(Message):
        """Something was typed and is worth keeping; `kept` says that it was."""

        def __init__(self, editor: NoteEditor, body: str, tags: str) -> None:
            super().__init__()
            self.editor = editor
            """The editor."""
            self.body = body
            """The note as far as it got."""
            self.tags = tags
            """The tags as typed."""

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
        self._heading = heading
        self._text = text
        self._in_use = in_use
        self._starts_at_tags = at_tags
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """The rule, the words, the tags."""
        yield RuleLine((_START, Piece(f"{self._heading} ")), id="head")
        body = BodyField(clean(self._text.body), compact=True, highlight_cursor_line=False)
        body.cursor_blink = False
        yield body
        with Horizontal(id="tags-row"):
            yield RuleLine((_START, Piece("Tags  ", "dim")), id="tags-label")
            yield TagsField(write_tags(self._text.tags), self._in_use)
            yield RuleLine((), " ", id="tags-rule")

    def on_mount(self) -> None:
        """The cursor where one goes on writing."""
        body, tags = self._fields()
        body.move_cursor(body.document.end)
        (tags if self._starts_at_tags else body).focus()

    @property
    def text(self) -> NoteText:
        """The note as it is now."""
        body, tags = self._fields()
        return replace(self._text, body=body.text.strip(), tags=parse_tags(tags.value))

    def replace_body(self, body: str) -> None:
        """Puts other words in the place of the note's."""
        field, _ = self._fields()
        field.text = clean(body)
        field.move_cursor(field.document.end)

    def replace_text(self, text: NoteText) -> None:
        """Puts another text, with its tags and its colour, in the place of the note's."""
        self._text = text
        self._fields()[1].value = write_tags(text.tags)
        self.replace_body(text.body)

    def draft_kept(self) -> None:
        """Says that the draft is safe."""
        self.query_one("#head", RuleLine).show_right("draft on disk")

    def _fields(self) -> tuple[BodyField, TagsField]:
        return self.query_one(BodyField), self.query_one(TagsField)

    # What the reader does

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """The note grew or shrank."""
        event.stop()
        self._draft_soon()

    def on_input_changed(self, event: Input.Changed) -> None:
        """A tag is being typed: what it may become is shown."""
        event.stop()
        found = completions(event.value, self._in_use)[:_MOST_COMPLETIONS]
        rule = "#tags-label" if self.has_class("-beside") else "#tags-rule"
        self.query_one(rule, RuleLine).show_right(" · ".join(f"{tag} {count}" for tag, count in found))
        self._draft_soon()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter takes what a tag may become; with nothing to take it goes back to the note."""
        event.stop()
        body, tags = self._fields()
        if tags.has_suggestion:
            tags.action_cursor_right()
        else:
            body.focus()

    def _draft_soon(self) -> None:
        body, tags = self._fields()
        is_as_given = body.text == clean(self._text.body) and tags.value == write_tags(self._text.tags)
        if self._timer is not None:
            self._timer.stop()
        if not is_as_given:
            self.query_one("#head", RuleLine).show_right("")
            self._timer = self.set_timer(DRAFT_AFTER, self._hand_over)

    def _hand_over(self) -> None:
        body, tags = self._fields()
        self.post_message(self.Drafted(self, body.text, tags.value))

    def action_save(self) -> None:
        """Done."""
        if self._timer is not None:
            self._timer.stop()
        self.post_message(self.Saved(self.text))

    def action_tags(self) -> None:
        """From the note to its tags and back."""
        body, tags = self._fields()
        (tags if body.has_focus else body).focus()

    def action_colour(self) -> None:
        """The next colour."""
        following = COLOURS[(COLOURS.index(self._text.colour) + 1) % len(COLOURS)]
        self._text = replace(self._text, colour=following)
        self.post_message(self.ColourChanged(following))

    def action_external(self) -> None:
        """On in an editor of the reader's own."""
        self.post_message(self.ExternalAsked(self))

    def on_click(self, event: events.Click) -> None:
        """A click in the editor is none in the text below it."""
        event.stop()
