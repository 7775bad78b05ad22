"""Commands that do more than one thing, each by a word of its own: `note add`, `correct list`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping


def actions_of(parser: ArgumentParser, described: Mapping[str, str]) -> Callable[[str], ArgumentParser]:
    """What makes the parser of each thing that a command does, by its name; `described` says what each does."""
    actions = parser.add_subparsers(metavar="ACTION", required=True)

    def action(name: str) -> ArgumentParser:
        does = described[name]
        return actions.add_parser(name, help=does, description=f"{does[0].upper()}{does[1:]}.", allow_abbrev=False)

    return action
