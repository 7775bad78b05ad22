"""What is said of a word that is no command, or no action of `note`: it may be a briefing, or mistyped."""

from __future__ import annotations

from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from briefing.cli.commands import COMMANDS
from briefing.document.cleaning import shortened
from briefing.document.problems import BriefingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LONGEST: Final = 40
_ELSEWHERE: Final = MappingProxyType({
    "rm": "use `note remove`",
    "delete": "use `note remove`",
    "ls": "use `note list`",
    "new": "use `note add`",
    "export": "use `note list --format jsonld`, or another format",
})  # fmt: skip
"""What others call what one does with notes, and what does it here."""

_INSTEAD: Final = MappingProxyType({
    "import": "`briefing note import` takes notes in, `briefing add` briefings",
    "export": "`briefing note list --format` gives notes out, `briefing show --format` a briefing",
    "doctor": "`briefing index --check` looks at the index, `briefing note restore` brings lost notes back",
    "open": "`briefing read` opens one",
    "notes": "`briefing note list` lists them",
    "rename": "`briefing correct actor` calls an actor something else",
    "merge": "`briefing correct actor` makes two names one actor",
    "hide": "`briefing correct` hides an actor or a date",
    "undo": "`briefing note undo` takes back the last change to a note or correction",
    "help": "`briefing --help` does",
})  # fmt: skip
"""What others call a command, and what does it here."""


def several_words(words: list[str]) -> str:
    """What is wrong with several words in a row, the first of which is no command; empty where it is one word."""
    asks_for_help = words[1:] in (["-h"], ["--help"]) and words[0] in _INSTEAD
    if not asks_for_help and (any(word.startswith("-") for word in words[:2]) or len(words) == 1):
        return ""
    if words[0] in _INSTEAD:
        return f"no command is called “{words[0]}”; {_INSTEAD[words[0]]}"
    advice = _nearest_command(words[0]) or f"there are {', '.join(COMMANDS)}"
    together = shortened(" ".join(words))
    return f'no command is called “{shortened(words[0])}”; {advice}; a BRIEFING is one argument: briefing "{together}"'


@contextmanager
def told_of_commands() -> Iterator[None]:
    """Says of a word that names no briefing that it is no command either."""
    from briefing.workspace.finding import UnknownBriefingError  # noqa: PLC0415, help needs none of it

    try:
        yield
    except UnknownBriefingError as error:
        advice = _nearest_command(error.reference) or error.advice
        raise BriefingError(f"no command or briefing is called “{shortened(error.reference)}”; {advice}") from error


def no_action(words: Sequence[str]) -> str:
    """What is wrong with the first word after `note`, and what to use; empty where it is an action, or an option."""
    from briefing.cli.note import ACTIONS  # noqa: PLC0415, it was just imported

    if not words or words[0].startswith("-") or words[0] in ACTIONS:
        return ""
    near = _nearest(words[0], ACTIONS)
    advice = _ELSEWHERE.get(words[0]) or (
        f"the nearest is `note {near}`" if near else f"there are {', '.join(ACTIONS)}"
    )
    return f"`note` has no “{shortened(words[0])}”; {advice}"


def _nearest_command(word: str) -> str:
    if word in _INSTEAD:
        return _INSTEAD[word]
    near = _nearest(word, COMMANDS)
    return f"the nearest is the command {near}" if near else ""


def _nearest(word: str, names: Iterable[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415, only where something went wrong

    return next(iter(get_close_matches(word[:_LONGEST].lower(), names, n=1)), "")
