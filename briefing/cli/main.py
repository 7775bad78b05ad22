"""From arguments to an exit code: 0, 1 (failed, with one clear line), 2 (usage), 128+n (signal)."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Final, NoReturn, Protocol

from briefing import __version__
from briefing.cli.commands import COMMANDS, DEFAULT
from briefing.cli.output import Output
from briefing.document.cleaning import clean
from briefing.document.problems import BriefingError

if TYPE_CHECKING:
    import datetime as dt
    import random
    from collections.abc import Sequence

    from briefing.workspace.workspace import Workspace

FAILED: Final = 1
INTERRUPTED: Final = 128 + 2
"""Ended by SIGINT."""
PIPE_CLOSED: Final = 128 + 13
"""Ended by SIGPIPE."""
_WITHOUT_NOTES: Final = frozenset({"list", "read", "search", "show"})
"""What goes on where the notes are lost, and says that they are."""
_WIDEST_HELP: Final = 100
_COLLECTED_AFTER: Final = 50_000
"""Objects made before garbage is looked for, in place of 700: more than most commands ever make."""


class Command(Protocol):
    """A module that is one command."""

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Adds the command's arguments."""

    def run(self, arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:
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
        _overview().print_help()
        return 0
    if name == "--version":
        output.line(f"briefing {__version__}")
        return 0
    if name in COMMANDS:
        return _run_command(name, words[1:], output)
    from briefing.cli.mistyped import several_words, told_of_commands  # noqa: PLC0415, most words are commands

    if told := several_words(words):
        _overview().error(told)
    with told_of_commands():
        return _run_command(DEFAULT, words, output)


def _run_command(name: str, words: list[str], output: Output) -> int:
    command: Command = import_module(f"briefing.cli.{name}")
    parser = _Parser(prog=f"briefing {name}", description=command.__doc__, allow_abbrev=False, formatter_class=_Help)
    command.arguments(parser)
    if name == "note" and (told := _no_action(words)):
        parser.error(told)
    arguments = parser.parse_args(words)
    workspace = _workspace(output)
    if name in _WITHOUT_NOTES and (alarm := workspace.alarm()):
        output.narrate(alarm)
    try:
        return command.run(arguments, workspace, output)
    finally:
        workspace.close()


def _no_action(words: list[str]) -> str:
    """What is wrong with what `note` is asked to do; empty where nothing is."""
    from briefing.cli.mistyped import no_action  # noqa: PLC0415, only for notes

    return no_action(words)


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are shown as text, whatever the arguments hold."""

    def error(self, message: str) -> NoReturn:
        """Ends with the usage and what is wrong."""
        super().error(clean(message).replace("\n", " "))


class _Help(argparse.HelpFormatter):
    """Help as wide as the screen. Its own formatter asks `shutil`, whose import costs every command 3 ms."""

    def __init__(self, prog: str) -> None:
        try:
            columns = os.get_terminal_size().columns
        except OSError:
            columns = _WIDEST_HELP
        super().__init__(prog, width=min(columns, _WIDEST_HELP) - 2)


def _overview() -> argparse.ArgumentParser:
    """The parser behind `briefing --help`, which only ever prints help, or what is wrong."""
    listed = "\n".join(f"  {name:8}{does}" for name, does in COMMANDS.items())
    return _Parser(
        prog="briefing",
        usage="briefing [BRIEFING]\n       briefing COMMAND …",
        description="A reader for policy briefings in the terminal.",
        epilog=f"commands:\n{listed}\n\nBRIEFING is an id, a unique part of an id or a title, or a path.\n"
        "`briefing COMMAND --help` says more about one.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


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
