"""Add Markdown and text files, or folders of them, to the library; - is a text that is piped or pasted in.

Prints the id of each briefing.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import argparse

    from briefing.cli.output import Output
    from briefing.workspace.adding import Outcome
    from briefing.workspace.workspace import Workspace

_PIPED: Final = "-"


def arguments(parser: argparse.ArgumentParser) -> None:
    """SOURCE, one or more."""
    parser.add_argument("sources", metavar="SOURCE", nargs="+", help="a file, a folder, or - for what is piped in")


def run(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:
    """Adds each; what fails is said, and the others are added all the same."""
    from briefing.workspace.adding import Did  # noqa: PLC0415, help needs none of it

    outcome = _added(arguments.sources, workspace, output)
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


def _added(sources: list[str], workspace: Workspace, output: Output) -> Outcome:
    from briefing.workspace.adding import add  # noqa: PLC0415, as above

    files = [source for source in sources if source != _PIPED]
    if len(files) == len(sources):
        return add(workspace, files)
    from briefing.workspace.parsing import MOST_BYTES  # noqa: PLC0415, most briefings are files
    from briefing.workspace.pasting import add_text  # noqa: PLC0415, most briefings are files

    if sys.stdin.isatty():
        output.narrate("paste the text, then Enter and ctrl+D")
    piped = add_text(workspace, sys.stdin.buffer.read(MOST_BYTES + 1))
    if not files:
        return piped
    given = add(workspace, files)
    return given._replace(added=piped.added + given.added, problems=piped.problems + given.problems)
