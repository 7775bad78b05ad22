"""Add, list, change and undo notes."""

from __future__ import annotations

import sys
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from briefing.cli.actions import actions_of
from briefing.cli.counts import positive

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from briefing.cli.output import Output
    from briefing.workspace.workspace import Workspace

    Action = Callable[[argparse.Namespace, Workspace, Output], int]

_COLORS = ("yellow", "green", "blue", "red", "purple")
_STATUSES = ("anchored", "moved", "uncertain", "orphan")
FORMATS = ("text", "json", "markdown", "csv", "jsonld", "hypothesis")
_FORMATS_TOLD = (
    "a line each; for programs; with citations, by your template; for spreadsheets; W3C annotations, lossless;"
    " Hypothes.is annotations"
)

ACTIONS: Final = MappingProxyType({
    "add": "make a note on a quotation or a paragraph, and print its id",
    "list": "list the notes of a briefing, or all",
    "edit": "change what is given of a note",
    "attach": "put a note where it belongs; what it was made on stays, and undo takes it back",
    "remove": "delete a note; undo brings it back",
    "undo": "undo the last change to any note, or correction",
    "redo": "redo what was undone last",
    "import": "take notes in from a file of W3C JSON-LD, or of Hypothes.is JSON",
    "template": "print the template that notes are written by in Markdown, to be changed",
    "restore": "bring lost notes back from backup and mirror",
})  # fmt: skip
"""What one does with notes, by name."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """One subcommand a thing one does with notes."""
    action = actions_of(parser, ACTIONS)
    _add_arguments(action("add"))
    _list_arguments(action("list"))
    _edit_arguments(action("edit"))
    _attach_arguments(action("attach"))
    remove = action("remove")
    _note_argument(remove)
    remove.set_defaults(action=_remove)
    action("undo").set_defaults(action=_undo)
    action("redo").set_defaults(action=_redo)
    importing = action("import")
    importing.add_argument("file", metavar="FILE", help="which form it has is told by what is in it")
    importing.add_argument(
        "--briefing", metavar="BRIEFING", help="which one they are on, where neither id nor address says it"
    )
    importing.set_defaults(action=_import)
    template = action("template")
    template.set_defaults(action=_template)
    action("restore").set_defaults(action=_restore)


def run(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:
    """Runs the subcommand."""
    action: Action = arguments.action
    return action(arguments, workspace, output)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("briefing", metavar="BRIEFING", nargs="?", help="which briefing")
    where = _place_arguments(parser)
    where.add_argument("--stdin", action="store_true", help="one JSON object a line: briefing, quote or paragraph, …")
    parser.add_argument("--body", metavar="TEXT", default="", help="the note, in Markdown; without one it is a mark")
    parser.add_argument("--tag", metavar="T", action="append", default=[], dest="tags", help="a tag; may be repeated")
    parser.add_argument("--color", choices=_COLORS, help="how it is painted; yellow without it")
    parser.set_defaults(action=_add, usage_error=parser.error)


def _place_arguments(parser: argparse.ArgumentParser) -> argparse._MutuallyExclusiveGroup:
    """The ways to name a place, of which one is needed."""
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--quote", metavar="TEXT", help="the words the note is on")
    where.add_argument("--paragraph", metavar="N", type=positive, help="the number of the paragraph it is on, from 1")
    parser.add_argument("--nth", metavar="K", type=positive, help="which, where the quotation occurs more than once")
    return where


def _attach_arguments(parser: argparse.ArgumentParser) -> None:
    _note_argument(parser)
    parser.add_argument(
        "briefing", metavar="BRIEFING", nargs="?", help="the note's briefing, where it is found only so"
    )
    _place_arguments(parser)
    parser.set_defaults(action=_attach, stdin=False, usage_error=parser.error)


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("briefing", metavar="BRIEFING", nargs="?", help="which briefing; all without it")
    parser.add_argument("--tag", metavar="T", help="only notes with this tag")
    parser.add_argument("--color", choices=_COLORS, help="only notes of this colour")
    parser.add_argument("--text", metavar="WORDS", help="only notes with these words, in them or in what they are on")
    parser.add_argument("--status", choices=_STATUSES, help="only notes in this state")
    parser.add_argument("--after", metavar="DATE", help="only notes made on or after a day: 2025-09-18")
    parser.add_argument("--format", choices=FORMATS, default="text", help=_FORMATS_TOLD)
    parser.set_defaults(action=_list)


def _edit_arguments(parser: argparse.ArgumentParser) -> None:
    _note_argument(parser)
    parser.add_argument("--body", metavar="TEXT", help="the note's new words")
    parser.add_argument(
        "--tag", metavar="T", action="append", dest="tags", help="its new tags; may be repeated; '' for none"
    )
    parser.add_argument("--color", choices=_COLORS)
    parser.set_defaults(action=_edit, usage_error=parser.error)


def _note_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("note", metavar="NOTE", help="its id, or a unique ending of six or more characters")


def _add(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:
    from briefing.annotations import Color  # noqa: PLC0415, help needs none of it
    from briefing.cli.note_lines import add_lines  # noqa: PLC0415, the same
    from briefing.workspace.annotating import index_notes  # noqa: PLC0415, the same
    from briefing.workspace.noting import Wanted, add_note  # noqa: PLC0415, the same

    _check_usage(arguments)
    if arguments.stdin:
        return add_lines(workspace, sys.stdin.buffer, output, briefing=arguments.briefing)
    wanted = Wanted(
        briefing=arguments.briefing,
        quote=arguments.quote,
        nth=arguments.nth,
        paragraph=arguments.paragraph,
        body=arguments.body,
        tags=tuple(arguments.tags),
        color=Color(arguments.color or Color.YELLOW),
    )
    note = add_note(workspace, wanted)
    try:
        with output.answering(f"the note {note.id} was made"):
            output.line(note.id)
    finally:
        index_notes(workspace, note.briefing)
    return 0


def _check_usage(arguments: argparse.Namespace) -> None:
    """Leaves with a usage error where an option would be passed over in silence."""
    if arguments.nth is not None and arguments.quote is None:
        arguments.usage_error("--nth says which of several places of a --quote")
    if arguments.stdin and (arguments.body or arguments.tags or arguments.color):
        arguments.usage_error("with --stdin each line has its own body, tags and color")


def _list(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:
    from briefing.workspace.noting import Filter, listed_notes  # noqa: PLC0415, help needs neither

    wanted = Filter(
        briefing=arguments.briefing,
        tag=arguments.tag,
        status=arguments.status,
        after=arguments.after,
        color=arguments.color,
        text=arguments.text,
    )
    if arguments.format not in {"text", "json"}:
        from briefing.workspace.exporting import notes_as  # noqa: PLC0415, only to hand notes on

        (output.exactly if arguments.format == "csv" else output.text)(notes_as(workspace, wanted, arguments.format))
        return 0
    notes = listed_notes(workspace, wanted)
    if arguments.format == "json":
        from briefing.cli.note_lines import note_answer  # noqa: PLC0415, only for programs

        output.json({"notes": [note_answer(note) for note in notes]})
        return 0
    for note in notes:
        output.fields(note.id, note.status, note.briefing, note.paragraph or 0, note.quote, note.body)
    return 0


def _edit(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:
    from briefing.annotations import Color  # noqa: PLC0415, help needs none of it
    from briefing.workspace.annotating import edit_note  # noqa: PLC0415, the same

    if arguments.body is arguments.tags is arguments.color is None:
        arguments.usage_error("change what? Give --body, --tag or --color")
    note = edit_note(
        workspace,
        arguments.note,
        body=arguments.body,
        color=Color(arguments.color) if arguments.color else None,
        tags=tuple(arguments.tags) if arguments.tags is not None else None,
    )
    with output.answering(f"the note {note.id} was changed"):
        output.line(note.id)
    return 0


def _attach(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:
    from briefing.workspace.noting import attach_to  # noqa: PLC0415, help needs none of it
    from briefing.workspace.quoting import Place  # noqa: PLC0415, the same

    _check_usage(arguments)
    place = Place(arguments.quote, arguments.nth, arguments.paragraph)
    note = attach_to(workspace, arguments.note, arguments.briefing, place)
    with output.answering(f"the note {note.id} was attached"):
        output.line(note.id)
    return 0


def _remove(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:
    from briefing.workspace.annotating import remove_note  # noqa: PLC0415, help needs none of it

    output.narrate(f"deleted {remove_note(workspace, arguments.note)}; `briefing note undo` brings it back")
    return 0


def _undo(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:  # noqa: ARG001, it takes none
    from briefing.workspace.undoing import undo  # noqa: PLC0415, help needs none of it

    output.narrate(undo(workspace))
    return 0


def _redo(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:  # noqa: ARG001, it takes none
    from briefing.workspace.undoing import redo  # noqa: PLC0415, help needs none of it

    output.narrate(redo(workspace))
    return 0


def _import(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:
    from briefing.workspace.exchanging import import_notes  # noqa: PLC0415, help needs none of it

    done = import_notes(workspace, arguments.file, arguments.briefing)
    with output.answering("the notes came in"):
        for name in done.added:
            output.line(name)
        for problem in done.problems:
            output.narrate(problem)
        deleted = f" ({done.deleted} of them deleted here, and left so)" if done.deleted else ""
        output.narrate(f"{len(done.added)} new, {len(done.changed)} changed, {done.unchanged} known already{deleted}")
    return int(bool(done.problems))


def _template(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:  # noqa: ARG001, it takes none
    from briefing.annotations.note_template import BUILT_IN  # noqa: PLC0415, help needs none of it
    from briefing.workspace.exporting import template_path  # noqa: PLC0415, the same

    output.text(BUILT_IN)
    path = template_path(workspace)
    output.narrate(f"{path} is used{', not this' if path.exists() else ' once you save it there'}")
    return 0


def _restore(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:  # noqa: ARG001, it takes none
    from briefing.workspace.restoring import restore_notes  # noqa: PLC0415, help needs none of it

    output.narrate(restore_notes(workspace))
    return 0
