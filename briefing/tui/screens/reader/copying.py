"""Copying with citation, through the terminal; the last copy is kept in a file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from briefing.document import BriefingError
from briefing.tui.clipboard import copy_of
from briefing.tui.widgets.wording import counted, path_within
from briefing.workspace import citing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.annotations.model import Note
    from briefing.tui.screens.reader.desk import Desk
    from briefing.tui.screens.room import Room


class Copying:
    """Copies passages, the way back to them, addresses and notes, and says what happened."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    def copy_passage(self) -> None:
        """The selection, else the current paragraph, with its citation."""
        if (span := self._desk.passage) is None:
            self._desk.say("Nothing here to copy")
            return
        today = self._desk.workspace.clock().date()
        self._send(citing.quotation(self._desk.briefing, span, accessed=today), " with citation")

    def copy_link(self) -> None:
        """The command that leads back to the selection, else to the current paragraph."""
        span, paragraph = self._desk.view.selection, self._desk.view.paragraph
        if span is not None:
            place = f"{span.start}-{span.end}"
        elif paragraph is not None:
            place = f"p{paragraph.number}"
        else:
            return
        self._send(citing.link_back(self._desk.briefing.id or "", place))

    def copy_address(self, address: str | None) -> None:
        """A source's address."""
        if address is None:
            self._desk.say("No address: the link came without one")
        else:
            self._send(address)

    def copy_citation(self, form: str) -> None:
        """The briefing's citation for reference managers, in a form of `citation_as`."""
        self._send(citing.citation_as(self._desk.workspace, self._desk.briefing, form))

    def copy_notes(self, notes: Sequence[Note]) -> None:
        """Notes as Markdown, with citation."""
        if not notes:
            return
        from briefing.workspace.exporting import markdown_on  # noqa: PLC0415, imported when first needed

        try:
            text = markdown_on(self._desk.workspace, self._desk.briefing, notes)
        except BriefingError as error:
            self._desk.say(f"Not copied: {error}")
        else:
            self._send(text, " with citation")

    def write_notes(self, notes: Sequence[Note]) -> None:
        """Notes as Markdown to a file in the working folder."""
        if not notes:
            return
        from briefing.workspace.gathering import write_notes  # noqa: PLC0415, imported when first needed

        try:
            path = write_notes(self._desk.workspace, self._desk.briefing, notes, Path.cwd())
        except BriefingError as error:
            self._desk.say(str(error))
        else:
            told = f"{counted(len(notes), 'note')} written to "
            self._desk.say(told + path_within(str(path), self._room - cell_len(told)))

    def _send(self, text: str, how: str = "") -> None:
        send(self._desk.screen, text, how)

    @property
    def _room(self) -> int:
        """Cells there are for a message."""
        return self._desk.screen.footer.size.width - 2


def send(room: Room, text: str, how: str = "") -> None:
    """Copies a text from a screen through the terminal, keeps it in a file, and says `how` and where."""
    copy = copy_of(text, os.environ)
    driver = room.app._driver  # noqa: SLF001, the only way to the terminal
    wordings: tuple[str, ...] = (f"Not sent: {copy.way}", "Not sent")
    if copy.sequence and driver is not None:
        driver.write(copy.sequence)
        sent = f"Sent to the terminal{how}"
        way = f"{sent} ({copy.way}"
        wordings = (f"{way}, {len(text):,} characters)", f"{way})", sent, "Sent to the terminal", "Sent")
    try:
        kept = str(citing.remember_copy(room.workspace, text))
    except (BriefingError, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        room.say(f"{wordings[-2]}; not kept in a file: {reason}")
    else:
        room.say(copy_message(wordings, kept, room.footer.size.width - 2))


def copy_message(wordings: Sequence[str], kept: str, cells: int) -> str:
    """What became of a copy and which file has it, in so many cells.

    The wordings stand from long to short. The first is taken that leaves room for the end of the file's path: for its
    folder and name, and where that is too much for any but the last wording, for its name.
    """
    file = Path(kept)
    ways = (
        *((wording, " · kept in ", f"…/{file.parent.name}/{file.name}") for wording in wordings[:-1]),
        *((wording, " · ", f"…/{file.name}") for wording in wordings),
    )
    fitting = (wording + link for wording, link, least in ways if cell_len(wording + link + least) <= cells)
    told = next(fitting, "")
    return told + path_within(kept, cells - cell_len(told))
