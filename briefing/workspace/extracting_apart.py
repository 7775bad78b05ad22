"""Extraction of a long text in a process of its own, of low priority: what is on the screen does not wait for it."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.document.problems import BriefingError
from briefing.workspace.extracted_cache import packed, unpacked
from briefing.workspace.extracting import extract, installed_recognisers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.extraction.actors.recognisers import Recogniser
    from briefing.workspace.extracting import Extracted

LONG: Final = 100_000
"""Characters of a text from which on a process of its own is worth its start of about 0.1 s.

A text of that length takes a thread 0.2 s, in which it holds the screen up for no more than 10 ms at a time.
"""
_LOOKS_EVERY: Final = 0.1
_NICENESS: Final = 5
_NOT_LOOKED_FOR: Final = "the actors and dates of this text could not be looked for"
_ENCODING: Final = ("utf-8", "surrogatepass")


class Apart:
    """Extracts: a short text at once, a long one in another process, until nobody waits for it any more."""

    def __init__(self, is_wanted: Callable[[], bool]) -> None:
        self._is_wanted: Final = is_wanted

    def __call__(self, text: str, published: dt.date | None, recognisers: Sequence[Recogniser] = ()) -> Extracted:
        """As `extracting.extract`; raises BriefingError where it is not wanted any more, or the process fails."""
        if len(text) < LONG:
            return extract(text, published, recognisers)
        try:
            found = unpacked(self._answer(text, published), len(text))
        except OSError as error:
            raise BriefingError(f"{_NOT_LOOKED_FOR}: {error.strerror}") from error
        if found is None:
            raise BriefingError(_NOT_LOOKED_FOR)
        return found

    def _answer(self, text: str, published: dt.date | None) -> bytes:
        """What the other process says, given the text."""
        # Without -P a file of that name in the folder one stands in would be run for any module.
        command = [sys.executable, "-P", "-m", __name__, *([published.isoformat()] if published else [])]
        given: bytes | None = text.encode(*_ENCODING)
        with subprocess.Popen(  # noqa: S603, this program itself
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment_of_this(),
            start_new_session=True,
        ) as process:
            while self._is_wanted():
                try:
                    return process.communicate(given, timeout=_LOOKS_EVERY)[0]
                except subprocess.TimeoutExpired:
                    given = None
            process.kill()
        raise BriefingError("the actors and dates of this text are not looked for any more")


def environment_of_this() -> dict[str, str]:
    """The environment of this process, with the way to this program's modules."""
    here = str(Path(__file__).parents[2])
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH"))))}


def _main(arguments: Sequence[str]) -> None:
    """Reads a text, and writes what was found in it."""
    os.nice(_NICENESS)
    text = sys.stdin.buffer.read().decode(*_ENCODING)
    published = dt.date.fromisoformat(arguments[0]) if arguments else None
    recognisers = installed_recognisers(lambda _: None)
    sys.stdout.buffer.write(packed(extract(text, published, recognisers)))


if __name__ == "__main__":
    _main(sys.argv[1:])
