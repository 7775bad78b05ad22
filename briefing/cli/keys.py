"""List the keys of the reader, by where they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.key_names import shown
from briefing.tui.keymap import Context, keys_of

if TYPE_CHECKING:
    import argparse

    from briefing.cli.output import Output
    from briefing.workspace.workspace import Workspace


def arguments(parser: argparse.ArgumentParser) -> None:
    """No arguments."""


def run(arguments: argparse.Namespace, workspace: Workspace, output: Output) -> int:  # noqa: ARG001, it needs neither
    """Prints every key: what it is called in config.toml, the keys, what they do."""
    for context in Context:
        output.line(f"# {context}")
        for key in keys_of(context):
            output.fields(" ".join(map(shown, key.keys)), key.does, key.id)
    return 0
