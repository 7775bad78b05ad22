"""Open a briefing in the reader; without one, the library with the last read under the cursor."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from briefing.cli.output import Output
    from briefing.workspace.workspace import Workspace


def arguments(parser: argparse.ArgumentParser) -> None:
    """BRIEFING and the place in it."""
    parser.add_argument(
        "briefing", metavar="BRIEFING", nargs="?", help="an id, a unique part of an id or a title, or a path"
    )
    parser.add_argument("--at", metavar="PLACE", help="START-END in code points, p6 for the sixth paragraph, or a note")
    parser.set_defaults(usage_error=parser.error)


def of_words(words: list[str]) -> SimpleNamespace | None:
    """BRIEFING alone, or nothing."""
    return SimpleNamespace(briefing=next(iter(words), None), at=None) if len(words) <= 1 else None


def run(arguments: argparse.Namespace | SimpleNamespace, workspace: Workspace, output: Output) -> int:
    """Opens the reader; prints the same as plain text where there is no screen to draw on."""
    if arguments.at and arguments.briefing is None:
        arguments.usage_error("--at is a place in a BRIEFING")
    if output.is_screen:
        return _on_screen(workspace, arguments.briefing, arguments.at)
    if arguments.briefing is None:
        from briefing.cli.list import print_list  # noqa: PLC0415, only without a screen

        return print_list(workspace, output)
    from briefing.cli.plain import plain_text  # noqa: PLC0415, only without a screen
    from briefing.workspace.opening import open_briefing, place_of  # noqa: PLC0415, only without a screen

    opened = open_briefing(workspace, arguments.briefing)
    if arguments.at:
        place_of(workspace, opened, arguments.at)
    output.text(plain_text(opened.briefing))
    return 0


def _on_screen(workspace: Workspace, reference: str | None, at: str | None) -> int:
    """Opens the reader, at a place where one is named."""
    from briefing.tui.run import run_reader  # noqa: PLC0415, the one command that loads Textual

    if reference is None:
        return run_reader(workspace)
    from briefing.workspace.opening import open_briefing, place_of  # noqa: PLC0415, the library opens none

    opened = open_briefing(workspace, reference)
    return run_reader(workspace, opened, at=place_of(workspace, opened, at) if at else None)
