"""The reader's own editor, in the terminal, with the program out of the way."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from briefing.document import BriefingError

if TYPE_CHECKING:
    from textual.app import App


def edit_text(app: App[int], text: str) -> str:
    """Has a text edited, and returns what became of it. Raises BriefingError where no editor could be run."""
    with TemporaryDirectory(prefix="briefing-") as folder:
        path = Path(folder, "note.md")
        path.write_text(text, "utf-8")
        edit_file(app, path)
        return path.read_text("utf-8", errors="replace").rstrip("\n")


def edit_file(app: App[int], path: Path) -> None:
    """Has a file edited. Raises BriefingError where no editor could be run, or where it failed."""
    command = editor_command(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
    try:
        with app.suspend():
            done = subprocess.run([*command, str(path)], check=False)  # noqa: S603, the reader chose the command
    except FileNotFoundError as error:
        raise BriefingError(f"The editor {command[0]} was not found; set EDITOR to one that is there.") from error
    except OSError as error:
        raise BriefingError(f"The editor {command[0]} could not be started: {error.strerror}.") from error
    except SuspendNotSupported as error:
        raise BriefingError("This terminal cannot be lent to another program.") from error
    if done.returncode:
        raise BriefingError(f"The editor {command[0]} ended with {done.returncode}; nothing was taken over.")


def editor_command(setting: str) -> list[str]:
    """The setting of EDITOR as a command: `code --wait` is two words."""
    try:
        return shlex.split(setting) or ["vi"]
    except ValueError as error:
        raise BriefingError(f"EDITOR is not a command: {setting}") from error
