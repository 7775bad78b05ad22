"""List what happened when in a briefing, or in the whole library: value, precision and number of mentions, or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from briefing.cli.output import Output
    from briefing.workspace.workspace import Workspace


def arguments(parser: argparse.ArgumentParser) -> None:
    """BRIEFING and the format."""
    parser.add_argument("briefing", metavar="BRIEFING", nargs="?", help="an id, a part of one or of a title, or a path")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:
    """Prints the dates in time order."""
    from briefing.workspace.acting import dates  # noqa: PLC0415, help needs none of it

    found = dates(workspace, arguments.briefing)
    if arguments.format == "json":
        from briefing.cli.answers import date_answer  # noqa: PLC0415, only for programs

        output.json({"dates": [{**date_answer(one.date), "briefing": one.briefing} for one in found]})
        return 0
    for one in found:
        output.fields(one.date.value, one.date.precision, one.mentions)
    return 0
