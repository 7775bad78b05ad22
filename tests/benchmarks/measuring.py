"""CPU time of whole programs, as ratios to a floor that is measured in the same run.

The machine may be busy with other things, so nothing here is a wall time: what is compared is the processor time of
processes that were started in turns.
"""

from __future__ import annotations

import fcntl
import os
import pty
import resource
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROUNDS = 15
PYTHON = sys.executable
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Program:
    """A program to be measured."""

    name: str
    """What the figures are listed under."""

    command: Sequence[str]
    """How it is started."""


def ratios(programs: Sequence[Program], measure: Callable[[Program], float], rounds: int = ROUNDS) -> None:
    """Measures the programs in turns and prints each one's milliseconds and its ratio to the first."""
    results: dict[str, list[float]] = {program.name: [] for program in programs}
    for turn in range(rounds + 1):
        for program in programs:
            milliseconds = measure(program)
            if turn:  # the first turn fills the caches of the system and of ours
                results[program.name].append(milliseconds)
    floor = results[programs[0].name]
    for program in programs:
        own = results[program.name]
        ratio = median(mine / base for mine, base in zip(own, floor, strict=True))
        print(f"{program.name:40} {median(own):8.1f} ms CPU   {ratio:5.2f} × the floor")


def whole_run(program: Program) -> float:
    """Milliseconds of CPU from start to end, children's included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(program.command, stdout=subprocess.DEVNULL, env=environment(), check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def bare() -> float:
    """Milliseconds of CPU of a bare Python just now: a machine that others share may take half as long again."""
    return median(whole_run(Program("python -c pass", [PYTHON, "-c", "pass"])) for _ in range(9))


def until_shown(marker: bytes, *, rows: int = 40, columns: int = 120) -> Callable[[Program], float]:
    """A measure of the CPU until a program in a terminal of its own has shown `marker`, in milliseconds."""

    def measure(program: Program) -> float:
        child, terminal = pty.fork()
        if child == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execvpe(program.command[0], list(program.command), environment())  # noqa: S606, ours
        try:
            _read_until(terminal, marker)
            return _cpu_of(child)
        finally:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            os.close(terminal)

    return measure


def _read_until(terminal: int, marker: bytes, patience: float = 60.0) -> None:
    shown, end = b"", time.monotonic() + patience
    while marker not in shown:
        ready, _, _ = select.select([terminal], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            message = f"{marker!r} was not shown"
            raise TimeoutError(message)
        shown += os.read(terminal, 1 << 16)


def _cpu_of(process: int) -> float:
    """Milliseconds all threads of a process were on a processor (Linux)."""
    tasks = Path(f"/proc/{process}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e6


def environment() -> Mapping[str, str]:
    """The environment with byte code allowed: without it every import is compiled anew."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": str(ROOT)}
