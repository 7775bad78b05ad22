"""Correct actors, across the library, and the dates of a briefing; `briefing note undo` takes the last one back."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from briefing.cli.actions import actions_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from briefing.annotations.correction import Correction
    from briefing.cli.output import Output
    from briefing.workspace.correcting import Corrected
    from briefing.workspace.workspace import Workspace

    Action = Callable[[argparse.Namespace, Workspace, Output], int]

_KINDS: Final = ("person", "organisation", "country", "place", "event")
ACTIONS: Final = MappingProxyType({
    "actor": "call an actor something else, in all briefings; where somebody is called so, the two are one",
    "date": "say when something was, or what, in one briefing",
    "list": "list what was corrected",
    "remove": "take corrections back",
})  # fmt: skip
"""What one does with corrections, by name."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """One subcommand a thing one does with corrections."""
    action = actions_of(parser, ACTIONS)
    _actor_arguments(action("actor"))
    _date_arguments(action("date"))
    listing = action("list")
    listing.add_argument("--format", choices=("text", "json"), default="text")
    listing.set_defaults(action=_list)
    removing = action("remove")
    removing.add_argument("ids", metavar="ID", nargs="+", help="as `correct list` prints it, or the end of it")
    removing.set_defaults(action=_remove)


def run(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:
    """Runs the subcommand."""
    action: Action = arguments.action
    return action(arguments, workspace, output)


def _actor_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="what it is called, as `briefing actors` prints it")
    parser.add_argument("--name", metavar="N", dest="called", help="what it is called instead")
    parser.add_argument("--kind", choices=_KINDS, help="what it is")
    parser.add_argument("--role", metavar="R", help="its title or office; '' for none")
    parser.add_argument("--hide", action="store_true", help="list it no longer")
    parser.set_defaults(action=_actor, usage_error=parser.error)


def _date_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("briefing", metavar="BRIEFING", help="an id, a part of one or of a title, or a path")
    parser.add_argument("date", metavar="VALUE", help="the date, as `briefing dates` prints it")
    parser.add_argument("--value", metavar="V", help="the date it is: 2025-09-10, 2025-05, 2025-09-12/2025-09-16, …")
    parser.add_argument("--label", metavar="L", help="what happened then")
    parser.add_argument("--hide", action="store_true", help="list it no longer")
    parser.set_defaults(action=_date, usage_error=parser.error)


def _actor(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:
    from briefing.annotations.correction import About, Correction  # noqa: PLC0415, help needs none of it
    from briefing.workspace.acting import actors  # noqa: PLC0415, the same
    from briefing.workspace.correcting import actor_meant, correct_actor  # noqa: PLC0415, the same

    if not (arguments.called or arguments.kind or arguments.role is not None or arguments.hide):
        arguments.usage_error("correct what? Give --name, --kind, --role or --hide")
    everybody = actors(workspace)
    said = Correction(
        About.ACTOR,
        actor_meant(workspace, everybody, arguments.name),
        called=arguments.called,
        kind=arguments.kind,
        role=arguments.role,
        hidden=arguments.hide or None,
    )
    return _done(correct_actor(workspace, everybody, said), output)


def _date(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:
    from briefing.annotations.correction import About, Correction  # noqa: PLC0415, help needs none of it
    from briefing.workspace.correcting import correct_date, date_meant, value_of  # noqa: PLC0415, the same
    from briefing.workspace.opening import open_briefing  # noqa: PLC0415, the same

    if arguments.value is arguments.label is None and not arguments.hide:
        arguments.usage_error("correct what? Give --value, --label or --hide")
    opened = open_briefing(workspace, arguments.briefing)
    date = date_meant(workspace, opened.briefing, arguments.date)
    said = Correction(
        About.DATE,
        arguments.date,
        value=None if arguments.value is None else value_of(arguments.value, opened.briefing) or arguments.value,
        label=arguments.label,
        hidden=arguments.hide or None,
    )
    return _done(correct_date(workspace, opened, date, said), output)


def _done(corrected: Corrected, output: Output) -> int:
    with output.answering("it was corrected"):
        output.line(corrected.correction.id)
    output.narrate(f"{corrected.told}; `briefing note undo` takes it back")
    return 0


def _list(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:
    from briefing.annotations.correction import told  # noqa: PLC0415, help needs none of it

    corrections = workspace.corrections.all()
    if arguments.format == "json":
        output.json({"corrections": [_answer(one) for one in corrections]})
        return 0
    for one in corrections:
        output.fields(one.id, one.about, one.briefing or "", told(one))
    return 0


def _answer(correction: Correction) -> dict[str, object]:
    return {
        "id": correction.id,
        "about": correction.about.value,
        "briefing": correction.briefing,
        "found": correction.found,
        "name": correction.called,
        "kind": correction.kind,
        "role": correction.role,
        "value": correction.value,
        "label": correction.label,
        "hidden": bool(correction.hidden),
        "created": correction.created,
        "modified": correction.modified,
    }


def _remove(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:
    from briefing.annotations.correction import told  # noqa: PLC0415, help needs none of it
    from briefing.workspace.correcting import take_back  # noqa: PLC0415, the same

    for one in take_back(workspace, arguments.ids):
        output.narrate(f"no longer: {told(one)}; `briefing note undo` says it again")
    return 0
