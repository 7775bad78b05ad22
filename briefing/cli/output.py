"""Where results and narration go."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TextIO

from briefing.document.cleaning import clean, unsafe
from briefing.document.problems import BriefingError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SCHEMA: Final = 1
"""Number of the JSON forms; it changes when a name or its meaning does."""


class Output:
    """Results on one stream, narration on the other; neither ever carries a control character from outside."""

    def __init__(self, results: TextIO, narration: TextIO, *, is_screen: bool) -> None:
        self._results: Final = results
        self._narration: Final = narration
        self.is_screen: Final = is_screen
        """Whether a person sits before it: stdin and stdout are a terminal that can do more than print."""

    @classmethod
    def of_process(cls) -> Output:
        """The process's own streams, as UTF-8 whatever the locale. One it was started without leads nowhere."""
        for name in ("stdin", "stdout", "stderr"):
            if getattr(sys, name) is None:
                setattr(sys, name, open(os.devnull, "r+", encoding="utf-8"))  # noqa: SIM115, PTH123, ends with the process
        for stream in (sys.stdout, sys.stderr):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(encoding="utf-8", errors="backslashreplace")
        can_draw = os.environ.get("TERM", "dumb") not in {"", "dumb"}
        return cls(sys.stdout, sys.stderr, is_screen=can_draw and sys.stdin.isatty() and sys.stdout.isatty())

    def line(self, text: str) -> None:
        """One line of result; line ends within it become spaces."""
        print(clean(text).replace("\n", " "), file=self._results)

    def fields(self, *fields: str | int) -> None:
        """One line of fields with tabs between; tabs and line ends within them become spaces."""
        print("\t".join(" ".join(clean(str(field)).split()) for field in fields), file=self._results)

    def text(self, text: str) -> None:
        """A text of many lines."""
        print(clean(text).rstrip("\n"), file=self._results)

    def exactly(self, text: str) -> None:
        """A text whose line ends count. What it holds was cleaned when it came in."""
        print(text, end="", file=self._results)

    def json(self, answer: Mapping[str, object]) -> None:
        """An answer for programs, with the number of its form."""
        print(_json({"schema": SCHEMA, **answer}, indent=2), file=self._results)

    def json_line(self, answer: Mapping[str, object]) -> None:
        """An answer on one line, sent at once."""
        print(_json(answer), file=self._results, flush=True)

    @contextmanager
    def answering(self, done: str) -> Iterator[None]:
        """Sends at once what is printed here about something that was `done`.

        Raises BriefingError where that finds no room: it must not be taken for not done, and done again.
        """
        try:
            yield
            self._results.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise BriefingError(f"{done}, but that could not be printed: {error.strerror or error}") from error

    def narrate(self, text: str) -> None:
        """One line for whoever is watching."""
        print("briefing:", clean(text).replace("\n", " "), file=self._narration)


def _json(answer: Mapping[str, object], indent: int | None = None) -> str:
    """An answer whose strings hold nothing a terminal would obey: JSON has escapes, so no character is lost."""
    import json  # noqa: PLC0415, only where it was asked for

    return unsafe().sub(lambda found: json.dumps(found[0])[1:-1], json.dumps(answer, ensure_ascii=False, indent=indent))
