"""The terminal as it is: bytes that are no text, signs it does not know, and that it may go away."""

from __future__ import annotations

import locale
import os
import selectors
from codecs import getincrementaldecoder
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Final, cast

from textual import constants
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from briefing.tui.key_parser import KeyParser
from briefing.tui.plain_signs import encodable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from io import TextIOWrapper

    from textual.app import App

_CHUNK: Final = 4096
_ESCAPE: Final = "\x1b"
_PATIENCE: Final = 0.1
"""Seconds after which the thread looks up though nothing came, to see whether it is to end."""


class TerminalGone(Message):
    """There is no terminal any more."""


class UntilGone:
    """A terminal to write to for as long as it is there.

    Textual's writing thread dies of the first error, and then the program waits for ever for room in its queue, and
    neither saves nor ends. Here nothing is an error: it is the reading thread that tells that the terminal is gone.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file: Final = file
        self.fileno: Final = file.fileno
        self.isatty: Final = file.isatty

    def write(self, text: str) -> None:
        """Writes it, where somebody can see it."""
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        """Sends what was written."""
        with suppress(OSError):
            self._file.flush()


class TerminalDriver(LinuxDriver):
    """Textual's driver for Linux and macOS, for input that may hold anything.

    Bytes that are no UTF-8 are skipped, where Textual's own thread would die of them.
    """

    def __init__(
        self, app: App[object], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        if self._file is not None:
            self._file = cast("TextIOWrapper", UntilGone(self._file))

    def write(self, data: str) -> None:
        """Writes to the terminal, in signs it can show."""
        super().write(encodable(data, locale.getencoding()))

    def run_input_thread(self) -> None:
        """Reads keys until the driver stops or the terminal is gone."""
        parser = KeyParser(self._debug)
        decode = getincrementaldecoder("utf-8")(errors="ignore").decode
        patience = _PATIENCE
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                text = ""
                if selector.select(patience):
                    data = self._read()
                    if not data:
                        self._app.post_message(TerminalGone())
                        return
                    text = decode(data)
                if text:  # the parser takes an empty text for the end
                    self._tell(parser.feed(text))
                self._tell(parser.tick())
                patience = constants.ESCAPE_DELAY if _ESCAPE in text else _PATIENCE

    def _read(self) -> bytes:
        """What was typed; nothing where the terminal is gone."""
        try:
            return os.read(self.fileno, _CHUNK)
        except OSError:
            return b""

    def _tell(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)
