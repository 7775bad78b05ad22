"""A field of one line, whatever is pasted into it."""

from __future__ import annotations

from textual import events
from textual.widgets import Input

from briefing.document import clean


class OneLineField(Input):
    """A field that takes all of what is pasted, its lines side by side, where Textual takes the first; cleaned."""

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        super()._on_paste(events.Paste(" ".join(clean(event.text).splitlines())))
