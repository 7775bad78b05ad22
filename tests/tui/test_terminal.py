"""The program in a real terminal: bytes that are no text, signals, a terminal that goes away."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from textual import events
from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread

from briefing.document import clean
from briefing.state import StateStore
from briefing.tui.driver import UntilGone
from briefing.tui.key_parser import KeyParser
from tests.tui.library_app import HARBOUR, stocked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 20.0
ROWS, COLUMNS = 24, 80
LEFT_BEHIND = (b"\x1b[?1000l", b"\x1b[?1049l", b"\x1b[?2004l", b"\x1b[?25h")
"""What a terminal is told so that the shell finds it as it was: no mouse, its own screen, plain pastes, a cursor."""
_STYLING = re.compile(rb"\x1b\[[0-9;]*m")


class Terminal:
    """A terminal with the program in it."""

    def __init__(self, pid: int, handle: int) -> None:
        self.pid = pid
        self.handle = handle
        self.seen = b""

    def until(self, words: bytes) -> None:
        """Waits until some words have been painted."""
        end = time.monotonic() + PATIENCE
        while words not in _STYLING.sub(b"", self.seen):
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
                while self._drain():
                    pass
                return os.waitstatus_to_exitcode(status)
            self._drain()
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        raise AssertionError("it does not end")

    def _drain(self) -> bool:
        """Reads what is there, of a terminal never more than 4 kB at a time; False where nothing is."""
        try:
            if select.select([self.handle], [], [], 0.05)[0]:
                self.seen += (read := os.read(self.handle, 65536))
                return bool(read)
        except (OSError, ValueError):
            time.sleep(0.05)
        return False


@contextmanager
def program(*arguments: str, rows: int = ROWS, columns: int = COLUMNS) -> Iterator[Terminal]:
    """The program, started in a terminal of its own."""
    pid, handle = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.execv(sys.executable, [sys.executable, "-m", "briefing", *arguments])  # noqa: S606, our own
    terminal = Terminal(pid, handle)
    try:
        terminal.until(b"Keys")
        yield terminal
    finally:
        os.close(handle)


def place_kept(home: Path) -> int:
    """Where reading of the stock's first briefing stands, as it is on disk."""
    reading = StateStore(home / "state", print).reading(HARBOUR)
    assert reading is not None
    return reading.offset


def test_bytes_that_are_no_text_are_passed_over(home: Path) -> None:
    stocked(home)
    with program() as terminal:
        for noise in (b"\xff", b"\x80", b"\x9b", b"\xed\xa0\x80", b"\xc3"):
            terminal.type(noise)
        terminal.type(b"/")
        terminal.until(b"Keep")
        terminal.type(b"\xffferr\xfe\x80")
        terminal.until(b"filter: ferr")
        terminal.type(b"\x1b")
        terminal.until(b"Open")
        terminal.type(b"q")
        assert terminal.exit_code() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_saves_the_place_and_ends_with_its_number(home: Path, number: signal.Signals) -> None:
    stocked(home)
    before = place_kept(home)
    with program("read", HARBOUR) as terminal:
        terminal.type(b"J")
        terminal.until("¶3/6".encode())
        os.kill(terminal.pid, number)
        assert terminal.exit_code() == 128 + number
        assert all(mode in terminal.seen for mode in LEFT_BEHIND)
    assert place_kept(home) > before


def test_a_terminal_that_goes_away_saves_the_place(home: Path) -> None:
    stocked(home)
    before = place_kept(home)
    with program("read", HARBOUR) as terminal:
        terminal.type(b"J")
        terminal.until("¶3/6".encode())
        spare = os.open(os.devnull, os.O_RDONLY)
        os.dup2(spare, terminal.handle)
        os.close(spare)
        assert terminal.exit_code() == 128 + signal.SIGHUP
    assert place_kept(home) > before


def test_a_terminal_that_does_not_know_its_size_is_painted_once(home: Path) -> None:
    stocked(home)
    with program("read", HARBOUR, rows=0, columns=0) as terminal:
        quiet_since = time.monotonic()
        end = quiet_since + PATIENCE
        while time.monotonic() - quiet_since < 0.5:
            assert time.monotonic() < end, "it paints without end"
            if select.select([terminal.handle], [], [], 0.1)[0]:
                os.read(terminal.handle, 65536)
                quiet_since = time.monotonic()
        terminal.type(b"Q")
        assert terminal.exit_code() == 0


def test_it_goes_to_the_background_and_comes_back(home: Path) -> None:
    stocked(home)
    with program() as terminal:
        terminal.type(b"\x1a")
        pid, status = os.waitpid(terminal.pid, os.WUNTRACED)
        assert pid == terminal.pid
        assert os.WIFSTOPPED(status)
        terminal.seen = b""
        os.kill(terminal.pid, signal.SIGCONT)
        terminal.until(b"Keys")
        terminal.until(b"Library")
        terminal.type(b"Q")
        assert terminal.exit_code() == 0


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (b"/ferry", "ferry"),
        (b"aNobody said so", "Nobody said so"),
        (b"1/bran", "bran"),
        (b"sferry", "ferry"),
        (b"JJJ", "¶5/6"),
    ],
)
def test_what_is_typed_at_once_goes_where_it_would_have_gone_slowly(home: Path, typed: bytes, shown: str) -> None:
    stocked(home)
    with program("read", HARBOUR) as terminal:
        terminal.type(typed)
        terminal.until(shown.encode())
        terminal.type(b"\x11")
        assert terminal.exit_code() == 0


