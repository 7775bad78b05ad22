"""The last row of a screen: the keys that hold, or a question, a message, what is lit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from briefing.tui.widgets.footer_entries import KEYS_ID, entries_of, entry_of
from briefing.tui.widgets.footer_line import WIDE, FooterEntry, FooterLine, Laid, laid_out
from briefing.tui.widgets.painting import strip_of
from briefing.tui.widgets.wording import message_within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.screen import Screen
    from textual.strip import Strip
    from textual.suggester import Suggester
    from textual.widgets import Input

    from briefing.tui.widgets.prompt import Prompt

__all__ = ["FooterEntry", "FooterLine", "FooterRow"]

_LEAST_FIELD: Final = 18
"""Cells for typing, at least."""
_AHEAD: Final = 4
"""Cells for what is typed next, so that the field grows before it scrolls."""
_SUGGESTED: Final = 24
"""Cells for the rest of what is suggested."""
_GAPS: Final = 7
"""Blank cells about a field, what is said beside it and what stands at the right."""


class FooterRow(Widget):
    """One row. It holds one thing at a time: a prompt, else a message, else a mode, else the keys."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    FooterRow {
        dock: bottom;
        height: 1;
        color: $muted;
        layout: horizontal;
    }
    """

    class Asked(Message):
        """What is typed in the prompt changed."""

        def __init__(self, value: str) -> None:
            super().__init__()
            self.value: Final = value
            """All that is typed."""

    def __init__(self, *, plain: bool = False) -> None:
        super().__init__()
        self._plain: Final = plain
        self._mode: FooterLine | None = None
        self._message: str | None = None
        self._read: str | None = None
        self._prompt: Prompt | None = None
        self._prefix = ""
        self._note = ""
        self._asking = FooterLine()
        self._focused_before: Widget | None = None
        self._least_field = _LEAST_FIELD
        self._laid: Laid | None = None
        self._laid_width = 0

    # What it says

    def entry(self, *ids: str, label: str | None = None) -> FooterEntry:
        """An entry for ids of the keymap, with the keys they have now."""
        return entry_of(self.screen.active_bindings, *ids, label=label, plain=self._plain)

    def show(self, line: FooterLine | None) -> None:
        """Shows a mode until told otherwise; None for the keys that hold."""
        self._mode = line
        self._change()

    def say(self, message: str) -> None:
        """Shows a message until the next key; beside the prompt where one is open."""
        if self._prompt is not None:
            self.note(message)
            return
        self._message = message
        self._change()

    @property
    def message(self) -> str | None:
        """The message shown; None where there is none."""
        return self._message

    @property
    def read_message(self) -> str | None:
        """The message that stood there when the last key was pressed; None where none did."""
        return self._read

    def key_pressed(self) -> None:
        """A key was pressed: a message has been read."""
        self._read = self._message
        if self._message is not None:
            self._message = None
            self._change()

    # Asking

    @property
    def prompt(self) -> Input | None:
        """The field of the open prompt; None where none is open."""
        return self._prompt

    def ask(
        self,
        prefix: str,
        *,
        value: str = "",
        entries: Sequence[FooterEntry] = (),
        right: str = "",
        suggester: Suggester | None = None,
        cells: int = 0,
        takes_text: bool = False,
    ) -> Input:
        """Opens a prompt at the left, at least `cells` wide, and gives it the focus.

        With `takes_text` several lines that are pasted are told as `Prompt.TextPasted`, else they stand side by side.
        """
        if self._prompt is None:
            self._focused_before = self.screen.focused
        else:
            self._prompt.remove()
        self._prefix, self._note, self._message = prefix, "", None
        self._asking = FooterLine(entries=tuple(entries), right=Content(right))
        from briefing.tui.widgets.prompt import Prompt  # noqa: PLC0415, imported when something is first asked

        prompt = self._prompt = Prompt(value, suggester, takes_text=takes_text)
        prompt.styles.margin = (0, 0, 0, 1 + cell_len(prefix))
        self._least_field = max(_LEAST_FIELD, cells)
        self.mount(prompt)
        prompt.focus()
        self._change()
        return prompt

    def note(self, text: str) -> None:
        """Says something beside the prompt."""
        self._note = text
        self._change()

    def end_prompt(self) -> None:
        """Closes the prompt; the focus goes back to where it was."""
        prompt, self._prompt = self._prompt, None
        if prompt is None:
            return
        if self._focused_before is not None and self._focused_before.is_attached:
            self.screen.set_focus(self._focused_before)
        prompt.remove()
        self._change()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tells the screen what is typed."""
        event.stop()
        if event.input is self._prompt:
            self._change()
            self.post_message(self.Asked(event.value))

    # Painting

    def on_mount(self) -> None:
        """Follows the keys that hold."""
        self.screen.bindings_updated_signal.subscribe(self, self._keys_changed)

    def _keys_changed(self, _: Screen[object]) -> None:
        self._change()

    def _change(self) -> None:
        self._laid = None
        self._fit()
        self.refresh()

    def on_resize(self) -> None:
        """There is more room, or less."""
        self._change()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002, there is but one
        """The row."""
        width = self.size.width
        if self._laid is None or self._laid_width != width:
            self._laid = laid_out(self._line(), self.entry(KEYS_ID), width)
            self._laid_width = width
        return strip_of(self._laid.content, width, self.visual_style)

    def _line(self) -> FooterLine:
        if self._prompt is not None:
            return self._prompt_line(self._prompt)
        if self._message is not None:
            told = message_within(self._message, self.size.width - 2)
            return FooterLine(Content.styled(told, "$foreground"), right=Content(""))
        if self._mode is not None:
            return self._mode
        is_wide = self.size.width >= WIDE
        return FooterLine(entries=entries_of(self.screen.active_bindings, is_wide=is_wide, plain=self._plain))

    def _prompt_line(self, prompt: Prompt) -> FooterLine:
        field, right = self._field(prompt)
        left = Content.assemble((self._prefix, "bold $key"), " " * field, "  ", self._noted)
        return FooterLine(left, self._asking.entries, right)

    def _field(self, prompt: Prompt) -> tuple[int, Content]:
        """How wide the field is, which grows with what is typed, and what there is room for at the right."""
        room = self.size.width - _GAPS - cell_len(self._prefix) - cell_len(self._noted)
        right = self._asking.right or Content("")
        if room - right.cell_length < _LEAST_FIELD:
            right = Content("")
        wanted = cell_len(prompt.value) + (_SUGGESTED if prompt.suggester else _AHEAD)
        least = max(self._least_field, self.size.width // 5)
        return max(1, min(room - right.cell_length, max(least, wanted))), right

    @property
    def _noted(self) -> str:
        """What is said beside the field."""
        return message_within(self._note, self.size.width - _GAPS - cell_len(self._prefix))

    def _fit(self) -> None:
        """Gives the field the room it has in the row."""
        if self._prompt is not None:
            self._prompt.styles.width = self._field(self._prompt)[0]

    def on_click(self, event: events.Click) -> None:
        """A click on an entry does what its key does."""
        for start, end, entry in self._laid.places if self._laid else ():
            if start <= event.x < end and entry.action:
                self.call_later(self.run_action, entry.action)
