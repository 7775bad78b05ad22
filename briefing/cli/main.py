"""From arguments to an exit code: 0, 1 (failed, with one clear line), 2 (usage), 128+n (signal)."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol

from briefing import __version__
from briefing.cli.commands import COMMANDS, DEFAULT
from briefing.cli.output import Output
from briefing.document.problems import BriefingError

if TYPE_CHECKING:
    import argparse
    import datetime as dt
    import random
    from collections.abc import Callable, Sequence
    from types import SimpleNamespace

    from briefing.workspace.workspace import Workspace

FAILED: Final = 1
INTERRUPTED: Final = 128 + 2
"""Ended by SIGINT."""
PIPE_CLOSED: Final = 128 + 13
"""Ended by SIGPIPE."""
_WITHOUT_NOTES: Final = frozenset({"list", "read", "search", "show"})
"""What goes on where the notes are lost, and says that they are."""
_COLLECTED_AFTER: Final = 50_000
"""Objects made before garbage is looked for, in place of 700: more than most commands ever make."""


class Command(Protocol):
    """A module that is one command.

    One that is often called with nothing but words may have a function `of_words`: what `arguments` would make of them,
    or None where it is for the parser. argparse costs a start 3 ms.
    """

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Adds the command's arguments."""

    def run(self, arguments: argparse.Namespace | SimpleNamespace, workspace: Workspace, output: Output) -> int:
        """Runs it and returns the exit code."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the program with the given arguments, those of the process by default."""
    gc.set_threshold(_COLLECTED_AFTER)
    words = list(sys.argv[1:] if argv is None else argv)
    output = Output.of_process()
    try:
        code = _run(words, output)
        sys.stdout.flush()
        # What is left need not be looked through once more before the process ends: that costs 5 ms.
        gc.freeze()
    except BriefingError as error:
        return _failed(output, str(error))
    except BrokenPipeError:
        return _closed_pipe()
    except OSError as error:
        return _failed(output, f"{error.filename or 'the output'}: {error.strerror or error}")
    except MemoryError:
        return _failed(output, "there is not enough memory")
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _run(words: list[str], output: Output) -> int:
    name = words[0] if words else DEFAULT
    if name in {"-h", "--help"}:
        from briefing.cli.parsers import overview  # noqa: PLC0415, seldom asked for

        overview().print_help()
        return 0
    if name == "--version":
        output.line(f"briefing {__version__}")
        return 0
    if name in COMMANDS:
        return _run_command(name, words[1:], output)
    from briefing.cli.mistyped import several_words, told_of_commands  # noqa: PLC0415, most words are commands

    if told := several_words(words):
        from briefing.cli.parsers import overview  # noqa: PLC0415, only where something went wrong

        overview().error(told)
    with told_of_commands():
        return _run_command(DEFAULT, words, output)


def _run_command(name: str, words: list[str], output: Output) -> int:
    command: Command = import_module(f"briefing.cli.{name}")
    arguments = _of_words(command, words) or _parsed(name, command, words)
    workspace = _workspace(output)
    if name in _WITHOUT_NOTES and (alarm := workspace.alarm()):
        output.narrate(alarm)
    try:
        return command.run(arguments, workspace, output)
    finally:
        workspace.close()


def _of_words(command: Command, words: list[str]) -> argparse.Namespace | SimpleNamespace | None:
    """What a command makes of words without options; None where it takes a parser."""
    of_words: Callable[[list[str]], SimpleNamespace | None] = getattr(command, "of_words", lambda _: None)
    return None if any(word.startswith("-") for word in words) else of_words(words)


def _parsed(name: str, command: Command, words: list[str]) -> argparse.Namespace:
    from briefing.cli.parsers import parse  # noqa: PLC0415, words alone need no parser

    return parse(name, command, words)


def _workspace(output: Output) -> Workspace:
    """The workspace of this process: its folders, its clock, its source of randomness."""
    from briefing.config import folders_from, read_config  # noqa: PLC0415, help and version need neither
    from briefing.workspace.workspace import Workspace  # noqa: PLC0415, the same

    folders = folders_from(os.environ)
    config = read_config(folders.config)
    for problem in config.problems:
        output.narrate(problem.message)
    return Workspace(
        folders,
        config,
        clock=_now,
        rng=_rng,
        narrate=output.narrate,
    )


def _now() -> dt.datetime:
    """The time here, with its offset."""
    import datetime as dt  # noqa: PLC0415, a list or a search asks for no time

    return dt.datetime.now().astimezone()


def _rng() -> random.Random:
    """The system's own randomness, for ids."""
    import random  # noqa: PLC0415, only a new note needs an id

    return random.SystemRandom()


def _failed(output: Output, message: str) -> int:
    output.narrate(message)
    return FAILED


def _closed_pipe() -> int:
    """Whoever read our output has gone; the interpreter must not complain about it while it exits."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123, closed with the process
    return PIPE_CLOSED
