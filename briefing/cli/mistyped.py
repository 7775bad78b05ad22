"""What is said of a word that is no command: it may be a briefing, or a command that was mistyped."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from briefing.cli.commands import COMMANDS
from briefing.document.cleaning import shortened
from briefing.document.problems import BriefingError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST: Final = 40


def several_words(words: Sequence[str]) -> str:
    """What is wrong with several words in a row, the first of which is no command; empty where it is one word."""
    if any(word.startswith("-") for word in words[:2]) or len(words) == 1:
        return ""
    advice = _nearest(words[0]) or f"there are {', '.join(COMMANDS)}"
    together = shortened(" ".join(words))
    return f'no command is called “{shortened(words[0])}”; {advice}; a BRIEFING is one argument: briefing "{together}"'


@contextmanager
def told_of_commands() -> Iterator[None]:
    """Says of a word that names no briefing that it is no command either."""
    from briefing.workspace.finding import UnknownBriefingError  # noqa: PLC0415, help needs none of it

    try:
        yield
    except UnknownBriefingError as error:
        advice = _nearest(error.reference) or error.advice
        raise BriefingError(f"no command or briefing is called “{shortened(error.reference)}”; {advice}") from error


def _nearest(word: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415, only where something went wrong

    near = get_close_matches(word[:_LONGEST].lower(), COMMANDS, n=1)
    return f"the nearest is the command {near[0]}" if near else ""
