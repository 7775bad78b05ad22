"""The two fields of the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.suggester import Suggester
from textual.widgets import TextArea

from briefing.document import clean
from briefing.tui.widgets.note_editor.tags import completed, completions, parse_tags
from briefing.tui.widgets.one_line_field import OneLineField
from briefing.tui.widgets.removable import Removable

if TYPE_CHECKING:
    from collections.abc import Sequence


class BodyField(Removable, TextArea):
    """The words of a note. What is pasted is cleaned: a terminal obeys what it is shown."""

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        await super()._on_paste(events.Paste(clean(event.text)))


class TagsField(Removable, OneLineField):
    """The tags of a note, with the rest of a tag in use shown behind the cursor."""

    def __init__(self, value: str, in_use: Sequence[tuple[str, int]]) -> None:
        super().__init__(value, suggester=_TagSuggester(in_use), compact=True, select_on_focus=False)
        self.cursor_blink = False
        self._in_use = in_use

    def on_focus(self) -> None:
        """What is typed next is another tag."""
        if parse_tags(self.value) and not self.value.rstrip().endswith(","):
            self.value = f"{self.value.rstrip()}, "
            self.cursor_position = len(self.value)

    def on_blur(self) -> None:
        """Nothing more is typed."""
        self.value = self.value.rstrip(", ")

    def complete(self) -> bool:
        """Makes what is typed last the tag it may become; False where it is a tag already, or may become none.

        What is shown behind the cursor comes a moment later: whoever types fast does not wait for it.
        """
        found = [tag for tag, _ in completions(self.value, self._in_use)]
        if not self.cursor_at_end or not found or parse_tags(self.value)[-1] in found:
            return False
        self.value = completed(self.value, found[0])
        self.cursor_position = len(self.value)
        return True


class _TagSuggester(Suggester):
    """Completes the tag that is typed last."""

    def __init__(self, in_use: Sequence[tuple[str, int]]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._in_use = in_use

    async def get_suggestion(self, value: str) -> str | None:
        """What was typed with its last tag completed; None where no tag in use starts like it."""
        found = completions(value, self._in_use)
        suggestion = completed(value, found[0][0]) if found else None
        return suggestion if suggestion and suggestion.startswith(value) else None
