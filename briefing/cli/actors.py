"""List who acts in a briefing, or in the whole library: name, kind and number of mentions, or JSON."""

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
    """Prints the actors."""
    from briefing.workspace.acting import actors  # noqa: PLC0415, help needs none of it

    found = actors(workspace, arguments.briefing)
    if arguments.format == "json":
        from briefing.cli.answers import actor_answer  # noqa: PLC0415, only for programs

        output.json({"actors": [{**actor_answer(one.actor), "briefings": list(one.briefings)} for one in found]})
        return 0
    for one in found:
        output.fields(one.actor.name, one.actor.kind, one.mentions)
    return 0
