"""Add Markdown and text files, or folders of them, to the library. Prints the id of each briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from briefing.cli.output import Output
    from briefing.workspace.workspace import Workspace


def arguments(parser: argparse.ArgumentParser) -> None:
    """SOURCE, one or more."""
    parser.add_argument("sources", metavar="SOURCE", nargs="+", help="a file or a folder")


def run(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:
    """Adds each; what fails is said, and the others are added all the same."""
    from briefing.workspace.adding import Did, add  # noqa: PLC0415, help needs none of it

    outcome = add(workspace, arguments.sources)
    with output.answering("what was added is in the library"):
        for added in outcome.added:
            output.line(added.id)
            if added.did is not Did.ADDED:
                output.narrate(f"updated {added.id}" if added.did is Did.UPDATED else f"{added.id} is here already")
            for problem in added.problems:
                output.narrate(f"{added.id}: {problem.message}")
        for name, report in outcome.placed:
            output.narrate(f"{name}: {', '.join(report.parts)}")
        for problem in outcome.problems:
            output.narrate(problem.message)
    return 1 if outcome.problems else 0
