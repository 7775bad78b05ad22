"""Taking notes along from the screen of all notes: to the clipboard, or to a file that is asked for."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from briefing.document import BriefingError
from briefing.tui.path_suggester import PathSuggester
from briefing.tui.screens.reader.copying import send
from briefing.tui.widgets.wording import counted, path_within
from briefing.workspace import gathering

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefing.tui.screens.room import Room

_NAME_CELLS: Final = 30


class Memo:
    """Notes on their way out as Markdown."""

    def __init__(self, room: Room) -> None:
        self._room: Final = room
        self._ids: Collection[str] = ()
        self._proposed = ""

    def copy(self, ids: Collection[str]) -> None:
        """Copies notes with their citations."""
        how = f": {counted(len(ids), 'note')} with citation"
        make = partial(gathering.memo, self._room.workspace, ids)
        self._room.in_background(make, lambda text: send(self._room, text, how), group="memo")

    def ask(self, ids: Collection[str], briefings: Collection[str]) -> None:
        """Asks for the file to write notes to; one in the working folder is proposed."""
        self._ids = ids
        entry = self._room.footer.entry
        self._propose(gathering.memo_name(briefings, Path.cwd()))
        self._room.footer.ask(
            f"Write {counted(len(ids), 'note')} to: ",
            value=self._proposed,
            entries=(entry("find.keep", label="Write"), entry("find.back")),
            suggester=PathSuggester(),
            cells=_NAME_CELLS,
        )

    def typed(self, value: str) -> None:
        """Another letter was typed: what was said of the name before is past."""
        if value != self._proposed:
            self._room.footer.note("")

    def write(self, typed: str) -> None:
        """Writes them, unless there is such a file: then another name is proposed."""
        try:
            path = gathering.memo_path(typed)
        except gathering.TakenError as taken:
            self._offer(typed, taken)
        except BriefingError as error:
            self._room.footer.note(str(error))
        else:
            make = partial(gathering.write_memo, self._room.workspace, self._ids, path)
            self._room.in_background(make, self._written, group="memo")

    def _offer(self, typed: str, taken: gathering.TakenError) -> None:
        self._propose(typed.strip().removesuffix(taken.taken.name) + taken.free.name)
        if (prompt := self._room.footer.prompt) is not None:
            prompt.value = self._proposed
            prompt.cursor_position = len(self._proposed)
        self._room.footer.note(str(taken))

    def _propose(self, name: str) -> None:
        self._proposed = name

    def _written(self, path: Path) -> None:
        self._room.footer.end_prompt()
        told = f"{counted(len(self._ids), 'note')} written to "
        self._room.say(told + path_within(str(path), self._room.footer.size.width - 2 - cell_len(told)))