def test_what_is_typed_after_quitting_does_nothing(home: Path) -> None:
    stocked(home)
    with program("read", HARBOUR) as terminal:
        terminal.type(b"qs")
        assert terminal.exit_code() == 0


def test_quitting_while_a_folder_is_added_stops_at_the_next_file_and_says_so(home: Path, tmp_path: Path) -> None:
    stocked(home)
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(2000):
        (folder / f"memo-{number}.md").write_text(f"# Memo {number}\n\n{number} ferries left.\n", "utf-8")
    with program(columns=200) as terminal:
        terminal.type(f"A{folder}\r".encode())
        end = time.monotonic() + PATIENCE
        while not any((home / "library").glob("memo-*.md")):
            assert time.monotonic() < end
            time.sleep(0.01)
        terminal.type(b"\x11")
        assert terminal.exit_code() == 0
    added = len(list((home / "library").glob("memo-*.md")))
    assert 0 < added < 2000
    assert re.search(rb"stopped adding .*many: %d of 2000 files were gone through" % added, terminal.seen)


def keys(typed: str) -> list[str]:
    parser = KeyParser(debug=False)
    events_seen = [*parser.feed(typed)]
    time.sleep(0.15)
    return [event.key for event in [*events_seen, *parser.tick()] if isinstance(event, events.Key)]


def test_an_esc_before_a_key_that_is_no_letter_is_not_lost() -> None:
    assert keys("\x1b/") == ["escape", "slash"]
    assert keys("\x1b1") == ["escape", "1"]
    assert keys("\x1bj") == ["alt+j"]
    assert keys("\x1b") == ["escape"]
    assert keys("\x1b[A") == ["up"]


PASTES = st.text(st.sampled_from("Qq \x1b[]~<;0123456789mMuIO\r\n\x00\x07\x9b\u202eé"), max_size=60).filter(
    lambda pasted: "\x1b[201~" not in pasted
)


@given(PASTES, st.integers(1, 9))
@example("hello \x1b[31m Q", 4096)
def test_what_is_pasted_is_one_clean_text_and_never_a_key(pasted: str, at_once: int) -> None:
    parser, sent = KeyParser(), f"j\x1b[200~{pasted}\x1b[201~k"
    told = [message for at in range(0, len(sent), at_once) for message in parser.feed(sent[at : at + at_once])]
    first, paste, last = told
    assert isinstance(first, events.Key)
    assert isinstance(paste, events.Paste)
    assert isinstance(last, events.Key)
    assert (first.key, paste.text, last.key) == ("j", clean(pasted), "k")


def test_a_paste_with_an_esc_is_text_in_a_note_and_nothing_outside_a_field(home: Path) -> None:
    stocked(home)
    with program("read", HARBOUR) as terminal:
        terminal.type(b"\x1b[200~hello \x1b[31m Q\x1b[201~")
        terminal.type(b"a\x1b[200~hello \x1b[31m Q\x1b[201~")
        terminal.until("hello ␛[31m Q".encode())
        terminal.type(b"\x1b")
        terminal.until(b"Note saved")
        terminal.type(b"Q")
        assert terminal.exit_code() == 0


@pytest.mark.parametrize("ending", ["hang-up", "terminal gone", "kill"])
def test_what_was_saved_in_the_editor_outlives_the_program(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nprintf \'%s in the editor\' "$(cat "$1")" > "$1"; echo AT WORK; exec sleep 30\n')
    editor.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(editor))
    stocked(home)
    with program("read", HARBOUR) as terminal:
        terminal.type(b"Ja")
        terminal.until(b"Save, close")
        terminal.type(b"Begun here, ended\x07")
        terminal.until(b"AT WORK")
        if ending == "terminal gone":
            spare = os.open(os.devnull, os.O_RDONLY)
            os.dup2(spare, terminal.handle)
            os.close(spare)
        else:
            os.kill(terminal.pid, signal.SIGHUP if ending == "hang-up" else signal.SIGKILL)
        assert terminal.exit_code() == (-signal.SIGKILL if ending == "kill" else 128 + signal.SIGHUP)
    with program("read", HARBOUR) as terminal:
        terminal.until(b"A draft" if ending == "kill" else "■".encode())
        terminal.type(b"e")
        terminal.until(b"Begun here, ended in the editor")
        terminal.type(b"\x1bQ")
        assert terminal.exit_code() == 0


def test_writing_to_a_terminal_that_is_gone_holds_nothing_up() -> None:
    listening, talking = os.pipe()
    os.close(listening)
    with open(talking, "w", closefd=False) as gone:
        writer = WriterThread(cast("IO[str]", UntilGone(gone)))
        writer.start()
        for _ in range(MAX_QUEUED_WRITES + 1):
            writer.write("seen by nobody")
            time.sleep(0.001)
        assert writer.is_alive()
        writer.stop()
        os.dup2(os.open(os.devnull, os.O_WRONLY), talking)
    os.close(talking)
