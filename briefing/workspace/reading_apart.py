"""Reading many files for the index: in a process of their own, while this one writes what was read before.

Parsing takes as long as indexing, and a thread would have to share the interpreter with it, and with the screen. The
other process gets files by the batch and answers each with what it read; where it cannot be had, they are read here.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Final

from briefing.document.problems import BriefingError
from briefing.workspace.extracting_apart import environment_of_this
from briefing.workspace.recording import read

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence

    from briefing.library.folder import FoundFile
    from briefing.workspace.recording import Read

    Batch = list["Read | str"]
    """What was read of each file; of one that cannot be, why not."""

    Reading = Callable[[Sequence[FoundFile]], Batch]

FROM: Final = 400
"""Files from which on a process of its own is worth its start of 0.2 s."""

_AHEAD: Final = 10
"""Batches that are read before they are asked for: as many files as are written at once."""

_NICENESS: Final = 5
_COLLECTED_AFTER: Final = 50_000
_FAILURES: Final = (OSError, EOFError, pickle.UnpicklingError)


def read_here(files: Sequence[FoundFile]) -> Batch:
    """Reads files one after the other."""
    return [_read_or_why_not(file) for file in files]


def _read_or_why_not(file: FoundFile) -> Read | str:
    try:
        return read(file)
    except BriefingError as error:
        return str(error)


def batches_read(batches: Sequence[Sequence[FoundFile]]) -> Generator[Batch, None, None]:
    """What was read of each batch of files, in order. To be closed where not all of it is asked for."""
    if sum(map(len, batches)) < FROM or (os.cpu_count() or 1) == 1:
        yield from map(read_here, batches)
        return
    with _apart() as reading, ThreadPoolExecutor(1) as thread:
        ahead = deque(thread.submit(reading, batch) for batch in batches[:_AHEAD])
        try:
            for batch in (*batches[_AHEAD:], *((),) * len(ahead)):
                done = ahead.popleft().result()
                if batch:
                    ahead.append(thread.submit(reading, batch))
                yield done
        finally:
            thread.shutdown(wait=False, cancel_futures=True)


@contextmanager
def _apart() -> Iterator[Reading]:
    """A way to read in another process, and here once that fails."""
    try:
        process = subprocess.Popen(  # noqa: S603, this program itself
            [sys.executable, "-P", "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment_of_this(),
            start_new_session=True,
        )
    except OSError:
        yield read_here
        return
    try:
        yield lambda files: _asked(process, files)
    finally:
        process.kill()
        process.communicate()


def _asked(process: subprocess.Popen[bytes], files: Sequence[FoundFile]) -> Batch:
    """What the other process read of files; read here where it does not answer."""
    if process.stdin is None or process.stdout is None:
        return read_here(files)
    try:
        pickle.dump(files, process.stdin)
        process.stdin.flush()
        batch: Batch = pickle.load(process.stdout)  # noqa: S301, this program wrote it
    except _FAILURES:
        return read_here(files)
    return batch


def _answer(questions: IO[bytes], answers: IO[bytes]) -> None:
    """Reads files, batch after batch, as long as it is asked to."""
    while True:
        try:
            files: Sequence[FoundFile] = pickle.load(questions)  # noqa: S301, this program wrote it
        except EOFError:
            return
        pickle.dump(read_here(files), answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()


if __name__ == "__main__":
    os.nice(_NICENESS)
    gc.set_threshold(_COLLECTED_AFTER)
    _answer(sys.stdin.buffer, sys.stdout.buffer)
