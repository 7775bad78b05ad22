"""Memory of the reader with a large library over one with none: python -m tests.benchmarks.memory [20000].

The reader opens an article of the starter collection, then the library, which looks at all files, then the search,
where a query is typed. What is printed is resident memory once each has settled, in a terminal of 120 by 40.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path
from typing import Final

from tests.benchmarks.command_line import command
from tests.benchmarks.libraries import home_of
from tests.benchmarks.measuring import environment

STEPS: Final = (("an article", b""), ("the library", b"L"), ("a search", b"s"), ("two words", b"border tr"))
"""What is shown, and the keys that lead there."""

QUIET: Final = 2.0
"""Seconds without output or work after which the reader has settled."""


def of_reader(home: Path) -> list[float]:
    """Megabytes at each of the steps."""
    os.environ["BRIEFING_HOME"] = str(home)
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        program = command("read", "zapad")
        os.execvpe(program[0], program, environment())  # noqa: S606, ours
    try:
        found = []
        for _, keys in STEPS:
            os.write(terminal, keys)
            _settle(child, terminal)
            found.append(_resident(child))
        return found
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)


def _settle(child: int, terminal: int) -> None:
    """Waits until the reader paints nothing and works no more."""
    since, worked = time.monotonic(), _worked(child)
    while time.monotonic() - since < QUIET:
        if select.select([terminal], [], [], 0.2)[0]:
            os.read(terminal, 1 << 16)
        if _worked(child) - worked > QUIET:
            since, worked = time.monotonic(), _worked(child)


def _worked(child: int) -> float:
    """Hundredths of seconds on a processor (Linux)."""
    fields = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()
    return float(fields[11]) + float(fields[12])


def _resident(child: int) -> float:
    """Megabytes (Linux)."""
    lines = Path(f"/proc/{child}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1000


def run(count: int) -> None:
    """Prints the figures."""
    large = home_of(count)
    with tempfile.TemporaryDirectory() as small:
        without, beside = of_reader(Path(small)), of_reader(large)
    for (shown, _), bare, full in zip(STEPS, without, beside, strict=True):
        print(f"{shown:12} {bare:6.1f} MB without, {full:6.1f} MB with {count:,} briefings, {full - bare:+6.1f} MB")


if __name__ == "__main__":
    run(int(sys.argv[1]) if sys.argv[1:] else 20_000)
