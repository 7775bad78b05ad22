"""List the library, the newest first: id, date and title, or JSON."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from briefing.cli.output import Output
    from briefing.workspace.listing import LibraryEntry
    from briefing.workspace.workspace import Workspace


def arguments(parser: argparse.ArgumentParser) -> None:
    """The format."""
    parser.add_argument("--format", choices=("text", "json"), default="text")


def of_words(words: list[str]) -> SimpleNamespace | None:
    """Nothing, as it takes no words."""
    return None if words else SimpleNamespace(format="text")


def run(arguments: argparse.Namespace | SimpleNamespace, workspace: Workspace, output: Output) -> int:
    """Prints the list."""
    if arguments.format == "text":
        return print_list(workspace, output)
    from briefing.workspace.listing import entries  # noqa: PLC0415, the text form needs no notes

    output.json({"briefings": [_answer(entry) for entry in entries(workspace)]})
    return 0


def print_list(workspace: Workspace, output: Output) -> int:
    """Prints a line for each briefing."""
    from briefing.workspace.standing import answer_of  # noqa: PLC0415, help needs none of it

    for entry in answer_of(workspace, lambda index: index.entries()):
        output.fields(entry.id, entry.date or "", entry.title)
    return 0


def _answer(entry: LibraryEntry) -> dict[str, object]:
    return {
        "id": entry.id,
        "title": entry.title,
        "authors": [{"name": author.name, "role": author.role} for author in entry.authors],
        "date": entry.date,
        "publisher": entry.publisher,
        "path": entry.path,
        "words": entry.words,
        "notes": entry.notes,
        "read": entry.read,
    }
