"""The reader's own editor, in the terminal, with the program out of the way."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from textual.app import SuspendNotSupported

from briefing.document import BriefingError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from textual.app import App

    from briefing.workspace.lending import Lent


_ENDING: Final = (signal.SIGHUP, signal.SIGTERM)
"""Signals by which the terminal, or the system, ends this program; its own handlers run once the editor is gone."""

_LOOKS_EVERY: Final = 0.5
"""Seconds between two looks at whether this program is to end."""


class EditorFailedError(BriefingError):
    """The editor ran, and said that it failed, or was killed."""

    def __init__(self, message: str, *, was_killed: bool) -> None:
        super().__init__(message)
        self.was_killed = was_killed
        """Whether it was ended from outside: what it had saved is what the reader wrote."""


def edit_lent(app: App[int], lent: Lent) -> tuple[str, str]:
    """Has a note edited; returns what became of it, and what there is to say of that.

    Raises BriefingError where no editor could be run, it failed, or left what is no text; nothing it wrote is lost.
    """
    try:
        edit_file(app, lent.path)
    except EditorFailedError as error:
        saved = lent.what_was_saved() if error.was_killed else None
        if saved is not None:
            lent.taken_back()
            return saved, f"{error.args[0]}; what it had saved is here"
        aside = lent.set_aside()
        told = f"What you wrote is in {aside}: {error}" if aside else f"{error}; the note is as it was"
        raise BriefingError(told) from error
    except BriefingError:
        lent.set_aside()
        raise
    return lent.taken_back(), ""


def edit_file(app: App[int], path: Path) -> None:
    """Has a file edited. Raises BriefingError where no editor could be run, or where it failed."""
    command = editor_command(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
    try:
        with app.suspend():
            code = _run([*command, str(path)])
    except FileNotFoundError as error:
        raise BriefingError(f"The editor {command[0]} was not found; set EDITOR to one that is there.") from error
    except OSError as error:
        raise BriefingError(f"The editor {command[0]} could not be started: {error.strerror}.") from error
    except SuspendNotSupported as error:
        raise BriefingError("This terminal cannot be lent to another program.") from error
    if code:
        how = f"ended with {code}" if code > 0 else f"was killed by signal {-code}"
        name = os.path.basename(command[0])  # noqa: PTH119, it may be no path
        raise EditorFailedError(f"The editor {name} {how}", was_killed=code < 0)


def _run(command: Sequence[str]) -> int:
    """Runs a command to its end and returns its code; what would end this program meanwhile ends the command first."""
    asked: list[int] = []
    started: list[subprocess.Popen[bytes]] = []

    def pass_on(number: int, _: object) -> None:
        asked.append(number)
        for running in started:
            running.send_signal(number)

    # Before it is started: the terminal may be closed at the moment it shows itself.
    before = {number: signal.signal(number, pass_on) for number in _ENDING}
    try:
        with subprocess.Popen(command) as running:  # noqa: S603, the reader chose the command
            started.append(running)
            for number in asked:
                running.send_signal(number)
            # A signal may reach another thread; it is passed on when this one, which alone may, looks up from waiting.
            while running.poll() is None:
                with suppress(subprocess.TimeoutExpired):
                    running.wait(_LOOKS_EVERY)
            return running.returncode
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def editor_command(setting: str) -> list[str]:
    """The setting of EDITOR as a command: `code --wait` is two words."""
    try:
        return shlex.split(setting) or ["vi"]
    except ValueError as error:
        raise BriefingError(f"EDITOR is not a command: {setting}") from error
