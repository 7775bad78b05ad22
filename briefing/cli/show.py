"""Print a briefing: as text, as Markdown, or as JSON; or its citation, as CSL-JSON or BibTeX."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from briefing.cli.output import Output
    from briefing.workspace.workspace import Workspace


def arguments(parser: argparse.ArgumentParser) -> None:
    """BRIEFING and the format."""
    parser.add_argument("briefing", metavar="BRIEFING", help="an id, a unique part of an id or a title, or a path")
    parser.add_argument(
        "--format",
        choices=("text", "markdown", "json", "csl-json", "bibtex"),
        default="text",
        help="csl-json and bibtex are the citation alone, for reference managers",
    )


def run(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:
    """Prints the briefing."""
    from briefing.workspace.opening import open_briefing  # noqa: PLC0415, help needs none of it

    opened = open_briefing(workspace, arguments.briefing)
    if arguments.format == "json":
        from briefing.cli.answers import show_answer  # noqa: PLC0415, only for programs

        output.json(show_answer(workspace, opened))
    elif arguments.format == "markdown":
        from briefing.markdown import write  # noqa: PLC0415, only where it was asked for

        output.text(write(opened.briefing))
    elif arguments.format in {"csl-json", "bibtex"}:
        from briefing.workspace.citing import citation_as  # noqa: PLC0415, only where it was asked for

        output.text(citation_as(workspace, opened.briefing, arguments.format))
    else:
        from briefing.cli.plain import plain_text  # noqa: PLC0415, only where it was asked for

        output.text(plain_text(opened.briefing))
        for problem in opened.briefing.problems:
            output.narrate(problem.message)
    return 0
