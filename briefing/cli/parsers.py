"""The parsers behind the command line, and what they say of what they cannot read."""

from __future__ import annotations

import os
from argparse import ArgumentParser, HelpFormatter, RawDescriptionHelpFormatter
from typing import TYPE_CHECKING, Final, NoReturn

from briefing.cli.commands import COMMANDS
from briefing.document.cleaning import clean

if TYPE_CHECKING:
    from argparse import Namespace

    from briefing.cli.main import Command

_WIDEST_HELP: Final = 100


def parse(name: str, command: Command, words: list[str]) -> Namespace:
    """What a command is asked for; ends the program with its usage where that cannot be read."""
    parser = _Parser(prog=f"briefing {name}", description=command.__doc__, allow_abbrev=False, formatter_class=_Help)
    command.arguments(parser)
    if name == "note" and (told := _no_action(words)):
        parser.error(told)
    return parser.parse_args(words)


class _Parser(ArgumentParser):
    """A parser whose complaints are shown as text, whatever the arguments hold."""

    def error(self, message: str) -> NoReturn:
        """Ends with the usage and what is wrong."""
        super().error(clean(message).replace("\n", " "))


class _Help(HelpFormatter):
    """Help as wide as the screen. Its own formatter asks `shutil`, whose import costs every command 3 ms."""

    def __init__(self, prog: str) -> None:
        try:
            columns = os.get_terminal_size().columns
        except OSError:
            columns = _WIDEST_HELP
        super().__init__(prog, width=min(columns, _WIDEST_HELP) - 2)


def overview() -> ArgumentParser:
    """The parser behind `briefing --help`, which only ever prints help, or what is wrong."""
    listed = "\n".join(f"  {name:8}{does}" for name, does in COMMANDS.items())
    return _Parser(
        prog="briefing",
        usage="briefing [BRIEFING]\n       briefing COMMAND …",
        description="A reader for policy briefings in the terminal.",
        epilog=f"commands:\n{listed}\n\nBRIEFING is an id, a unique part of an id or a title, or a path.\n"
        "`briefing COMMAND --help` says more about one.",
        formatter_class=RawDescriptionHelpFormatter,
    )


def _no_action(words: list[str]) -> str:
    """What is wrong with what `note` is asked to do; empty where nothing is."""
    from briefing.cli.mistyped import no_action  # noqa: PLC0415, only for notes

    return no_action(words)
