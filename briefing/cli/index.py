"""Bring the search index up to date with the files of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from briefing.cli.output import Output
    from briefing.workspace.workspace import Workspace


def arguments(parser: argparse.ArgumentParser) -> None:
    """How thoroughly."""
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--rebuild", action="store_true", help="make it anew from all files")
    how.add_argument("--check", action="store_true", help="look whether it is sound; exit 1 where it is not")


def run(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:
    """Refreshes, rebuilds or checks, and says what was done."""
    from briefing.workspace.indexing import rebuild, refresh  # noqa: PLC0415, help needs none of it

    if arguments.check:
        return _check(workspace, output)
    done = (rebuild if arguments.rebuild else refresh)(workspace)
    for message in (*([done.alarm] if done.alarm else []), *(problem.message for problem in done.problems)):
        output.narrate(message)
    for name, report in done.placed:
        output.narrate(f"{name}: {', '.join(report.parts)}")
    output.line(
        f"{done.total} briefings: {done.added} new, {done.changed} changed, {done.removed} gone,"
        f" {len(done.problems)} skipped"
    )
    return 0


def _check(workspace: Workspace, output: Output) -> int:
    if workspace.index.check():
        output.line("the index is sound")
        return 0
    output.narrate("the index was damaged; `briefing index --rebuild` makes it anew, and nothing is lost")
    return 1
