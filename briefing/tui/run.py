"""Runs the program in the terminal. What must be set before Textual is imported is set here."""

from __future__ import annotations

import gc
import locale
import os
import sys
from typing import TYPE_CHECKING, Final

from briefing.tui.plain_signs import needs_plain_signs

if TYPE_CHECKING:
    from textual.screen import Screen

    from briefing.document import TextSpan
    from briefing.workspace.opening import Opened
    from briefing.workspace.workspace import Workspace

_ESCAPE_DELAY: Final = "25"
"""Milliseconds after which an Esc stands for itself; Textual's 100 would be felt at every Esc."""
_UNKNOWN_SIZE: Final = (("COLUMNS", "80"), ("LINES", "24"))
_THRESHOLDS: Final = (20_000, 50, 100)
"""For the garbage collector while reading: rare enough that no frame waits for it."""


def run_reader(workspace: Workspace, opened: Opened | None = None, *, at: TextSpan | None = None) -> int:
    """Shows a briefing at a place, or the library; returns the exit code when the user has left.

    Garbage is not collected until the first screen is painted: that would cost it 35 to 60 ms.
    """
    os.environ.setdefault("ESCDELAY", _ESCAPE_DELAY)
    _agree_on_size()
    gc.disable()
    _import_asyncio_without_tls()
    from briefing.tui.app import BriefingApp  # noqa: PLC0415, Textual reads the environment when it is imported
    from briefing.tui.start import Start  # noqa: PLC0415

    def first_screen() -> Screen[None]:
        if opened is None:
            from briefing.tui.screens.library import LibraryScreen  # noqa: PLC0415, only what is shown is imported

            return LibraryScreen()
        from briefing.tui.screens.reader.screen import ReaderScreen  # noqa: PLC0415

        return ReaderScreen(opened, at=at)

    is_plain = needs_plain_signs(locale.getencoding())
    app = BriefingApp(workspace, Start(first_screen, collect_from_now_on), is_plain=is_plain)
    app.run()
    app.tell_outside()
    if app.unsaved:
        from briefing.workspace.drafting import keep_or_tell  # noqa: PLC0415, only where nothing else is left

        keep_or_tell(workspace, app.unsaved)
    return app.return_code or 0


def _import_asyncio_without_tls() -> None:
    """The reader connects to nothing, and asyncio does without `ssl` where Python lacks it: 6 ms of every start.

    Whoever imports `ssl` later gets it.
    """
    if "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]  # so an import of it fails, as the import system has it
    try:
        import asyncio  # noqa: F401, PLC0415, imported for Textual
    finally:
        del sys.modules["ssl"]


def _agree_on_size() -> None:
    """Names a size where the terminal names none: Textual and Rich guess differently, and each undoes the other's."""
    try:
        size = os.get_terminal_size(sys.__stdin__.fileno() if sys.__stdin__ else 0)
    except OSError:
        return
    if not (size.columns and size.lines):
        for name, cells in _UNKNOWN_SIZE:
            os.environ.setdefault(name, cells)


def collect_from_now_on() -> None:
    """Collects garbage from the first paint on, but not what stands then, and seldom."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)
    gc.enable()
