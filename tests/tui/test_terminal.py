"""The program in a real terminal: bytes that are no text, signals, a terminal that goes away."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from textual import events

from briefing.tui.driver import KeyParser, cleaned
from tests.tui.library_app import HARBOUR, stocked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 30.0
ROWS, COLUMNS = 24, 80


class Terminal:
    """A terminal with the program in it."""

    def __init__(self, pid: int, handle: int) -> None:
        self.pid = pid
        self.handle = handle
        self.seen = b""

    def until(self, words: bytes) -> None:
        """Waits until some words have been painted."""
        end = time.monotonic() + PATIENCE
        while words not in self.seen:
            assert time.monotonic() < end, self.seen[-2000:]
            if select.select([self.handle], [], [], 0.1)[0]:
                self.seen += os.read(self.handle, 65536)

    def type(self, keys: bytes) -> None:
        self.seen = b""
        os.write(self.handle, keys)

    def exit_code(self) -> int:
        """Waits for the end; what is painted meanwhile is thrown away."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            self._drain()
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        raise AssertionError("it does not end")

    def _drain(self) -> None:
        try:
            if select.select([self.handle], [], [], 0.05)[0]:
                self.seen += os.read(self.handle, 65536)
        except (OSError, ValueError):
            time.sleep(0.05)


@contextmanager
def program(*arguments: str) -> Iterator[Terminal]:
    """The program, started in a terminal of its own."""
    pid, handle = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.execv(sys.executable, [sys.executable, "-m", "briefing", *arguments])
    terminal = Terminal(pid, handle)
    try:
        terminal.until(b"Keys")
        yield terminal
    finally:
        os.close(handle)


def fraction_read(home: Path) -> float:
    reading = stocked_state(home).reading(HARBOUR)
    assert reading is not None
    return reading.offset


def stocked_state(home: Path):  # type: ignore[no-untyped-def]
    from briefing.state import StateStore

    return StateStore(home / "state")
