"""What a terminal sends, as keys and as pasted text: nothing that is pasted is ever a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser

from briefing.document import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.message import Message


class KeyParser(XTermParser):
    """Textual's parser, which loses an Esc before a key that is no letter or digit, and takes one in a paste for a key.

    So it is shown how a paste begins and ends, and nothing of what stands between.
    """

    def __init__(self, debug: bool = False) -> None:  # noqa: FBT001, FBT002, Textual's own
        super().__init__(debug)
        self._seam = ""
        """The last characters outside a paste: the mark it begins with may come in two parts."""
        self._pasted: str | None = None
        """What has come of a paste; None outside one."""

    def feed(self, data: str) -> Iterator[Message]:
        """The keys, clicks and pastes in what was sent; a paste once all of it has come, cleaned."""
        while data:
            if self._pasted is None:
                keys, data = self._until_paste(data)
                yield from super().feed(keys)
                continue
            pasted, end, data = (self._pasted + data).partition(BRACKETED_PASTE_END)
            self._pasted = None if end else pasted
            if end:
                yield from (message for message in super().feed(end) if not isinstance(message, events.Paste))
                yield events.Paste(clean(pasted))

    def _until_paste(self, data: str) -> tuple[str, str]:
        """What was sent up to where a paste begins, that mark included, and the rest."""
        begins = (self._seam + data).find(BRACKETED_PASTE_START)
        if begins < 0:
            self._seam = (self._seam + data)[1 - len(BRACKETED_PASTE_START) :]
            return data, ""
        past = begins + len(BRACKETED_PASTE_START) - len(self._seam)
        self._seam, self._pasted = "", ""
        return data[:past], data[past:]

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:  # noqa: FBT001, FBT002
        if len(sequence) == len("\x1b1") and sequence[0] == "\x1b" and sequence[1].isdigit():
            # Textual takes it for what Alt and a digit give on one layout of one system: ¡ for 1.
            yield events.Key("escape", "\x1b")
            sequence = sequence[1]
        for event in super()._sequence_to_key_events(sequence, alt):
            if alt and not event.key.startswith("alt+"):
                yield events.Key("escape", "\x1b")
            yield event
